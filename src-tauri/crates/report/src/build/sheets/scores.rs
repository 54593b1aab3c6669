//! The figures of every group and of the whole, unrounded.

use assessment::score::Rollup;

use super::columns;
use crate::{
    build::context::Context,
    model::{Sheet, Value},
    words::say,
};

/// The rows below the groups: each half, and both together.
const TOTALS: usize = 3;

pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let (words, scores) = (context.words, context.scores());
    let groups = context.catalogue().groups().iter().zip(&scores.groups);
    let mut rows: Vec<Vec<Value>> = groups
        .map(|(group, rollup)| {
            row(&group.id.to_string(), &group.title, rollup, context.gaps_where(|id| id.group() == group.id))
        })
        .collect();
    let wholes: [_; TOTALS] = [
        (say!(words, "headline-system"), &scores.management_system, context.gaps_where(|id| !id.is_control())),
        (say!(words, "headline-annex"), &scores.annex_a, context.gaps_where(|id| id.is_control())),
        (say!(words, "sheet-overall"), &scores.overall, context.gaps_where(|_| true)),
    ];
    rows.extend(wholes.map(|(name, rollup, gaps)| row("", &name, rollup, gaps)));
    Sheet {
        token: "scores",
        name: say!(words, "sheet-scores"),
        columns: columns([
            (say!(words, "column-group"), 10),
            (say!(words, "column-title"), 40),
            (say!(words, "column-mean"), 11),
            (say!(words, "sheet-column-low"), 11),
            (say!(words, "sheet-column-high"), 11),
            (say!(words, "column-target"), 11),
            (say!(words, "column-coverage"), 11),
            (say!(words, "column-rated"), 11),
            (say!(words, "sheet-column-applicable"), 11),
            (say!(words, "column-gaps"), 11),
        ]),
        frozen: 2,
        unfiltered: TOTALS,
        rows,
    }
}

fn row(id: &str, name: &str, rollup: &Rollup, gaps: usize) -> Vec<Value> {
    let mean = |value: Option<f64>| value.map_or(Value::Blank, Value::Mean);
    vec![
        Value::text(id),
        Value::text(name),
        mean(rollup.mean()),
        mean(rollup.low()),
        mean(rollup.high()),
        mean(rollup.target()),
        rollup.coverage().map_or(Value::Blank, Value::Share),
        Value::Count(rollup.rated),
        Value::Count(rollup.applicable),
        Value::count(gaps),
    ]
}
