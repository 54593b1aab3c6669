//! Backups of an open workspace, and another file in its place.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::Duration;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use serde_json::Value;

use super::{Workspace, open};
use crate::{
    ambient, attachment,
    backup::{self, BackupEntry, Reason, RestorePreview, Shelf},
    connection,
    error::Error,
    header::{self, Form},
    journal,
    passphrase::{Key, Passphrase},
    private::{self, Remains},
    schema, settings,
    watch::Watch,
};

impl Workspace {
    /// The backups of this workspace, the newest first: those in the present folder, in the usual one
    /// and in every folder chosen earlier that is in reach.
    ///
    /// # Errors
    /// [`Error::BackupFolder`] if the present folder is there and cannot be read, and those of
    /// reading the workspace.
    pub fn backups(&self) -> Result<Vec<BackupEntry>, Error> {
        let shelf = self.shelf()?;
        let mut entries = shelf
            .list()
            .map_err(|error| Error::BackupFolder { folder: shelf.folder().to_owned(), reason: error.to_string() })?;
        for earlier in Shelf::earlier(&self.connection, &self.path)? {
            // One that cannot be read is reported by `backup_folders_out_of_reach`.
            entries.extend(earlier.list().unwrap_or_default());
        }
        entries.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.path.cmp(&b.path)));
        Ok(entries)
    }

    /// The folders in which backups were left when another was chosen, and which cannot be looked
    /// into now: removed, not mounted, or closed to this user.
    ///
    /// # Errors
    /// Those of reading the workspace.
    pub fn backup_folders_out_of_reach(&self) -> Result<Vec<PathBuf>, Error> {
        let known = backup::remembered(&self.connection)?;
        let earlier = Shelf::earlier(&self.connection, &self.path)?.into_iter();
        let left = earlier.filter(|shelf| known.iter().any(|folder| folder == shelf.folder()));
        Ok(left.filter(|shelf| !shelf.is_in_reach()).map(|shelf| shelf.folder().to_owned()).collect())
    }

    /// Where backups go: the folder chosen, else one beside the workspace named after it.
    ///
    /// # Errors
    /// Those of reading the workspace.
    pub fn backup_folder(&self) -> Result<PathBuf, Error> {
        Ok(self.shelf()?.folder().to_owned())
    }

    /// Sends backups to another folder from now on, or with `None` to the usual one. Those made
    /// already stay where they are, and the folder they are in is remembered.
    ///
    /// # Errors
    /// [`Error::BackupFolder`] if the folder does not exist, and those of writing the workspace.
    pub fn set_backup_folder(&mut self, folder: Option<&Path>) -> Result<(), Error> {
        if let Some(folder) = folder
            && !folder.is_dir()
        {
            let reason = std::io::Error::from(std::io::ErrorKind::NotFound).to_string();
            return Err(Error::BackupFolder { folder: folder.to_owned(), reason });
        }
        let text = folder.map(|folder| folder.display().to_string());
        self.still_there()?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // The usual folder is looked into anyway, wherever the workspace is moved.
        if let Some(left) = settings::get(&transaction, backup::CHOSEN_FOLDER)?.map(PathBuf::from) {
            let mut folders = backup::remembered(&transaction)?;
            if !folders.contains(&left) {
                folders.push(left);
            }
            let words: Vec<String> = folders.iter().map(|folder| folder.display().to_string()).collect();
            settings::set(&transaction, backup::EARLIER_FOLDERS, Some(&Value::from(words).to_string()))?;
        }
        settings::set(&transaction, backup::CHOSEN_FOLDER, text.as_deref())?;
        transaction.commit()?;
        self.still_there()
    }

    /// Makes a verified backup and removes old ones that are too many.
    ///
    /// # Errors
    /// [`Error::Backup`], whatever the reason; the workspace is not concerned.
    pub fn back_up(&self, reason: Reason) -> Result<BackupEntry, Error> {
        self.back_up_watched(reason, &Watch::quiet())
    }

    pub(super) fn back_up_watched(&self, reason: Reason, watch: &Watch<'_>) -> Result<BackupEntry, Error> {
        self.shelf()?.add(&self.connection, self.key.as_ref(), ambient::now(&*self.ambient), reason, watch)
    }

    /// Makes a backup if one [is due](Workspace::is_backup_due).
    ///
    /// # Errors
    /// As [`Workspace::back_up`].
    pub fn back_up_if_due(&self, reason: Reason) -> Result<Option<BackupEntry>, Error> {
        if self.is_backup_due(reason)? { self.back_up(reason).map(Some) } else { Ok(None) }
    }

    /// Whether there is something to lose and the last backup is older than [`Reason::interval`], or before an import
    /// whether anything was written since.
    ///
    /// # Errors
    /// Those of reading the workspace.
    pub fn is_backup_due(&self, reason: Reason) -> Result<bool, Error> {
        let shelf = self.shelf()?;
        let now = ambient::now(&*self.ambient);
        let suffices = |last: &BackupEntry| {
            // A backup from the future tells nothing about its age: the clock has been wrong.
            let is_recent = (now - last.at).abs() < reason.interval();
            is_recent && (reason != Reason::Import || self.has_last_write(last))
        };
        // A folder that cannot be read is reported when it cannot be written.
        let is_due = !shelf.list().unwrap_or_default().first().is_some_and(suffices);
        Ok(is_due && last_write(&self.connection)?.is_some())
    }

    /// Whether what was written last is in this backup. One that cannot be read has nothing.
    fn has_last_write(&self, backup: &BackupEntry) -> bool {
        let read = || last_write(&connection::to_read(&backup.path, self.key.as_ref())?);
        matches!((read(), last_write(&self.connection)), (Ok(Some(kept)), Ok(Some(last))) if kept == last)
    }

    /// Removes the backups that anybody can read, written over first as far as the disk allows, and
    /// tells which they were. Those that cannot be removed stay in the list.
    ///
    /// # Errors
    /// As [`Workspace::backups`].
    pub fn erase_unsealed_backups(&self) -> Result<Vec<PathBuf>, Error> {
        let unsealed = self.backups()?.into_iter().filter(|entry| !entry.is_sealed).map(|entry| entry.path);
        Ok(unsealed.filter(|path| private::erase(path).is_ok()).collect())
    }

    /// What [`Workspace::restore`] would change with this file.
    ///
    /// # Errors
    /// As [`Workspace::restore`].
    pub fn restore_preview(
        &self,
        file: &Path,
        passphrase: Option<&Passphrase>,
        watch: &Watch<'_>,
    ) -> Result<RestorePreview, Error> {
        let candidate = self.candidate(file, passphrase, watch)?;
        backup::compare(file.to_owned(), &self.connection, &candidate.connection)
    }

    /// Puts what a backup, or another workspace, holds in the place of this workspace, after a
    /// backup of the present. The settings stay, and so does the file restored from.
    ///
    /// What is restored counts as a copy with a replica id of its own, so that its coming entries
    /// are not taken for those made since the backup. It gets the passphrase of the workspace;
    /// `passphrase` is that of the file, and only asked for if it is another.
    ///
    /// # Errors
    /// [`Error::NotRestored`] if the file is not one to restore, [`Error::RestoreItself`],
    /// [`Error::Backup`] if the present could not be kept, [`Error::Cancelled`], and those of writing the workspace.
    /// Whatever the error, the workspace is as it was.
    pub fn restore(
        &mut self,
        file: &Path,
        passphrase: Option<&Passphrase>,
        watch: &Watch<'_>,
    ) -> Result<RestorePreview, Error> {
        self.still_there()?;
        let candidate = self.candidate(file, passphrase, watch)?;
        let preview = backup::compare(file.to_owned(), &self.connection, &candidate.connection)?;
        self.back_up_watched(Reason::Restore, watch)?;
        // From here on it is a matter of milliseconds and is not stopped.
        let finished = candidate.close()?;
        self.replace_by(&finished, self.key.clone()).inspect_err(|_| {
            // Should it stay, it goes when the workspace is opened next.
            let _ = fs::remove_file(&finished);
        })?;
        Ok(preview)
    }

    fn shelf(&self) -> Result<Shelf, Error> {
        Shelf::of(&self.connection, &self.path)
    }

    /// A copy of the file that is ready to take the workspace's place.
    fn candidate(&self, file: &Path, passphrase: Option<&Passphrase>, watch: &Watch<'_>) -> Result<Candidate, Error> {
        let (source, key) = self.source(file, passphrase, watch).map_err(|error| match error {
            Error::RestoreItself(_) | Error::Cancelled => error,
            other => Error::NotRestored { file: file.to_owned(), why: Box::new(other) },
        })?;
        let path = next_path(&self.path);
        if key == self.key {
            backup::copy(&source, key.as_ref(), &path, watch)?;
        } else {
            backup::reseal(file, key.as_ref(), &path, self.key.as_ref(), watch)?;
        }
        let mut candidate = Candidate { connection: connection::to_make(&path, self.key.as_ref())?, path };
        let copy = &mut candidate.connection;
        watch.over(copy)?;
        schema::bring_up_to_date(copy, |_| Ok(()))?;
        attachment::abandon_all(copy)?;
        let id: String = self.connection.query_row("SELECT id FROM workspace", [], |row| row.get(0))?;
        let row = (id, self.ambient.uuid().to_string(), journal::time(ambient::now(&*self.ambient)));
        let ready = copy.transaction()?;
        ready.execute("UPDATE workspace SET id = ?1, replica = ?2, created_at = ?3", row)?;
        settings::copy(&self.connection, &ready)?;
        ready.commit()?;
        Ok(candidate)
    }

    /// The file to restore from, found to be a workspace this version can read, and its key.
    fn source(
        &self,
        file: &Path,
        passphrase: Option<&Passphrase>,
        watch: &Watch<'_>,
    ) -> Result<(Connection, Option<Key>), Error> {
        let real = open::real(file)?;
        if real == open::real(&self.path)? {
            return Err(Error::RestoreItself(file.to_owned()));
        }
        if fs::metadata(&real)?.is_dir() {
            return Err(Error::NotADatabase);
        }
        let key = match header::check(&real)? {
            Form::Plain => None,
            form if connection::fits(self.key.as_ref(), form) => self.key.clone(),
            Form::Sealed(salt) => Some(Key::derive(passphrase.ok_or(Error::PassphraseNeeded)?, salt)),
        };
        connection::look(&real, key.as_ref())?;
        let mut source = connection::to_read(&real, key.as_ref())?;
        watch.over(&mut source)?;
        let faults = backup::integrity(&source, backup::FAULTS_NAMED, watch)?;
        if faults.is_empty() { Ok((source, key)) } else { Err(Error::Damaged(faults.join("; "))) }
    }

    /// Gives a finished file the place of the workspace, and opens it. At every moment one of the
    /// two is whole in that place. `key` is that of the finished file.
    pub(super) fn replace_by(&mut self, finished: &Path, key: Option<Key>) -> Result<(), Error> {
        // What anybody could read so far is written over once the encrypted file has taken its place. The log is
        // not cut off then, because what is cut off can no longer be written over.
        let is_sealed_now = self.key.is_none() && key.is_some();
        let mut remains = Remains::default();
        if is_sealed_now {
            remains.hold(&header::beside(&self.path, "-wal"));
        }
        // A log left behind would be read into the new file.
        let how = if is_sealed_now { "FULL" } else { "TRUNCATE" };
        let busy: bool = self.connection.query_row(&format!("PRAGMA wal_checkpoint({how})"), [], |row| row.get(0))?;
        if busy {
            return Err(Error::Locked);
        }
        self.still_there()?;
        self.loaded.clear();
        self.typing = None;
        let open = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        if let Err((open, error)) = open.close() {
            self.connection = open;
            return Err(error.into());
        }
        if is_sealed_now {
            // Only now: closing a file drops every lock that this process has on it.
            remains.hold(&self.path);
        }
        let replaced =
            if header::has_log(&self.path) { Err(Error::Locked) } else { backup::keep(finished, &self.path) };
        // Whichever file is there now is the workspace, also if the last step failed.
        let form = header::check(&self.path)?;
        if connection::fits(key.as_ref(), form) {
            self.key = key;
        }
        self.connection = connection::to_workspace(&self.path, self.key.as_ref())?;
        self.replica = open::replica(&self.connection)?;
        self.acknowledged = last_write(&self.connection)?;
        self.files = open::files(&self.path);
        if replaced.is_ok() {
            remains.overwrite();
        }
        replaced
    }
}

