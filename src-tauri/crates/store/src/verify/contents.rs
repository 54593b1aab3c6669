//! Whether every attached file is still, byte for byte, the one that was attached.

use rusqlite::Connection;

use super::{Difference, Verification, count};
use crate::{
    digest::Digest,
    error::Error,
    rows::legible,
    watch::{Stage, Watch},
};

/// Hashes every content, part by part, and looks for those that were attached and are gone.
///
/// What an import names and did not bring along was never here, so that it is not missed.
pub(super) fn check(connection: &Connection, result: &mut Verification, watch: &Watch<'_>) -> Result<(), Error> {
    let total = count(connection, "content WHERE length(name) = 64")?;
    let mut contents = connection.prepare(include_str!("contents.sql"))?;
    let mut contents = contents.query([])?;
    while let Some(row) = contents.next()? {
        let (number, name, bytes): (i64, _, _) = (row.get(0)?, legible(row.get_ref(1)?), row.get_ref(2)?.as_i64().ok());
        watch.step(Stage::Hashing, result.files, total)?;
        result.files += 1;
        if !is_as_named(connection, number, &name, bytes)? {
            result.differences.push(Difference::Content { sha256: name });
        }
    }
    let mut missing = connection.prepare(include_str!("missing_contents.sql"))?;
    let mut missing = missing.query([])?;
    while let Some(row) = missing.next()? {
        let (id, sha256) = (legible(row.get_ref(0)?), legible(row.get_ref(1)?));
        result.differences.push(Difference::MissingContent { id, sha256 });
    }
    Ok(())
}

fn is_as_named(connection: &Connection, number: i64, name: &str, bytes: Option<i64>) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(include_str!("content_parts.sql"))?;
    let mut parts = statement.query([number])?;
    let (mut digest, mut found) = (Digest::default(), 0);
    for expected in 0.. {
        let Some(row) = parts.next()? else { break };
        let part = row.get_ref(1)?.as_blob().unwrap_or_default();
        if row.get_ref(0)?.as_i64() != Ok(expected) {
            return Ok(false);
        }
        found += part.len() as i64;
        digest.add(part);
    }
    Ok(bytes == Some(found) && digest.sha256() == name)
}
