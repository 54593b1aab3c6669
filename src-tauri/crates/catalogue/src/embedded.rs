//! The catalogue that ships with the program.
//!
//! The build script reads the texts of [`crate::files`] and leaves them here in a form that takes a
//! millisecond to read, so that no start waits for a parser.

use std::sync::LazyLock;

use serde::de::DeserializeOwned;

use crate::{crosswalk::Crosswalk, glossary::Term, model::Catalogue};

static ISO_42001_2023: LazyLock<Catalogue> =
    LazyLock::new(|| read::<Catalogue>(include_bytes!(concat!(env!("OUT_DIR"), "/catalogue"))).tied_together());

static CROSSWALKS: LazyLock<Vec<Crosswalk>> =
    LazyLock::new(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/crosswalks"))));

static GLOSSARY: LazyLock<Vec<Term>> = LazyLock::new(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/glossary"))));

fn read<T: DeserializeOwned>(bytes: &[u8]) -> T {
    postcard::from_bytes(bytes).expect("BUG: the build script writes what is read here, with the same types")
}

impl Catalogue {
    /// ISO/IEC 42001:2023, read on first use and then shared.
    pub fn embedded() -> &'static Catalogue {
        &ISO_42001_2023
    }

    /// The embedded catalogue with this identifier and edition; `None` if this version ships no such.
    pub fn find(id: &str, edition: &str) -> Option<&'static Catalogue> {
        let catalogue = Self::embedded();
        (catalogue.id == id && catalogue.edition == edition).then_some(catalogue)
    }
}

impl Crosswalk {
    /// The crosswalks that ship with the program, read on first use.
    pub fn embedded() -> &'static [Crosswalk] {
        &CROSSWALKS
    }
}

impl Term {
    /// The terms that ship with the program, in the order of the alphabet; read on first use.
    pub fn embedded() -> &'static [Term] {
        &GLOSSARY
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{crosswalk, files, glossary, load::load};

    #[test]
    fn what_is_embedded_is_what_the_texts_say() {
        let catalogue = load(&files::edition()).expect("the texts are a catalogue");
        assert_eq!(*Catalogue::embedded(), catalogue, "the catalogue went through the build unchanged");
        let crosswalks = files::crosswalks().map(|file| crosswalk::read(file).expect("the file is a crosswalk"));
        assert_eq!(Crosswalk::embedded(), crosswalks, "the crosswalks went through the build unchanged");
        let terms = glossary::read(files::glossary()).expect("the file is a glossary");
        assert_eq!(Term::embedded(), terms, "the glossary went through the build unchanged");
    }
}
