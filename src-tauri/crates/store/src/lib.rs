//! The workspace file: one SQLite file that holds assessments, the journal of every change to
//! them, what is needed to undo, and an index to search them.
//!
//! The only crate that names `rusqlite`. It never scores, lays out pages, reads the clock or makes
//! up an id by itself: time and ids come from [`Ambient`].

mod ambient;
mod attachment;
mod backup;
mod change;
mod connection;
mod digest;
mod error;
mod header;
mod history;
mod id;
mod journal;
mod library;
mod lock;
mod passphrase;
mod private;
mod record;
mod rows;
mod schema;
mod search;
mod settings;
mod undo;
mod verify;
mod watch;
mod workspace;

pub use ambient::Ambient;
pub use attachment::{Intake, PART};
pub use backup::{BackupEntry, Reason, RestorePreview, Restored, RestoredAssessment};
pub use change::{Change, EXISTS, POSITION};
pub use digest::Digest;
pub use error::Error;
pub use history::{BadCursor, History, HistoryCursor, HistoryEntry, HistoryFilter};
pub use id::{AssessmentId, BatchId};
pub use library::{DeletedEntry, LibraryEntry};
pub use lock::Holder;
pub use passphrase::Passphrase;
pub use private::{close_to_others, erase, make_folder};
pub use schema::SCHEMA;
pub use search::{Indexing, SearchHit};
pub use undo::{OpName, Several, UndoLabel};
pub use verify::{Difference, Verification};
pub use watch::{Stage, Step, Watch};
pub use workspace::{Op, OpenMode, Options, Reader, Receipt, Workspace};
