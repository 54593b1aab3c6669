//! Results: radars, heat map, figures by group, and what to read with care.

use assessment::{
    Level,
    score::{RequirementScore, Rollup, Warning},
};

use super::{
    bars::bars,
    context::{Context, heading, paragraph},
    phrases::decimal,
    radar::{Half, radar},
};
use crate::{
    model::{Block, Cell, Column, Emphasis, HeatCell, HeatMap, HeatRow, List, Numbering, Table, Text, Tone},
    options::Kind,
    words::say,
};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    let mut blocks = Vec::new();
    if context.scores().overall.rated == 0 {
        blocks.push(paragraph(Tone::Callout, say!(words, "results-empty")));
    }
    blocks.push(heading(2, say!(words, "results-groups")));
    blocks.push(Block::Radars(vec![radar(context, Half::Clauses), radar(context, Half::Annex)]));
    // The summary stays short: the figures of every group are enough.
    let is_summary = context.options.kind == Kind::Summary;
    if !is_summary && context.scores().overall.rated > 0 {
        blocks.push(Block::Bars(bars(context)));
    }
    let is_weighted = context.scores().requirements.iter().any(|score| score.applicable && score.weight > 1);
    let note = [
        Some(say!(words, "results-groups-note")),
        is_weighted.then(|| say!(words, "results-weighted-note")),
        context.previous().map(|_| say!(words, "results-before-note")),
    ];
    let note = note.into_iter().flatten().collect::<Vec<_>>().join(" ");
    blocks.push(Block::Whole(vec![paragraph(Tone::Note, note), Block::Table(groups(context))]));
    if is_summary {
        return blocks;
    }
    // Of no rating it cannot be said that none contradicts its checks.
    if context.scores().overall.rated > 0 {
        blocks.push(heading(2, say!(words, "results-warnings")));
        blocks.push(warnings(context));
    }
    blocks.push(heading(2, say!(words, "results-heat")));
    blocks.push(Block::HeatMap(heat_map(context)));
    blocks
}

fn heat_map(context: &Context<'_>) -> HeatMap {
    let words = context.words;
    let mut numbers = Vec::new();
    let mut cell = |score: &RequirementScore| {
        numbers.push(match score.level {
            _ if !score.applicable => say!(words, "heat-number-excluded", id = score.id.as_str()),
            Some(level) => say!(words, "heat-number", id = score.id.as_str(), level = level.number()),
            None => say!(words, "heat-number-unrated", id = score.id.as_str()),
        });
        HeatCell { id: score.id.clone(), applicable: score.applicable, level: score.level }
    };
    let rows = context.catalogue().groups().iter().map(|group| HeatRow {
        id: group.id.to_string(),
        title: group.title.clone(),
        cells: context
            .scores()
            .requirements
            .iter()
            .filter(|score| score.id.group() == group.id)
            .map(&mut cell)
            .collect(),
    });
    let rows = rows.collect();
    let legend = Level::all().map(|level| (level, words.token("level", &level.number().to_string())));
    HeatMap {
        alternative: say!(words, "heat-alternative", numbers = numbers.join("; ")),
        rows,
        legend: legend.collect(),
        blank: (say!(words, "heat-blank"), say!(words, "heat-excluded")),
    }
}

fn groups(context: &Context<'_>) -> Table {
    let (words, scores) = (context.words, context.scores());
    let previous = context.previous().map(|(_, scores)| scores);
    let row = |name: Text, rollup: &Rollup, before: Option<f64>, gaps: usize| {
        let range = match (rollup.low(), rollup.high()) {
            (Some(low), Some(high)) if !rollup.is_complete() => format!("{}–{}", decimal(low), decimal(high)),
            _ => "–".to_owned(),
        };
        let rated = format!("{}/{}", rollup.rated, rollup.applicable);
        let mut row = vec![
            Cell::from(name),
            Cell::from(rated),
            Cell::Share(rollup.coverage()),
            Cell::Mean(rollup.mean()),
            Cell::from(range),
            Cell::Mean(rollup.target()),
            // Where nothing is rated, nobody knows of a gap or of none.
            if rollup.rated == 0 { Cell::from("–") } else { Cell::Count(gaps) },
        ];
        if previous.is_some() {
            row.insert(4, Cell::Mean(before));
        }
        row
    };
    let mut rows: Vec<Vec<Cell>> = context
        .catalogue()
        .groups()
        .iter()
        .zip(&scores.groups)
        .map(|(group, rollup)| {
            let name = Text::strong(group.id.as_str()).and(format!(" {}", group.title), Emphasis::Plain);
            let before = previous.and_then(|it| it.groups.iter().find(|earlier| earlier.id == rollup.id)?.mean());
            row(name, rollup, before, scores.gaps.iter().filter(|id| id.group() == group.id).count())
        })
        .collect();
    let clauses = scores.gaps.iter().filter(|id| !id.is_control()).count();
    let system = previous.and_then(|it| it.management_system.mean());
    let annex = previous.and_then(|it| it.annex_a.mean());
    rows.push(row(Text::strong(say!(words, "headline-system")), &scores.management_system, system, clauses));
    rows.push(row(Text::strong(say!(words, "headline-annex")), &scores.annex_a, annex, scores.gaps.len() - clauses));
    let mut columns = vec![
        Column::text(say!(words, "column-group"), 5.6),
        Column::number(say!(words, "column-rated"), 1.2),
        Column::number(say!(words, "column-coverage"), 1.4),
        Column::number(say!(words, "column-mean"), 1.5),
        Column::number(say!(words, "column-range"), 1.4),
        Column::number(say!(words, "column-target"), 1.1),
        Column::number(say!(words, "column-gaps"), 1.0),
    ];
    if previous.is_some() {
        columns.insert(4, Column::number(say!(words, "column-previous"), 1.1));
    }
    Table { about: say!(words, "table-groups"), columns, rows }
}

fn warnings(context: &Context<'_>) -> Block {
    let words = context.words;
    let line = |warning: &Warning| {
        let warned = context.scores().requirements.iter().filter(|score| score.warnings.contains(warning));
        let ids = Text::requirements(warned.map(|score| &score.id));
        let warning = Text::strong(words.token("warning", warning.token()) + ":");
        (!ids.is_blank()).then(|| Text::joined([warning, ids], " ").and(".", Emphasis::Plain))
    };
    let lines: Vec<Text> = Warning::ALL.iter().filter_map(line).collect();
    if lines.is_empty() {
        return paragraph(Tone::Body, say!(words, "results-warnings-none"));
    }
    Block::List(List { numbering: Numbering::Bullets, items: lines })
}
