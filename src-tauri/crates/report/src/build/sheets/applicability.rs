//! The Statement of Applicability as a sheet.

use assessment::score::RequirementScore;
use catalogue::Requirement;

use super::columns;
use crate::{
    build::{applicability, context::Context},
    model::{Sheet, Value},
    words::say,
};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let words = context.words;
    let controls = context.requirements().filter(|(requirement, _)| requirement.id.is_control());
    Sheet {
        token: "applicability",
        name: say!(words, "sheet-applicability"),
        columns: columns([
            (say!(words, "column-control"), 9),
            (say!(words, "column-title"), 36),
            (say!(words, "column-included"), 10),
            (say!(words, "column-reason"), 60),
            (say!(words, "column-level"), 8),
            (say!(words, "column-target"), 8),
            (say!(words, "column-state"), 16),
            (say!(words, "column-owner"), 24),
            (say!(words, "column-evidence"), 40),
        ]),
        frozen: 2,
        unfiltered: 0,
        rows: controls.map(|(requirement, score)| row(context, requirement, score)).collect(),
    }
}

fn row(context: &Context<'_>, requirement: &Requirement, score: &RequirementScore) -> Vec<Value> {
    let words = context.words;
    let (included, state) = match score.applicable {
        true => (say!(words, "applicability-yes"), context.grade(score.effective_grade())),
        false => (say!(words, "applicability-no"), say!(words, "heat-excluded")),
    };
    let target = if score.applicable { Value::Level(score.target) } else { Value::Blank };
    vec![
        Value::text(requirement.id.as_str()),
        Value::text(&requirement.title),
        Value::text(included),
        Value::text(applicability::reason(context, requirement, score)),
        Value::from(score.level),
        target,
        Value::text(state),
        Value::text(applicability::owners(context, requirement, score).join(", ")),
        Value::text(context.evidence_titles(&requirement.id).join("; ")),
    ]
}
