//! Finding requirements, groups and checks of the catalogue, and the terms of the glossary.

use std::sync::LazyLock;

use catalogue::{Catalogue, glossary::Term};

use super::words::{Chunk, Match, Text};
use crate::wire::{MatchView, SearchHit};

/// Something of the catalogue that can be found.
#[derive(Debug)]
struct Entry {
    kind: &'static str,
    id: Text,
    /// The requirement to open; `None` for a group or a term.
    requirement: Option<String>,
    title: Text,
    /// Where the body is from.
    field: &'static str,
    body: Text,
}

/// How well an entry was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    /// Whether every word is in its identifier or title.
    named: bool,
    points: u32,
}

/// What the catalogue has for a query, in two parts.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Found by identifier or title, the best first.
    pub(super) named: Vec<SearchHit>,
    /// Found by what they say, the best first.
    pub(super) told: Vec<SearchHit>,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| entries(Catalogue::embedded()));

static TERMS: LazyLock<Vec<Entry>> = LazyLock::new(|| Term::embedded().iter().map(Entry::term).collect());

/// The requirements, groups and checks that have every chunk, at most so many of each part.
pub(super) fn find(chunks: &[Chunk], most_named: usize, most_told: usize) -> Found {
    among(&ENTRIES, chunks, most_named, most_told)
}

/// The terms that have every chunk, at most so many of each part.
pub(super) fn find_terms(chunks: &[Chunk], most_named: usize, most_told: usize) -> Found {
    among(&TERMS, chunks, most_named, most_told)
}

fn among(entries: &[Entry], chunks: &[Chunk], most_named: usize, most_told: usize) -> Found {
    if chunks.is_empty() {
        return Found::default();
    }
    let scored = entries.iter().filter_map(|entry| Some((entry.score(chunks)?, entry)));
    let mut scored: Vec<(Score, &Entry)> = scored.collect();
    // Stable, so that equals stay in the order of the standard.
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let (named, told): (Vec<_>, Vec<_>) = scored.into_iter().partition(|(score, _)| score.named);
    let hits =
        |found: Vec<(Score, &Entry)>, most| found.into_iter().take(most).map(|(_, entry)| entry.hit(chunks)).collect();
    Found { named: hits(named, most_named), told: hits(told, most_told) }
}

fn entries(catalogue: &Catalogue) -> Vec<Entry> {
    let mut entries = Vec::new();
    for group in catalogue.groups() {
        entries.push(Entry {
            kind: "group",
            id: Text::new(group.id.as_str()),
            requirement: None,
            title: Text::new(&group.title),
            field: "title",
            body: Text::new(""),
        });
        for requirement in catalogue.of_group(&group.id) {
            let entry = |kind, id: &str, field, body: &str| Entry {
                kind,
                id: Text::new(id),
                requirement: Some(requirement.id.to_string()),
                title: Text::new(&requirement.title),
                field,
                body: Text::new(body),
            };
            entries.push(entry("requirement", requirement.id.as_str(), "plain", &requirement.plain));
            let checks = requirement.checks.iter().map(|check| entry("check", check.id.as_str(), "text", &check.text));
            entries.extend(checks);
        }
    }
    entries
}

impl Entry {
    fn term(term: &Term) -> Entry {
        Entry {
            kind: "term",
            id: Text::new(&term.id),
            requirement: None,
            title: Text::new(&term.term),
            field: "meaning",
            body: Text::new(&term.meaning),
        }
    }

    /// `None` if a chunk is nowhere in the entry.
    fn score(&self, chunks: &[Chunk]) -> Option<Score> {
        let is_check = self.kind == "check";
        let mut score = Score { named: true, points: 0 };
        let mut own = false;
        for chunk in chunks {
            // Nobody sees the identifier of a term.
            let by_id = if self.kind == "term" { None } else { self.id.begins_with(chunk) };
            // A check goes by its requirement's title only together with what it says itself.
            let by_title = self.title.find(chunk);
            let by_body = self.body.find(chunk);
            own |= by_id == Some(Match::Whole) || by_body.is_some();
            let points = [points(by_id, 60, 100), points(by_title, 15, 20), points(by_body, 2, 3)];
            let best = points.into_iter().max().filter(|best| *best > 0)?;
            score.points += best;
            score.named &= by_id.is_some() || by_title.is_some();
        }
        if is_check {
            // Many checks share an identifier's beginning and a title; their requirement stands for them.
            score.named = chunks.iter().any(|chunk| self.id.begins_with(chunk) == Some(Match::Whole));
        }
        (own || !is_check).then_some(score)
    }

    fn hit(&self, chunks: &[Chunk]) -> SearchHit {
        let is_group = self.kind == "group";
        let shown = if is_group { &self.title } else { &self.body };
        let matches = shown.places(chunks);
        SearchHit {
            kind: self.kind.to_owned(),
            field: self.field.to_owned(),
            title: self.title.text.clone(),
            snippet: shown.text.clone(),
            matches: MatchView::of(&shown.text, &matches),
            assessment: None,
            organisation: String::new(),
            assessment_title: String::new(),
            requirement: self.requirement.clone(),
            key: self.id.text.clone(),
        }
    }
}

fn points(found: Option<Match>, prefix: u32, whole: u32) -> u32 {
    match found {
        None => 0,
        Some(Match::Prefix) => prefix,
        Some(Match::Whole) => whole,
    }
}
