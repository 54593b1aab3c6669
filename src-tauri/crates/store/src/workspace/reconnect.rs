//! Finding the workspace again that was moved, copied back, or went away with its disk while it was open.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, config::DbConfig};

use super::{
    Workspace,
    backups::{last_write, next_path},
    open,
};
use crate::{backup, connection, error::Error, header, watch::Watch};

impl Workspace {
    /// Goes on with the workspace where it is now: at `path`, or with `None` at its old place, where its file may have
    /// been copied back or its disk reconnected. Only this same workspace is accepted, with everything that was
    /// acknowledged. Where the file lacks some of it, what is open is put in its place as a whole.
    ///
    /// # Errors
    /// [`Error::Moved`] if another file is there, which is not touched, or one that was worked on elsewhere;
    /// [`Error::InUse`], and those of reading and writing the file. It can be tried again at any time.
    pub fn reconnect(&mut self, path: Option<&Path>) -> Result<(), Error> {
        let given = if self.still_there().is_ok() { None } else { path };
        let path = open::real(given.unwrap_or(&self.path))?;
        let lock = if self.lock.keeps(&path) { None } else { Some(self.lock.again_at(&path)?) };
        let is_ours = |at: usize, path: &Path| self.files.get(at).is_some_and(|(_, known)| known.is_at(path));
        let log = header::beside(&path, "-wal");
        let (is_file_ours, is_log_ours) = (is_ours(0, &path), is_ours(1, &log));
        if !is_file_ours {
            // Whatever it is, it stays as it is unless it is this workspace.
            self.recognise(&path)?;
        }
        let is_whole = is_file_ours && is_log_ours;
        let is_alone = is_log_ours || !header::has_log(&path);
        if !is_whole && is_alone && self.holds_all_of(&path) {
            self.put_at(&path)?;
        } else if is_log_ours && !is_file_ours {
            // The log would spoil a file that is not the one it was begun beside.
            return Err(Error::Moved(path));
        } else {
            self.let_go()?;
        }
        self.connection = connection::to_workspace(&path, self.key.as_ref())?;
        if open::replica(&self.connection)? != self.replica || !self.has_all_acknowledged()? {
            return Err(Error::Moved(path));
        }
        self.files = open::files(&path);
        self.path = path;
        if let Some(lock) = lock {
            self.lock = lock;
        }
        Ok(())
    }

    /// Refuses a file that is not this workspace, without a trace.
    fn recognise(&self, path: &Path) -> Result<(), Error> {
        let fits = connection::fits(self.key.as_ref(), header::check(path)?);
        let is_same =
            || Ok::<_, Error>(open::replica(&connection::to_read_alone(path, self.key.as_ref())?)? == self.replica);
        if fits && is_same()? { Ok(()) } else { Err(Error::Moved(path.to_owned())) }
    }

    /// Whether what is open can still be read and has everything that the file at `path` has without its log.
    fn holds_all_of(&self, path: &Path) -> bool {
        let there = || last_write(&connection::to_read_alone(path, self.key.as_ref())?);
        let is_here = |last: &String| follows(&self.connection, last).is_ok_and(|later| later.is_some());
        self.has_all_acknowledged().unwrap_or(false) && there().is_ok_and(|last| last.as_ref().is_none_or(is_here))
    }

    /// Puts what is open at `path` as a whole.
    fn put_at(&mut self, path: &Path) -> Result<(), Error> {
        let next = next_path(path);
        backup::copy(&self.connection, self.key.as_ref(), &next, &Watch::quiet())?;
        let old_log = header::beside(&self.path, "-wal");
        let left = self.files.get(1).filter(|(_, known)| known.is_at(&old_log)).map(|_| self.path.clone());
        self.let_go()?;
        backup::keep(&next, path)?;
        // All that the logs hold is in the file by now, and a log beside another file would spoil it.
        for place in left.iter().map(PathBuf::as_path).chain([path]) {
            for log in ["-wal", "-shm"] {
                // What is not there need not be removed.
                let _ = fs::remove_file(header::beside(place, log));
            }
        }
        Ok(())
    }

    /// Whether the file has what was acknowledged last. At most one write more may be there: one of which the disk did
    /// not say whether it was durable. More than that was written elsewhere, of which nobody here knows.
    fn has_all_acknowledged(&self) -> Result<bool, Error> {
        let Some(acknowledged) = &self.acknowledged else { return Ok(true) };
        Ok(follows(&self.connection, acknowledged)?.is_some_and(|later| later <= 1))
    }

    /// Closes the file and touches nothing at its place any more. What is loaded is read again.
    fn let_go(&mut self) -> Result<(), Error> {
        self.loaded.clear();
        self.typing = None;
        // As long as no other is open, nothing is there to write to.
        self.files.clear();
        let open = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        // Else it would carry its log over into a file that is elsewhere, and remove the log of the one that is here.
        open.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        // A disk that is gone may not let it be closed; nobody uses it any more all the same.
        drop(open);
        Ok(())
    }
}

/// How many writes came after this one; `None` if it is not there.
fn follows(connection: &Connection, batch: &str) -> Result<Option<i64>, Error> {
    let sql =
        "SELECT (SELECT count(*) FROM batch AS later WHERE later.sequence > batch.sequence) FROM batch WHERE id = ?1";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([batch])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}
