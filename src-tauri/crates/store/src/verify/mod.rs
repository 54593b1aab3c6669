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
    record::{ENTITIES, Entity, Text},
    rows, settings,
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
    /// The settings, or the names of the workspace and of this copy of it, are not as they were written.
    Settings,
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
    let faults = backup::integrity(&snapshot, ALL_FAULTS, watch)?;
    result.differences.extend(faults.into_iter().map(Difference::Structure));
    let parts: [Part; 6] = [settings, orphans, missing_entries, rows, batches::check, contents::check];
    for part in parts {
        match part(&snapshot, &mut result, watch) {
            // A part of the file that is damaged keeps the others from nothing.
            Err(Error::Damaged(fault)) => result.differences.push(Difference::Structure(fault)),
            other => other?,
        }
    }
    Ok(result)
}

/// As many faults of the structure as there are.
const ALL_FAULTS: u32 = i32::MAX.cast_unsigned();

/// A part of verifying.
type Part = fn(&Connection, &mut Verification, &Watch<'_>) -> Result<(), Error>;

/// Holds every row, and what the index says of it, against the journal.
fn rows(connection: &Connection, result: &mut Verification, watch: &Watch<'_>) -> Result<(), Error> {
    let mut expected = replay::replay(connection, result, watch)?;
    let mut indexed = Indexed::read(connection, result)?;
    for (done, entity) in ENTITIES.iter().enumerate() {
        watch.step(Stage::Comparing, done as u64, ENTITIES.len() as u64)?;
        compare(connection, entity, &mut expected, &mut indexed, result)?;
    }
    let mut left: Vec<Key> = expected.existing().collect();
    left.sort_unstable();
    result.differences.extend(left.into_iter().map(|(entity, id)| Difference::MissingRow { entity, id }));
    indexed.report_left(result);
    Ok(())
}

/// How many rows there are, so that progress can be reported.
fn count(connection: &Connection, table: &str) -> Result<u64, Error> {
    let rows: i64 = connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
    Ok(rows.cast_unsigned())
}

/// Compares the rows of one table and strikes them off what is expected.
fn compare(
    connection: &Connection,
    entity: &'static Entity,
    expected: &mut Replay,
    indexed: &mut Indexed,
    result: &mut Verification,
) -> Result<(), Error> {
    let mut statement = connection.prepare(&rows::select(entity, ""))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        result.rows += 1;
        let id = match rows::text(row.get_ref(0)?) {
            Ok(id) => id.unwrap_or_default(),
            Err(id) => {
                result.differences.push(Difference::Unreadable {
                    entity: entity.name.to_owned(),
                    id,
                    field: String::new(),
                });
                continue;
            }
        };
        let values = (1..=entity.fields.len()).map(|at| Ok(rows::text(row.get_ref(at)?)));
        let values: Vec<Result<Text, String>> = values.collect::<Result<_, Error>>()?;
        let texts: Vec<Text> = values.iter().map(|value| value.clone().unwrap_or_else(Some)).collect();
        let indexed = indexed.difference(entity, &id, &texts);
        // What cannot be read cannot be indexed again either.
        result.differences.extend(indexed.filter(|_| values.iter().all(Result::is_ok)));
        match expected.take(entity, &id) {
            Some(journal) => result.differences.extend(differing(entity, &id, journal, values)),
            None => result.differences.push(Difference::UnknownRow { entity: entity.name, id }),
        }
    }
    Ok(())
}

/// The fields of a row that are not what the journal says, or cannot be read.
fn differing(
    entity: &'static Entity,
    id: &str,
    journal: Vec<Text>,
    row: Vec<Result<Text, String>>,
) -> impl Iterator<Item = Difference> {
    entity.fields.iter().zip(journal).zip(row).filter_map(move |((field, journal), row)| match row {
        Ok(row) if row == journal => None,
        Ok(row) => Some(Difference::Field { entity: entity.name, id: id.to_owned(), field: field.name, journal, row }),
        Err(_) => Some(Difference::Unreadable {
            entity: entity.name.to_owned(),
            id: id.to_owned(),
            field: field.name.to_owned(),
        }),
    })
}

fn settings(connection: &Connection, result: &mut Verification, _: &Watch<'_>) -> Result<(), Error> {
    if !settings::are_as_sealed(connection)? {
        result.differences.push(Difference::Settings);
    }
    Ok(())
}

fn orphans(connection: &Connection, result: &mut Verification, _: &Watch<'_>) -> Result<(), Error> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        result.differences.push(Difference::Orphan { entity: row.get(0)? });
    }
    Ok(())
}

fn missing_entries(connection: &Connection, result: &mut Verification, _: &Watch<'_>) -> Result<(), Error> {
    let mut statement = connection.prepare(include_str!("missing_entries.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (batch, expected, found) = (rows::legible(row.get_ref(0)?), row.get(1)?, row.get(2)?);
        result.differences.push(Difference::MissingEntries { batch, expected, found });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
