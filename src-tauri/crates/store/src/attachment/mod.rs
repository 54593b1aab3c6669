//! Contents of attached files: taken in part by part, kept once each under their SHA-256, read part by part.
//! Knows nothing of assessments; rows of evidence say which content is attached where.
//!
//! A content stays as long as a row of evidence or the journal names it, because undo could bring the
//! attachment back; once the journal no longer names it, [`drop_unused`] removes the content.

use rusqlite::{Connection, OptionalExtension};

use crate::{digest::Digest, error::Error};

/// How much of a content is kept in one piece, and so how much of it is ever in memory: 1 MiB.
pub const PART: usize = 1 << 20;

/// A file on its way into the workspace. What is not attached in the end goes when the workspace is
/// opened next, if not before.
#[derive(Debug, Clone)]
pub struct Intake {
    id: String,
    parts: i64,
    bytes: u64,
    digest: Digest,
}

impl Intake {
    /// How much has been taken in.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// SHA-256 of what has been taken in, in lower-case hexadecimal.
    pub fn sha256(&self) -> String {
        self.digest.sha256()
    }
}

/// Makes room for a content under the id of the intake.
///
/// # Errors
/// If the workspace cannot be written.
pub(crate) fn begin(connection: &Connection, id: String) -> Result<Intake, Error> {
    connection.prepare_cached("INSERT INTO content (name, bytes) VALUES (?1, 0)")?.execute([&id])?;
    Ok(Intake { id, parts: 0, bytes: 0, digest: Digest::default() })
}

/// Adds one part, of [`PART`] bytes at most.
///
/// # Errors
/// [`Error::IntakeGone`] if this file knows nothing of the intake; nothing is written then.
pub(crate) fn take_in(connection: &Connection, intake: &mut Intake, part: &[u8]) -> Result<(), Error> {
    assert!(part.len() <= PART, "BUG: a part is at most {PART} bytes, not {}", part.len());
    let bytes = intake.bytes + part.len() as u64;
    let known = connection.prepare_cached(include_str!("grow.sql"))?.execute((&intake.id, bytes.cast_signed()))?;
    if known != 1 {
        return Err(Error::IntakeGone);
    }
    connection.prepare_cached(include_str!("add_part.sql"))?.execute((&intake.id, intake.parts, part))?;
    intake.digest.add(part);
    (intake.parts, intake.bytes) = (intake.parts + 1, bytes);
    Ok(())
}

/// Gives what was taken in its name. A content that had that name goes: it is the same, or it is damaged.
///
/// # Errors
/// As [`take_in`].
pub(crate) fn settle(connection: &Connection, intake: &Intake) -> Result<(), Error> {
    let name = intake.sha256();
    connection.execute("DELETE FROM content WHERE name = ?1", [&name])?;
    match connection.execute("UPDATE content SET name = ?2 WHERE name = ?1", [&intake.id, &name])? {
        1 => Ok(()),
        _ => Err(Error::IntakeGone),
    }
}

/// Forgets what was taken in.
///
/// # Errors
/// If the workspace cannot be written.
pub(crate) fn abandon(connection: &Connection, intake: &Intake) -> Result<(), Error> {
    connection.execute("DELETE FROM content WHERE name = ?1", [&intake.id])?;
    Ok(())
}

/// Forgets whatever was being taken in when the workspace was left. Ids of intakes are 36 letters long.
///
/// # Errors
/// If the workspace cannot be written.
pub(crate) fn abandon_all(connection: &Connection) -> Result<(), Error> {
    connection.execute("DELETE FROM content WHERE length(name) = 36", [])?;
    Ok(())
}

/// Whether the content with this digest is there.
///
/// # Errors
/// If the workspace cannot be read.
pub(crate) fn is_kept(connection: &Connection, sha256: &str) -> Result<bool, Error> {
    let sql = "SELECT EXISTS (SELECT 1 FROM content WHERE name = ?1)";
    Ok(connection.prepare_cached(sql)?.query_row([sha256], |row| row.get(0))?)
}

/// A part of a content, counted from 0; `None` after the last, and of a content that is not there.
///
/// # Errors
/// If the workspace cannot be read.
pub(crate) fn part(connection: &Connection, sha256: &str, place: u32) -> Result<Option<Vec<u8>>, Error> {
    let mut statement = connection.prepare_cached(include_str!("part.sql"))?;
    Ok(statement.query_row((sha256, place), |row| row.get(0)).optional()?)
}

/// Removes every content that neither a row nor the journal names.
///
/// # Errors
/// If the workspace cannot be written.
pub(crate) fn drop_unused(connection: &Connection) -> Result<(), Error> {
    connection.execute(include_str!("drop_unused.sql"), [])?;
    Ok(())
}
