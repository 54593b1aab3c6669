//! Start-up, settings, failures.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the window needs before its first screen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Start {
    /// Version of the program.
    pub version: String,
    /// The open workspace file.
    pub workspace: String,
    /// How many assessments it holds; with none the window shows Welcome.
    pub assessments: u32,
    /// The user's choices.
    pub settings: Settings,
    /// Whether only a passphrase opens the workspace.
    pub has_passphrase: bool,
}

/// A workspace that was open before.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecentWorkspace {
    /// The file.
    pub path: String,
    /// Its name, without folder and ending.
    pub name: String,
    /// When it was opened last: RFC 3339, UTC.
    pub at: String,
    /// Whether it is not there now: moved, deleted, or on a disk that is not connected.
    pub is_missing: bool,
}

/// What kind of file the window asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// An assessment: JSON, or a report that carries its data.
    Assessment,
    /// A workspace or a backup of one.
    Workspace,
    /// A logo.
    Logo,
    /// Anything.
    Evidence,
}

/// The user's choices, kept in the workspace.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Named as author in the history and in reports.
    pub author: String,
    /// Light, dark, high contrast, or as the system has it.
    pub theme: Theme,
    /// Size of text.
    pub text_size: TextSize,
    /// Where reports go.
    pub export_folder: String,
    /// The columns of the sheet that are shown; all of them while none was chosen.
    #[serde(default)]
    pub grid_columns: Vec<String>,
    /// How lists were left: `actions.as` → `timeline`, `library.sort` → `organisation`.
    #[serde(default)]
    pub views: BTreeMap<String, String>,
    /// After how long without a touch a workspace with a passphrase is locked.
    #[serde(default)]
    pub lock_after: LockAfter,
}

/// Colours of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
    Contrast,
}

/// How long nobody has to touch keyboard or mouse until the workspace is locked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LockAfter {
    /// It stays open.
    Never,
    /// Five minutes.
    Five,
    /// A quarter of an hour.
    #[default]
    Fifteen,
    /// Half an hour.
    Thirty,
}

/// Size of text in the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum TextSize {
    Small,
    #[default]
    Medium,
    Large,
}

/// What `verify` found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VerifyView {
    /// Every difference between the rows and the journal, and every fault of the file.
    pub differences: Vec<String>,
    /// How many journal entries were replayed.
    #[ts(type = "number")]
    pub entries: u64,
}

/// What went wrong, for the program (`code`) and for the person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Failure {
    /// What the window does about it.
    pub code: Code,
    /// What happened and what was kept.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// A code exists only where somebody acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The user's input was refused; nothing was changed. The window keeps the text and shows why.
    Refused,
    /// The file needs a passphrase: the workspace itself, or the file to restore. The window asks for it.
    Locked,
    /// The change could not be made durable. The window keeps the text and offers to try again.
    NotSaved,
    /// The same, because the workspace is no longer at its place. The window also offers to say where it is now.
    Moved,
    /// The passphrase is not the one. The next try is made to wait, the longer the more there were.
    WrongPassphrase,
    /// The assessment is no longer there. The window returns to the library.
    Gone,
    /// The data in a report is not what the report was made with. The window asks whether to take it in all the same.
    Changed,
    /// The user cancelled. The window shows nothing.
    Cancelled,
    /// Something broke. The window shows message and hint; the command line exits with 1.
    Broken,
}
