//! The folder with the backups of one workspace: listed, added to, thinned.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Duration, Utc};
use rusqlite::Connection;

use super::{
    BackupEntry, Reason, copy,
    name::{Label, tag},
    thinning::Thinning,
};
use crate::{
    error::Error,
    header::{self, Form},
    passphrase::Key,
    private, settings,
    watch::Watch,
};

/// Under which setting the chosen folder is kept.
pub(crate) const CHOSEN_FOLDER: &str = "backup_folder";

/// Under which setting the folders chosen earlier are kept, as a JSON array of texts.
pub(crate) const EARLIER_FOLDERS: &str = "backup_folders_earlier";

/// Where the backups of a workspace are, and which of the files there are its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shelf {
    folder: PathBuf,
    workspace: PathBuf,
    tag: String,
}

impl Shelf {
    /// The shelf of the workspace open at `path`.
    ///
    /// # Errors
    /// If the workspace cannot be read.
    pub(crate) fn of(connection: &Connection, path: &Path) -> Result<Shelf, Error> {
        let id: String = connection.query_row("SELECT id FROM workspace", [], |row| row.get(0))?;
        let chosen = settings::get(connection, CHOSEN_FOLDER)?.map(PathBuf::from);
        let folder = chosen.unwrap_or_else(|| usual_folder(path));
        Ok(Shelf { folder, workspace: path.to_owned(), tag: tag(&id).to_owned() })
    }

    /// The shelves that backups may have been left on: the usual one, and those chosen earlier.
    /// The present one is not among them.
    ///
    /// # Errors
    /// If the workspace cannot be read, or its list of earlier folders is not readable.
    pub(crate) fn earlier(connection: &Connection, path: &Path) -> Result<Vec<Shelf>, Error> {
        let present = Shelf::of(connection, path)?;
        let mut folders = vec![usual_folder(path)];
        folders.extend(remembered(connection)?);
        folders.retain(|folder| *folder != present.folder);
        Ok(folders.into_iter().map(|folder| Shelf { folder, ..present.clone() }).collect())
    }

    /// Whether the folder can be looked into now. One on a disk that is not mounted cannot.
    pub(crate) fn is_in_reach(&self) -> bool {
        fs::read_dir(&self.folder).is_ok()
    }

    /// The folder, which need not be there yet.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The backups of this workspace, the newest first; none if the folder is not there.
    ///
    /// # Errors
    /// If the folder is there and cannot be read.
    pub(crate) fn list(&self) -> io::Result<Vec<BackupEntry>> {
        let files = match fs::read_dir(&self.folder) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut entries = Vec::new();
        for file in files {
            let file = file?;
            let name = file.file_name();
            let Some(label) = name.to_str().and_then(Label::read) else { continue };
            let metadata = file.metadata()?;
            if label.tag == self.tag && metadata.is_file() {
                let Label { at, reason, .. } = label;
                let is_sealed = matches!(header::check(&file.path()), Ok(Form::Sealed(_)));
                entries.push(BackupEntry { path: file.path(), at, reason, bytes: metadata.len(), is_sealed });
            }
        }
        entries.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.path.cmp(&b.path)));
        Ok(entries)
    }

    /// Adds a verified backup and removes those that are too many.
    ///
    /// # Errors
    /// [`Error::Cancelled`], else [`Error::Backup`], whatever the reason; then nothing is added and nothing removed.
    pub(crate) fn add(
        &self,
        connection: &Connection,
        key: Option<&Key>,
        at: DateTime<Utc>,
        reason: Reason,
        watch: &Watch<'_>,
    ) -> Result<BackupEntry, Error> {
        let path = self.free_path(at, reason);
        let bad = |error: Error| match error {
            Error::Backup { .. } | Error::Cancelled => error,
            other => Error::Backup { path: path.clone(), reason: other.to_string() },
        };
        private::make_folder(&self.folder).map_err(|error| bad(error.into()))?;
        copy(connection, key, &path, watch).map_err(bad)?;
        let bytes = fs::metadata(&path).map_err(|error| bad(error.into()))?.len();
        self.thin(at);
        let at = path.file_name().and_then(|name| Label::read(name.to_str()?)).map_or(at, |label| label.at);
        Ok(BackupEntry { path, at, reason, bytes, is_sealed: key.is_some() })
    }

    /// A path that no file has. The second backup of a millisecond is dated one later.
    fn free_path(&self, at: DateTime<Utc>, reason: Reason) -> PathBuf {
        let times = (0..).map(|more| at + Duration::milliseconds(more));
        let paths = times.map(|at| self.folder.join(Label { at, reason, tag: &self.tag }.file_name(&self.workspace)));
        paths.into_iter().find(|path| !path.exists()).expect("BUG: time does not end")
    }

    /// Removes the backups that are too many. One that cannot be removed stays, and is tried again
    /// after the next backup.
    fn thin(&self, now: DateTime<Utc>) {
        let entries = self.list().unwrap_or_default();
        let known: Vec<_> = entries.iter().map(|entry| (entry.at, entry.reason)).collect();
        for (entry, keep) in entries.iter().zip(Thinning::default().keeps(now, &known)) {
            if !keep {
                let _ = fs::remove_file(&entry.path);
            }
        }
        // What a crash left half made is of no use, and might not be encrypted.
        for file in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = file.file_name();
            let whole = name.to_str().and_then(|name| name.split_once(".plumb.part"));
            let whole = whole.map(|(stem, _)| format!("{stem}.plumb"));
            if whole.as_deref().and_then(Label::read).is_some_and(|label| label.tag == self.tag) {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

/// The folders chosen earlier, each once.
///
/// # Errors
/// [`Error::Unreadable`] if the list is not one that this version wrote, and those of reading the workspace.
pub(crate) fn remembered(connection: &Connection) -> Result<Vec<PathBuf>, Error> {
    let Some(text) = settings::get(connection, EARLIER_FOLDERS)? else { return Ok(Vec::new()) };
    let folders: Result<Vec<String>, _> = serde_json::from_str(&text);
    let unreadable = |_| Error::Unreadable {
        entity: "setting".to_owned(),
        id: EARLIER_FOLDERS.to_owned(),
        field: "value".to_owned(),
        value: text.clone(),
    };
    Ok(folders.map_err(unreadable)?.into_iter().map(PathBuf::from).collect())
}

/// `client backups` beside `client.plumb`.
fn usual_folder(workspace: &Path) -> PathBuf {
    let stem = workspace.file_stem().unwrap_or_default().to_string_lossy();
    workspace.with_file_name(format!("{stem} backups"))
}
