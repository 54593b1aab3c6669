//! The texts the catalogue is made from, as they lie in `assets/`.

use crate::{load::Files, source::File};

macro_rules! edition {
    ($name:literal) => {
        File { name: $name, text: include_str!(concat!("../../../../assets/catalogue/iso-42001/2023/", $name)) }
    };
}

macro_rules! crosswalk {
    ($name:literal) => {
        File { name: $name, text: include_str!(concat!("../../../../assets/crosswalks/", $name)) }
    };
}

/// The files of ISO/IEC 42001:2023, as embedded.
pub fn edition() -> Files<'static> {
    Files {
        edition: edition!("catalogue.toml"),
        structure: edition!("structure.toml"),
        groups: vec![
            edition!("04-context.toml"),
            edition!("05-leadership.toml"),
            edition!("06-planning.toml"),
            edition!("07-support.toml"),
            edition!("08-operation.toml"),
            edition!("09-evaluation.toml"),
            edition!("10-improvement.toml"),
            edition!("a02-policies.toml"),
            edition!("a03-organisation.toml"),
            edition!("a04-resources.toml"),
            edition!("a05-impacts.toml"),
            edition!("a06-life-cycle.toml"),
            edition!("a07-data.toml"),
            edition!("a08-information.toml"),
            edition!("a09-use.toml"),
            edition!("a10-third-parties.toml"),
        ],
    }
}

/// The neighbouring regimes.
pub fn crosswalks() -> [File<'static>; 4] {
    [
        crosswalk!("nist-ai-rmf-1.0.toml"),
        crosswalk!("eu-ai-act.toml"),
        crosswalk!("iso-27001-2022.toml"),
        crosswalk!("iso-9001-2015.toml"),
    ]
}

/// The terms.
pub fn glossary() -> File<'static> {
    File { name: "glossary.toml", text: include_str!("../../../../assets/catalogue/glossary.toml") }
}
