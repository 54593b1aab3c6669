//! The list of assessments in a workspace.

use std::str::FromStr;

use assessment::{AssessmentKind, Edition, Status};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Row};

use crate::{error::Error, id::AssessmentId};

/// An assessment as the library lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryEntry {
    /// The assessment.
    pub id: AssessmentId,
    /// Name of the organisation.
    pub organisation: String,
    /// Title of the assessment.
    pub title: String,
    /// How far it has come.
    pub status: Status,
    /// Why it is made.
    pub kind: AssessmentKind,
    /// The catalogue it was made with.
    pub catalogue: Edition,
    /// Its last day; `None` while it runs.
    pub finished_on: Option<NaiveDate>,
    /// When it was created.
    pub created_at: DateTime<Utc>,
    /// When it was last changed, undone and redone included.
    pub changed_at: DateTime<Utc>,
    /// Grows with every change to it, undone and redone included; as long as it is the same in this
    /// workspace, so is the assessment.
    pub revision: i64,
}

/// An assessment that is deleted and can be brought back, or purged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeletedEntry {
    /// The assessment.
    pub id: AssessmentId,
    /// Name of the organisation.
    pub organisation: String,
    /// Title of the assessment.
    pub title: String,
    /// When it was deleted.
    pub at: DateTime<Utc>,
    /// Who deleted it.
    pub by: String,
}

/// When an assessment was last changed, undone and redone included; `None` if it never was there.
pub(crate) fn changed_at(connection: &Connection, id: AssessmentId) -> Result<Option<DateTime<Utc>>, Error> {
    let mut statement = connection.prepare_cached(include_str!("changed_at.sql"))?;
    let mut rows = statement.query([id.to_string()])?;
    rows.next()?.map(|row| word(row, "changed_at")).transpose()
}

/// Every assessment that is not deleted, the one changed last first.
pub(crate) fn list(connection: &Connection) -> Result<Vec<LibraryEntry>, Error> {
    let mut statement = connection.prepare_cached(include_str!("list.sql"))?;
    let mut rows = statement.query([])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry(row)?);
    }
    Ok(entries)
}

/// Every assessment that is deleted and not purged, the one deleted last first.
pub(crate) fn deleted(connection: &Connection) -> Result<Vec<DeletedEntry>, Error> {
    let mut statement = connection.prepare_cached(include_str!("deleted.sql"))?;
    let mut rows = statement.query([])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |field: &str| row.get::<_, Option<String>>(field).map(Option::unwrap_or_default);
        entries.push(DeletedEntry {
            id: word(row, "id")?,
            organisation: text("organisation")?,
            title: text("title")?,
            at: word(row, "at")?,
            by: row.get("author")?,
        });
    }
    Ok(entries)
}

fn entry(row: &Row<'_>) -> Result<LibraryEntry, Error> {
    let finished_on: Option<String> = row.get("finished_on")?;
    Ok(LibraryEntry {
        id: word(row, "id")?,
        organisation: row.get("organisation")?,
        title: row.get("title")?,
        status: word(row, "status")?,
        kind: word(row, "kind")?,
        catalogue: Edition { id: row.get("catalogue")?, edition: row.get("edition")? },
        finished_on: finished_on.map(|_| word(row, "finished_on")).transpose()?,
        created_at: word(row, "created_at")?,
        changed_at: word(row, "changed_at")?,
        revision: row.get("revision")?,
    })
}

fn word<T: FromStr>(row: &Row<'_>, field: &str) -> Result<T, Error> {
    let value: Option<String> = row.get(field)?;
    let value = value.unwrap_or_default();
    value.parse().map_err(|_| Error::Unreadable {
        entity: "assessment".to_owned(),
        id: row.get("id").unwrap_or_default(),
        field: field.to_owned(),
        value,
    })
}
