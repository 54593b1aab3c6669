//! The radars of clauses and of control groups, with the same numbers in words.

use assessment::score::Rollup;

use super::{context::Context, phrases::decimal};
use crate::{
    model::{Axis, Legend, Radar},
    words::say,
};

/// Which half of the standard a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Clauses,
    Annex,
}

pub(super) fn radar(context: &Context<'_>, half: Half) -> Radar {
    let words = context.words;
    let groups: Vec<(&catalogue::Group, &Rollup)> = context
        .catalogue()
        .groups()
        .iter()
        .zip(&context.scores().groups)
        .filter(|(group, _)| group.id.is_annex() == (half == Half::Annex))
        .collect();
    let previous = |rollup: &Rollup| {
        let (_, scores) = context.previous()?;
        scores.groups.iter().find(|earlier| earlier.id == rollup.id)?.mean()
    };
    let axes: Vec<Axis> = groups
        .iter()
        .map(|(group, rollup)| Axis {
            label: group.id.to_string(),
            current: rollup.mean(),
            target: rollup.target(),
            previous: previous(rollup),
        })
        .collect();
    let what = match half {
        Half::Clauses => say!(words, "results-clauses"),
        Half::Annex => say!(words, "results-annex"),
    };
    let has_current = axes.iter().any(|axis| axis.current.is_some());
    let has_previous = context.previous().is_some();
    let legend = Legend {
        // A line that is not drawn has no word.
        current: if has_current { say!(words, "legend-current") } else { String::new() },
        target: say!(words, "legend-target"),
        previous: if has_previous { say!(words, "legend-previous") } else { String::new() },
    };
    let numbers: Vec<String> = axes.iter().map(|axis| in_words(context, axis)).collect();
    let alternative = say!(words, "radar-alternative", what = what.as_str(), numbers = numbers.join("; "));
    Radar { title: what, alternative, axes, legend }
}

fn in_words(context: &Context<'_>, axis: &Axis) -> String {
    let words = context.words;
    let shown = |value: Option<f64>| value.map_or_else(|| say!(words, "radar-unrated"), decimal);
    let (label, current, target) = (axis.label.as_str(), shown(axis.current), shown(axis.target));
    match context.previous() {
        Some(_) => {
            let previous = shown(axis.previous);
            say!(words, "radar-number-previous", label = label, current = current, target = target, previous = previous)
        }
        None => say!(words, "radar-number", label = label, current = current, target = target),
    }
}
