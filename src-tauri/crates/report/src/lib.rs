//! An assessment → report model → laid-out pages → tagged PDF.
//!
//! Everything is a pure function of the snapshot, the options and the words:
//! the same in, the same bytes out (architecture, invariant 11). No clock, no
//! store, no figure of its own: figures come from `assessment::score`.
//! The only crate that names `printpdf`.

// Tests within the crate share the made-up assessments of those without.
#[cfg(test)]
extern crate self as report;

mod build;
mod error;
mod layout;
mod logo;
pub mod model;
mod options;
mod pdf;
mod progress;
mod section;
mod snapshot;
mod words;

pub use build::build;
pub use error::Error;
pub use logo::{Logo, LogoError};
pub use model::Model;
pub use options::{Kind, Options, Paper, UnknownKind};
pub use pdf::{Pdf, write_pdf};
pub use progress::{Progress, Quiet};
pub use section::Section;
pub use snapshot::Snapshot;
pub use words::Words;
