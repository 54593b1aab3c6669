//! Requirements that a reader passes over, in two lines each, and in full what two lines do not hold.
//!
//! Nobody is asked for anything where a requirement conforms and nothing is advised, warned of or under way, where it
//! is excluded, and where it was not assessed. The first line has its title, grade, target and level; the second,
//! what was found. Where that and what it rests on are longer than a line, the finding is cut where a sentence or a
//! clause ends, else at a word, and all of it stands in a table at the end of the section, to which the line leads:
//! nothing that a person wrote is lost.

use assessment::{Action, Answer, Basis, Grade, score::RequirementScore};
use catalogue::Requirement;

use super::{
    context::{Context, heading, paragraph},
    findings::{self, remarks},
    phrases::{cut, labelled},
};
use crate::{
    model::{BETWEEN, Block, Brief, Cell, Column, Emphasis, Place, Standing, Table, Text, Tone},
    words::say,
};

/// What a line of the page holds in most words of most scripts, in characters.
const LINE: usize = 104;

/// A requirement in two lines; `None` if there is more to read about it.
pub(super) fn of(
    context: &Context<'_>,
    requirement: &Requirement,
    score: &RequirementScore,
    answer: &Answer,
) -> Option<Vec<Block>> {
    let words = context.words;
    let mut brief = Brief { heading: findings::head(context, requirement, score), text: Text::default(), more: None };
    if !score.applicable {
        let label = Text::from(say!(words, "finding-excluded")).and(" ", Emphasis::Plain);
        brief.text = label.written(&answer.exclusion_reason, Emphasis::Plain);
        // What was written before it was excluded is kept.
        let mut blocks = vec![Block::Brief(brief)];
        blocks.extend(findings::written(context, score, answer));
        blocks.extend(labelled(&say!(words, "label-remarks"), &remarks(requirement, answer)));
        return Some(blocks);
    }
    let is_told = !findings::written(context, score, answer).is_empty() || !remarks(requirement, answer).is_empty();
    if !context.is_touched(&requirement.id) && !is_told {
        brief.text = say!(words, "finding-unassessed").into();
        return Some(vec![Block::Brief(brief)]);
    }
    if !asks_nothing(context, score, answer) {
        return None;
    }
    if let Some(Standing { target, .. }) = &mut brief.heading.standing {
        let grade = context.grade(Some(Grade::Conforms));
        *target = say!(words, "standing-graded", grade = grade, target = target.as_str());
    }
    (brief.text, brief.more) = match in_a_line(context, requirement, answer) {
        Some(line) => (line, None),
        None => {
            let found = found(context, answer).split_whitespace().collect::<Vec<_>>().join(" ");
            let opening = Text::default().written(cut(&found, LINE), Emphasis::Plain);
            (opening, Some(Place::InFull(requirement.id.clone())))
        }
    };
    Some(vec![Block::Brief(brief)])
}

/// Whether a requirement conforms, and nobody is asked for anything about it.
fn asks_nothing(context: &Context<'_>, score: &RequirementScore, answer: &Answer) -> bool {
    findings::conforms(score)
        && matches!(score.grade, None | Some(Grade::Conforms))
        && score.warnings.is_empty()
        && findings::advice(context, score, answer).is_empty()
        && !context.actions_for(&score.id).any(Action::is_running)
}

/// What was found, or that every check is met.
fn found(context: &Context<'_>, answer: &Answer) -> String {
    match answer.finding.trim() {
        "" => say!(context.words, "finding-met"),
        finding => finding.to_owned(),
    }
}

/// What a finding rests on: how it was come by, and the evidence.
fn rests_on(context: &Context<'_>, requirement: &Requirement, answer: &Answer) -> Text {
    let words = context.words;
    let basis = answer.basis.map(Basis::token).map(|basis| words.token("basis", basis));
    let evidence = context.evidence_named(&requirement.id);
    match (basis, evidence.is_blank()) {
        (Some(basis), true) => Text::from(basis),
        (None, true) => Text::default(),
        (basis, false) => {
            let label = basis.unwrap_or_else(|| say!(words, "label-evidence"));
            Text::joined([Text::from(label), evidence], ": ")
        }
    }
}

/// Finding and what it rests on; `None` if a line does not hold both.
fn in_a_line(context: &Context<'_>, requirement: &Requirement, answer: &Answer) -> Option<Text> {
    let mut line = Text::default().written(found(context, answer), Emphasis::Plain);
    let rests_on = rests_on(context, requirement, answer);
    if !rests_on.is_blank() {
        line = line.and(BETWEEN, Emphasis::Soft);
        line.0.extend(rests_on.0);
    }
    let plain = line.plain();
    let is_all = remarks(requirement, answer).is_empty() && plain.lines().count() == 1;
    (is_all && plain.chars().count() <= LINE).then_some(line)
}

/// The findings that a line does not hold, each with what it rests on.
pub(super) fn in_full(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    let row = |(requirement, score): (&Requirement, &RequirementScore)| {
        let answer = context.answer(&requirement.id)?;
        if !asks_nothing(context, score, answer) || in_a_line(context, requirement, answer).is_some() {
            return None;
        }
        let id = &requirement.id;
        let mut rests_on = rests_on(context, requirement, answer);
        let remarks = remarks(requirement, answer);
        if !remarks.is_empty() {
            let gap = if rests_on.is_blank() { "" } else { "\n" };
            rests_on = rests_on.and(format!("{gap}{}: {remarks}", say!(words, "label-remarks")), Emphasis::Plain);
        }
        let named = Text::default().leading(id.as_str(), Place::Requirement(id.clone()));
        Some(vec![
            Cell::Anchor(Place::InFull(id.clone()), named),
            Cell::from(found(context, answer)),
            Cell::from(rests_on),
        ])
    };
    let rows: Vec<Vec<Cell>> = context.requirements().filter_map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::text(say!(words, "column-requirement"), 1.05),
        Column::text(say!(words, "label-finding"), 5.0),
        Column::text(say!(words, "column-rests-on"), 2.9),
    ];
    vec![
        heading(2, say!(words, "findings-in-full")),
        paragraph(Tone::Note, say!(words, "findings-in-full-note")),
        Block::Table(Table { about: say!(words, "findings-in-full"), columns, rows }),
    ]
}
