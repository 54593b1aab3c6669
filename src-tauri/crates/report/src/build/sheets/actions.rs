//! The action plan as a sheet.

use assessment::Action;

use super::columns;
use crate::{
    build::{actions, context::Context},
    model::{Sheet, Value},
    words::say,
};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let words = context.words;
    Sheet {
        token: "actions",
        name: say!(words, "sheet-actions"),
        columns: columns([
            (say!(words, "column-number"), 6),
            (say!(words, "column-action"), 60),
            (say!(words, "column-serves"), 18),
            (say!(words, "column-owner"), 24),
            (say!(words, "column-due"), 12),
            (say!(words, "sheet-column-overdue"), 10),
            (say!(words, "column-effort"), 10),
            (say!(words, "column-priority"), 8),
            (say!(words, "column-status"), 14),
            (say!(words, "sheet-column-remark"), 60),
        ]),
        frozen: 2,
        unfiltered: 0,
        rows: actions::numbered(context).into_iter().map(|(number, action)| row(context, number, action)).collect(),
    }
}

fn row(context: &Context<'_>, number: usize, action: &Action) -> Vec<Value> {
    let words = context.words;
    let serves = actions::serves(action).iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
    let overdue = if context.is_overdue(action) { say!(words, "applicability-yes") } else { String::new() };
    vec![
        Value::count(number),
        Value::text(&action.title),
        Value::text(serves),
        Value::text(&action.owner),
        Value::from(action.due),
        Value::text(overdue),
        Value::text(action.effort.map(|effort| words.token("effort", effort.token())).unwrap_or_default()),
        Value::text(action.priority.map_or("", |priority| priority.token())),
        Value::text(words.token("action-status", action.status.token())),
        Value::text(&action.note),
    ]
}
