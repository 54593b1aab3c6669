//! Every gap, the most pressing first.

use assessment::score::RequirementScore;

use super::context::{Context, paragraph};
use crate::{
    model::{Block, Cell, Column, Emphasis, Table, Text, Tone},
    options::Kind,
    words::say,
};

/// How many gaps the summary shows.
const IN_SUMMARY: usize = 8;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let (words, scores) = (context.words, context.scores());
    if scores.gaps.is_empty() {
        let told = match scores.overall.rated {
            0 => say!(words, "gaps-none-rated"),
            _ => say!(words, "gaps-none"),
        };
        return vec![paragraph(Tone::Callout, told)];
    }
    let most = if context.options.kind == Kind::Summary { IN_SUMMARY } else { scores.gaps.len() };
    let rows = scores.gaps.iter().filter_map(|id| scores.requirement(id)).take(most).map(|score| row(context, score));
    let table = Table {
        about: say!(words, "table-gaps"),
        columns: vec![
            Column::text(say!(words, "column-class"), 0.62),
            Column::text(say!(words, "column-requirement"), 2.75),
            Column::mark(say!(words, "column-level"), 0.65),
            Column::mark(say!(words, "column-target"), 0.7),
            Column::text(say!(words, "column-found-next"), 8.2),
        ],
        rows: rows.collect(),
    };
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
    let words = context.words;
    let grade = context.grade(score.effective_grade());
    let below = say!(words, "gap-grade-owner", grade = grade, owner = context.owner(score));
    let name = context.name_text(&score.id).and(format!("\n{below}"), Emphasis::Soft);
    let told = Text::from(format!("{}\n", context.found_sentence(score)))
        .and(say!(words, "summary-gap-next"), Emphasis::Strong)
        .and(format!(" {}", context.next_sentence(score)), Emphasis::Plain);
    vec![
        Cell::Priority(score.priority),
        Cell::Reference(score.id.clone(), name),
        Cell::Level(score.level),
        Cell::Count(usize::from(score.target.number())),
        Cell::from(told),
    ]
}
