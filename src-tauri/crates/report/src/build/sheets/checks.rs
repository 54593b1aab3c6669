//! Every check with its verdict.

use catalogue::{Check, Requirement};

use super::columns;
use crate::{
    build::context::Context,
    model::{Sheet, Value},
    words::say,
};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let words = context.words;
    Sheet {
        token: "checks",
        name: say!(words, "sheet-checks"),
        columns: columns([
            (say!(words, "column-requirement"), 9),
            (say!(words, "column-check"), 10),
            (say!(words, "sheet-column-asked"), 80),
            (say!(words, "column-verdict"), 14),
            (say!(words, "column-reason"), 40),
            (say!(words, "sheet-column-remark"), 40),
        ]),
        frozen: 2,
        unfiltered: 0,
        rows: context
            .requirements()
            .flat_map(|(requirement, _)| requirement.checks.iter().map(|check| row(context, requirement, check)))
            .collect(),
    }
}

fn row(context: &Context<'_>, requirement: &Requirement, check: &Check) -> Vec<Value> {
    let given = context.answer(&requirement.id).and_then(|answer| answer.checks.get(&check.id));
    vec![
        Value::text(requirement.id.as_str()),
        Value::text(check.id.as_str()),
        Value::text(&check.text),
        Value::text(context.verdict_word(given.and_then(|given| given.verdict))),
        Value::text(given.map_or("", |given| given.reason.as_str())),
        Value::text(given.map_or("", |given| given.note.as_str())),
    ]
}
