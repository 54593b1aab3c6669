//! A copy of an open database, read back whole before it gets its name.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
    thread::sleep,
    time::Duration,
};

use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
};
use zeroize::Zeroizing;

use crate::{
    connection,
    error::Error,
    header,
    passphrase::Key,
    private::{self, Remains},
    watch::{Stage, Watch},
};

/// How many pages are copied at a time.
const PAGES: i32 = 4096;

/// How long to wait for another program that is writing.
const PAUSE: Duration = Duration::from_millis(5);

/// Copies the database to `path` and reads the copy back whole. What had that name is replaced.
///
/// # Errors
/// [`Error::Backup`] if the copy is not as good as the original, [`Error::Cancelled`], and those of writing it; then
/// nothing is at `path` that was not there before.
pub(crate) fn copy(connection: &Connection, key: Option<&Key>, path: &Path, watch: &Watch<'_>) -> Result<(), Error> {
    finish(connection, key, path, watch, |half| write(connection, key, half, watch))
}

/// Copies the database file `from` to `path`, where another key opens it, or none; verified like
/// any copy. `path` may be `from`; one that was open to all is then written over on the disk.
///
/// # Errors
/// As [`copy`].
pub(crate) fn reseal(
    from: &Path,
    old: Option<&Key>,
    path: &Path,
    new: Option<&Key>,
    watch: &Watch<'_>,
) -> Result<(), Error> {
    let connection = connection::to_read(from, old)?;
    let mut remains = Remains::default();
    if old.is_none() && new.is_some() && from == path {
        remains.hold(path);
    }
    finish(&connection, new, path, watch, |half| export(from, old, half, new, watch))?;
    remains.overwrite();
    Ok(())
}

/// Makes a copy under another name, reads it back whole and gives it its own.
fn finish(
    original: &Connection,
    key: Option<&Key>,
    path: &Path,
    watch: &Watch<'_>,
    write: impl FnOnce(&Path) -> Result<(), Error>,
) -> Result<(), Error> {
    let half = half(path);
    discard(&half)?;
    let made = write(&half).and_then(|()| verify(original, key, &half, path, watch)).and_then(|()| keep(&half, path));
    if made.is_err() {
        // Nothing half-written stays behind; if even that fails, the first error tells more.
        let _ = discard(&half);
    }
    made
}

/// What a copy is called until it is found good.
pub(crate) fn half(path: &Path) -> PathBuf {
    header::beside(path, ".part")
}

/// Removes a file that is not to be finished, if it is there, and the journal SQLite may have left beside it, which it
/// would read into the next file of that name.
///
/// # Errors
/// If one of them cannot be removed.
pub(crate) fn discard(unfinished: &Path) -> io::Result<()> {
    for left in [header::beside(unfinished, "-journal"), unfinished.to_owned()] {
        match fs::remove_file(left) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// SQLite copies pages as they are and so cannot change their key; SQLCipher copies their content.
fn export(from: &Path, old: Option<&Key>, half: &Path, new: Option<&Key>, watch: &Watch<'_>) -> Result<(), Error> {
    let literal = |key: Option<&Key>| key.map_or_else(Zeroizing::default, Key::literal);
    let mut between = Connection::open_in_memory()?;
    between.execute_batch(connection::QUIET)?;
    between.execute_batch(connection::WIPED)?;
    watch.over(&mut between)?;
    watch.step(Stage::Structure, 0, 0)?;
    private::make(half)?;
    for (path, key, name) in [(from, old, "source"), (half, new, "target")] {
        let path = path.to_str().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
        between.execute("ATTACH ?1 AS ?2 KEY ?3", (path, name, &**literal(key)))?;
    }
    let exported = between.query_row("SELECT sqlcipher_export('target', 'source')", [], |_| Ok(()));
    exported.map_err(told_in_words)?;
    for pragma in ["application_id", "user_version"] {
        let value: i32 = between.query_row(&format!("PRAGMA source.{pragma}"), [], |row| row.get(0))?;
        between.pragma_update(Some("target"), pragma, value)?;
    }
    between.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// What SQLite says of a full disk.
const FULL: &str = "database or disk is full";

/// SQLCipher hands on the words of the error that an export met, and not its code.
fn told_in_words(error: rusqlite::Error) -> Error {
    match error {
        rusqlite::Error::SqliteFailure(_, Some(words)) if words == FULL => Error::DiskFull,
        other => Error::from(other),
    }
}

fn write(connection: &Connection, key: Option<&Key>, half: &Path, watch: &Watch<'_>) -> Result<(), Error> {
    let mut copy = connection::to_make(half, key)?;
    step_by_step(&Backup::new(connection, &mut copy)?, watch)?;
    // One file that needs no log beside it can be opened where nothing may be written.
    copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    copy.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn step_by_step(backup: &Backup<'_, '_>, watch: &Watch<'_>) -> Result<(), Error> {
    loop {
        let step = backup.step(PAGES)?;
        let progress = backup.progress();
        let total = u64::try_from(progress.pagecount).unwrap_or_default();
        let left = u64::try_from(progress.remaining).unwrap_or_default();
        watch.step(Stage::Copying, total.saturating_sub(left), total)?;
        match step {
            StepResult::Done => return Ok(()),
            StepResult::Busy | StepResult::Locked => sleep(PAUSE),
            _ => {}
        }
    }
}

fn verify(original: &Connection, key: Option<&Key>, half: &Path, path: &Path, watch: &Watch<'_>) -> Result<(), Error> {
    let bad = |reason: String| Error::Backup { path: path.to_owned(), reason };
    let mut copy = connection::to_read(half, key)?;
    watch.over(&mut copy)?;
    let faults = integrity(&copy, FAULTS_NAMED, watch)?;
    if !faults.is_empty() {
        return Err(bad(faults.join("; ")));
    }
    let (original, copied) = (contents(original)?, contents(&copy)?);
    if original != copied {
        return Err(bad(format!("it holds {copied:?} rows, the workspace {original:?}")));
    }
    Ok(())
}

/// Gives a finished file its name, durably. Whatever had that name is replaced.
///
/// # Errors
/// If the disk does not take it; the file that had the name is then still there.
pub(crate) fn keep(finished: &Path, path: &Path) -> Result<(), Error> {
    // Windows synchronises only what is open for writing.
    OpenOptions::new().write(true).open(finished)?.sync_all()?;
    fs::rename(finished, path)?;
    // Only Unix lets a folder be synchronised; elsewhere the rename is durable by itself.
    if cfg!(unix) {
        File::open(header::folder(path))?.sync_all()?;
    }
    Ok(())
}

/// How many faults tell enough of a file that is not to be used.
pub(crate) const FAULTS_NAMED: u32 = 10;

/// The faults SQLite finds in the file's structure, so many at most; empty if there are none.
///
/// # Errors
/// [`Error::Cancelled`], and those of reading the file.
pub(crate) fn integrity(connection: &Connection, at_most: u32, watch: &Watch<'_>) -> Result<Vec<String>, Error> {
    watch.step(Stage::Structure, 0, 0)?;
    let mut statement = connection.prepare(&format!("PRAGMA integrity_check({at_most})"))?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    Ok(if lines == ["ok"] { Vec::new() } else { lines })
}

/// How many rows each table has.
///
/// # Errors
/// If the file cannot be read.
pub(crate) fn contents(connection: &Connection) -> Result<Vec<(String, i64)>, Error> {
    let mut statement = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    let tables = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let count = |table: String| {
        let query = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
        Ok((table, connection.query_row(&query, [], |row| row.get(0))?))
    };
    tables.into_iter().map(count).collect()
}
