//! Connections to workspace files: with their key, without a word on the terminal, believing nothing.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::{
    error::Error,
    header::{self, Form},
    passphrase::Key,
    private, schema,
};

/// How long to wait for another program that reads the file, such as a backup.
const PATIENCE: Duration = Duration::from_millis(250);

/// Enough for every statement of ours: an insert, a delete and a select for each entity, an update
/// for each field, and those of index, history and lists.
const STATEMENTS: usize = 128;

/// The first statement on every connection: SQLCipher would otherwise write to the terminal.
pub(crate) const QUIET: &str = "PRAGMA cipher_log_level = NONE";

/// What a connection is told before it is told a key: SQLCipher, too, wipes memory that held the key when it frees it.
pub(crate) const WIPED: &str = "PRAGMA cipher_memory_security = ON";

/// A connection to the workspace, on which a commit is durable.
///
/// # Errors
/// [`Error::ReadOnly`] if nothing can be written there, and those of opening a file.
pub(crate) fn to_workspace(path: &Path, key: Option<&Key>) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = open(path, flags, key)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    if connection.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        return Err(Error::ReadOnly);
    }
    Ok(connection)
}

/// A connection that cannot write.
///
/// # Errors
/// If the file cannot be opened with this key.
pub(crate) fn to_read(path: &Path, key: Option<&Key>) -> Result<Connection, Error> {
    open(path, OpenFlags::SQLITE_OPEN_READ_ONLY, key)
}

/// A connection that reads a file as it lies there, without the log beside it, and leaves no trace.
///
/// # Errors
/// If the file cannot be opened with this key.
pub(crate) fn to_read_alone(path: &Path, key: Option<&Key>) -> Result<Connection, Error> {
    let name: String = path.as_os_str().as_encoded_bytes().iter().map(|byte| format!("%{byte:02x}")).collect();
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    open(Path::new(&format!("file:{name}?immutable=1")), flags, key)
}

/// A connection to a file that is being made and has no log beside it.
///
/// # Errors
/// If the file cannot be made.
pub(crate) fn to_make(path: &Path, key: Option<&Key>) -> Result<Connection, Error> {
    private::make(path).map_err(|error| header::at(path, error))?;
    open(path, OpenFlags::SQLITE_OPEN_READ_WRITE, key)
}

fn open(path: &Path, flags: OpenFlags, key: Option<&Key>) -> Result<Connection, Error> {
    let connection = Connection::open_with_flags(path, flags).map_err(|error| refused(path, error))?;
    connection.execute_batch(QUIET)?;
    if let Some(key) = key {
        connection.execute_batch(WIPED)?;
        connection.execute_batch(&key.pragma())?;
    }
    connection.execute_batch(include_str!("workspace/connect.sql"))?;
    Ok(connection)
}

/// Looks into the file without writing, unless a crash has left something to end: whether the key fits, and whose schema it has.
///
/// # Errors
/// [`Error::WrongPassphrase`], [`Error::Foreign`] and [`Error::Newer`].
pub(crate) fn look(path: &Path, key: Option<&Key>) -> Result<(), Error> {
    let found = || -> Result<(i32, u32), Error> {
        if header::beside(path, "-journal").exists() {
            end_interrupted(path, key)?;
        }
        let connection = to_read(path, key)?;
        let application_id = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        Ok((application_id, schema::of(&connection)?))
    };
    let (application_id, schema) = found().map_err(|error| match error {
        // What cannot be decrypted looks like nothing at all.
        Error::NotADatabase if key.is_some() => Error::WrongPassphrase,
        other => other,
    })?;
    header::refuse_foreign(application_id.cast_unsigned())?;
    header::refuse_newer(schema)
}

/// Ends what a crash has interrupted while there was no log beside the file: what is read only cannot do that. The key
/// is tried before, on the file as it lies there; that may be half written.
fn end_interrupted(path: &Path, key: Option<&Key>) -> Result<(), Error> {
    if let Err(wrong @ Error::NotADatabase) = to_read_alone(path, key).and_then(|alone| schema::of(&alone)) {
        return Err(wrong);
    }
    schema::of(&open(path, OpenFlags::SQLITE_OPEN_READ_WRITE, key)?).map(drop)
}

/// Whether the key, or none, is the one for a file of this form.
pub(crate) fn fits(key: Option<&Key>, form: Form) -> bool {
    match (key, form) {
        (None, Form::Plain) => true,
        (Some(key), Form::Sealed(salt)) => key.salt() == salt,
        (None, Form::Sealed(_)) | (Some(_), Form::Plain) => false,
    }
}

/// Why SQLite would not open the file.
fn refused(path: &Path, error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::CannotOpen) if !path.exists() => header::gone(path),
        Some(ErrorCode::CannotOpen) => Error::NoPermission(path.to_owned()),
        _ => Error::from(error),
    }
}
