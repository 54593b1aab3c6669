//! Opening and creating workspaces.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::Workspace;
use crate::{
    ambient::{self, Ambient},
    error::Error,
    header::{self, Identity},
    journal,
    lock::Lock,
    schema,
};

/// What to do if there is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenMode {
    /// Refuse.
    Existing,
    /// Create an empty workspace; the folder must be there.
    OrCreate,
}

/// How to open a workspace.
#[derive(Clone)]
pub struct Options {
    /// What to do if there is no file.
    pub mode: OpenMode,
    /// Where time and ids come from.
    pub ambient: Arc<dyn Ambient>,
    /// Who opens it, to tell others who find it in use.
    pub user: String,
}

/// How long to wait for another program that reads the file, such as a backup.
const PATIENCE: Duration = Duration::from_millis(250);

/// Enough for every statement of ours: an insert, a delete and a select for each entity, an update
/// for each field.
const STATEMENTS: usize = 128;

impl Workspace {
    /// Opens the workspace file at `path`, and brings an older one up to date after a backup.
    ///
    /// # Errors
    /// One variant of [`Error`] for each reason a file is not to be opened; then it is as it was.
    pub fn open(path: &Path, options: &Options) -> Result<Workspace, Error> {
        let now = ambient::now(&*options.ambient);
        let missing = match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => return Err(Error::NotADatabase),
            Ok(_) => false,
            Err(error) => match header::at(path, error) {
                Error::NotFound(_) if options.mode == OpenMode::OrCreate => true,
                error => return Err(error),
            },
        };
        let path = if missing { path.to_owned() } else { real(path)? };
        let lock = Lock::take(&path, &options.user, now)?;
        if missing {
            create(&path, &*options.ambient)?;
        }
        header::check(&path)?;
        if header::has_log(&path) {
            // The log may hold a newer schema than the file's own header tells.
            let look = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY);
            header::refuse_newer(schema::of(&look.map_err(|error| refused(&path, error))?)?)?;
        }
        let mut connection = connect(&path)?;
        schema::bring_up_to_date(&mut connection, &path)?;
        let replica: String = connection.query_row("SELECT replica FROM workspace", [], |row| row.get(0))?;
        let files = [path.clone(), header::beside(&path, "-wal")];
        let files = files.into_iter().filter_map(|file| Some((file.clone(), Identity::of(&fs::metadata(file).ok()?))));
        Ok(Workspace {
            files: files.collect(),
            connection,
            path,
            ambient: options.ambient.clone(),
            replica,
            loaded: HashMap::new(),
            typing: None,
            _lock: lock,
        })
    }
}

/// The path without links, so that a workspace is locked under one name only.
fn real(path: &Path) -> Result<PathBuf, Error> {
    // Elsewhere this makes paths that other programs do not understand.
    if cfg!(unix) { fs::canonicalize(path).map_err(|error| header::at(path, error)) } else { Ok(path.to_owned()) }
}

/// Makes an empty workspace beside its place and then puts it there.
fn create(path: &Path, ambient: &dyn Ambient) -> Result<(), Error> {
    let unfinished = schema::unfinished(path);
    if unfinished.exists() {
        fs::remove_file(&unfinished)?;
    }
    let mut connection = Connection::open(&unfinished).map_err(|error| refused(path, error))?;
    schema::create(&mut connection)?;
    let row = (ambient.uuid().to_string(), journal::time(ambient::now(ambient)));
    connection.execute("INSERT INTO workspace (one, replica, created_at) VALUES (1, ?1, ?2)", row)?;
    connection.close().map_err(|(_, error)| error)?;
    schema::keep(&unfinished, path)
}

/// A connection that commits durably and believes nothing.
fn connect(path: &Path) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| refused(path, error))?;
    connection.execute_batch(include_str!("connect.sql"))?;
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

/// Why SQLite would not open the file.
fn refused(path: &Path, error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::CannotOpen) if !path.exists() => header::gone(path),
        Some(ErrorCode::CannotOpen) => Error::NoPermission(path.to_owned()),
        _ => Error::from(error),
    }
}
