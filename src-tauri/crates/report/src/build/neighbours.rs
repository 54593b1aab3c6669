//! Neighbouring regimes: where the work for ISO/IEC 42001 may also help. Indications, never conformity.

use assessment::Level;
use catalogue::{
    RequirementId,
    crosswalk::{AppliesFrom, Crosswalk, Item, Strength},
};

use super::context::{Context, heading, paragraph};
use crate::{
    model::{Block, Cell, Column, Emphasis, Standings, Table, Text, Tone},
    words::say,
};

/// What a number follows.
const NUMBERED: [&str; 5] = ["Annex", "Article", "Chapter", "Paragraph", "paragraph"];

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = vec![paragraph(Tone::Callout, say!(context.words, "neighbours-intro"))];
    for crosswalk in Crosswalk::embedded() {
        blocks.extend(of_regime(context, crosswalk));
    }
    blocks
}

fn of_regime(context: &Context<'_>, crosswalk: &Crosswalk) -> Vec<Block> {
    let words = context.words;
    let as_of = crosswalk.as_of.parse().map_or_else(|_| crosswalk.as_of.clone(), |day| words.date(day));
    let source = Text::default()
        .and(
            say!(
                words,
                "neighbours-version",
                version = crosswalk.version.as_str(),
                publisher = crosswalk.publisher.as_str(),
                date = as_of,
            ),
            Emphasis::Strong,
        )
        .and(format!(" {}", crosswalk.provenance), Emphasis::Plain);
    let mut blocks = vec![
        heading(2, crosswalk.title.clone()),
        paragraph(Tone::Body, crosswalk.notice.as_str()),
        paragraph(Tone::Note, source),
        Block::Table(table(context, crosswalk)),
    ];
    let without: Vec<String> = crosswalk
        .items
        .iter()
        .filter(|item| !has_row(item))
        .map(|item| format!("{} {}", item.id, item.title))
        .collect();
    if !without.is_empty() {
        let label = Text::strong(say!(words, "neighbours-without", count = without.len()));
        blocks.push(paragraph(Tone::Note, label.and(format!(" {}.", without.join("; ")), Emphasis::Plain)));
    }
    blocks
}

/// An item without a counterpart is only named, unless dates or parties are known for it.
fn has_row(item: &Item) -> bool {
    item.hook || !item.dates.is_empty() || !item.roles.is_empty()
}

fn table(context: &Context<'_>, crosswalk: &Crosswalk) -> Table {
    let words = context.words;
    let dated = crosswalk.items.iter().any(|item| !item.dates.is_empty() || !item.roles.is_empty());
    let mut columns = vec![
        Column::text(say!(words, "column-item"), if dated { 2.6 } else { 4.9 }),
        Column::text(say!(words, "column-helps"), if dated { 4.0 } else { 5.3 }),
        Column::mark(say!(words, "column-lowest"), 0.9),
    ];
    if dated {
        columns.push(Column::text(say!(words, "column-applies"), 3.8));
    }
    let mut rows = Vec::new();
    for group in &crosswalk.groups {
        let items: Vec<&Item> = crosswalk.items.iter().filter(|item| item.group == group.id && has_row(item)).collect();
        let common = common_dates(&items);
        if items.is_empty() {
            continue;
        }
        let mut band = Text::strong(group.id.as_str()).and(format!(" {}", group.title), Emphasis::Plain);
        if !common.is_empty() {
            let told = common.iter().map(|date| in_words(context, date)).collect::<Vec<_>>().join(" ");
            band = band.and(format!("\n{}", say!(words, "neighbours-all-apply", dates = told)), Emphasis::Soft);
        }
        rows.push(vec![Cell::Band(band)]);
        rows.extend(items.iter().map(|item| {
            let mut row = row(context, crosswalk, item);
            if dated {
                row.push(Cell::from(applies(context, item, &common)));
            }
            row
        }));
    }
    Table { about: say!(words, "table-neighbours", regime = crosswalk.title.as_str()), columns, rows }
}

