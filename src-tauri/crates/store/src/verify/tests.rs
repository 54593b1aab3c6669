//! A bit of the file turns over: either it is noticed, or everything the file tells is as it was.

use std::{
    fs::{self, OpenOptions},
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, types::Value};

use super::{Difference, verify};
use crate::{
    AssessmentId, Error, Passphrase, connection,
    header::{self, Form},
    passphrase::Key,
    watch::Watch,
    workspace::made_in,
};

/// How many bits are turned in the file that anybody can read, and in the encrypted one, which takes longer to read.
const FLIPS: [usize; 2] = [9_000, 1_000];

/// What is no part of the record: the search index and how far it has come. It is held against the rows it has followed
/// and rebuilt from them; what it tells of rows that it has yet to follow is out of date in any case.
const ASIDE: [&str; 7] =
    ["indexed", "search", "search_content", "search_data", "search_idx", "search_docsize", "search_config"];

/// Everything else a file holds, by table: what a person would see if they looked at all of it.
fn told(connection: &Connection, tables: &[String]) -> Result<Vec<(String, Vec<Value>)>, Error> {
    let mut told = Vec::new();
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let row = (0..width).map(|at| row.get(at)).collect::<Result<Vec<_>, _>>()?;
            told.push((table.clone(), row));
        }
    }
    Ok(told)
}

/// The tables whose rows are reported.
fn tables(path: &Path, key: Option<&Key>) -> Vec<String> {
    let connection = connection::to_read(path, key).expect("it opens");
    let contents = crate::backup::contents(&connection).expect("it can be read");
    contents.into_iter().map(|(table, _)| table).filter(|table| !ASIDE.contains(&table.as_str())).collect()
}

/// What opening and verifying the file comes to: what it tells, or that something is wrong.
fn look(path: &Path, key: Option<&Key>, tables: &[String]) -> Result<Vec<(String, Vec<Value>)>, String> {
    let said = |error: Error| error.to_string();
    let form = header::check(path).map_err(said)?;
    if !matches!((form, key), (Form::Plain, None) | (Form::Sealed(_), Some(_))) {
        return Err("it is another kind of file".to_owned());
    }
    if !connection::fits(key, form) {
        return Err("the key does not fit".to_owned());
    }
    connection::look(path, key).map_err(said)?;
    let connection = connection::to_read(path, key).map_err(said)?;
    let differences = verify(&connection, &Watch::quiet()).map_err(said)?.differences;
    if let Some(first) = differences.first() {
        return Err(format!("{first:?}"));
    }
    told(&connection, tables).map_err(said)
}

/// Places in the file that differ from run to run of this list, the same each time.
fn places(length: usize) -> impl Iterator<Item = (usize, u8)> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let place = usize::try_from(state >> 8).unwrap_or_default() % length;
        (place, 1 << (state & 7))
    })
}

/// A small workspace with something in every table, shut; and its key.
fn small(folder: &Path, passphrase: Option<&Passphrase>) -> (PathBuf, Option<Key>) {
    let (path, id): (PathBuf, AssessmentId) = made_in(folder, passphrase);
    assert!(!id.to_string().is_empty(), "it holds an assessment");
    let key = match header::check(&path).expect("it is sound") {
        Form::Plain => None,
        Form::Sealed(salt) => passphrase.map(|passphrase| Key::derive(passphrase, salt)),
    };
    (path, key)
}

#[test]
fn ten_thousand_bits_turn_over_and_none_changes_what_is_told_unnoticed() {
    let passphrase = Passphrase::new("correct horse").expect("a passphrase");
    for (passphrase, flips) in [None, Some(&passphrase)].into_iter().zip(FLIPS) {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, key) = small(folder.path(), passphrase);
        let whole = fs::read(&path).expect("read");
        let tables = tables(&path, key.as_ref());
        let wanted = look(&path, key.as_ref(), &tables).expect("it is sound");
        let mut file = OpenOptions::new().write(true).open(&path).expect("opened");
        let mut put = |place: usize, byte: u8| {
            file.seek(SeekFrom::Start(place as u64)).and_then(|_| file.write_all(&[byte])).expect("written");
        };
        let (mut noticed, mut harmless) = (0, 0);
        for (place, bit) in places(whole.len()).take(flips) {
            put(place, whole[place] ^ bit);
            match look(&path, key.as_ref(), &tables) {
                Err(_) => noticed += 1,
                Ok(found) => {
                    harmless += 1;
                    let differs = wanted.iter().zip(&found).find(|(wanted, found)| wanted != found);
                    assert!(
                        found == wanted,
                        "bit {bit:#04x} of byte {place} goes unnoticed: {differs:?}, {} rows for {}",
                        found.len(),
                        wanted.len()
                    );
                }
            }
            put(place, whole[place]);
        }
        assert_eq!(noticed + harmless, flips);
        let limit = if key.is_some() { flips / 100 } else { flips };
        assert!(harmless <= limit, "an encrypted file notices every bit, not all but {harmless}");
        // Much of a small file is empty pages, of which only those of an encrypted one are watched over.
        assert!(noticed > flips / 10, "what the file holds is watched over: {noticed} noticed");
    }
}

#[test]
fn a_batch_that_is_not_as_it_was_written_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows = [
        "UPDATE journal SET author = 'Eve' WHERE counter = 1",
        "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE counter = 1",
        "UPDATE batch SET op = 'edit' WHERE op = 'create'",
        "UPDATE batch SET step = id || 'x' WHERE sequence = 1",
    ];
    for (number, change) in rows.into_iter().enumerate() {
        let folder = folder.path().join(number.to_string());
        fs::create_dir(&folder).expect("a folder");
        let (path, _) = small(&folder, None);
        let connection = Connection::open(&path).expect("it opens");
        let triggers = "DROP TRIGGER journal_keeps_entries_as_they_are; DROP TRIGGER batches_stay_as_they_are";
        connection.execute_batch(triggers).expect("they stand in the way");
        connection.execute_batch(change).expect("it is changed");
        let differences = verify(&connection, &Watch::quiet()).expect("it is verified").differences;
        assert!(
            differences.iter().any(|it| matches!(it, Difference::Altered { .. })),
            "after {change}: {differences:?}"
        );
    }
}
