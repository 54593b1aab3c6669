//! The catalogue that ships with the program.

use std::sync::LazyLock;

use crate::{
    load::{Files, load},
    model::Catalogue,
    source::File,
};

macro_rules! embedded {
    ($name:literal) => {
        File { name: $name, text: include_str!(concat!("../../../../assets/catalogue/iso-42001/2023/", $name)) }
    };
}

/// The files of ISO/IEC 42001:2023, as embedded.
pub fn files() -> Files<'static> {
    Files {
        edition: embedded!("catalogue.toml"),
        structure: embedded!("structure.toml"),
        groups: vec![
            embedded!("04-context.toml"),
            embedded!("05-leadership.toml"),
            embedded!("06-planning.toml"),
            embedded!("07-support.toml"),
            embedded!("08-operation.toml"),
            embedded!("09-evaluation.toml"),
            embedded!("10-improvement.toml"),
            embedded!("a02-policies.toml"),
            embedded!("a03-organisation.toml"),
            embedded!("a04-resources.toml"),
            embedded!("a05-impacts.toml"),
            embedded!("a06-life-cycle.toml"),
            embedded!("a07-data.toml"),
            embedded!("a08-information.toml"),
            embedded!("a09-use.toml"),
            embedded!("a10-third-parties.toml"),
        ],
    }
}

static ISO_42001_2023: LazyLock<Catalogue> = LazyLock::new(|| {
    load(&files()).expect("BUG: the embedded catalogue is faulty; `plumbline catalogue check` says where")
});

impl Catalogue {
    /// ISO/IEC 42001:2023, parsed on first use and then shared.
    pub fn embedded() -> &'static Catalogue {
        &ISO_42001_2023
    }

    /// The embedded catalogue with this identifier and edition; `None` if this version ships no such.
    pub fn find(id: &str, edition: &str) -> Option<&'static Catalogue> {
        let catalogue = Self::embedded();
        (catalogue.id == id && catalogue.edition == edition).then_some(catalogue)
    }
}
