//! The open JSON form of an assessment: read with every fault named, written without loss.
//!
//! Knows JSON and the domain; knows no pages, no store and no shell.

mod document;
mod node;
mod reader;
mod seal;
mod write;

pub use document::read;
pub use seal::{digest, fits};
pub use write::write;

use std::fmt;

/// The largest file that is read: far above any assessment, far below what would fill memory.
pub const MAX_BYTES: u64 = 32 * 1024 * 1024;

/// One thing wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: `requirements[3].checks[0].verdict`; `$` is the file as a whole.
    pub path: String,
    /// What is wrong, as a sentence without its full stop.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}
