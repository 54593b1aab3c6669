//! The schema and how an older one becomes the present one. Never goes back to an older schema.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, TransactionBehavior, backup::Backup};

use crate::{
    error::Error,
    header::{self, APPLICATION_ID},
};

/// The schema this version writes; the number of the last migration.
pub const SCHEMA: u32 = MIGRATIONS.len() as u32;

/// What leads from each schema to the next: the first makes schema 1 from nothing.
const MIGRATIONS: &[&str] = &[include_str!("0001.sql")];

/// The schema of an open database; 0 if it is empty.
pub(crate) fn of(connection: &Connection) -> Result<u32, Error> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Makes an empty database a workspace without content.
pub(crate) fn create(connection: &mut Connection) -> Result<(), Error> {
    migrate(connection, 0, MIGRATIONS)
}

/// Brings the workspace at `path` to the present schema, after a verified backup beside it.
/// Does nothing if it is there already.
pub(crate) fn bring_up_to_date(connection: &mut Connection, path: &Path) -> Result<(), Error> {
    bring_to(connection, path, MIGRATIONS)
}

fn bring_to(connection: &mut Connection, path: &Path, migrations: &[&str]) -> Result<(), Error> {
    let found = of(connection)?;
    if found as usize >= migrations.len() {
        return Ok(());
    }
    back_up(connection, &header::beside(path, &format!(".schema-{found}.backup")))?;
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

/// Copies the database to `path` and reads the copy back whole.
fn back_up(connection: &Connection, path: &Path) -> Result<(), Error> {
    let bad = |reason: String| Error::Backup { path: path.to_owned(), reason };
    let half = header::beside(path, ".part");
    if half.exists() {
        std::fs::remove_file(&half)?;
    }
    {
        let mut copy = Connection::open(&half)?;
        Backup::new(connection, &mut copy)?.run_to_completion(4096, std::time::Duration::ZERO, None)?;
    }
    let copy = Connection::open_with_flags(&half, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let faults = integrity(&copy)?;
    if !faults.is_empty() {
        return Err(bad(faults.join("; ")));
    }
    let (original, copied) = (contents(connection)?, contents(&copy)?);
    if original != copied {
        return Err(bad(format!("it holds {copied:?} rows, the workspace {original:?}")));
    }
    drop(copy);
    keep(&half, path)?;
    Ok(())
}

/// Gives a finished file its name, durably. Whatever had that name is replaced.
pub(crate) fn keep(finished: &Path, path: &Path) -> Result<(), Error> {
    // Windows synchronises only what is open for writing.
    std::fs::OpenOptions::new().write(true).open(finished)?.sync_all()?;
    std::fs::rename(finished, path)?;
    // Only Unix lets a folder be synchronised; elsewhere the rename is durable by itself.
    #[cfg(unix)]
    std::fs::File::open(header::folder(path))?.sync_all()?;
    Ok(())
}

/// The faults SQLite finds in the file's structure; empty if there are none.
pub(crate) fn integrity(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    Ok(if lines == ["ok"] { Vec::new() } else { lines })
}

/// How many rows each table has.
fn contents(connection: &Connection) -> Result<Vec<(String, i64)>, Error> {
    let mut statement = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    let tables = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let count = |table: String| {
        let query = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
        Ok((table, connection.query_row(&query, [], |row| row.get(0))?))
    };
    tables.into_iter().map(count).collect()
}

/// Where a workspace is made before it gets its name, so that there is never half a workspace.
pub(crate) fn unfinished(path: &Path) -> PathBuf {
    header::beside(path, ".new")
}

#[cfg(test)]
mod tests;
