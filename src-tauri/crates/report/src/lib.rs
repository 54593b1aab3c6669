//! An assessment → report model → laid-out pages → tagged PDF, or the same model → workbook or CSV.
//!
//! Everything is a pure function of the snapshot, the options and the words:
//! the same in, the same bytes out (README, invariant 11). No clock, no
//! store, no figure of its own: figures come from `assessment::score`.
//! The only crate that names `printpdf` and `rust_xlsxwriter`.

// Tests within the crate share the made-up assessments of those without.
#[cfg(test)]
extern crate self as report;

mod attached;
mod build;
mod csv;
mod error;
mod format;
mod layout;
mod logo;
pub mod model;
mod options;
mod pdf;
mod preview;
mod progress;
mod section;
mod snapshot;
mod words;
mod xlsx;

pub use attached::{Attached, AttachedError, Integrity, is_pdf, read_attached};
pub use build::build;
pub use csv::write_csv;
pub use error::Error;
pub use format::{Format, UnknownFormat};
pub use logo::{Logo, LogoError};
pub use model::Model;
pub use options::{Kind, Options, Paper, UnknownKind};
pub use pdf::{Pdf, write_pdf};
pub use preview::{PageImage, Preview};
pub use progress::{Progress, Quiet};
pub use section::Section;
pub use snapshot::Snapshot;
pub use words::Words;
pub use xlsx::write_xlsx;
