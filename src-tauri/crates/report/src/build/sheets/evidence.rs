//! The evidence register as a sheet.

use assessment::Evidence;

use super::columns;
use crate::{
    build::{context::Context, evidence},
    model::{Sheet, Text, Value},
    words::say,
};

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let words = context.words;
    let serves = evidence::serves(context);
    let row = |evidence: &Evidence| {
        let file = evidence.attachment.as_ref();
        vec![
            Value::text(evidence.key.as_str()),
            Value::text(&evidence.title),
            Value::text(words.token("evidence-kind", evidence.kind.token())),
            Value::from(evidence.dated),
            Value::text(Text::requirements(serves.get(&evidence.key).into_iter().flatten().copied()).plain()),
            Value::text(&evidence.locator),
            Value::text(&evidence.note),
            Value::text(file.map_or("", |file| file.name.as_str())),
            Value::text(file.map_or("", |file| file.sha256.as_str())),
        ]
    };
    Sheet {
        token: "evidence",
        name: say!(words, "sheet-evidence"),
        columns: columns([
            (say!(words, "column-reference"), 8),
            (say!(words, "column-title"), 50),
            (say!(words, "column-kind"), 13),
            (say!(words, "column-dated"), 12),
            (say!(words, "column-serves"), 24),
            (say!(words, "sheet-column-where"), 40),
            (say!(words, "sheet-column-remark"), 40),
            (say!(words, "sheet-column-file"), 30),
            (say!(words, "sheet-column-digest"), 20),
        ]),
        frozen: 2,
        unfiltered: 0,
        rows: context.assessment().evidence.iter().map(row).collect(),
    }
}
