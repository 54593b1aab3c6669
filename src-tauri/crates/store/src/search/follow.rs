//! Keeping the index as the rows are. It follows the journal: what an edit changed is indexed after the edit is
//! durable, a few entries at a time, and always before somebody searches.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params_from_iter, types::Value};

use super::fields::{COLUMNS, SEARCHED, column, kept, searched};
use crate::{error::Error, id::AssessmentId, record::Text};

/// How many rows one shelf has room for.
const SHELF: i64 = 1 << 32;

/// How many journal entries one step looks at; a single batch may have more. A step takes a few milliseconds, which an
/// edit that comes in between waits for.
const ENTRIES: i64 = 24;

/// A row that is to be in the index as it is now.
#[derive(Debug)]
pub(crate) struct Touched {
    pub(crate) assessment: String,
    pub(crate) entity: String,
    pub(crate) id: String,
}

/// Whether the index has followed every batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indexing {
    /// It has: a search finds all that is written.
    Done,
    /// Batches are left for a further step.
    Left,
}

/// Indexes what the next batches changed, in a transaction of its own.
pub(crate) fn step(connection: &Connection) -> Result<Indexing, Error> {
    if last_batch(connection)? <= upto(connection)? {
        return Ok(Indexing::Done);
    }
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    let to = next_end(&transaction, upto(&transaction)?)?;
    follow_to(&transaction, to)?;
    let indexing = if to < last_batch(&transaction)? { Indexing::Left } else { Indexing::Done };
    transaction.commit()?;
    Ok(indexing)
}

/// Indexes all that batches have changed so far; the caller commits.
pub(crate) fn catch_up(connection: &Connection) -> Result<(), Error> {
    follow_to(connection, last_batch(connection)?)
}

/// Indexes what batches have changed up to this one.
fn follow_to(connection: &Connection, to: i64) -> Result<(), Error> {
    let rows = touched(connection, upto(connection)?, to)?;
    index(connection, &rows)?;
    connection.prepare_cached(include_str!("set_upto.sql"))?.execute([to])?;
    Ok(())
}

/// Rebuilds the index from the rows; the caller commits.
pub(crate) fn rebuild(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch(include_str!("clear.sql"))?;
    let mut statement = connection.prepare("SELECT id FROM assessment ORDER BY id")?;
    let assessments = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    for assessment in assessments {
        let mut rows = Vec::new();
        for (entity, _) in SEARCHED {
            let sql = format!("SELECT id FROM {entity} WHERE id = ?1 OR id > ?1 || '/' AND id < ?1 || '0' ORDER BY id");
            let mut statement = connection.prepare_cached(&sql)?;
            for id in statement.query_map([&assessment], |row| row.get(0))? {
                rows.push(Touched { assessment: assessment.clone(), entity: entity.to_owned(), id: id? });
            }
        }
        index(connection, &rows)?;
    }
    all_is_indexed(connection)
}

/// Notes that the index is as the rows are.
pub(crate) fn all_is_indexed(connection: &Connection) -> Result<(), Error> {
    let last = last_batch(connection)?;
    connection.prepare_cached(include_str!("set_upto.sql"))?.execute([last])?;
    Ok(())
}

/// Whether the index says to have followed a batch that was never written.
pub(crate) fn is_ahead(connection: &Connection) -> Result<bool, Error> {
    Ok(upto(connection)? > last_batch(connection)?)
}

/// The rows that the index has not looked at since they were changed.
pub(crate) fn pending(connection: &Connection) -> Result<Vec<Touched>, Error> {
    touched(connection, upto(connection)?, i64::MAX)
}

/// The numbers of an assessment's rows in the index; `None` if it has none.
pub(super) fn range(connection: &Connection, assessment: AssessmentId) -> Result<Option<(i64, i64)>, Error> {
    shelf(connection, &assessment.to_string())
}

/// Up to which batch the index has followed.
fn upto(connection: &Connection) -> Result<i64, Error> {
    Ok(connection.prepare_cached(include_str!("upto.sql"))?.query_row([], |row| row.get(0))?)
}

