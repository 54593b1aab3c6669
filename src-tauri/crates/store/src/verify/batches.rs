//! Whether every batch with its entries is as it was written, its author and times included.

use rusqlite::{Connection, Row, types::ValueRef};
use serde_json::{Value, json};

use super::{Difference, Verification, count};
use crate::{
    error::Error,
    journal::Seal,
    rows::legible,
    watch::{Stage, Watch},
};

/// Computes the digest of every batch that has, or must have, one and compares.
pub(super) fn check(connection: &Connection, result: &mut Verification, watch: &Watch<'_>) -> Result<(), Error> {
    let (mut done, total) = (0, count(connection, "batch")?);
    let mut statement = connection.prepare(include_str!("batches.sql"))?;
    let mut rows = statement.query([])?;
    let mut open: Option<(i64, Sealed)> = None;
    while let Some(row) = rows.next()? {
        let sequence: i64 = row.get("sequence")?;
        if open.as_ref().is_none_or(|(batch, _)| *batch != sequence) {
            watch.now_and_then(Stage::Sealing, done, total)?;
            done += 1;
            close(open.take(), result);
            let (id, digest) = (legible(row.get_ref("id")?), legible(row.get_ref("digest")?));
            open = Some((sequence, Sealed { id, digest, seal: Seal::of(&values(row, &BATCH)?) }));
        }
        if let Some((_, sealed)) = &mut open {
            sealed.seal.add(&values(row, &ENTRY)?);
        }
    }
    close(open, result);
    Ok(())
}

/// A batch with its stored digest and the one computed from its entries.
struct Sealed {
    id: String,
    digest: String,
    seal: Seal,
}

fn close(batch: Option<(i64, Sealed)>, result: &mut Verification) {
    if let Some((_, Sealed { id, digest, seal })) = batch
        && seal.sha256() != digest
    {
        result.differences.push(Difference::Altered { batch: id });
    }
}

/// What is said of a batch as a whole, in the order in which it was sealed.
const BATCH: [&str; 9] = ["id", "replica", "first", "last", "op", "assessment", "step", "undoes", "redoes"];

/// What is said of an entry.
const ENTRY: [&str; 8] = ["counter", "at", "author", "entity", "row", "field", "before", "after"];

/// The values of these columns. What cannot be read is not what was sealed, and becomes nothing that could have been.
fn values(row: &Row<'_>, columns: &[&str]) -> Result<Value, Error> {
    let value = |column: &&str| {
        Ok(match row.get_ref(*column)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => json!(number),
            ValueRef::Text(bytes) => str::from_utf8(bytes).map_or_else(|_| json!([bytes]), Value::from),
            ValueRef::Real(_) | ValueRef::Blob(_) => json!([]),
        })
    };
    columns.iter().map(value).collect()
}
