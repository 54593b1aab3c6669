//! Why the store could not do what was asked. Whatever the error, the file holds what was last
//! acknowledged.

use std::{io, path::PathBuf};

use assessment::Refusal;
use catalogue::CheckId;
use chrono::{DateTime, Utc};
use rusqlite::ErrorCode;

use crate::{id::AssessmentId, lock::Holder};

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file does not exist.
    #[error("there is no workspace at {}", .0.display())]
    NotFound(PathBuf),
    /// The folder the workspace is in, or was in, is not there.
    #[error("the folder {} is not there", .0.display())]
    FolderGone(PathBuf),
    /// The file was open and has been moved, deleted or replaced since; what was asked is not saved.
    #[error("the workspace is no longer at {}", .0.display())]
    Moved(PathBuf),
    /// The file is something else altogether.
    #[error("the file is not a workspace")]
    NotADatabase,
    /// The file is a database of another application.
    #[error("the file is a database of another application (application id {0:#010x})")]
    Foreign(u32),
    /// The file was written by a newer version; it was not touched.
    #[error("the workspace has schema {found}; this version knows schemas up to {known}")]
    Newer {
        /// The schema of the file.
        found: u32,
        /// The newest schema this version knows.
        known: u32,
    },
    /// The file ends early.
    #[error("the file has {found} of {expected} bytes")]
    Truncated {
        /// How long it should be.
        expected: u64,
        /// How long it is.
        found: u64,
    },
    /// The file is damaged.
    #[error("the workspace is damaged: {0}")]
    Damaged(String),
    /// A stored value is not one this version can read.
    #[error("{entity} {id}, {field}: “{value}” cannot be read")]
    Unreadable {
        /// The table.
        entity: String,
        /// The row.
        id: String,
        /// The field; blank if it is the row's id or kind that cannot be read.
        field: String,
        /// What is written there.
        value: String,
    },
    /// The row is not what the journal left there: something else has written to the file.
    #[error("{entity} {id}, {field}: the row was changed behind the journal's back")]
    RowChanged {
        /// The table.
        entity: &'static str,
        /// The row.
        id: String,
        /// The field.
        field: &'static str,
    },
    /// The workspace is open in another process, or a second time in this one.
    #[error("the workspace is in use")]
    InUse {
        /// Who has it; `None` if that cannot be read.
        by: Option<Holder>,
    },
    /// Another program holds the database.
    #[error("another program holds the database")]
    Locked,
    /// The file or its folder must not be read.
    #[error("no permission to read {}", .0.display())]
    NoPermission(PathBuf),
    /// The file or its folder must not be written.
    #[error("the workspace cannot be written")]
    ReadOnly,
    /// No space is left.
    #[error("the disk is full")]
    DiskFull,
    /// No backup could be made that is as good as the workspace; what was to come after it was
    /// not done.
    #[error("no backup could be made at {}: {reason}", .path.display())]
    Backup {
        /// Where the backup was to be.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The folder for backups is not there or cannot be read.
    #[error("the folder for backups {} cannot be used: {reason}", .folder.display())]
    BackupFolder {
        /// The folder.
        folder: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The file is not one to restore from; the workspace is as it was.
    #[error("{} was not restored: {why}", .file.display())]
    NotRestored {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        #[source]
        why: Box<Error>,
    },
    /// A workspace was to be restored from its own file.
    #[error("{} is the workspace itself", .0.display())]
    RestoreItself(PathBuf),
    /// The file is encrypted, or it is no workspace at all; without its passphrase nobody can tell.
    #[error("the file is locked with a passphrase, or it is not a workspace")]
    PassphraseNeeded,
    /// The passphrase does not open the file, which was not touched.
    #[error("the passphrase is not the one")]
    WrongPassphrase,
    /// The workspace has no such assessment.
    #[error("there is no assessment {0}")]
    NoSuchAssessment(AssessmentId),
    /// The assessment is final and sealed; it must be reopened to be changed.
    #[error("the assessment {assessment} is final since {at}")]
    Final {
        /// The assessment.
        assessment: AssessmentId,
        /// When it was finalised.
        at: DateTime<Utc>,
    },
    /// The assessment is not final, so that it cannot be reopened.
    #[error("the assessment {0} is not final")]
    NotFinal(AssessmentId),
    /// The assessment is not deleted, so that its history is not purged.
    #[error("the assessment {0} is not deleted")]
    NotDeleted(AssessmentId),
    /// The assessment is purged, but what it left in unused parts of the file could not be wiped out
    /// yet; that is tried again when the workspace is opened next.
    #[error("the file still holds remains: {0}")]
    NotCompacted(#[source] Box<Error>),
    /// The edit was given another catalogue than the one the assessment was made with.
    #[error("the assessment was made with {wanted}, not with {given}")]
    OtherCatalogue {
        /// The edition of the assessment.
        wanted: String,
        /// The edition given.
        given: String,
    },
    /// The edit does not make sense; see the refusal.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Two parts of the assessment have one key.
    #[error("{entity} {key} is there twice")]
    DuplicateKey {
        /// `participant`, `ai_system`, `evidence` or `action`.
        entity: &'static str,
        /// The key.
        key: String,
    },
    /// A check is answered under a requirement it is not part of.
    #[error("check {0} is answered under another requirement")]
    MisplacedCheck(CheckId),
    /// The workspace was closed, or another took its place, while a file was being taken in.
    #[error("the file was not taken in: the workspace is another one by now")]
    IntakeGone,
    /// No such step was made, or it has been taken back since.
    #[error("there is no such step to take back")]
    NoSuchStep,
    /// Something later builds on the step; nothing was taken back.
    #[error("a later step changes the same")]
    StepOvertaken,
    /// It was stopped by its caller; nothing was changed, and nothing half made is left.
    #[error("stopped before it was finished")]
    Cancelled,
    /// The operating system could not do it.
    #[error("the file system failed: {0}")]
    Io(#[source] io::Error),
    /// SQLite could not do it.
    #[error("the database failed: {0}")]
    Database(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Error::NotADatabase,
            Some(ErrorCode::DatabaseCorrupt) => Error::Damaged(error.to_string()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Locked,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Error::ReadOnly,
            Some(ErrorCode::DiskFull) => Error::DiskFull,
            Some(ErrorCode::OperationInterrupted) => Error::Cancelled,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => Error::Io(io::Error::other(error)),
            // Every other code is a fault of the machine or of ours; the text is for the log.
            _ => Error::Database(error),
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Error {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Error::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Error::ReadOnly,
            _ => Error::Io(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_named_for_what_it_means() {
        type Is = fn(&Error) -> bool;
        let system: [(io::ErrorKind, Is); 4] = [
            (io::ErrorKind::StorageFull, |error| matches!(error, Error::DiskFull)),
            (io::ErrorKind::PermissionDenied, |error| matches!(error, Error::ReadOnly)),
            (io::ErrorKind::ReadOnlyFilesystem, |error| matches!(error, Error::ReadOnly)),
            (io::ErrorKind::TimedOut, |error| matches!(error, Error::Io(_))),
        ];
        for (kind, is) in system {
            let error = Error::from(io::Error::from(kind));
            assert!(is(&error), "{kind:?}: {error:?}");
        }
        let sqlite: [(i32, Is); 11] = [
            (rusqlite::ffi::SQLITE_INTERRUPT, |error| matches!(error, Error::Cancelled)),
            (rusqlite::ffi::SQLITE_FULL, |error| matches!(error, Error::DiskFull)),
            (rusqlite::ffi::SQLITE_READONLY, |error| matches!(error, Error::ReadOnly)),
            (rusqlite::ffi::SQLITE_PERM, |error| matches!(error, Error::ReadOnly)),
            (rusqlite::ffi::SQLITE_BUSY, |error| matches!(error, Error::Locked)),
            (rusqlite::ffi::SQLITE_LOCKED, |error| matches!(error, Error::Locked)),
            (rusqlite::ffi::SQLITE_CORRUPT, |error| matches!(error, Error::Damaged(_))),
            (rusqlite::ffi::SQLITE_NOTADB, |error| matches!(error, Error::NotADatabase)),
            (rusqlite::ffi::SQLITE_IOERR, |error| matches!(error, Error::Io(_))),
            (rusqlite::ffi::SQLITE_CANTOPEN, |error| matches!(error, Error::Io(_))),
            (rusqlite::ffi::SQLITE_ERROR, |error| matches!(error, Error::Database(_))),
        ];
        for (code, is) in sqlite {
            let error = Error::from(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None));
            assert!(is(&error), "{code}: {error:?}");
        }
        let shut = crate::header::at(std::path::Path::new("w.plumb"), io::ErrorKind::PermissionDenied.into());
        assert!(matches!(shut, Error::NoPermission(_)), "what may not be read at all: {shut:?}");
    }
}
