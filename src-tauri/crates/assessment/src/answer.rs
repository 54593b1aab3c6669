//! What was found for one requirement and for each of its checks.

use std::collections::BTreeMap;

use catalogue::CheckId;

use crate::{
    level::{Level, Weight},
    token::{Key, tokens},
};

tokens! {
    /// The answer to a check.
    Verdict { Met = "met", Partly = "partly", Unmet = "unmet", NotApplicable = "not_applicable" }
}

tokens! {
    /// What the level rests on.
    Basis {
        /// Somebody said so; nothing was seen.
        Stated = "stated",
        /// The evidence was seen.
        Seen = "seen",
        /// Records were drawn and checked.
        Sampled = "sampled",
    }
}

tokens! {
    /// How grave a gap is, from the mildest to the gravest. A self-assessment awards gaps, not nonconformities.
    Grade { Conforms = "conforms", Opportunity = "opportunity", Minor = "minor", Major = "major" }
}

tokens! {
    /// Why a control is included in the Statement of Applicability (clause 6.1.3); several can hold at once.
    InclusionReason {
        /// The risk assessment asks for it.
        Risk = "risk",
        /// A law or regulation demands it.
        Legal = "legal",
        /// A contract demands it.
        Contract = "contract",
        /// It is good practice all the same.
        GoodPractice = "good_practice",
    }
}

/// The answer to one check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckAnswer {
    /// `None` while unanswered.
    pub verdict: Option<Verdict>,
    /// Why the check does not apply; not blank when the verdict says so.
    pub reason: String,
    /// The assessor's remark.
    pub note: String,
}

/// What was found for one requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// `false` for an excluded control; a clause always applies.
    pub applicable: bool,
    /// Why the control is excluded; not blank while it is.
    pub exclusion_reason: String,
    /// Why the control is included, each reason once and in their order; empty while nobody said.
    pub inclusion_reasons: Vec<InclusionReason>,
    /// How much the requirement counts in the means.
    pub weight: Weight,
    /// The target of this requirement; `None` takes the assessment's.
    pub target: Option<Level>,
    /// The maturity level; `None` while unrated.
    pub level: Option<Level>,
    /// What the level rests on.
    pub basis: Option<Basis>,
    /// The assessor's own grade; `None` takes the suggested one.
    pub grade: Option<Grade>,
    /// Why the assessor's grade differs from the suggested one.
    pub grade_reason: String,
    /// What was found.
    pub finding: String,
    /// Why it is so: what has to change for a gap not to come back (clause 10.2).
    pub root_cause: String,
    /// What to do about it.
    pub recommendation: String,
    /// For the assessor's eyes; not in the report.
    pub note: String,
    /// Marked to be looked at again.
    pub review: bool,
    /// The answered checks.
    pub checks: BTreeMap<CheckId, CheckAnswer>,
    /// Evidence seen, in the order it was linked.
    pub evidence: Vec<Key>,
    /// Who was interviewed.
    pub participants: Vec<Key>,
    /// Which AI systems were sampled.
    pub ai_systems: Vec<Key>,
}

impl Default for Answer {
    fn default() -> Self {
        Answer {
            applicable: true,
            exclusion_reason: String::new(),
            inclusion_reasons: Vec::new(),
            weight: Weight::default(),
            target: None,
            level: None,
            basis: None,
            grade: None,
            grade_reason: String::new(),
            finding: String::new(),
            root_cause: String::new(),
            recommendation: String::new(),
            note: String::new(),
            review: false,
            checks: BTreeMap::new(),
            evidence: Vec::new(),
            participants: Vec::new(),
            ai_systems: Vec::new(),
        }
    }
}

impl Answer {
    /// The verdict of a check; `None` while unanswered.
    pub fn verdict(&self, check: &CheckId) -> Option<Verdict> {
        self.checks.get(check).and_then(|answer| answer.verdict)
    }
}
