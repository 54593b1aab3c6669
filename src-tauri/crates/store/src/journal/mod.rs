//! The journal: every change to every field, in batches. Only ever appended to.

mod seal;

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, Row};

use crate::{
    change::Change,
    error::Error,
    id::{AssessmentId, BatchId},
    record::{Entity, Text},
    rows::{self, legible},
    undo::OpName,
};

pub(crate) use seal::Seal;

/// One write as the journal keeps it.
#[derive(Debug, Clone)]
pub(crate) struct Batch {
    pub(crate) id: BatchId,
    pub(crate) span: Span,
    pub(crate) op: OpName,
    /// The first batch of the undo step this one belongs to; itself if it is the first.
    pub(crate) step: BatchId,
    /// The step it takes back.
    pub(crate) undoes: Option<BatchId>,
    /// The step it makes again.
    pub(crate) redoes: Option<BatchId>,
}

/// Consecutive entries of one replica.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) replica: String,
    pub(crate) first: i64,
    pub(crate) last: i64,
}

/// Who wrote a batch, when and where.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signature<'a> {
    pub(crate) assessment: AssessmentId,
    pub(crate) at: DateTime<Utc>,
    pub(crate) author: &'a str,
}

/// Appends a batch with its changes; `batch.span` has one place for each.
pub(crate) fn append(
    connection: &Connection,
    batch: &Batch,
    signature: Signature<'_>,
    changes: &[Change],
) -> Result<(), Error> {
    let Batch { span, .. } = batch;
    let id = batch.id.to_string();
    let at = time(signature.at);
    let word = |id: Option<BatchId>| id.map(|id| id.to_string());
    connection.prepare_cached(include_str!("append_batch.sql"))?.execute((
        &id,
        &span.replica,
        span.first,
        span.last,
        batch.op.token(),
        signature.assessment.to_string(),
        batch.step.to_string(),
        word(batch.undoes),
        word(batch.redoes),
        seal::digest(batch, signature, changes),
    ))?;
    let mut entry = connection.prepare_cached(include_str!("append.sql"))?;
    for (counter, change) in (span.first..).zip(changes) {
        let Change { entity, id: row, field, before, after } = change;
        entry.execute((&span.replica, counter, &id, &at, signature.author, entity, row, field, before, after))?;
    }
    Ok(())
}

/// The last entry of a replica; 0 if there is none.
pub(crate) fn last_counter(connection: &Connection, replica: &str) -> Result<i64, Error> {
    let sql = "SELECT coalesce(max(counter), 0) FROM journal WHERE replica = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([replica], |row| row.get(0))?)
}

/// The changes of these entries, in order.
pub(crate) fn changes(connection: &Connection, span: &Span) -> Result<Vec<Change>, Error> {
    let mut statement = connection.prepare_cached(include_str!("entries.sql"))?;
    let mut rows = statement.query((&span.replica, span.first, span.last))?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        changes.push(change(row)?);
    }
    Ok(changes)
}

/// The batches of an assessment, in order.
pub(crate) fn batches(connection: &Connection, assessment: AssessmentId) -> Result<Vec<Batch>, Error> {
    let mut statement = connection.prepare_cached(include_str!("batches.sql"))?;
    let mut rows = statement.query([assessment.to_string()])?;
    let mut batches = Vec::new();
    while let Some(row) = rows.next()? {
        batches.push(Batch {
            id: batch_id(row, "id")?.ok_or_else(|| unreadable(row, "id"))?,
            span: Span { replica: row.get("replica")?, first: row.get("first")?, last: row.get("last")? },
            op: OpName::from_token(&row.get::<_, String>("op")?).ok_or_else(|| unreadable(row, "op"))?,
            step: batch_id(row, "step")?.ok_or_else(|| unreadable(row, "step"))?,
            undoes: batch_id(row, "undoes")?,
            redoes: batch_id(row, "redoes")?,
        });
    }
    Ok(batches)
}

/// A time as written in rows: UTC, to the millisecond.
pub(crate) fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A row of the journal as a change.
pub(crate) fn change(row: &Row<'_>) -> Result<Change, Error> {
    let id = legible(row.get_ref("id")?);
    let text = |name: &str| -> Result<Text, Error> {
        rows::text(row.get_ref(name)?).map_err(|value| Error::Unreadable {
            entity: "journal".to_owned(),
            id: id.clone(),
            field: name.to_owned(),
            value,
        })
    };
    text("id")?;
    let (entity, field) = (text("entity")?.unwrap_or_default(), text("field")?.unwrap_or_default());
    let (before, after) = (text("before")?, text("after")?);
    let known = Entity::named(&entity).and_then(|entity| Some((entity.name, entity.journal_field(&field)?)));
    let Some((entity, field)) = known else {
        return Err(Error::Unreadable { entity: "journal".to_owned(), id, value: format!("{entity}.{field}"), field });
    };
    Ok(Change { entity, id, field, before, after })
}

fn batch_id(row: &Row<'_>, field: &str) -> Result<Option<BatchId>, Error> {
    let text: Option<String> = row.get(field)?;
    text.map(|text| text.parse().map_err(|_| unreadable(row, field))).transpose()
}

fn unreadable(row: &Row<'_>, field: &str) -> Error {
    let text = |field: &str| row.get(field).unwrap_or_default();
    Error::Unreadable { entity: "batch".to_owned(), id: text("id"), field: field.to_owned(), value: text(field) }
}
