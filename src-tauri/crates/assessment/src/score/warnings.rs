//! What does not fit together in the answers of one requirement.

use crate::{
    answer::{Answer, Basis, Grade, Verdict},
    token::tokens,
};

tokens! {
    /// An honesty warning, shown beside the number it is about.
    Warning {
        /// Level 3 or more while a check is partly met or not met.
        LevelAboveChecks = "level_above_checks",
        /// Level 0 while a check is met.
        LevelBelowChecks = "level_below_checks",
        /// Level 3 or more with no evidence linked.
        NoEvidence = "no_evidence",
        /// Level 3 or more on somebody's word alone.
        Hearsay = "hearsay",
        /// The assessor's grade is milder than the suggested one.
        MilderThanSuggested = "milder_than_suggested",
    }
}

/// The warnings of one applicable requirement, in the order in which reports list them.
pub(super) fn warnings(answer: &Answer, verdicts: &[Option<Verdict>], suggested: Option<Grade>) -> Vec<Warning> {
    let any = |wanted: &[Verdict]| verdicts.iter().flatten().any(|verdict| wanted.contains(verdict));
    let level = answer.level.map(crate::Level::number);
    let claims_defined = level >= Some(3);
    let holds = |warning| match warning {
        Warning::LevelAboveChecks => claims_defined && any(&[Verdict::Partly, Verdict::Unmet]),
        Warning::LevelBelowChecks => level == Some(0) && any(&[Verdict::Met]),
        Warning::NoEvidence => claims_defined && answer.evidence.is_empty(),
        Warning::Hearsay => claims_defined && answer.basis == Some(Basis::Stated),
        Warning::MilderThanSuggested => answer.grade.zip(suggested).is_some_and(|(own, suggested)| own < suggested),
    };
    Warning::ALL.iter().copied().filter(|&warning| holds(warning)).collect()
}
