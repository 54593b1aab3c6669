//! What the workbook is: document control, and how its cells are to be read.

use super::columns;
use crate::{
    build::{context::Context, control},
    model::{Sheet, Value},
    words::say,
};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let words = context.words;
    let mut told = vec![(say!(words, "sheet-report"), words.token("title", context.options.kind.token()))];
    let status =
        if context.options.draft { say!(words, "status-line-draft") } else { say!(words, "status-line-final") };
    told.extend(control::facts(context).into_iter().map(|fact| (fact.label, fact.text.plain())));
    told.extend([
        (say!(words, "fact-status"), status),
        (say!(words, "control-limits"), say!(words, "notice-short")),
        (say!(words, "sheet-reading"), say!(words, "sheet-reading-text")),
    ]);
    Sheet {
        token: "about",
        name: say!(words, "sheet-about"),
        columns: columns([(say!(words, "sheet-column-fact"), 22), (say!(words, "sheet-column-told"), 90)]),
        frozen: 0,
        unfiltered: told.len(),
        rows: told.into_iter().map(|(label, text)| vec![Value::text(label), Value::text(text)]).collect(),
    }
}
