//! Which gaps there are, how soon they matter, and in which order they are shown.

use std::cmp::Reverse;

use catalogue::{Catalogue, RequirementId};

use super::{Priority, RequirementScore};
use crate::answer::Grade;

/// P1 for a major gap, P2 for a minor one two levels short, P3 for other minors, P4 for the rest.
pub(super) fn priority(score: &RequirementScore) -> Option<Priority> {
    score.is_gap().then(|| match score.effective_grade() {
        Some(Grade::Major) => Priority::P1,
        Some(Grade::Minor) if score.gap >= Some(2) => Priority::P2,
        Some(Grade::Minor) => Priority::P3,
        Some(Grade::Opportunity | Grade::Conforms) | None => Priority::P4,
    })
}

/// Gaps by grade, then weighted gap, then how much depends on them, then catalogue order.
pub(super) fn ordered(catalogue: &Catalogue, scores: &[RequirementScore]) -> Vec<RequirementId> {
    let mut gaps: Vec<&RequirementScore> = scores.iter().filter(|score| score.is_gap()).collect();
    // The sort is stable and `scores` is in catalogue order, which breaks the last tie.
    gaps.sort_by_key(|score| {
        let grade = score.effective_grade().unwrap_or(Grade::Conforms);
        let weighted_gap = score.weight * score.gap.unwrap_or(0);
        (Reverse(grade), Reverse(weighted_gap), Reverse(catalogue.dependents(&score.id)))
    });
    gaps.into_iter().map(|score| score.id.clone()).collect()
}
