//! Every gap, the most pressing first.

use assessment::score::RequirementScore;

use super::{
    context::{Context, paragraph},
    phrases::shorten,
};
use crate::{
    model::{Block, Cell, Column, Table, Text, Tone},
    options::Kind,
    section::Section,
    words::say,
};

/// How many gaps the summary lists; the first of them were told in its opening.
const IN_SUMMARY: usize = 12;

/// As many more take little more room than saying that there are more.
const FEW_MORE: usize = 5;

/// The longest a name of an owner may get, in characters: the plan has all of it.
const LONGEST_OWNER: usize = 60;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let (words, scores) = (context.words, context.scores());
    if scores.gaps.is_empty() {
        let told = match scores.overall.rated {
            0 => say!(words, "gaps-none-rated"),
            _ => say!(words, "gaps-none"),
        };
        return vec![paragraph(Tone::Callout, told)];
    }
    let is_summary = context.options.kind == Kind::Summary;
    let most = match is_summary && scores.gaps.len() > IN_SUMMARY + FEW_MORE {
        true => IN_SUMMARY,
        false => scores.gaps.len(),
    };
    let rows = scores.gaps.iter().filter_map(|id| scores.requirement(id)).take(most).map(|score| row(context, score));
    let what = if is_summary { say!(words, "column-requirement") } else { say!(words, "column-gap") };
    let mut columns = vec![
        Column::text(say!(words, "column-class"), 0.62),
        Column::text(what, 4.6),
        Column::mark(say!(words, "column-level"), 0.7),
        Column::mark(say!(words, "column-target"), 0.75),
        Column::text(say!(words, "column-grade"), 1.2),
        Column::text(say!(words, "column-owner"), 2.8),
    ];
    if context.has(Section::Findings) {
        columns.push(Column::number(say!(words, "column-page"), 0.6));
    }
    let table = Table { about: say!(words, "table-gaps"), columns, rows: rows.collect() };
    let mut blocks = vec![
        paragraph(Tone::Body, say!(words, "gaps-intro")),
        paragraph(Tone::Note, say!(words, "gaps-classes")),
        Block::Table(table),
    ];
    let left_out = scores.gaps.len().saturating_sub(most);
    if left_out > 0 {
        blocks.push(paragraph(Tone::Note, say!(words, "gaps-more", count = left_out)));
    }
    blocks
}

fn row(context: &Context<'_>, score: &RequirementScore) -> Vec<Cell> {
    let name = context.name_text(&score.id);
    let gap = match context.options.kind {
        Kind::Summary => Cell::from(name),
        Kind::Full | Kind::Applicability | Kind::Actions => {
            let told = [context.missing(score), context.next_within(score, usize::MAX)];
            Cell::Explained(score.id.clone(), name, Text::joined(told, " "))
        }
    };
    let mut row = vec![
        Cell::Priority(score.priority),
        gap,
        Cell::Level(score.level),
        Cell::Count(usize::from(score.target.number())),
        Cell::from(context.grade(score.effective_grade())),
        Cell::from(shorten(&context.owner(score), LONGEST_OWNER)),
    ];
    if context.has(Section::Findings) {
        row.push(Cell::Page(score.id.clone()));
    }
    row
}
