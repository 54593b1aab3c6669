//! Backups: whole copies of the workspace, each one verified, thinned as they grow old.
//!
//! A backup is a workspace like any other and can be opened as one. Nothing here decides when to
//! make one; see [`Workspace::back_up_if_due`](crate::Workspace::back_up_if_due).

mod copy;
mod name;
mod preview;
mod shelf;
mod thinning;

use std::path::PathBuf;

use chrono::{DateTime, Utc};

#[cfg(test)]
pub(crate) use copy::contents;
pub(crate) use copy::{FAULTS_NAMED, copy, discard, half, integrity, keep, reseal};
pub(crate) use preview::compare;
pub use preview::{RestorePreview, Restored, RestoredAssessment};
pub(crate) use shelf::{CHOSEN_FOLDER, EARLIER_FOLDERS, Shelf, remembered};

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The last one was more than a day old.
    Daily,
    /// The workspace was about to be brought to a newer schema.
    Migration,
    /// Something was about to be imported.
    Import,
    /// Another file was about to take its place.
    Restore,
    /// The passphrase was about to be set, changed or removed.
    Passphrase,
    /// Somebody asked for it.
    Asked,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 6] =
        [Reason::Daily, Reason::Migration, Reason::Import, Reason::Restore, Reason::Passphrase, Reason::Asked];

    /// The word for it in file names and for programs.
    pub fn token(self) -> &'static str {
        match self {
            Reason::Daily => "daily",
            Reason::Migration => "migration",
            Reason::Import => "import",
            Reason::Restore => "restore",
            Reason::Passphrase => "passphrase",
            Reason::Asked => "asked",
        }
    }

    fn from_token(token: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.token() == token)
    }
}

/// A backup of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupEntry {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: Reason,
    /// The size of the file.
    pub bytes: u64,
    /// Whether it is encrypted.
    pub is_sealed: bool,
}