fn last_batch(connection: &Connection) -> Result<i64, Error> {
    let sql = "SELECT coalesce(max(sequence), 0) FROM batch";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// The batch with which a step after `from` ends.
fn next_end(connection: &Connection, from: i64) -> Result<i64, Error> {
    let mut statement = connection.prepare_cached(include_str!("later.sql"))?;
    let mut batches = statement.query([from])?;
    let (mut end, mut entries) = (from, 0);
    while let Some(batch) = batches.next()? {
        entries += batch.get::<_, i64>("entries")?;
        if end > from && entries > ENTRIES {
            break;
        }
        end = batch.get("sequence")?;
    }
    Ok(end)
}

fn touched(connection: &Connection, from: i64, to: i64) -> Result<Vec<Touched>, Error> {
    let mut statement = connection.prepare_cached(include_str!("touched.sql"))?;
    let rows = statement.query_map((from, to), |row| {
        Ok(Touched { assessment: row.get("assessment")?, entity: row.get("entity")?, id: row.get("id")? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Makes the index hold what these rows say now, and nothing of those that are gone.
fn index(connection: &Connection, rows: &[Touched]) -> Result<(), Error> {
    // In the order of the index, which takes rising numbers together.
    let mut writes: Vec<(i64, Option<Vec<Text>>)> = Vec::new();
    let mut free = HashMap::new();
    for Touched { assessment, entity, id } in rows {
        let place = number(connection, entity, id)?;
        match (place, texts_of_row(connection, entity, id)?) {
            (None, None) => {}
            (Some(number), None) => writes.push((number, None)),
            (Some(number), Some(texts)) => {
                if indexed_texts(connection, number)?.as_ref() != Some(&texts) {
                    writes.push((number, Some(texts)));
                }
            }
            // A row without text need not be there.
            (None, Some(texts)) if texts.iter().all(Option::is_none) => {}
            (None, Some(texts)) => {
                let number = match free.get(assessment) {
                    Some(number) => *number,
                    None => next(connection, assessment)?,
                };
                free.insert(assessment, number + 1);
                connection.prepare_cached(include_str!("add_passage.sql"))?.execute((number, entity, id))?;
                writes.push((number, Some(texts)));
            }
        }
    }
    writes.sort_by_key(|(number, _)| *number);
    for (number, texts) in writes {
        match texts {
            Some(texts) => put(connection, number, texts)?,
            None => remove(connection, number)?,
        }
    }
    for gone in rows.iter().filter(|row| row.entity == "assessment") {
        let sql = "DELETE FROM shelf WHERE assessment = ?1 AND assessment NOT IN (SELECT id FROM assessment)";
        connection.prepare_cached(sql)?.execute([&gone.id])?;
    }
    Ok(())
}

/// What the index is to hold of a row; `None` if the row does not exist.
fn texts_of_row(connection: &Connection, entity: &str, id: &str) -> Result<Option<Vec<Text>>, Error> {
    let fields = searched(entity);
    if fields.is_empty() {
        return Ok(None);
    }
    let sql = format!("SELECT {} FROM {entity} WHERE id = ?1", fields.join(", "));
    let read = |row: &rusqlite::Row<'_>| {
        let mut texts = vec![None; COLUMNS.len()];
        for (at, field) in fields.iter().enumerate() {
            let text: Text = row.get(at)?;
            texts[column(field).expect("BUG: every searched field has a column")] = kept(text.as_deref());
        }
        Ok(texts)
    };
    Ok(connection.prepare_cached(&sql)?.query_row([id], read).optional()?)
}

/// The numbers of the shelf of an assessment.
fn shelf(connection: &Connection, assessment: &str) -> Result<Option<(i64, i64)>, Error> {
    let sql = "SELECT number FROM shelf WHERE assessment = ?1";
    let shelf: Option<i64> = connection.prepare_cached(sql)?.query_row([assessment], |row| row.get(0)).optional()?;
    Ok(shelf.map(|shelf| (shelf * SHELF, shelf * SHELF + SHELF - 1)))
}

/// The next free number of an assessment, on a new shelf if it has none.
fn next(connection: &Connection, assessment: &str) -> Result<i64, Error> {
    let (first, last) = match shelf(connection, assessment)? {
        Some(range) => range,
        None => {
            let sql = "INSERT INTO shelf (assessment) VALUES (?1)";
            connection.prepare_cached(sql)?.execute([assessment])?;
            let first = connection.last_insert_rowid() * SHELF;
            (first, first + SHELF - 1)
        }
    };
    let sql = "SELECT coalesce(max(number) + 1, ?1) FROM passage WHERE number BETWEEN ?1 AND ?2";
    Ok(connection.prepare_cached(sql)?.query_row((first, last), |row| row.get(0))?)
}

fn number(connection: &Connection, entity: &str, id: &str) -> Result<Option<i64>, Error> {
    let sql = "SELECT number FROM passage WHERE id = ?1 AND entity = ?2";
    Ok(connection.prepare_cached(sql)?.query_row((id, entity), |row| row.get(0)).optional()?)
}

/// What the index holds under a number; `None` if nothing.
fn indexed_texts(connection: &Connection, number: i64) -> Result<Option<Vec<Text>>, Error> {
    let sql = format!("SELECT {} FROM search WHERE rowid = ?1", COLUMNS.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row([number], |row| (0..COLUMNS.len()).map(|at| row.get(at)).collect()).optional()?)
}

fn put(connection: &Connection, number: i64, texts: Vec<Text>) -> Result<(), Error> {
    let marks = ", ?".repeat(COLUMNS.len());
    let sql = format!("INSERT OR REPLACE INTO search (rowid, {}) VALUES (?{marks})", COLUMNS.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    let texts = texts.into_iter().map(|text| text.map_or(Value::Null, Value::from));
    statement.execute(params_from_iter(std::iter::once(number.into()).chain(texts)))?;
    Ok(())
}

fn remove(connection: &Connection, number: i64) -> Result<(), Error> {
    connection.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([number])?;
    connection.prepare_cached("DELETE FROM passage WHERE number = ?1")?.execute([number])?;
    Ok(())
}
