//! The open JSON form of an assessment: read with every fault named, written without loss.
//!
//! Knows JSON and the domain; knows no pages, no store, no shell and no words for people.

mod document;
mod fault;
mod node;
mod reader;
mod seal;
mod write;

pub use document::read;
pub use fault::{Fault, Found, Wanted, Wrong};
pub use seal::{digest, fits};
pub use write::{write, write_for_others};

/// The largest file that is read: far above any assessment, far below what would fill memory.
pub const MAX_BYTES: u64 = 32 * 1024 * 1024;
