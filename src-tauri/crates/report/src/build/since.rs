//! What changed since the assessment before.

use std::cmp::Ordering;

use assessment::{
    Level,
    compare::{Comparison, Difference, Side, compare},
    score::one_decimal,
};
use catalogue::RequirementId;

use super::{
    context::{Context, heading, paragraph},
    decisions::named,
    phrases::decimal,
    trend,
};
use crate::{
    model::{Block, Cell, Column, List, Numbering, Table, Text, Tone},
    options::Kind,
    words::say,
};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    let Some((earlier, scores)) = context.previous() else {
        return vec![paragraph(Tone::Callout, say!(words, "since-none"))];
    };
    let title = earlier.title.as_str();
    let lead = match earlier.finished_on.or(earlier.started_on) {
        Some(day) => say!(words, "since-lead-dated", title = title, date = words.date(day)),
        None => say!(words, "since-lead", title = title),
    };
    let lead = [Some(lead), trend::runs_over(context)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let now = Side { assessment: context.assessment(), scores: context.scores() };
    let comparison = compare(Side { assessment: earlier, scores }, now);
    let improved = differing(&comparison, Difference::Improved);
    let regressed = differing(&comparison, Difference::Regressed);
    let means = heading(2, say!(words, "since-means"));
    let mut blocks = vec![paragraph(Tone::Body, lead), means];
    // The summary stays short: the means of both halves, and how many changed; the full report says which.
    if context.options.kind == Kind::Summary {
        let mut means = trend::table(context);
        means.rows.truncate(trend::HALVES);
        blocks.push(paragraph(Tone::Note, taken_over(context)));
        blocks.push(Block::Table(means));
        let told = changed(context, &improved, &regressed, comparison.closed.len());
        blocks.push(paragraph(Tone::Body, context.linked(&told)));
        return blocks;
    }
    blocks.push(Block::Trend(trend::trend(context)));
    blocks.push(paragraph(Tone::Note, format!("{} {}", say!(words, "trend-note"), taken_over(context))));
    blocks.push(Block::Table(trend::table(context)));
    blocks.push(heading(2, say!(words, "since-improved")));
    blocks.push(match improved.is_empty() {
        true => paragraph(Tone::Body, say!(words, "since-improved-none")),
        false => Block::Table(changes(context, say!(words, "table-improved"), &improved)),
    });
    blocks.push(heading(2, say!(words, "since-regressed")));
    blocks.push(match regressed.is_empty() {
        true => paragraph(Tone::Body, say!(words, "since-regressed-none")),
        false => Block::Table(changes(context, say!(words, "table-regressed"), &regressed)),
    });
    blocks.push(heading(2, say!(words, "since-closed")));
    let closed: Vec<Text> = comparison.closed.iter().map(|action| action.title.as_str().into()).collect();
    blocks.push(match closed.is_empty() {
        true => paragraph(Tone::Body, say!(words, "since-closed-none")),
        false => Block::List(List { numbering: Numbering::Bullets, items: closed }),
    });
    blocks
}

/// The means of both halves over the requirements rated both times, then and now; `None` if there are none.
pub(super) fn like_for_like(context: &Context<'_>) -> Option<String> {
    let words = context.words;
    let (earlier, scores) = context.previous()?;
    let now = Side { assessment: context.assessment(), scores: context.scores() };
    let comparison = compare(Side { assessment: earlier, scores }, now);
    let half = |what: String, is_control: bool| {
        let same = comparison.like_for_like(|id| id.is_control() == is_control)?;
        let (before, after) = (one_decimal(same.before), one_decimal(same.after));
        let (what, count, by) = (what.as_str(), same.requirements, decimal((after - before).abs()));
        let (from, to) = (decimal(before), decimal(after));
        Some(match after.total_cmp(&before) {
            Ordering::Greater => say!(words, "trend-up", what = what, by = by, from = from, to = to, count = count),
            Ordering::Less => say!(words, "trend-down", what = what, by = by, from = from, to = to, count = count),
            Ordering::Equal => say!(words, "trend-same", what = what, to = to, count = count),
        })
    };
    let halves = [half(say!(words, "trend-system"), false), half(say!(words, "trend-annex"), true)];
    let halves: Vec<String> = halves.into_iter().flatten().collect();
    (!halves.is_empty()).then(|| halves.join("; "))
}

/// Over what the means are taken: figures over different requirements do not agree, and a reader is told why.
fn taken_over(context: &Context<'_>) -> String {
    match like_for_like(context) {
        Some(halves) => say!(context.words, "since-like", halves = halves),
        None => say!(context.words, "since-like-none"),
    }
}

/// A requirement, its level before and its level now.
type Change<'a> = (&'a RequirementId, Level, Level);

/// What changed, in sentences.
fn changed(context: &Context<'_>, improved: &[Change<'_>], regressed: &[Change<'_>], closed: usize) -> String {
    let words = context.words;
    let ids: Vec<&str> = regressed.iter().map(|(id, ..)| id.as_str()).collect();
    let told = [
        say!(words, "since-improved-count", count = improved.len()),
        say!(words, "since-regressed-count", count = ids.len(), list = named(context, &ids)),
        say!(words, "since-closed-count", count = closed),
    ];
    told.join(" ")
}

/// Requirements that differ in a way only rated ones can: before, now.
fn differing<'a>(comparison: &Comparison<'a>, wanted: Difference) -> Vec<Change<'a>> {
    let differing = comparison.requirements.iter().filter(|it| it.differences.contains(&wanted));
    differing.filter_map(|it| Some((it.id, it.before.level?, it.after.level?))).collect()
}

fn changes(context: &Context<'_>, about: String, changed: &[Change<'_>]) -> Table {
    let words = context.words;
    let row = |(id, then, now): &Change<'_>| {
        let name = context.name_text(id);
        vec![Cell::Reference((*id).clone(), name), Cell::Level(Some(*then)), Cell::Level(Some(*now))]
    };
    Table {
        about,
        columns: vec![
            Column::text(say!(words, "column-requirement"), 6.0),
            Column::mark(say!(words, "column-previous"), 1.0),
            Column::mark(say!(words, "column-now"), 1.0),
        ],
        rows: changed.iter().map(row).collect(),
    }
}
