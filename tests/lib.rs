//! What the tests of the whole program share: the command line, the real window, the PDF tools.
//!
//! Everything here drives the built programs from outside, as a user would; nothing links them.
//! A fault ends the test with a sentence, so these functions panic instead of returning errors.

mod conformance;
mod desk;
mod fixture;
mod mutants;
mod pdf;
mod picture;
mod place;
mod window;
mod words;

pub use conformance::faults as conformance_faults;
pub use desk::{Desk, Run, skipped};
pub use fixture::{answer, document, extreme, without_own_notes};
pub use mutants::{MUTANTS, Mutant, unbroken};
pub use pdf::Pdf;
pub use picture::Picture;
pub use place::{program, root, target};
pub use window::{Element, Window, is_without_network, journey};
pub use words::{word, word_with};

/// The screens of an open assessment, in the order of the rail.
pub const SCREENS: [&str; 13] = [
    "overview",
    "about",
    "assess",
    "grid",
    "gaps",
    "actions",
    "evidence",
    "applicability",
    "systems",
    "compare",
    "history",
    "report",
    "settings",
];