/// The batch written last; `None` if nothing ever was.
pub(super) fn last_write(connection: &Connection) -> Result<Option<String>, Error> {
    let sql = "SELECT id FROM batch ORDER BY sequence DESC LIMIT 1";
    Ok(connection.query_row(sql, [], |row| row.get(0)).optional()?)
}

/// Where a file is made ready to take the workspace's place.
pub(super) fn next_path(workspace: &Path) -> PathBuf {
    header::beside(workspace, ".next")
}

/// A file that may take the workspace's place; without that, it goes when dropped.
struct Candidate {
    connection: Connection,
    path: PathBuf,
}

impl Candidate {
    /// Leaves the file where it is, finished, and tells where.
    fn close(mut self) -> Result<PathBuf, Error> {
        let open = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        open.close().map_err(|(_, error)| error)?;
        Ok(std::mem::take(&mut self.path))
    }
}

impl Drop for Candidate {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty() {
            // It is removed while open where the system allows, else when the workspace is opened next.
            let _ = backup::discard(&self.path);
        }
    }
}

impl Reason {
    /// How old the last backup must be for another to be due. Before an import that counts only as long as nothing was
    /// written since the last one.
    pub fn interval(self) -> Duration {
        match self {
            Reason::Daily => Duration::days(1),
            Reason::Import => Duration::minutes(10),
            Reason::Migration | Reason::Restore | Reason::Passphrase | Reason::Asked => Duration::zero(),
        }
    }
}
