//! How far clauses 4–10 are from certification.

use catalogue::{Catalogue, CheckId, RequirementId};

use super::RequirementScore;
use crate::{
    answer::{Grade, Verdict},
    assessment::Assessment,
    token::tokens,
};

tokens! {
    /// The verdict on readiness.
    ReadinessVerdict { NotReady = "not_ready", Unknown = "unknown", Conditional = "conditional", Ready = "ready" }
}

tokens! {
    /// Why something stands in the way.
    Why {
        /// The requirement is graded major.
        Major = "major",
        /// Demanded documented information is missing.
        DocumentedUnmet = "documented_unmet",
        /// Demanded documented information is incomplete.
        DocumentedPartly = "documented_partly",
        /// Internal audit or management review does not conform.
        AuditOrReview = "audit_or_review",
        /// A check has no answer.
        Unanswered = "unanswered",
    }
}

/// Something that stands in the way of certification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocker {
    /// Where.
    pub requirement: RequirementId,
    /// Which check, if it is about one.
    pub check: Option<CheckId>,
    /// Why.
    pub why: Why,
}

/// The verdict and all that stands in the way, in catalogue order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// The verdict.
    pub verdict: ReadinessVerdict,
    /// What stands in the way.
    pub blockers: Vec<Blocker>,
}

impl Readiness {
    /// How many requirements something stands in the way in; each counts once, whatever the number of reasons.
    pub fn requirements(&self) -> usize {
        // Blockers of one requirement follow each other.
        self.blockers.chunk_by(|one, next| one.requirement == next.requirement).count()
    }
}

/// Without a conforming internal audit and management review no body certifies.
const AUDIT_AND_REVIEW: [&str; 5] = ["9.2.1", "9.2.2", "9.3.1", "9.3.2", "9.3.3"];

pub(super) fn readiness(catalogue: &Catalogue, assessment: &Assessment, scores: &[RequirementScore]) -> Readiness {
    let mut blockers = Vec::new();
    let mut any_minor = false;
    for score in scores.iter().filter(|score| !score.id.is_control()) {
        let grade = score.effective_grade();
        any_minor |= grade == Some(Grade::Minor);
        let mut block = |check: Option<&CheckId>, why| {
            blockers.push(Blocker { requirement: score.id.clone(), check: check.cloned(), why });
        };
        if grade == Some(Grade::Major) {
            block(None, Why::Major);
        }
        if AUDIT_AND_REVIEW.contains(&score.id.as_str()) && grade != Some(Grade::Conforms) {
            block(None, Why::AuditOrReview);
        }
        let answer = assessment.answers.get(&score.id);
        for check in catalogue.requirement(&score.id).into_iter().flat_map(|requirement| &requirement.checks) {
            match answer.and_then(|answer| answer.verdict(&check.id)) {
                None => block(Some(&check.id), Why::Unanswered),
                Some(Verdict::Unmet) if check.documented => block(Some(&check.id), Why::DocumentedUnmet),
                Some(Verdict::Partly) if check.documented => block(Some(&check.id), Why::DocumentedPartly),
                Some(Verdict::Met | Verdict::Partly | Verdict::Unmet | Verdict::NotApplicable) => {}
            }
        }
    }
    let has = |why| blockers.iter().any(|blocker| blocker.why == why);
    let verdict = if has(Why::Major) || has(Why::DocumentedUnmet) {
        ReadinessVerdict::NotReady
    } else if has(Why::Unanswered) {
        ReadinessVerdict::Unknown
    } else if any_minor || !blockers.is_empty() {
        ReadinessVerdict::Conditional
    } else {
        ReadinessVerdict::Ready
    };
    Readiness { verdict, blockers }
}
