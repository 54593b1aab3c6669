//! The words the index holds.
//!
//! For a prefix it keeps no list of, the index puts the rows of every word that begins so together
//! before it tells the first. Asked for those words by name it reads only the rows that are wanted.

use rusqlite::{Connection, OptionalExtension};

use super::query;
use crate::error::Error;

/// How many letters the longest prefix has of which the index keeps a list (`prefix` in the schema).
const LISTED: usize = 3;

/// How many words a prefix is taken apart into. Where more begin so, most of them are in few rows.
const MOST: usize = 16;

/// The expression that finds the rows with a word that begins like this one.
pub(super) fn expression(connection: &Connection, word: &str) -> Result<String, Error> {
    // Anything else the index folds in ways of its own, or takes for several words.
    let is_plain = word.len() > LISTED && word.bytes().all(|it| it.is_ascii_alphanumeric());
    let words = if is_plain { begun(connection, &word.to_ascii_lowercase())? } else { None };
    Ok(words.map_or_else(|| query::prefix(word), |words| query::any(&words)))
}

/// The words of the index that begin so, if there are some but not too many.
fn begun(connection: &Connection, prefix: &str) -> Result<Option<Vec<String>>, Error> {
    connection.prepare_cached(include_str!("vocabulary.sql"))?.execute(())?;
    let mut next = connection.prepare_cached(include_str!("next_word.sql"))?;
    let mut words: Vec<String> = Vec::new();
    let mut from = prefix.to_owned();
    while let Some(word) = next.query_row([&from], |row| row.get::<_, String>(0)).optional()? {
        if !word.starts_with(prefix) {
            break;
        }
        if words.len() == MOST {
            return Ok(None);
        }
        // The least text that comes after the word.
        from = format!("{word}\0");
        words.push(word);
    }
    Ok((!words.is_empty()).then_some(words))
}
