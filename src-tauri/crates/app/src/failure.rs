//! Failures of the layers below, in words for the person: what happened, what was kept, what to do.

use std::{io, path::Path};

use assessment::Refusal;
use chrono::{DateTime, Local, Utc};

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
        let parent = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = parent.map(|folder| folder.display().to_string()).unwrap_or_default();
        let key = match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                if parent.is_some_and(|folder| folder.exists() && !folder.is_dir()) =>
            {
                "file-no-folder"
            }
            io::ErrorKind::NotFound if parent.is_some_and(|folder| !folder.exists()) => "file-folder-gone",
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
        let saving = |otherwise| if doing == Doing::Saving { Code::NotSaved } else { otherwise };
        let unsaved = saving(Code::Refused);
        // The same, but it may be somewhere else by now, which the person can say.
        let astray = if doing == Doing::Saving { Code::Moved } else { Code::Refused };
        let tell = |code, key: &str, extra: &[(&'static str, &str)]| {
            let arguments: Vec<_> = [("file", file.as_str())].into_iter().chain(extra.iter().copied()).collect();
            Failure::new(code, key, &arguments)
        };
        match error {
            E::NotFound(_) => tell(Code::Refused, "workspace-not-found", &[]),
            E::FolderGone(folder) => {
                tell(astray, "workspace-folder-gone", &[("folder", &folder.display().to_string())])
            }
            E::Moved(_) => tell(astray, "workspace-moved", &[]),
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
            E::WrongPassphrase => tell(Code::WrongPassphrase, "workspace-wrong-passphrase", &[]),
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
            E::Io(error) => tell(saving(Code::Broken), "workspace-failed", &[("detail", &error.to_string())]),
            E::Database(error) => tell(saving(Code::Broken), "workspace-failed", &[("detail", &error.to_string())]),
        }
    }

    /// A value of the wire that is none of the domain's.
    pub(crate) fn of_bad_value(bad: &BadValue) -> Failure {
        Reason::of_bad_value(bad).failure()
    }

    /// An edit that the domain refuses.
    pub(crate) fn of_refusal(refusal: &Refusal) -> Failure {
        Reason::of_refusal(refusal).failure()
    }

    /// The failure with these lines below its sentence; those beyond what anybody reads are counted.
    pub(crate) fn naming(mut self, lines: impl ExactSizeIterator<Item = String>) -> Failure {
        let more = lines.len().saturating_sub(LINES_NAMED);
        let rest = (more > 0).then(|| say("list-more", &[("count", &more.to_string())]));
        for line in lines.take(LINES_NAMED).chain(rest) {
            self.message.push('\n');
            self.message.push_str(&line);
        }
        self
    }
}

/// How many lines a failure names.
const LINES_NAMED: usize = 25;

/// Why a change was refused: the sentence that says so, and what is filled in.
pub(crate) struct Reason<'a> {
    key: &'static str,
    arguments: Vec<(&'static str, &'a str)>,
}

impl<'a> Reason<'a> {
    pub(crate) fn of_bad_value(bad: &'a BadValue) -> Reason<'a> {
        Reason { key: "edit-value", arguments: vec![("wanted", bad.wanted), ("found", &bad.found)] }
    }

    pub(crate) fn of_refusal(refusal: &'a Refusal) -> Reason<'a> {
        let (key, argument) = match refusal {
            Refusal::NoRequirement(id) => ("edit-no-requirement", Some(("id", id.as_str()))),
            Refusal::NoGroup(id) => ("edit-no-group", Some(("id", id.as_str()))),
            Refusal::NoCheck(id) => ("edit-no-check", Some(("id", id.as_str()))),
            Refusal::ClauseExcluded(id) => ("edit-clause-excluded", Some(("id", id.as_str()))),
            Refusal::ClauseIncluded(id) => ("edit-clause-included", Some(("id", id.as_str()))),
            Refusal::ExclusionWithoutReason(id) => ("edit-exclusion-reason", Some(("id", id.as_str()))),
            Refusal::AlwaysApplies(id) => ("edit-always-applies", Some(("id", id.as_str()))),
            Refusal::NotApplicableWithoutReason(id) => ("edit-not-applicable-reason", Some(("id", id.as_str()))),
            Refusal::NoSuchKey { key, .. } => ("edit-no-such-key", Some(("key", key.as_str()))),
            Refusal::Blank(what) => ("edit-blank", Some(("what", what.token()))),
            Refusal::FinalByHand => ("edit-final-by-hand", None),
            Refusal::EndsBeforeStart => ("edit-ends-before-start", None),
        };
        Reason { key, arguments: argument.into_iter().collect() }
    }

    fn failure(&self) -> Failure {
        Failure::refused(self.key, &self.arguments)
    }

    /// The reason alone, for a list; what was kept is said once for all of them.
    pub(crate) fn why(&self) -> String {
        say(&format!("{}.why", self.key), &self.arguments)
    }
}

/// A moment as people tell it, by the clock on their wall: `2026-11-22 14:00`.
fn minute(at: DateTime<Utc>) -> String {
    at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Doing, Failure, minute};
    use crate::wire::Code;

    #[test]
    fn what_a_disk_did_not_take_is_kept_and_tried_again() {
        use store::Error as E;
        // (what the store says, the code while something is saved, and while something is read)
        type Happens = fn() -> E;
        let rows: [(Happens, Code, Code); 3] = [
            (|| E::Io(std::io::Error::from(std::io::ErrorKind::TimedOut)), Code::NotSaved, Code::Broken),
            (|| E::Moved("w.plumb".into()), Code::Moved, Code::Refused),
            (|| E::FolderGone("client".into()), Code::Moved, Code::Refused),
        ];
        for (error, saving, reading) in rows {
            let code = |doing| Failure::of_store(error(), doing, Path::new("w.plumb")).code;
            assert_eq!((code(Doing::Saving), code(Doing::Reading)), (saving, reading), "{:?}", error());
        }
    }

    #[test]
    fn a_moment_is_told_to_the_minute_by_the_clock_on_the_wall() {
        let at: chrono::DateTime<chrono::Local> = "2026-11-22T14:05:09Z".parse().expect("a time");
        let told = minute(at.to_utc());
        assert_eq!(told, at.naive_local().to_string().trim_end_matches(":09"), "no seconds, no zone");
        let error =
            store::Error::Final { at: at.to_utc(), assessment: uuid::Uuid::nil().to_string().parse().expect("an id") };
        let failure = Failure::of_store(error, Doing::Saving, Path::new("w.plumb"));
        assert!(failure.message.contains(&format!("since {told}.")), "{failure:?}");
    }
}
