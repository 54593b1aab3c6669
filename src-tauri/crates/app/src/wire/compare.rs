//! How two assessments differ.

use assessment::{
    Assessment, Level,
    compare::{Comparison, Standing},
    score::Scores,
};
use serde::Serialize;
use ts_rs::TS;

use super::{ActionView, RollupView, answers_from::iso};

/// Two assessments side by side.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparisonView {
    /// The earlier one.
    pub before: ComparedSide,
    /// The later one.
    pub after: ComparedSide,
    /// Every requirement, in the order of the standard.
    pub requirements: Vec<ComparedView>,
    /// Actions that were running before and are done now.
    pub closed: Vec<ActionView>,
    /// Actions the earlier one does not have.
    pub added: Vec<ActionView>,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ComparedSide {
    pub id: String,
    pub organisation: String,
    pub title: String,
    /// The day it was finished, or else started; null if neither is stated.
    pub date: Option<String>,
    pub management_system: RollupView,
    pub annex_a: RollupView,
    /// Each clause and control group.
    pub groups: Vec<RollupView>,
}

/// A requirement in both.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedView {
    /// Which requirement.
    pub id: String,
    /// How it stood.
    pub before: StandingView,
    /// How it stands.
    pub after: StandingView,
    /// `improved`, `regressed`, `newly_rated`, `no_longer_rated`, `included`, `excluded`, `grade`, `target`.
    pub differences: Vec<String>,
}

/// How a requirement stands in one of them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of assessment::compare::Standing")]
pub struct StandingView {
    pub applicable: bool,
    pub level: Option<u8>,
    pub target: u8,
    pub grade: Option<String>,
    pub finding: String,
}

impl From<Standing<'_>> for StandingView {
    fn from(it: Standing<'_>) -> Self {
        StandingView {
            applicable: it.applicable,
            level: it.level.map(Level::number),
            target: it.target.number(),
            grade: it.grade.map(|grade| grade.token().to_owned()),
            finding: it.finding.to_owned(),
        }
    }
}

impl ComparedSide {
    pub(crate) fn new(id: String, it: &Assessment, scores: &Scores) -> ComparedSide {
        ComparedSide {
            id,
            organisation: it.organisation.name.clone(),
            title: it.title.clone(),
            date: iso(it.finished_on.or(it.started_on)),
            management_system: (&scores.management_system).into(),
            annex_a: (&scores.annex_a).into(),
            groups: scores.groups.iter().map(Into::into).collect(),
        }
    }
}

impl ComparisonView {
    pub(crate) fn new(before: ComparedSide, after: ComparedSide, comparison: &Comparison<'_>) -> ComparisonView {
        let actions = |list: &[&assessment::Action]| list.iter().map(|action| ActionView::from(*action)).collect();
        let requirements = comparison.requirements.iter().map(|it| ComparedView {
            id: it.id.to_string(),
            before: it.before.into(),
            after: it.after.into(),
            differences: it.differences.iter().map(|difference| difference.token().to_owned()).collect(),
        });
        ComparisonView {
            before,
            after,
            requirements: requirements.collect(),
            closed: actions(&comparison.closed),
            added: actions(&comparison.added),
        }
    }
}
