//! Whether every batch with its entries is as it was written, its author and times included.

use rusqlite::{Connection, Row};
use serde_json::{Value, json};

use super::{Difference, Verification, count};
use crate::{
    error::Error,
    journal::Seal,
    watch::{Stage, Watch},
};

/// Computes the digest of every batch that has one and compares.
pub(super) fn check(connection: &Connection, result: &mut Verification, watch: &Watch<'_>) -> Result<(), Error> {
    let (mut done, total) = (0, count(connection, "batch")?);
    let mut statement = connection.prepare(include_str!("batches.sql"))?;
    let mut rows = statement.query([])?;
    let mut open: Option<(String, String, Seal)> = None;
    while let Some(row) = rows.next()? {
        let id: String = row.get("id")?;
        if open.as_ref().is_none_or(|(batch, ..)| *batch != id) {
            watch.now_and_then(Stage::Sealing, done, total)?;
            done += 1;
            close(open.take(), result);
            open = Some((id, row.get("digest")?, Seal::of(&batch(row)?)));
        }
        if let Some((_, _, seal)) = &mut open {
            seal.add(&entry(row)?);
        }
    }
    close(open, result);
    Ok(())
}

fn close(batch: Option<(String, String, Seal)>, result: &mut Verification) {
    if let Some((id, digest, seal)) = batch
        && seal.sha256() != digest
    {
        result.differences.push(Difference::Altered { batch: id });
    }
}

fn batch(row: &Row<'_>) -> Result<Value, Error> {
    let text = |name: &str| row.get::<_, Option<String>>(name);
    let number = |name: &str| row.get::<_, i64>(name);
    Ok(json!([
        text("id")?,
        text("replica")?,
        number("first")?,
        number("last")?,
        text("op")?,
        text("assessment")?,
        text("step")?,
        text("undoes")?,
        text("redoes")?,
    ]))
}

fn entry(row: &Row<'_>) -> Result<Value, Error> {
    let text = |name: &str| row.get::<_, Option<String>>(name);
    Ok(json!([
        row.get::<_, i64>("counter")?,
        text("at")?,
        text("author")?,
        text("entity")?,
        text("row")?,
        text("field")?,
        text("before")?,
        text("after")?,
    ]))
}
