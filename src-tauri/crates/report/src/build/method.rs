//! The method in words and formulae, and how the report serves the management review.

use assessment::{Level, score::Warning};

use super::context::{Context, heading, paragraph};
use crate::{
    model::{Block, Cell, Column, List, Numbering, Place, Table, Text, Tone},
    section::Section,
    words::say,
};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    let bullets = |items: Vec<String>| {
        Block::List(List { numbering: Numbering::Bullets, items: items.into_iter().map(Text::from).collect() })
    };
    vec![
        heading(2, say!(words, "method-questions")),
        paragraph(Tone::Body, say!(words, "method-questions-text")),
        heading(2, say!(words, "method-scale")),
        Block::Table(scale(context)),
        heading(2, say!(words, "method-figures")),
        bullets(vec![
            say!(words, "method-figure-attainment"),
            say!(words, "method-figure-achievement"),
            say!(words, "method-figure-grade"),
            say!(words, "method-figure-mean"),
            say!(words, "method-figure-range"),
            say!(words, "method-figure-excluded"),
            say!(words, "method-figure-rounding"),
        ]),
        heading(2, say!(words, "method-readiness")),
        paragraph(Tone::Body, say!(words, "method-readiness-text")),
        heading(2, say!(words, "method-warnings")),
        paragraph(Tone::Body, say!(words, "method-warnings-text")),
        bullets(Warning::ALL.iter().map(|warning| words.token("warning", warning.token()) + ".").collect()),
        heading(2, say!(words, "method-review")),
        paragraph(Tone::Body, say!(words, "method-review-text")),
        Block::Table(review(context)),
    ]
}

fn scale(context: &Context<'_>) -> Table {
    let words = context.words;
    let row = |level: Level| {
        let number = level.number().to_string();
        let name = Text::strong(words.token("level", &number));
        vec![Cell::Level(Some(level)), Cell::from(name), Cell::from(words.token("method-level", &number))]
    };
    Table {
        about: say!(words, "table-scale"),
        columns: vec![
            Column::mark(say!(words, "column-level"), 0.7),
            Column::text(say!(words, "column-name"), 1.5),
            Column::text(say!(words, "column-meaning"), 7.0),
        ],
        rows: Level::all().map(row).collect(),
    }
}

fn review(context: &Context<'_>) -> Table {
    let words = context.words;
    let present = context.sections();
    let section = |section: &Section| {
        let place = Place::Section(*section);
        Text::default().leading(words.token("section", section.token()), place.clone()).see(place)
    };
    let places = |sections: &[Section]| {
        let here = sections.iter().filter(|section| present.contains(section));
        let named = Text::joined(here.map(section), "\n");
        if named.0.is_empty() { say!(words, "review-elsewhere").into() } else { named }
    };
    // What was found of an issue is told; what changed in it, only as far as the finding says so.
    let finding = |id: &str, told: String| match (present.contains(&Section::Findings), id.parse()) {
        (true, Ok(id)) => Text::from(told).see(Place::Requirement(id)),
        _ => say!(words, "review-elsewhere").into(),
    };
    let rows = [
        (say!(words, "review-a"), places(&[Section::Actions, Section::Since])),
        (say!(words, "review-b"), finding("4.1", say!(words, "review-b-where"))),
        (say!(words, "review-c"), finding("4.2", say!(words, "review-c-where"))),
        (say!(words, "review-d1"), places(&[Section::Gaps, Section::Findings])),
        (say!(words, "review-d2"), places(&[Section::Summary, Section::Results])),
        (say!(words, "review-d3"), places(&[Section::Findings])),
        (say!(words, "review-e"), places(&[Section::Gaps, Section::Actions])),
        (say!(words, "review-decisions"), places(&[Section::Summary])),
        (say!(words, "review-record"), places(&[Section::SignOff])),
    ];
    let rows = rows.into_iter().map(|(input, told)| vec![Cell::from(input), Cell::from(told)]);
    Table {
        about: say!(words, "table-review"),
        columns: vec![Column::text(say!(words, "column-input"), 5.0), Column::text(say!(words, "column-where"), 5.0)],
        rows: rows.collect(),
    }
}
