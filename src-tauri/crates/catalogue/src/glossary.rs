//! The terms the application explains.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::{
    load::{Fault, Faults},
    reading::words,
    source::File,
};

/// A term and what it means here.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Permanent identifier: `impact-assessment`.
    pub id: String,
    /// The term.
    pub term: String,
    /// What it means, in our words.
    pub meaning: String,
    /// Terms worth reading next.
    pub see: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    term: Vec<Term>,
}

/// Reads a glossary file.
///
/// # Errors
/// What does not parse; whether the terms are sound is [`check`]'s business.
pub fn read(file: File<'_>) -> Result<Vec<Term>, Vec<Fault>> {
    let mut faults = Faults::default();
    faults.toml(file).map(|glossary: Glossary| glossary.term).ok_or_else(|| faults.into_sorted())
}

/// Every fault of a glossary file.
pub fn check(file: File<'_>) -> Vec<Fault> {
    let mut faults = Faults::default();
    let Some(glossary) = faults.toml::<Glossary>(file) else { return faults.into_sorted() };
    let mut ids = HashSet::new();
    for term in &glossary.term {
        if !ids.insert(term.id.as_str()) {
            faults.add(file.name, &term.id, "stands here twice");
        }
        let count = words(&term.meaning).count();
        if !(10..=50).contains(&count) {
            faults.add(file.name, &term.id, format!("{count} words instead of 10 to 50"));
        }
    }
    for term in &glossary.term {
        for see in term.see.iter().filter(|see| !ids.contains(see.as_str()) || **see == term.id) {
            faults.add(file.name, &term.id, format!("{see} leads nowhere"));
        }
    }
    let in_order = glossary.term.is_sorted_by_key(|term| term.term.to_lowercase());
    if !in_order {
        faults.add(file.name, "term", "the terms are not in the order of the alphabet");
    }
    if glossary.term.len() < 60 {
        faults.add(file.name, "term", format!("{} terms instead of at least 60", glossary.term.len()));
    }
    faults.into_sorted()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    #[test]
    fn the_embedded_glossary_has_no_fault() {
        assert_eq!(check(files::glossary()), [], "the glossary is sound");
        assert!(Term::embedded().len() >= 60);
    }

    #[test]
    fn a_dead_reference_and_a_double_are_refused() {
        let text = "[[term]]\nid = \"a\"\nterm = \"A\"\nmeaning = \"one two three four five six seven eight nine ten\"\nsee = [\"b\"]\n";
        let found = check(File { name: "glossary.toml", text: &text.repeat(2) });
        for wanted in ["b leads nowhere", "stands here twice", "2 terms instead of at least 60"] {
            assert!(found.iter().any(|fault| fault.message == wanted), "“{wanted}” in {found:?}");
        }
    }
}
