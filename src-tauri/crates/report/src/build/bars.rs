//! The bars of clauses and groups, with the same numbers in words.

use assessment::score::Rollup;

use super::{context::Context, phrases::decimal};
use crate::{
    model::{Bar, BarLegend, Bars},
    words::say,
};

/// Both halves, then each clause and group in order.
pub(super) fn bars(context: &Context<'_>) -> Bars {
    let (words, scores) = (context.words, context.scores());
    let halves = [
        bar("", say!(words, "headline-system"), &scores.management_system),
        bar("", say!(words, "headline-annex"), &scores.annex_a),
    ];
    let groups = context.catalogue().groups().iter().zip(&scores.groups);
    let groups = groups.map(|(group, rollup)| bar(group.id.as_str(), group.title.clone(), rollup));
    let rows: Vec<Bar> = halves.into_iter().chain(groups).collect();
    let numbers: Vec<String> = rows.iter().map(|bar| in_words(context, bar)).collect();
    let has_range = rows.iter().any(|bar| bar.range.is_some());
    let legend = BarLegend {
        mean: say!(words, "column-mean"),
        range: if has_range { say!(words, "legend-range") } else { String::new() },
        target: say!(words, "legend-target"),
    };
    Bars { alternative: say!(words, "bars-alternative", numbers = numbers.join("; ")), rows, legend }
}

fn bar(id: &str, title: String, rollup: &Rollup) -> Bar {
    let range = rollup.low().zip(rollup.high()).filter(|_| !rollup.is_complete());
    Bar { id: id.to_owned(), title, mean: rollup.mean(), range, target: rollup.target() }
}

fn in_words(context: &Context<'_>, bar: &Bar) -> String {
    let words = context.words;
    let label = format!("{} {}", bar.id, bar.title);
    let (label, target) = (label.trim(), bar.target.map(decimal).unwrap_or_default());
    match (bar.mean.map(decimal), bar.range) {
        (None, _) => say!(words, "bar-number-unrated", label = label),
        (Some(mean), None) => say!(words, "radar-number", label = label, current = mean, target = target),
        (Some(mean), Some((low, high))) => {
            let (low, high) = (decimal(low), decimal(high));
            say!(words, "bar-number-range", label = label, current = mean, low = low, high = high, target = target)
        }
    }
}
