//! The app's settings for this workspace, such as author and language. They are not part of any
//! assessment and not journalled.

use rusqlite::{Connection, OptionalExtension};

use crate::{error::Error, id::AssessmentId};

pub(crate) fn get(connection: &Connection, key: &str) -> Result<Option<String>, Error> {
    Ok(connection.prepare_cached(include_str!("get.sql"))?.query_row([key], |row| row.get(0)).optional()?)
}

pub(crate) fn set(connection: &Connection, key: &str, value: Option<&str>) -> Result<(), Error> {
    match value {
        Some(value) => connection.prepare_cached(include_str!("set.sql"))?.execute([key, value])?,
        None => connection.prepare_cached(include_str!("remove.sql"))?.execute([key])?,
    };
    Ok(())
}

/// Forgets what is kept for one assessment: settings whose key ends with `/` and its id.
pub(crate) fn remove_of(connection: &Connection, assessment: AssessmentId) -> Result<(), Error> {
    connection.execute(include_str!("remove_of.sql"), [assessment.to_string()])?;
    Ok(())
}

/// Replaces every setting by those of another workspace.
pub(crate) fn copy(from: &Connection, to: &Connection) -> Result<(), Error> {
    to.execute("DELETE FROM setting", [])?;
    let mut statement = from.prepare("SELECT key, value FROM setting")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        set(to, &row.get::<_, String>("key")?, Some(&row.get::<_, String>("value")?))?;
    }
    Ok(())
}
