//! What happened to an assessment, read from the journal. Writes nothing.

mod since;

use std::{fmt, str::FromStr};

pub(crate) use since::{authors, last, since};

use catalogue::RequirementId;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row};

use crate::{change::Change, error::Error, id::AssessmentId, journal, record::requirement_of, undo::OpName};

/// Which part of the history is wanted; by default all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    /// Only the answer to this requirement and to its checks.
    pub requirement: Option<RequirementId>,
    /// Only what was written then or later.
    pub since: Option<DateTime<Utc>>,
    /// Only what was written before.
    pub until: Option<DateTime<Utc>>,
    /// Only what was written in this name.
    pub author: Option<String>,
    /// Only changes to rows of this kind: `answer`, `evidence` …
    pub entity: Option<String>,
    /// Only changes to this field.
    pub field: Option<String>,
}

/// A place in the history, to read on from. Its text is for handing it on, not for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HistoryCursor {
    sequence: i64,
    counter: i64,
}

/// One change to one field. Typing that one undo takes back is one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// When; for typing, when it ended.
    pub at: DateTime<Utc>,
    /// Who.
    pub author: String,
    /// What kind of write it was part of.
    pub op: OpName,
    /// The kind of row: `answer`, `evidence` …
    pub entity: &'static str,
    /// The row within the assessment: a key, a requirement or a check; blank for the assessment.
    pub part: String,
    /// The requirement it is about; `None` if it is not an answer.
    pub requirement: Option<RequirementId>,
    /// The field; [`EXISTS`](crate::EXISTS) if the row was added or removed.
    pub field: &'static str,
    /// The value until then, as written in the row.
    pub from: Option<String>,
    /// The value from then on.
    pub to: Option<String>,
}

/// A part of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The changes, newest first.
    pub entries: Vec<HistoryEntry>,
    /// Where to read on; `None` at the beginning of the history.
    pub next: Option<HistoryCursor>,
}

/// The text is no place in a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a place in a history")]
pub struct BadCursor;

impl fmt::Display for HistoryCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.sequence, self.counter)
    }
}

impl FromStr for HistoryCursor {
    type Err = BadCursor;
    fn from_str(text: &str) -> Result<HistoryCursor, BadCursor> {
        let (sequence, counter) = text.split_once('.').ok_or(BadCursor)?;
        let number = |text: &str| text.parse().map_err(|_| BadCursor);
        Ok(HistoryCursor { sequence: number(sequence)?, counter: number(counter)? })
    }
}

/// At most `limit` changes before the cursor, newest first.
pub(crate) fn history(
    connection: &Connection,
    assessment: AssessmentId,
    filter: &HistoryFilter,
    limit: usize,
    before: Option<HistoryCursor>,
) -> Result<History, Error> {
    let HistoryCursor { sequence, counter } = before.unwrap_or(HistoryCursor { sequence: i64::MAX, counter: i64::MAX });
    let id = assessment.to_string();
    let row = filter.requirement.as_ref().map(|requirement| format!("{id}/{requirement}"));
    let (since, until) = (filter.since.map(journal::time), filter.until.map(journal::time));
    let mut statement = connection.prepare_cached(include_str!("entries.sql"))?;
    let HistoryFilter { author, entity, field, .. } = filter;
    let mut rows = statement.query((&id, sequence, counter, row, since, author, until, entity, field))?;
    let mut history = History { entries: Vec::new(), next: None };
    let (mut step, mut cursor) = (String::new(), None);
    while let Some(row) = rows.next()? {
        let entry = entry(row)?;
        let of: String = row.get("step")?;
        let typed_on = history.entries.last_mut().filter(|last| of == step && entry.is_typed_on_in(last));
        if let Some(last) = typed_on {
            last.from = entry.from;
        } else if history.entries.len() == limit {
            history.next = cursor;
            break;
        } else {
            history.entries.push(entry);
        }
        step = of;
        cursor = Some(HistoryCursor { sequence: row.get("sequence")?, counter: row.get("counter")? });
    }
    Ok(history)
}

impl HistoryEntry {
    /// Whether `later`, of the same step, goes on with what this one began.
    fn is_typed_on_in(&self, later: &HistoryEntry) -> bool {
        let place = |it: &HistoryEntry| (it.entity, it.field);
        place(self) == place(later) && self.part == later.part && self.to == later.from
    }
}

fn entry(row: &Row<'_>) -> Result<HistoryEntry, Error> {
    let Change { entity, id, field, before, after } = journal::change(row)?;
    let unreadable = |field: &str, value: &str| Error::Unreadable {
        entity: "journal".to_owned(),
        id: id.clone(),
        field: field.to_owned(),
        value: value.to_owned(),
    };
    let (at, op): (String, String) = (row.get("at")?, row.get("op")?);
    let part = id.split_once('/').map_or("", |(_, part)| part).to_owned();
    Ok(HistoryEntry {
        at: at.parse().map_err(|_| unreadable("at", &at))?,
        author: row.get("author")?,
        op: OpName::from_token(&op).ok_or_else(|| unreadable("op", &op))?,
        entity,
        requirement: requirement_of(entity, &part),
        part,
        field,
        from: before,
        to: after,
    })
}
