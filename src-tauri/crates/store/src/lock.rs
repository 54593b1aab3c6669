//! One process for each workspace: a lock on `<file>.lock`, which says who has it.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{Read, Seek, Write},
    path::{Path, PathBuf},
    process,
};

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use crate::{
    error::Error,
    header::{self, Identity},
    private,
};

/// Who has a workspace open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The process.
    pub pid: u32,
    /// The name given in [`Options::user`](crate::Options::user).
    pub user: String,
    /// When the workspace was opened.
    pub since: DateTime<Utc>,
}

/// A held lock; given back when dropped, and by the system when the process ends in any way.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    file: File,
    user: String,
    since: DateTime<Utc>,
}

impl Lock {
    /// Takes the lock of the workspace at `workspace`.
    ///
    /// # Errors
    /// [`Error::InUse`] if somebody has it.
    pub(crate) fn take(workspace: &Path, user: &str, since: DateTime<Utc>) -> Result<Lock, Error> {
        let path = header::beside(workspace, ".lock");
        loop {
            let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
            let mut file = opened.map_err(|error| match error.kind() {
                std::io::ErrorKind::NotFound => header::gone(workspace),
                _ => Error::from(error),
            })?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Error::InUse { by: holder(&mut file) }),
                Err(TryLockError::Error(error)) => return Err(Error::from(error)),
            }
            // The last holder removes the file; a lock on a removed file keeps nobody out.
            if !Identity::of(&file.metadata()?).is_at(&path) {
                continue;
            }
            let from = since.to_rfc3339_opts(SecondsFormat::Secs, true);
            // Who works here is nobody else's business.
            private::close_to_others(&path)?;
            file.set_len(0)?;
            file.write_all(json!({"pid": process::id(), "user": user, "since": from}).to_string().as_bytes())?;
            return Ok(Lock { path, file, user: user.to_owned(), since });
        }
    }

    /// Takes the lock of the workspace at another place, or at its place again.
    ///
    /// # Errors
    /// As [`Lock::take`].
    pub(crate) fn again_at(&self, workspace: &Path) -> Result<Lock, Error> {
        Lock::take(workspace, &self.user, self.since)
    }

    /// Whether it keeps everybody else out of the workspace at this path.
    pub(crate) fn keeps(&self, workspace: &Path) -> bool {
        self.path == header::beside(workspace, ".lock") && self.is_in_place()
    }

    fn is_in_place(&self) -> bool {
        self.file.metadata().is_ok_and(|metadata| Identity::of(&metadata).is_at(&self.path))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While the lock is still held, so that nobody's new lock file is removed. Where an open
        // file cannot be removed it stays, which does no harm.
        if self.is_in_place() {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Who holds the lock file; `None` if it cannot be read, as where a lock also forbids reading.
fn holder(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.rewind().ok()?;
    file.read_to_string(&mut text).ok()?;
    let value: Value = serde_json::from_str(&text).ok()?;
    Some(Holder {
        pid: value.get("pid")?.as_u64()?.try_into().ok()?,
        user: value.get("user")?.as_str()?.to_owned(),
        since: value.get("since")?.as_str()?.parse().ok()?,
    })
}
