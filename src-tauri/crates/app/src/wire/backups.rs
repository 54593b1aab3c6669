//! Backups, and what restoring one would change.

use serde::Serialize;
use ts_rs::TS;

use super::Failure;

/// The backups of the workspace and where they are.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupsView {
    /// Where backups go.
    pub folder: String,
    /// The newest first.
    pub backups: Vec<BackupView>,
    /// Why the last automatic backup could not be made; `None` if it could.
    pub problem: Option<Failure>,
}

/// One backup.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BackupView {
    /// The file.
    pub path: String,
    /// When it was made: RFC 3339, UTC.
    pub at: String,
    /// `daily`, `migration`, `import`, `restore`, `passphrase` or `asked`.
    pub reason: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Whether only a passphrase opens it.
    pub is_encrypted: bool,
}

/// The passphrase was set, changed or removed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PassphraseSet {
    /// Backups that could not be given the new passphrase and are as they were; none as a rule.
    pub backups_left: Vec<String>,
}

/// What restoring a file changes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RestoreView {
    /// The file.
    pub path: String,
    /// When an assessment in the file was last changed: RFC 3339, UTC; `None` if it holds none.
    pub backup_at: Option<String>,
    /// When an assessment in the workspace was last changed; `None` if it holds none.
    pub present_at: Option<String>,
    /// The assessments that differ: removed, then changed, then added.
    pub assessments: Vec<RestoredView>,
    /// How many assessments are the same in both.
    pub unchanged: u32,
    /// How many edits of the workspace are not in the file.
    pub edits_lost: u32,
    /// How many edits of the file are not in the workspace.
    pub edits_regained: u32,
}

/// An assessment that restoring touches.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct RestoredView {
    pub id: String,
    pub organisation: String,
    pub title: String,
    /// `removed`, `changed` or `added`.
    pub what: String,
    pub edits_lost: u32,
    pub edits_regained: u32,
}
