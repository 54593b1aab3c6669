//! Failures of the layers below, in words for the person: what happened, what was kept, what to do.

use std::{io, path::Path};

use assessment::Refusal;
use chrono::{DateTime, SecondsFormat, Utc};

use crate::{
    wire::{Code, Failure, edit::BadValue},
    words::say,
};

/// What a use case returns.
pub type Outcome<T> = Result<T, Failure>;

/// What was being done when the store failed; decides what was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doing {
    Opening,
    Reading,
    Saving,
}

impl Failure {
    /// A failure with the sentences `key` and `key-hint`.
    pub(crate) fn new(code: Code, key: &str, arguments: &[(&'static str, &str)]) -> Failure {
        Failure { code, message: say(key, arguments), hint: say(&format!("{key}-hint"), arguments) }
    }

    pub(crate) fn refused(key: &str, arguments: &[(&'static str, &str)]) -> Failure {
        Failure::new(Code::Refused, key, arguments)
    }

    /// A failure to write or read a file of the user's.
    pub(crate) fn of_file(path: &Path, error: &io::Error) -> Failure {
        let file = path.display().to_string();
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        let key = match error.kind() {
            io::ErrorKind::NotFound
                if path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.exists()) =>
            {
                "file-folder-gone"
            }
            io::ErrorKind::NotFound => "file-not-found",
            io::ErrorKind::PermissionDenied => "file-no-permission",
            io::ErrorKind::ReadOnlyFilesystem => "file-read-only",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "file-disk-full",
            io::ErrorKind::IsADirectory => "file-is-folder",
            io::ErrorKind::NotADirectory => "file-folder-gone",
            _ => "file-failed",
        };
        Failure::refused(key, &[("file", &file), ("folder", &folder), ("detail", &error.to_string())])
    }

    /// A failure of the store.
    pub(crate) fn of_store(error: store::Error, doing: Doing, workspace: &Path) -> Failure {
        use store::Error as E;
        let file = workspace.display().to_string();
        // What could not be written now may be written later; the window keeps the text and offers that.
        let unsaved = if doing == Doing::Saving { Code::NotSaved } else { Code::Refused };
        let tell = |code, key: &str, extra: &[(&'static str, &str)]| {
            let arguments: Vec<_> = [("file", file.as_str())].into_iter().chain(extra.iter().copied()).collect();
            Failure::new(code, key, &arguments)
        };
        match error {
            E::NotFound(_) => tell(Code::Refused, "workspace-not-found", &[]),
            E::FolderGone(folder) => {
                tell(unsaved, "workspace-folder-gone", &[("folder", &folder.display().to_string())])
            }
            E::Moved(_) => tell(unsaved, "workspace-moved", &[]),
            E::NotADatabase => tell(Code::Refused, "workspace-not-ours", &[]),
            E::Foreign(_) => tell(Code::Refused, "workspace-foreign", &[]),
            E::Newer { found, known } => {
                tell(Code::Refused, "workspace-newer", &[("found", &found.to_string()), ("known", &known.to_string())])
            }
            E::Truncated { expected, found } => tell(
                Code::Refused,
                "workspace-truncated",
                &[("expected", &expected.to_string()), ("found", &found.to_string())],
            ),
            E::InUse { by: Some(by) } if by.user.is_empty() => tell(
                Code::Refused,
                "workspace-in-use-nameless",
                &[("process", &by.pid.to_string()), ("since", &minute(by.since))],
            ),
            E::InUse { by: Some(by) } => tell(
                Code::Refused,
                "workspace-in-use",
                &[("user", &by.user), ("process", &by.pid.to_string()), ("since", &minute(by.since))],
            ),
            E::InUse { by: None } => tell(Code::Refused, "workspace-in-use-unknown", &[]),
            E::Locked => tell(unsaved, "workspace-locked", &[]),
            E::NoPermission(path) => {
                tell(Code::Refused, "workspace-no-permission", &[("path", &path.display().to_string())])
            }
            E::ReadOnly => tell(unsaved, "workspace-read-only", &[]),
            E::DiskFull => tell(unsaved, "workspace-disk-full", &[]),
            E::Damaged(detail) => tell(Code::Broken, "workspace-damaged", &[("detail", &detail)]),
            E::Unreadable { entity, id, field, value } => tell(
                Code::Broken,
                "workspace-unreadable",
                &[("where", &format!("{entity} {id} {field}")), ("value", &value)],
            ),
            E::RowChanged { entity, id, field } => {
                tell(Code::Broken, "workspace-row-changed", &[("where", &format!("{entity} {id} {field}"))])
            }
            E::Backup { path, reason } => {
                tell(Code::Refused, "workspace-backup", &[("path", &path.display().to_string()), ("detail", &reason)])
            }
            E::BackupFolder { folder, reason } => tell(
                Code::Refused,
                "workspace-backup-folder",
                &[("folder", &folder.display().to_string()), ("detail", &reason)],
            ),
            // What is wrong is wrong with that file; its sentence says so as if it had been opened.
            E::NotRestored { file, why } => Failure::of_store(*why, Doing::Opening, &file),
            E::PassphraseNeeded => tell(Code::Locked, "workspace-passphrase", &[]),
            E::WrongPassphrase => tell(Code::Refused, "workspace-wrong-passphrase", &[]),
            E::RestoreItself(_) => tell(Code::Refused, "workspace-restore-itself", &[]),
            E::NoSuchAssessment(id) => tell(Code::Gone, "assessment-gone", &[("id", &id.to_string())]),
            E::Final { at, .. } => tell(Code::Refused, "assessment-final", &[("at", &minute(at))]),
            E::NotFinal(_) => tell(Code::Refused, "assessment-not-final", &[]),
            E::NotDeleted(_) => tell(Code::Refused, "assessment-not-deleted", &[]),
            E::NotCompacted(why) => tell(Code::Refused, "assessment-not-compacted", &[("detail", &why.to_string())]),
            E::OtherCatalogue { wanted, given } => {
                tell(Code::Broken, "assessment-other-catalogue", &[("wanted", &wanted), ("given", &given)])
            }
            E::Refused(refusal) => Failure::of_refusal(&refusal),
            E::DuplicateKey { key, .. } => tell(Code::Refused, "edit-duplicate-key", &[("key", &key)]),
            E::MisplacedCheck(check) => tell(Code::Refused, "edit-no-check", &[("id", check.as_str())]),
            E::IntakeGone => tell(Code::Refused, "attachment-interrupted", &[]),
            E::NoSuchStep => tell(Code::Refused, "undo-no-such-step", &[]),
            E::StepOvertaken => tell(Code::Refused, "undo-step-overtaken", &[]),
            E::Cancelled => tell(Code::Cancelled, "workspace-stopped", &[]),
            E::Io(error) => tell(Code::Broken, "workspace-failed", &[("detail", &error.to_string())]),
            E::Database(error) => tell(Code::Broken, "workspace-failed", &[("detail", &error.to_string())]),
        }
    }

    /// A value of the wire that is none of the domain's.
    pub(crate) fn of_bad_value(bad: BadValue) -> Failure {
        Failure::refused("edit-value", &[("detail", &bad.to_string())])
    }

    /// An edit that the domain refuses.
    pub(crate) fn of_refusal(refusal: &Refusal) -> Failure {
        match refusal {
            Refusal::NoRequirement(id) => Failure::refused("edit-no-requirement", &[("id", id.as_str())]),
            Refusal::NoGroup(id) => Failure::refused("edit-no-group", &[("id", id.as_str())]),
            Refusal::NoCheck(id) => Failure::refused("edit-no-check", &[("id", id.as_str())]),
            Refusal::ClauseExcluded(id) => Failure::refused("edit-clause-excluded", &[("id", id.as_str())]),
            Refusal::ClauseIncluded(id) => Failure::refused("edit-clause-included", &[("id", id.as_str())]),
            Refusal::ExclusionWithoutReason(id) => Failure::refused("edit-exclusion-reason", &[("id", id.as_str())]),
            Refusal::AlwaysApplies(id) => Failure::refused("edit-always-applies", &[("id", id.as_str())]),
            Refusal::NotApplicableWithoutReason(id) => {
                Failure::refused("edit-not-applicable-reason", &[("id", id.as_str())])
            }
            Refusal::NoSuchKey { key, .. } => Failure::refused("edit-no-such-key", &[("key", key.as_str())]),
            Refusal::Blank(what) => Failure::refused("edit-blank", &[("what", what)]),
            Refusal::FinalByHand => Failure::refused("edit-final-by-hand", &[]),
            Refusal::EndsBeforeStart => Failure::refused("edit-ends-before-start", &[]),
        }
    }
}

fn minute(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
