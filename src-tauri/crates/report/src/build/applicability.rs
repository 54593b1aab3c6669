//! The Statement of Applicability: every control, in or out, and why.

use assessment::score::RequirementScore;
use catalogue::Requirement;

use super::{
    context::{Context, paragraph},
    phrases::listed,
};
use crate::{
    model::{Block, Cell, Column, Table, Text, Tone},
    section::Section,
    words::say,
};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    let controls: Vec<_> = context.requirements().filter(|(requirement, _)| requirement.id.is_control()).collect();
    let included = controls.iter().filter(|(_, score)| score.applicable).count();
    let total = controls.len();
    let table = Table {
        about: say!(words, "table-applicability"),
        columns: vec![
            Column::text(say!(words, "column-control"), 3.1),
            Column::text(say!(words, "column-included"), 0.8),
            Column::text(say!(words, "column-reason"), 5.0),
            Column::mark(say!(words, "column-level"), 0.6),
            Column::text(say!(words, "column-state"), 1.2),
            Column::text(say!(words, "column-owner"), 1.7),
            // By title where the report has no register to number it.
            Column::text(say!(words, "column-evidence"), if context.has(Section::Evidence) { 1.4 } else { 3.4 }),
        ],
        rows: controls.iter().map(|(requirement, score)| row(context, requirement, score)).collect(),
    };
    let intro = say!(words, "applicability-intro");
    let unreasoned = unreasoned(context);
    // That a control is included is a decision; where nothing is recorded, none is claimed.
    if unreasoned == total {
        let nothing = say!(words, "applicability-nothing");
        return vec![paragraph(Tone::Body, intro), paragraph(Tone::Callout, nothing), Block::Table(table)];
    }
    let count = say!(words, "applicability-count", included = included, total = total, excluded = total - included);
    let draft =
        (unreasoned > 0).then(|| paragraph(Tone::Callout, say!(words, "applicability-unreasoned", count = unreasoned)));
    let mut blocks = vec![paragraph(Tone::Body, format!("{intro} {count}"))];
    blocks.extend(draft);
    blocks.push(Block::Table(table));
    blocks
}

/// For how many controls neither a reason to include them nor an exclusion is recorded.
pub(super) fn unreasoned(context: &Context<'_>) -> usize {
    let controls =
        context.requirements().filter(|(requirement, score)| requirement.id.is_control() && score.applicable);
    controls.filter(|(requirement, _)| is_unreasoned(context, requirement)).count()
}

fn row(context: &Context<'_>, requirement: &Requirement, score: &RequirementScore) -> Vec<Cell> {
    let words = context.words;
    let name = Cell::Reference(requirement.id.clone(), context.name_text(&requirement.id));
    let reason = reason(context, requirement, score);
    if !score.applicable {
        let no = Text::strong(say!(words, "applicability-no"));
        let state = Cell::from(say!(words, "heat-excluded"));
        return vec![name, Cell::from(no), Cell::from(reason), Cell::from(""), state, Cell::from(""), Cell::from("")];
    }
    // An untouched control is included by default, not by a decision.
    let included = match is_unreasoned(context, requirement) && !context.is_touched(&requirement.id) {
        true => say!(words, "applicability-undecided"),
        false => say!(words, "applicability-yes"),
    };
    vec![
        name,
        Cell::from(included),
        Cell::from(reason),
        Cell::Level(score.level),
        Cell::from(context.grade(score.effective_grade())),
        Cell::from(listed(owners(context, requirement, score), ", ")),
        Cell::from(context.evidence_named(&requirement.id)),
    ]
}

fn is_unreasoned(context: &Context<'_>, requirement: &Requirement) -> bool {
    context.answer(&requirement.id).is_none_or(|answer| answer.inclusion_reasons.is_empty())
}

/// Why the control is included; where no reason is recorded, none is claimed.
fn included_for(context: &Context<'_>, requirement: &Requirement) -> String {
    let words = context.words;
    let reasons = context.answer(&requirement.id).map_or(&[][..], |answer| &answer.inclusion_reasons);
    if reasons.is_empty() {
        return say!(words, "applicability-no-reason");
    }
    let reasons: Vec<String> = reasons.iter().map(|reason| words.token("inclusion", reason.token())).collect();
    say!(words, "applicability-included", reasons = reasons.join(", "))
}

/// Why a control is excluded, or why it is included and on what its rating rests.
pub(super) fn reason(context: &Context<'_>, requirement: &Requirement, score: &RequirementScore) -> String {
    match score.applicable {
        true => format!("{} {}", included_for(context, requirement), rests_on(context, requirement, score)),
        false => context.answer(&requirement.id).map_or("", |it| it.exclusion_reason.trim()).to_owned(),
    }
}

/// Who owns the actions that serve an included control, each once.
pub(super) fn owners<'a>(context: &Context<'a>, requirement: &Requirement, score: &RequirementScore) -> Vec<&'a str> {
    let owners = context.actions_for(&requirement.id).filter(|_| score.applicable).map(|action| action.owner.trim());
    let mut named = Vec::new();
    for owner in owners.filter(|owner| !owner.is_empty()) {
        if !named.contains(&owner) {
            named.push(owner);
        }
    }
    named
}

/// On what its rating rests.
fn rests_on(context: &Context<'_>, requirement: &Requirement, score: &RequirementScore) -> String {
    let words = context.words;
    let basis = context.answer(&requirement.id).and_then(|answer| answer.basis);
    match (score.level, basis) {
        (None, _) => say!(words, "applicability-unrated"),
        (Some(_), None) => say!(words, "applicability-no-basis"),
        (Some(_), Some(basis)) => {
            say!(words, "applicability-rests", basis = words.token("basis", basis.token()))
        }
    }
}
