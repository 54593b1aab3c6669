//! Sizes, reading ease, repetition: what keeps the text worth reading.

use std::{
    collections::{HashMap, HashSet},
    ops::RangeInclusive,
};

use crate::{
    load::{Faults, Sources},
    reading::{likeness, reading_ease, sentences, telling_words, words},
    source::RequirementSource,
};

/// Reading ease that `plain` and `small` must reach.
const LEAST_EASE: f64 = 40.0;
/// Likeness from which two level descriptors say the same.
const ALIKE: f64 = 0.5;

/// One piece of text and where it stands.
struct Piece<'a> {
    file: &'a str,
    field: String,
    text: &'a str,
    size: RangeInclusive<usize>,
}

pub(super) fn check(sources: &Sources<'_>, faults: &mut Faults) {
    let mut seen: HashMap<&str, String> = HashMap::new();
    let mut levels: Vec<(&str, String, HashSet<String>)> = Vec::new();
    for (file, group) in &sources.groups {
        for requirement in &group.requirement {
            counts(file, requirement, faults);
            for piece in pieces(file, requirement) {
                let count = words(piece.text).count();
                if !piece.size.contains(&count) {
                    let (least, most) = (piece.size.start(), piece.size.end());
                    faults.add(file, &piece.field, format!("{count} words instead of {least} to {most}"));
                }
                for sentence in sentences(piece.text).filter(|sentence| words(sentence).count() > 3) {
                    if let Some(before) = seen.insert(sentence, piece.field.clone()) {
                        faults.add(piece.file, &piece.field, format!("repeats a sentence of {before}"));
                    }
                }
                if piece.field.contains(" levels[") {
                    levels.push((file, piece.field, telling_words(piece.text)));
                }
            }
            for (field, text) in [("plain", &requirement.plain), ("small", &requirement.small)] {
                let ease = reading_ease(text).unwrap_or_default();
                if ease < LEAST_EASE {
                    let message = format!("reading ease {ease:.0} is below {LEAST_EASE:.0}");
                    faults.add(file, format!("{} {field}", requirement.id), message);
                }
            }
        }
    }
    for (at, (file, field, bag)) in levels.iter().enumerate() {
        for (_, other, other_bag) in &levels[..at] {
            let alike = likeness(bag, other_bag);
            if alike >= ALIKE {
                faults.add(file, field, format!("nearly the same as {other} (likeness {alike:.2})"));
            }
        }
    }
}

fn counts(file: &str, requirement: &RequirementSource, faults: &mut Faults) {
    let counted = [
        ("roles", requirement.roles.len(), 1..=4),
        ("pitfalls", requirement.pitfalls.len(), 2..=4),
        ("ask", requirement.ask.len(), 3..=6),
        ("evidence", requirement.evidence.len(), 3..=6),
        ("related", requirement.related.len(), 1..=6),
    ];
    for (field, count, wanted) in counted {
        if !wanted.contains(&count) {
            let message = format!("{count} entries instead of {} to {}", wanted.start(), wanted.end());
            faults.add(file, format!("{} {field}", requirement.id), message);
        }
    }
}

fn pieces<'a>(file: &'a str, requirement: &'a RequirementSource) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut piece = |field: String, text: &'a str, size: RangeInclusive<usize>| {
        pieces.push(Piece { file, field, text, size });
    };
    let at = |field: &str| format!("{} {field}", requirement.id);
    piece(at("plain"), &requirement.plain, 40..=110);
    piece(at("why"), &requirement.why, 20..=60);
    piece(at("small"), &requirement.small, 20..=60);
    for (n, text) in requirement.levels.iter().enumerate() {
        piece(at(&format!("levels[{n}]")), text, 15..=50);
    }
    for (n, text) in requirement.pitfalls.iter().enumerate() {
        piece(at(&format!("pitfalls[{n}]")), text, 8..=40);
    }
    for check in &requirement.check {
        piece(format!("{} text", check.id), &check.text, 4..=40);
        piece(format!("{} look", check.id), &check.look, 10..=40);
    }
    for (n, question) in requirement.ask.iter().enumerate() {
        piece(at(&format!("ask[{n}]")), &question.question, 5..=45);
    }
    for (n, exhibit) in requirement.evidence.iter().enumerate() {
        piece(at(&format!("evidence[{n}] item")), &exhibit.item, 1..=14);
        piece(at(&format!("evidence[{n}] good")), &exhibit.good, 6..=32);
        piece(at(&format!("evidence[{n}] poor")), &exhibit.poor, 6..=32);
    }
    for (n, step) in requirement.next.iter().enumerate() {
        piece(at(&format!("next[{n}]")), &step.step, 20..=60);
    }
    pieces
}
