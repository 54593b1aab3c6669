//! Figures, in the form `plumbline score --json` prints.

use assessment::score;
use serde::Serialize;
use ts_rs::TS;

/// Every figure of an assessment, unrounded.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of assessment::score::Scores")]
pub struct ScoresView {
    pub overall: RollupView,
    pub management_system: RollupView,
    pub annex_a: RollupView,
    pub groups: Vec<RollupView>,
    pub requirements: Vec<RequirementScoreView>,
    pub gaps: Vec<String>,
    pub readiness: ReadinessView,
}

/// Means over a set of requirements; null where undefined.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of assessment::score::Rollup")]
pub struct RollupView {
    pub id: String,
    pub mean: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub coverage: Option<f64>,
    pub target: Option<f64>,
    pub rated: u32,
    pub applicable: u32,
}

/// The figures of one requirement.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of assessment::score::RequirementScore")]
pub struct RequirementScoreView {
    pub id: String,
    pub applicable: bool,
    pub level: Option<u8>,
    pub target: u8,
    pub weight: u8,
    pub gap: Option<u8>,
    pub attainment: Option<AttainmentView>,
    pub achievement: Option<String>,
    pub suggested_grade: Option<String>,
    pub grade: Option<String>,
    pub effective_grade: Option<String>,
    pub next_step_from: Option<u8>,
    pub priority: Option<String>,
    pub warnings: Vec<String>,
}

/// Share of the checks met, as a range while some are unanswered; 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct AttainmentView {
    pub low: f64,
    pub high: f64,
}

/// How far clauses 4–10 are from certification.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ReadinessView {
    pub verdict: String,
    /// How many requirements the blockers are of, as the report tells it.
    pub requirements: usize,
    pub blockers: Vec<BlockerView>,
}

/// Something in the way of certification; `check` is null where it is about the requirement.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct BlockerView {
    pub requirement: String,
    pub check: Option<String>,
    pub why: String,
}

impl From<&score::Rollup> for RollupView {
    fn from(rollup: &score::Rollup) -> Self {
        RollupView {
            id: rollup.id.clone(),
            mean: rollup.mean(),
            low: rollup.low(),
            high: rollup.high(),
            coverage: rollup.coverage(),
            target: rollup.target(),
            rated: rollup.rated,
            applicable: rollup.applicable,
        }
    }
}

impl From<&score::RequirementScore> for RequirementScoreView {
    fn from(score: &score::RequirementScore) -> Self {
        RequirementScoreView {
            id: score.id.to_string(),
            applicable: score.applicable,
            level: score.level.map(assessment::Level::number),
            target: score.target.number(),
            weight: score.weight,
            gap: score.gap,
            attainment: score.attainment.map(|share| AttainmentView { low: share.low(), high: share.high() }),
            achievement: score.achievement.map(|it| it.token().to_owned()),
            suggested_grade: score.suggested_grade.map(|it| it.token().to_owned()),
            grade: score.grade.map(|it| it.token().to_owned()),
            effective_grade: score.effective_grade().map(|it| it.token().to_owned()),
            next_step_from: score.next_step_from().map(assessment::Level::number),
            priority: score.priority.map(|it| it.token().to_owned()),
            warnings: score.warnings.iter().map(|it| it.token().to_owned()).collect(),
        }
    }
}

impl From<&score::Scores> for ScoresView {
    fn from(scores: &score::Scores) -> Self {
        let blocker = |blocker: &score::Blocker| BlockerView {
            requirement: blocker.requirement.to_string(),
            check: blocker.check.as_ref().map(ToString::to_string),
            why: blocker.why.token().to_owned(),
        };
        ScoresView {
            overall: (&scores.overall).into(),
            management_system: (&scores.management_system).into(),
            annex_a: (&scores.annex_a).into(),
            groups: scores.groups.iter().map(Into::into).collect(),
            requirements: scores.requirements.iter().map(Into::into).collect(),
            gaps: scores.gaps.iter().map(ToString::to_string).collect(),
            readiness: ReadinessView {
                verdict: scores.readiness.verdict.token().to_owned(),
                requirements: scores.readiness.requirements(),
                blockers: scores.readiness.blockers.iter().map(blocker).collect(),
            },
        }
    }
}
