//! What a search found, and what happened to an assessment.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a query found, the best first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct SearchView {
    /// Requirements, groups and terms that are named, then the workspace, then what else catalogue and glossary say.
    pub hits: Vec<SearchHit>,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SearchHit {
    /// Of the catalogue: `group`, `requirement` or `check`. Of the glossary: `term`. Of the workspace: `assessment`,
    /// `participant`, `ai_system`, `evidence`, `action`, `answer` or `check_answer`.
    pub kind: String,
    /// The field the snippet is from: `finding`, `note`, `title`, `plain` …
    pub field: String,
    /// The name or title of what was found; for answers and checks that of the requirement.
    pub title: String,
    /// A short piece of text, on one line.
    pub snippet: String,
    /// Where words of the query are in the snippet.
    pub matches: Vec<MatchView>,
    /// The assessment; `null` for the catalogue.
    pub assessment: Option<String>,
    /// Name of the assessment's organisation; blank for the catalogue.
    pub organisation: String,
    /// Title of the assessment; blank for the catalogue.
    pub assessment_title: String,
    /// The requirement to open; `null` if it is about none.
    pub requirement: Option<String>,
    /// The row within the assessment, the group, the check or the term: a key or an identifier; blank for
    /// an assessment.
    pub key: String,
}

/// Part of a text, counted as JavaScript counts: in units of UTF-16.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MatchView {
    /// The first unit.
    pub start: usize,
    /// The unit after the last.
    pub end: usize,
}

/// Which part of the history is wanted; what is null does not narrow it.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryRequest {
    /// Only the answer to this requirement and to its checks.
    pub requirement: Option<String>,
    /// Only what was written in this name.
    pub author: Option<String>,
    /// Only this kind of thing: `answer`, `evidence` …
    pub entity: Option<String>,
    /// Only this field.
    pub field: Option<String>,
    /// Only what was written then or later: RFC 3339.
    pub since: Option<String>,
    /// Only what was written before: RFC 3339.
    pub until: Option<String>,
    /// The `next` of the page before; without it the page is the first.
    pub before: Option<String>,
}

/// Who has written to an assessment, and moments since which changes can be asked for: RFC 3339, UTC.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryMoments {
    /// In the order of the alphabet.
    pub authors: Vec<String>,
    /// When it was opened before this sitting; null for the first time.
    pub opened_at: Option<String>,
    /// When the workspace was last backed up; null if it never was.
    pub backed_up_at: Option<String>,
    /// When it was last finalised; null if it never was.
    pub finalised_at: Option<String>,
}

/// A part of the history of an assessment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryPage {
    /// The changes, newest first.
    pub entries: Vec<HistoryEntry>,
    /// What to ask for to read on; `null` at the beginning of the history.
    pub next: Option<String>,
}

/// One change to one field, in tokens; the words are the window's.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryEntry {
    /// When: RFC 3339, UTC.
    pub at: String,
    /// Who.
    pub author: String,
    /// `create`, `edit`, `delete`, `undo` or `redo`.
    pub op: String,
    /// What kind of thing was changed: `answer`, `check_answer`, `evidence`, `assessment` …
    pub entity: String,
    /// Which one: a requirement, a check or a key; blank for the assessment itself.
    pub subject: String,
    /// The requirement it is about; `null` if it is about none.
    pub requirement: Option<String>,
    /// The field: `level`; `exists` where the whole thing was added or removed.
    pub field: String,
    /// The value until then: text, a token, a number, or a list as JSON.
    pub from: Option<String>,
    /// The value from then on.
    pub to: Option<String>,
}

impl MatchView {
    /// These parts of a text, given in bytes.
    pub(crate) fn of(text: &str, ranges: &[Range<usize>]) -> Vec<MatchView> {
        let units = |at: usize| text[..at].encode_utf16().count();
        ranges.iter().map(|it| MatchView { start: units(it.start), end: units(it.end) }).collect()
    }
}

impl From<&store::HistoryEntry> for HistoryEntry {
    fn from(it: &store::HistoryEntry) -> Self {
        HistoryEntry {
            at: crate::assess::timestamp(it.at),
            author: it.author.clone(),
            op: it.op.token().to_owned(),
            entity: it.entity.to_owned(),
            subject: it.part.clone(),
            requirement: it.requirement.as_ref().map(ToString::to_string),
            field: it.field.to_owned(),
            from: it.from.clone(),
            to: it.to.clone(),
        }
    }
}
