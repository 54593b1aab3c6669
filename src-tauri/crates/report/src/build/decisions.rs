//! The decisions asked of the meeting: each names what it is about, and none is asked without cause.

use assessment::{
    Action, Effort,
    score::{Priority, ReadinessVerdict, RequirementScore},
};

use super::context::Context;
use crate::{model::Text, words::say};

/// How many requirements a sentence names before it only counts the rest.
const NAMED: usize = 6;

/// All decisions there is cause for, the most pressing first. Titles of actions longer than `longest` are left out.
pub(super) fn decisions(context: &Context<'_>, longest: usize) -> Vec<Text> {
    let (words, scores) = (context.words, context.scores());
    let asked = [
        major(context),
        priorities(context),
        overdue(context, longest),
        unowned(context, longest),
        listed(context, |score| !score.applicable)
            .map(|(count, list)| say!(words, "decision-exclusions", count = count, list = list)),
        listed(context, |score| score.applicable && score.level.is_none())
            .map(|(count, list)| say!(words, "decision-complete", count = count, list = list)),
        (scores.readiness.verdict == ReadinessVerdict::Ready).then(|| say!(words, "decision-audit")),
        Some(say!(words, "decision-targets")),
    ];
    asked.into_iter().flatten().map(|told| context.linked(&told)).collect()
}

/// Means for the gaps of the first class, what is under way, and a name and a date for those nobody works on.
fn major(context: &Context<'_>) -> Option<String> {
    let words = context.words;
    let is_major = |score: &RequirementScore| score.priority == Some(Priority::P1);
    let (count, _) = listed(context, is_major)?;
    let mut told = vec![say!(words, "decision-major", count = count)];
    let serves = |action: &&Action| {
        let of_major = |id| context.scores().requirement(id).is_some_and(is_major);
        action.is_running() && action.requirements.iter().any(of_major)
    };
    let running = context.assessment().actions.iter().filter(serves).count();
    if running > 0 {
        told.push(say!(words, "decision-under-way", count = running));
    }
    let planned = |action: &Action| action.is_running() && action.due.is_some() && !action.owner.trim().is_empty();
    let unplanned = listed(context, |score| is_major(score) && !context.actions_for(&score.id).any(planned));
    if let Some((open, list)) = unplanned {
        told.push(say!(words, "decision-unplanned", count = open, list = list));
    }
    Some(told.join(" "))
}

/// That the gaps are closed, and what is planned for it: how much work, and by when.
fn priorities(context: &Context<'_>) -> Option<String> {
    let (words, gaps) = (context.words, &context.scores().gaps);
    let approve = (!gaps.is_empty()).then(|| say!(words, "decision-priorities", count = gaps.len()))?;
    let serves = |action: &&Action| action.is_running() && action.requirements.iter().any(|id| gaps.contains(id));
    let planned: Vec<&Action> = context.assessment().actions.iter().filter(serves).collect();
    let of = |effort: Option<Effort>| planned.iter().filter(|action| action.effort == effort).count();
    let efforts = Effort::ALL.iter().map(|effort| (Some(*effort), of(Some(*effort)))).chain([(None, of(None))]);
    let efforts = efforts.filter(|(_, count)| *count > 0).map(|(effort, count)| match effort {
        Some(Effort::Small) => say!(words, "decision-effort-days", count = count),
        Some(Effort::Medium) => say!(words, "decision-effort-weeks", count = count),
        Some(Effort::Large) => say!(words, "decision-effort-months", count = count),
        None => say!(words, "decision-effort-unknown", count = count),
    });
    let efforts = efforts.collect::<Vec<_>>().join(", ");
    let mut told = vec![approve];
    if !planned.is_empty() {
        told.push(say!(words, "decision-planned", count = planned.len(), efforts = efforts));
    }
    let due = || planned.iter().filter_map(|action| action.due);
    if let (Some(first), Some(last)) = (due().min(), due().max()) {
        let (first, last) = (words.date(first), words.date(last));
        told.push(match first == last {
            true => say!(words, "decision-due", last = last),
            false => say!(words, "decision-due-between", first = first, last = last),
        });
    }
    let overdue = planned.iter().filter(|action| context.is_overdue(action)).count();
    if overdue > 0 {
        told.push(say!(words, "decision-due-overdue", count = overdue));
    }
    let undated = planned.iter().filter(|action| action.due.is_none()).count();
    if undated > 0 {
        told.push(say!(words, "decision-due-undated", count = undated));
    }
    Some(told.join(" "))
}

fn overdue(context: &Context<'_>, longest: usize) -> Option<String> {
    let words = context.words;
    let overdue: Vec<&Action> = context.assessment().actions.iter().filter(|it| context.is_overdue(it)).collect();
    let oldest = overdue.iter().filter_map(|action| Some((action.due?, action.title.trim()))).min()?;
    let asked = say!(words, "decision-overdue", count = overdue.len());
    let (due, title) = oldest;
    if title.is_empty() || title.chars().count() > longest.min(110) {
        return Some(asked);
    }
    Some(format!("{asked} {}", say!(words, "decision-oldest", title = title, due = words.date(due))))
}

fn unowned(context: &Context<'_>, longest: usize) -> Option<String> {
    let words = context.words;
    let actions = context.assessment().actions.iter();
    let unowned: Vec<&str> =
        actions.filter(|it| it.is_running() && it.owner.trim().is_empty()).map(|it| it.title.trim()).collect();
    match unowned.as_slice() {
        [] => None,
        [title] if !title.is_empty() && title.chars().count() <= longest.min(110) => {
            Some(say!(words, "decision-unowned-one", title = *title))
        }
        several => Some(say!(words, "decision-unowned", count = several.len())),
    }
}

/// How many requirements there are of a sort, and which; `None` if there are none.
fn listed(context: &Context<'_>, of: impl Fn(&RequirementScore) -> bool) -> Option<(usize, String)> {
    let found: Vec<&str> = context.scores().requirements.iter().filter(|it| of(it)).map(|it| it.id.as_str()).collect();
    (!found.is_empty()).then(|| (found.len(), named(context, &found)))
}

/// The first of some requirements, and how many more there are.
pub(super) fn named(context: &Context<'_>, ids: &[&str]) -> String {
    match ids {
        [] => String::new(),
        [only] => (*only).to_owned(),
        // One more takes no more room than saying so.
        [first @ .., last] if ids.len() <= NAMED + 1 => {
            say!(context.words, "list-and", list = first.join(", "), last = *last)
        }
        _ => say!(context.words, "list-more", list = ids[..NAMED].join(", "), count = ids.len() - NAMED),
    }
}
