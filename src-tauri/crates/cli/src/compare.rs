//! `plumbline compare`: what differs between two assessments, as lines.

use std::io::Write;

use app::{
    Outcome, say,
    wire::{ComparedSide, ComparedView, ComparisonView, StandingView},
};

use crate::commands::print;

/// Prints what differs: who is compared, the counts, then a line for each requirement and action.
pub(crate) fn print_comparison(comparison: &ComparisonView, out: &mut impl Write) -> Outcome<()> {
    let named =
        |side: &ComparedSide| format!("{}, {} {}", side.organisation, side.title, side.date.as_deref().unwrap_or(""));
    print(out, named(&comparison.before).trim_end())?;
    print(out, named(&comparison.after).trim_end())?;
    let differing: Vec<&ComparedView> =
        comparison.requirements.iter().filter(|it| !it.differences.is_empty()).collect();
    print(out, &say("cli-compare-count", &[("count", &differing.len().to_string())]))?;
    for it in differing {
        let words: Vec<String> = it.differences.iter().map(|kind| say("cli-compare-kind", &[("kind", kind)])).collect();
        let line = format!("{:<8} {} → {}  {}", it.id, standing(&it.before), standing(&it.after), words.join(", "));
        print(out, &line)?;
    }
    for (key, actions) in [("cli-compare-closed", &comparison.closed), ("cli-compare-added", &comparison.added)] {
        for action in actions {
            print(out, &say(key, &[("title", &action.title)]))?;
        }
    }
    Ok(())
}

/// The level as a digit, `–` while unrated, `×` where it does not apply.
fn standing(it: &StandingView) -> String {
    match it.level {
        _ if !it.applicable => "×".to_owned(),
        Some(level) => level.to_string(),
        None => "–".to_owned(),
    }
}