fn row(context: &Context<'_>, crosswalk: &Crosswalk, item: &Item) -> Vec<Cell> {
    let words = context.words;
    let name = Text::strong(item.id.as_str()).and(format!(" {}", item.title), Emphasis::Plain);
    let of = |strength: Strength| -> Vec<(RequirementId, Option<Level>)> {
        let pairs = crosswalk.to(&item.id).filter(|pair| pair.strength == strength);
        pairs.map(|pair| (pair.from.clone(), level(context, &pair.from))).collect()
    };
    let (supports, partly) = (of(Strength::Supports), of(Strength::Partly));
    if supports.is_empty() && partly.is_empty() {
        return vec![Cell::from(name), Cell::from(say!(words, "neighbours-no-hook")), Cell::from("")];
    }
    let lowest = supports.iter().chain(&partly).filter_map(|(_, level)| *level).min();
    let groups = [(Strength::Supports, supports), (Strength::Partly, partly)];
    let told = groups.into_iter().filter(|(_, requirements)| !requirements.is_empty());
    let told = told
        .map(|(strength, requirements)| Standings { word: words.token("strength", strength.token()), requirements });
    vec![Cell::from(name), Cell::Standings(told.collect()), Cell::Level(lowest)]
}

/// The level of a requirement that applies.
fn level(context: &Context<'_>, id: &RequirementId) -> Option<Level> {
    context.scores().requirement(id).filter(|score| score.applicable)?.level
}

/// The dates that every item of a group has.
fn common_dates<'a>(items: &[&'a Item]) -> Vec<&'a AppliesFrom> {
    let [first, others @ ..] = items else { return Vec::new() };
    if others.is_empty() {
        return Vec::new();
    }
    in_order(first.dates.iter().filter(|date| others.iter().all(|item| item.dates.contains(date))))
}

/// The earliest first.
fn in_order<'a>(dates: impl Iterator<Item = &'a AppliesFrom>) -> Vec<&'a AppliesFrom> {
    let mut dates: Vec<&AppliesFrom> = dates.collect();
    // Written as ISO 8601 writes them, days sort as text.
    dates.sort_by(|one, next| one.applies_from.cmp(&next.applies_from));
    dates
}

/// A text whose numbers stay on the line of what they number: “Annex III”, “2 August 2026”.
fn unbroken(text: &str) -> String {
    let leads = |word: &str| {
        let word = word.trim_start_matches('(');
        NUMBERED.contains(&word) || word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit())
    };
    text.split_inclusive(' ').fold(String::new(), |told, part| match part.strip_suffix(' ') {
        Some(word) if leads(word) => told + word + "\u{A0}",
        _ => told + part,
    })
}

/// To whom an item applies, and from when beyond what its whole group shares.
fn applies(context: &Context<'_>, item: &Item, common: &[&AppliesFrom]) -> Text {
    let parties: Vec<String> = item.roles.iter().map(|party| context.words.token("party", party.token())).collect();
    let own = in_order(item.dates.iter().filter(|date| !common.contains(date)));
    let mut lines: Vec<String> = own.into_iter().map(|date| in_words(context, date)).collect();
    if !parties.is_empty() {
        lines.insert(0, parties.join(", "));
    }
    lines.join("\n").into()
}

fn in_words(context: &Context<'_>, date: &AppliesFrom) -> String {
    let words = context.words;
    // The catalogue tells some of them by month or year alone.
    let from = date.applies_from.parse().map_or_else(|_| date.applies_from.clone(), |day| words.short_date(day));
    let (from, what) = (unbroken(&from), unbroken(&date.what));
    match date.disputed {
        true => say!(words, "neighbours-date-disputed", from = from, what = what),
        false => say!(words, "neighbours-date", from = from, what = what),
    }
}
