//! The app's settings for this workspace, such as author and language. They are not part of any
//! assessment and not journalled; a seal over them and over the identity of the workspace tells damage.

mod seal;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use crate::{error::Error, id::AssessmentId};
use seal::{SEAL, Seal};

pub(crate) fn get(connection: &Connection, key: &str) -> Result<Option<String>, Error> {
    Ok(connection.prepare_cached(include_str!("get.sql"))?.query_row([key], |row| row.get(0)).optional()?)
}

/// Keeps a setting, or forgets it with `None`, together with its part of the seal.
pub(crate) fn set(connection: &Connection, key: &str, value: Option<&str>) -> Result<(), Error> {
    if !connection.is_autocommit() {
        return set_and_seal(connection, key, value);
    }
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    set_and_seal(&transaction, key, value)?;
    Ok(transaction.commit()?)
}

fn set_and_seal(connection: &Connection, key: &str, value: Option<&str>) -> Result<(), Error> {
    let seal = bytes(connection, SEAL)?.and_then(|text| Seal::read(str::from_utf8(&text).ok()?));
    // A seal that cannot be read stays as it is, for verifying to tell.
    if let Some(mut seal) = seal {
        let before = bytes(connection, key)?;
        for value in [before.as_deref(), value.map(str::as_bytes)].into_iter().flatten() {
            seal.turn(key.as_bytes(), value);
        }
        put(connection, SEAL, Some(&seal.text()))?;
    }
    put(connection, key, value)
}

/// A setting as it is stored, readable or not.
fn bytes(connection: &Connection, key: &str) -> Result<Option<Vec<u8>>, Error> {
    let sql = "SELECT CAST(value AS BLOB) FROM setting WHERE key = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?)
}

fn put(connection: &Connection, key: &str, value: Option<&str>) -> Result<(), Error> {
    match value {
        Some(value) => connection.prepare_cached(include_str!("set.sql"))?.execute([key, value])?,
        None => connection.prepare_cached(include_str!("remove.sql"))?.execute([key])?,
    };
    Ok(())
}

/// Forgets what is kept for one assessment: settings whose key ends with `/` and its id.
pub(crate) fn remove_of(connection: &Connection, assessment: AssessmentId) -> Result<(), Error> {
    let mut statement = connection.prepare(include_str!("of_assessment.sql"))?;
    let keys = statement.query_map([assessment.to_string()], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    keys.iter().try_for_each(|key| set(connection, key, None))
}

/// Replaces every setting by those of another workspace, and renews their seal.
pub(crate) fn copy(from: &Connection, to: &Connection) -> Result<(), Error> {
    to.execute("DELETE FROM setting", [])?;
    let mut statement = from.prepare("SELECT key, value FROM setting")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        put(to, &row.get::<_, String>("key")?, Some(&row.get::<_, String>("value")?))?;
    }
    seal(to)
}

/// Seals the settings, and the identity of the workspace, as they are now.
pub(crate) fn seal(connection: &Connection) -> Result<(), Error> {
    put(connection, SEAL, Some(&Seal::over(connection)?.text()))
}

/// Seals a workspace from before there were seals.
pub(crate) fn seal_if_never(connection: &Connection) -> Result<(), Error> {
    if bytes(connection, SEAL)?.is_none() { seal(connection) } else { Ok(()) }
}

/// Whether settings and identity are as they were sealed.
pub(crate) fn are_as_sealed(connection: &Connection) -> Result<bool, Error> {
    Ok(bytes(connection, SEAL)? == Some(Seal::over(connection)?.text().into_bytes()))
}
