//! The one function that computes figures (README, invariant 4).
//!
//! Screen, PDF, CLI and export all show what [`score`] returns. Nothing here is
//! stored, rounded or put in words.

mod attainment;
mod gaps;
mod readiness;
mod rollup;
#[cfg(test)]
mod tests;
mod warnings;

use catalogue::{Catalogue, Requirement, RequirementId};

use crate::{
    answer::{Answer, Grade, Verdict},
    assessment::Assessment,
    level::Level,
    token::tokens,
};
pub use attainment::{Achievement, Attainment};
pub use readiness::{Blocker, Readiness, ReadinessVerdict, Why};
pub use rollup::{Rollup, one_decimal, whole_percent};
pub use warnings::Warning;

tokens! {
    /// How urgently a gap needs attention; P1 first.
    Priority { P1 = "P1", P2 = "P2", P3 = "P3", P4 = "P4" }
}

/// Every figure of one assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// All requirements together.
    pub overall: Rollup,
    /// Clauses 4–10.
    pub management_system: Rollup,
    /// Annex A.
    pub annex_a: Rollup,
    /// Each clause and control group, in catalogue order.
    pub groups: Vec<Rollup>,
    /// Each requirement, in catalogue order.
    pub requirements: Vec<RequirementScore>,
    /// Requirements with a gap, the most pressing first.
    pub gaps: Vec<RequirementId>,
    /// How far clauses 4–10 are from certification.
    pub readiness: Readiness,
}

/// The figures of one requirement. For an excluded control all are empty but its target, weight and grade.
#[derive(Debug, Clone, PartialEq)]
pub struct RequirementScore {
    /// Which requirement.
    pub id: RequirementId,
    /// Whether it counts.
    pub applicable: bool,
    /// Its level; `None` while unrated.
    pub level: Option<Level>,
    /// Its target.
    pub target: Level,
    /// Its weight, 1 to 3.
    pub weight: u8,
    /// Levels missing to the target; `None` while unrated.
    pub gap: Option<u8>,
    /// Share of its checks that are met; `None` where undefined.
    pub attainment: Option<Attainment>,
    /// The share as a word of the ISO/IEC 33020 scale; `None` until every check is answered.
    pub achievement: Option<Achievement>,
    /// What the checks suggest; `None` until every check is answered.
    pub suggested_grade: Option<Grade>,
    /// The assessor's own grade.
    pub grade: Option<Grade>,
    /// How urgently its gap needs attention; `None` where there is no gap.
    pub priority: Option<Priority>,
    /// What does not fit together in its answers.
    pub warnings: Vec<Warning>,
}

impl RequirementScore {
    /// The assessor's grade if set, else the suggested one; none for an excluded control.
    pub fn effective_grade(&self) -> Option<Grade> {
        if self.applicable { self.grade.or(self.suggested_grade) } else { None }
    }

    /// The level from which the catalogue's next step leads on: its own, while the target is not reached; `None`
    /// while unrated.
    pub fn next_step_from(&self) -> Option<Level> {
        self.level.filter(|level| *level < self.target)
    }

    /// Whether a gap is carried: rated, applicable, and below target or not conforming.
    pub fn is_gap(&self) -> bool {
        self.gap.is_some_and(|gap| gap > 0 || self.effective_grade().is_some_and(|grade| grade != Grade::Conforms))
    }
}

impl Scores {
    /// The figures of one requirement.
    pub fn requirement(&self, id: &RequirementId) -> Option<&RequirementScore> {
        let at = self.requirements.binary_search_by(|score| score.id.cmp(id)).ok()?;
        self.requirements.get(at)
    }
}

/// Computes every figure of an assessment.
pub fn score(catalogue: &Catalogue, assessment: &Assessment) -> Scores {
    let untouched = Answer::default();
    let requirements: Vec<RequirementScore> = catalogue
        .requirements()
        .iter()
        .map(|requirement| {
            let answer = assessment.answers.get(&requirement.id).unwrap_or(&untouched);
            score_requirement(requirement, answer, assessment.target(&requirement.id))
        })
        .collect();
    let roll_up = |id: &str, belongs: &dyn Fn(&RequirementId) -> bool| {
        Rollup::of(id, requirements.iter().filter(|score| belongs(&score.id)))
    };
    Scores {
        overall: roll_up("overall", &|_| true),
        management_system: roll_up("management_system", &|id| !id.is_control()),
        annex_a: roll_up("annex_a", &RequirementId::is_control),
        groups: catalogue
            .groups()
            .iter()
            .map(|group| roll_up(group.id.as_str(), &|id| id.group() == group.id))
            .collect(),
        gaps: gaps::ordered(catalogue, &requirements),
        readiness: readiness::readiness(catalogue, assessment, &requirements),
        requirements,
    }
}

fn score_requirement(requirement: &Requirement, answer: &Answer, target: Level) -> RequirementScore {
    let mut score = RequirementScore {
        id: requirement.id.clone(),
        applicable: answer.applicable,
        level: None,
        target,
        weight: answer.weight.number(),
        gap: None,
        attainment: None,
        achievement: None,
        suggested_grade: None,
        grade: answer.grade,
        priority: None,
        warnings: Vec::new(),
    };
    if !answer.applicable {
        return score;
    }
    let verdicts: Vec<Option<Verdict>> = requirement.checks.iter().map(|check| answer.verdict(&check.id)).collect();
    let attainment = Attainment::of(&verdicts);
    score.level = answer.level;
    score.gap = answer.level.map(|level| target.number().saturating_sub(level.number()));
    score.attainment = attainment;
    score.achievement = attainment.and_then(Attainment::achievement);
    score.suggested_grade = attainment.and_then(|attainment| attainment.suggested_grade(&verdicts));
    score.warnings = warnings::warnings(answer, &verdicts, score.suggested_grade);
    score.priority = gaps::priority(&score);
    score
}
