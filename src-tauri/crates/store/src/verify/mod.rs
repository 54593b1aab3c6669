//! Rebuilds every row from the journal alone and compares, the search index with the rows, and attached files
//! with their digests.
//! Changes nothing.

mod batches;
mod contents;
mod index;
mod replay;

use rusqlite::Connection;

use crate::{
    backup,
    error::Error,
    record::{ENTITIES, Text},
    rows,
    watch::{Stage, Watch},
};
use index::Indexed;
use replay::{Key, Replay};

/// Something in the file that does not fit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// SQLite finds the structure of the file damaged.
    Structure(String),
    /// A row refers to an assessment that is not there.
    Orphan {
        /// The table of the row.
        entity: String,
    },
    /// The journal knows a row that the table lacks.
    MissingRow {
        /// The table.
        entity: &'static str,
        /// The row.
        id: String,
    },
    /// The table has a row that the journal does not know.
    UnknownRow {
        /// The table.
        entity: &'static str,
        /// The row.
        id: String,
    },
    /// A field differs.
    Field {
        /// The table.
        entity: &'static str,
        /// The row.
        id: String,
        /// The field.
        field: &'static str,
        /// What the journal says.
        journal: Option<String>,
        /// What the row says.
        row: Option<String>,
    },
    /// An entry says the field was something else before than earlier entries left there.
    BrokenChain {
        /// The copy that wrote the entry.
        replica: String,
        /// The entry.
        counter: i64,
    },
    /// An entry is not within a batch that says it has it.
    NoBatch {
        /// The copy that wrote the entry.
        replica: String,
        /// The entry.
        counter: i64,
    },
    /// A batch, or one of its entries, is not as it was written.
    Altered {
        /// The batch.
        batch: String,
    },
    /// Entries of a batch are missing from the journal.
    MissingEntries {
        /// The batch.
        batch: String,
        /// How many it says it has.
        expected: i64,
        /// How many there are.
        found: i64,
    },
    /// The search index does not hold what the row says; it can be rebuilt.
    Search {
        /// The table of the row; `search` if the index has a text that is no row's.
        entity: String,
        /// The row.
        id: String,
    },
    /// An attached file is not what it was when it was attached.
    Content {
        /// The digest it had.
        sha256: String,
    },
    /// A file was attached and is not there.
    MissingContent {
        /// The piece of evidence it was attached to.
        id: String,
        /// Its digest.
        sha256: String,
    },
    /// Something this version cannot read.
    Unreadable {
        /// The table, or `journal`.
        entity: String,
        /// The row.
        id: String,
        /// The field.
        field: String,
    },
}

/// What verifying came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verification {
    /// How many journal entries were replayed.
    pub entries: u64,
    /// How many rows were compared.
    pub rows: u64,
    /// How many attached files were hashed.
    pub files: u64,
    /// Everything that does not fit; empty for a sound workspace.
    pub differences: Vec<Difference>,
}

impl Verification {
    /// Whether everything fits.
    pub fn is_clean(&self) -> bool {
        self.differences.is_empty()
    }
}

pub(crate) fn verify(connection: &Connection, watch: &Watch<'_>) -> Result<Verification, Error> {
    // One snapshot for all the queries.
    let snapshot = connection.unchecked_transaction()?;
    let mut result = Verification::default();
    let faults = backup::integrity(&snapshot, watch)?;
    result.differences.extend(faults.into_iter().map(Difference::Structure));
    orphans(&snapshot, &mut result)?;
    missing_entries(&snapshot, &mut result)?;
    let mut expected = replay::replay(&snapshot, &mut result, watch)?;
    let mut indexed = Indexed::read(&snapshot, &mut result)?;
    for (done, entity) in ENTITIES.iter().enumerate() {
        watch.step(Stage::Comparing, done as u64, ENTITIES.len() as u64)?;
        compare(&snapshot, entity, &mut expected, &mut indexed, &mut result)?;
    }
    let mut left: Vec<Key> = expected.existing().collect();
    left.sort_unstable();
    result.differences.extend(left.into_iter().map(|(entity, id)| Difference::MissingRow { entity, id }));
    indexed.report_left(&mut result);
    batches::check(&snapshot, &mut result, watch)?;
    contents::check(&snapshot, &mut result, watch)?;
    Ok(result)
}

/// How many rows there are, so that progress can be reported.
fn count(connection: &Connection, table: &str) -> Result<u64, Error> {
    let rows: i64 = connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
    Ok(rows.cast_unsigned())
}

/// Compares the rows of one table and strikes them off what is expected.
fn compare(
    connection: &Connection,
    entity: &'static crate::record::Entity,
    expected: &mut Replay,
    indexed: &mut Indexed,
    result: &mut Verification,
) -> Result<(), Error> {
    let Verification { rows: count, differences, .. } = result;
    let compared = rows::each_row(connection, entity, "", [], |id, values| {
        *count += 1;
        differences.extend(indexed.difference(entity, id, values));
        let Some(journal) = expected.take(entity, id) else {
            differences.push(Difference::UnknownRow { entity: entity.name, id: id.to_owned() });
            return Ok(());
        };
        for ((field, journal), row) in entity.fields.iter().zip(journal).zip(values) {
            if journal != *row {
                let (id, row): (_, Text) = (id.to_owned(), row.clone());
                differences.push(Difference::Field { entity: entity.name, id, field: field.name, journal, row });
            }
        }
        Ok(())
    });
    match compared {
        Err(Error::Unreadable { entity, id, field, .. }) => {
            result.differences.push(Difference::Unreadable { entity, id, field });
            Ok(())
        }
        other => other,
    }
}

fn orphans(connection: &Connection, result: &mut Verification) -> Result<(), Error> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        result.differences.push(Difference::Orphan { entity: row.get(0)? });
    }
    Ok(())
}

fn missing_entries(connection: &Connection, result: &mut Verification) -> Result<(), Error> {
    let mut statement = connection.prepare(include_str!("missing_entries.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (batch, expected, found) = (row.get(0)?, row.get(1)?, row.get(2)?);
        result.differences.push(Difference::MissingEntries { batch, expected, found });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
