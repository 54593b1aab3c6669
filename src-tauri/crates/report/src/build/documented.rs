//! The documented information demanded, and whether it was met.

use assessment::Verdict;
use catalogue::{Check, Requirement};

use super::context::{Context, paragraph};
use crate::{
    model::{Block, Cell, Column, Table, Tone},
    words::say,
};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let words = context.words;
    let demanded: Vec<(&Requirement, &Check)> = context
        .requirements()
        .filter(|(_, score)| score.applicable)
        .flat_map(|(requirement, _)| requirement.checks.iter().map(move |check| (requirement, check)))
        .filter(|(_, check)| check.documented)
        .collect();
    let count =
        |wanted: Option<Verdict>| demanded.iter().filter(|(_, check)| context.verdict(&check.id) == wanted).count();
    let open = count(None);
    let told = match open == demanded.len() {
        true => say!(words, "documented-empty"),
        false => say!(
            words,
            "documented-count",
            count = demanded.len(),
            met = count(Some(Verdict::Met)),
            partly = count(Some(Verdict::Partly)),
            unmet = count(Some(Verdict::Unmet)),
            open = open,
        ),
    };
    let rows = demanded.iter().map(|(requirement, check)| {
        let verdict = context.verdict(&check.id);
        vec![
            Cell::Reference(requirement.id.clone(), check.id.as_str().into()),
            Cell::from(check.text.as_str()),
            Cell::Verdict(verdict, context.verdict_word(verdict)),
            Cell::from(context.evidence_named(&requirement.id)),
        ]
    });
    let table = Table {
        about: say!(words, "table-documented"),
        columns: vec![
            Column::text(say!(words, "column-reference"), 1.0),
            Column::text(say!(words, "column-demand"), 6.4),
            Column::text(say!(words, "column-verdict"), 1.6),
            Column::text(say!(words, "column-evidence"), 1.7),
        ],
        rows: rows.collect(),
    };
    vec![paragraph(Tone::Body, format!("{} {told}", say!(words, "documented-intro"))), Block::Table(table)]
}
