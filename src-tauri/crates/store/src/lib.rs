//! The workspace file: one SQLite file that holds assessments, the journal of every change to
//! them, and what is needed to undo.
//!
//! The only crate that names `rusqlite`. It never scores, lays out pages, reads the clock or makes
//! up an id by itself: time and ids come from [`Ambient`].

mod ambient;
mod change;
mod error;
mod header;
mod id;
mod journal;
mod library;
mod lock;
mod record;
mod rows;
mod schema;
mod settings;
mod undo;
mod verify;
mod workspace;

pub use ambient::Ambient;
pub use change::{Change, EXISTS, POSITION};
pub use error::Error;
pub use id::{AssessmentId, BatchId};
pub use library::LibraryEntry;
pub use lock::Holder;
pub use schema::SCHEMA;
pub use undo::{OpName, UndoLabel};
pub use verify::{Difference, Verification};
pub use workspace::{Op, OpenMode, Options, Receipt, Workspace};
