//! The schema and how an older one becomes the present one. Never goes back to an older schema.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::{
    error::Error,
    header::{self, APPLICATION_ID},
};

/// The schema this version writes; the number of the last migration.
pub const SCHEMA: u32 = MIGRATIONS.len() as u32;

/// What leads from each schema to the next: the first makes schema 1 from nothing.
const MIGRATIONS: &[&str] = &[
    include_str!("0001.sql"),
    include_str!("0002.sql"),
    include_str!("0003.sql"),
    include_str!("0004.sql"),
    include_str!("0005.sql"),
    include_str!("0006.sql"),
    include_str!("0007.sql"),
    include_str!("0008.sql"),
];

/// The schema of an open database; 0 if it is empty.
///
/// # Errors
/// If the database cannot be read.
pub(crate) fn of(connection: &Connection) -> Result<u32, Error> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Makes an empty database a workspace without content.
///
/// # Errors
/// If the disk does not take it; the database is then still empty.
pub(crate) fn create(connection: &mut Connection) -> Result<(), Error> {
    migrate(connection, 0, MIGRATIONS)
}

/// Brings the workspace to the present schema, once `back_up` has kept what it is now.
/// Does nothing if it is there already.
///
/// # Errors
/// Those of `back_up` and of writing the file; the workspace then has the schema it had.
pub(crate) fn bring_up_to_date(
    connection: &mut Connection,
    back_up: impl FnOnce(&Connection) -> Result<(), Error>,
) -> Result<(), Error> {
    bring_to(connection, back_up, MIGRATIONS)
}

fn bring_to(
    connection: &mut Connection,
    back_up: impl FnOnce(&Connection) -> Result<(), Error>,
    migrations: &[&str],
) -> Result<(), Error> {
    let found = of(connection)?;
    if found as usize >= migrations.len() {
        return Ok(());
    }
    back_up(connection)?;
    migrate(connection, found, migrations)
}

/// All migrations after `found` in one transaction, so that a failure leaves the file as it was.
fn migrate(connection: &mut Connection, found: u32, migrations: &[&str]) -> Result<(), Error> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for migration in migrations.iter().skip(found as usize) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", migrations.len() as u32)?;
    Ok(transaction.commit()?)
}

/// Where a workspace is made before it gets its name, so that there is never half a workspace.
pub(crate) fn unfinished(path: &Path) -> PathBuf {
    header::beside(path, ".new")
}

#[cfg(test)]
mod tests;
