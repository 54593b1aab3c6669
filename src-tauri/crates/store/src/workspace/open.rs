//! Opening and creating workspaces.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use rusqlite::Connection;

use super::{
    Workspace,
    backups::{last_write, next_path},
};
use crate::{
    ambient::{self, Ambient},
    attachment,
    backup::{self, Reason, Shelf},
    connection,
    error::Error,
    header::{self, Form, Identity},
    journal,
    lock::Lock,
    passphrase::{Key, Passphrase},
    schema, settings,
    watch::Watch,
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

impl Workspace {
    /// Opens the workspace file at `path`, and brings an older one up to date after a backup.
    ///
    /// # Errors
    /// One variant of [`Error`] for each reason a file is not to be opened; then it is as it was.
    /// [`Error::PassphraseNeeded`] for one that is encrypted.
    pub fn open(path: &Path, options: &Options) -> Result<Workspace, Error> {
        Workspace::open_with(path, options, None)
    }

    /// Opens the workspace file at `path` with its passphrase. One that has none is opened too.
    ///
    /// # Errors
    /// As [`Workspace::open`], and [`Error::WrongPassphrase`]. How often that may be tried is up to
    /// the caller; each try costs the time of deriving a key, about a tenth of a second.
    pub fn unlock(path: &Path, options: &Options, passphrase: &Passphrase) -> Result<Workspace, Error> {
        Workspace::open_with(path, options, Some(passphrase))
    }

    fn open_with(path: &Path, options: &Options, passphrase: Option<&Passphrase>) -> Result<Workspace, Error> {
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
        let lock = Lock::take(&path, &options.user, now).map_err(|error| match error {
            // Whoever may not even read the file is not to be told that it cannot be written.
            Error::ReadOnly => match header::check(&path) {
                Err(shut @ Error::NoPermission(_)) => shut,
                _ => Error::ReadOnly,
            },
            other => other,
        })?;
        if missing {
            create(&path, &*options.ambient)?;
        }
        let key = match header::check(&path)? {
            Form::Plain => None,
            Form::Sealed(salt) => Some(Key::derive(passphrase.ok_or(Error::PassphraseNeeded)?, salt)),
        };
        if key.is_some() || header::has_log(&path) {
            // Encryption hides the header; and a log may hold a newer schema than the header tells.
            connection::look(&path, key.as_ref())?;
        }
        let mut connection = connection::to_workspace(&path, key.as_ref())?;
        schema::bring_up_to_date(&mut connection, |older| {
            Shelf::of(older, &path)?.add(older, key.as_ref(), now, Reason::Migration, &Watch::quiet()).map(drop)
        })?;
        settings::seal_if_never(&connection)?;
        discard_unfinished(&path);
        attachment::abandon_all(&connection)?;
        let (replica, acknowledged) = (replica(&connection)?, last_write(&connection)?);
        let mut workspace = Workspace {
            files: files(&path),
            connection,
            key,
            path,
            ambient: options.ambient.clone(),
            replica,
            loaded: HashMap::new(),
            typing: None,
            acknowledged,
            lock,
        };
        workspace.seal_backups();
        // What keeps it from being done now keeps nobody from working; it is tried again next time.
        let _ = workspace.compact_if_due();
        Ok(workspace)
    }
}

/// Removes what a crash left of a file that was to take the workspace's place.
fn discard_unfinished(path: &Path) {
    let next = next_path(path);
    for left in [backup::half(&next), next] {
        // It is not there as a rule; and a file that cannot be removed does no harm.
        let _ = backup::discard(&left);
    }
}

/// The id of this copy of the workspace.
pub(super) fn replica(connection: &Connection) -> Result<String, Error> {
    Ok(connection.query_row("SELECT replica FROM workspace", [], |row| row.get(0))?)
}

/// The open file and its write-ahead log, to know them again.
pub(super) fn files(path: &Path) -> Vec<(PathBuf, Identity)> {
    let files = [path.to_owned(), header::beside(path, "-wal")];
    let known = files.into_iter().filter_map(|file| Some((file.clone(), Identity::of(&fs::metadata(file).ok()?))));
    known.collect()
}

/// The path without links, so that a workspace is locked under one name only.
pub(super) fn real(path: &Path) -> Result<PathBuf, Error> {
    // Elsewhere this makes paths that other programs do not understand.
    if cfg!(unix) { fs::canonicalize(path).map_err(|error| header::at(path, error)) } else { Ok(path.to_owned()) }
}

/// Makes an empty workspace beside its place and then puts it there.
fn create(path: &Path, ambient: &dyn Ambient) -> Result<(), Error> {
    let unfinished = schema::unfinished(path);
    if unfinished.exists() {
        fs::remove_file(&unfinished)?;
    }
    let mut connection = connection::to_make(&unfinished, None)?;
    schema::create(&mut connection)?;
    let row = (ambient.uuid().to_string(), ambient.uuid().to_string(), journal::time(ambient::now(ambient)));
    connection.execute("INSERT INTO workspace (one, id, replica, created_at) VALUES (1, ?1, ?2, ?3)", row)?;
    connection.close().map_err(|(_, error)| error)?;
    backup::keep(&unfinished, path)
}
