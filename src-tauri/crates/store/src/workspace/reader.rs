//! Long reading beside the workspace, which can be written to at the same time.

use std::{path::PathBuf, sync::Arc};

use rusqlite::Connection;

use super::Workspace;
use crate::{
    ambient::{self, Ambient},
    backup::{BackupEntry, Reason, Shelf},
    connection,
    error::Error,
    passphrase::Key,
    verify::{self, Verification},
    watch::Watch,
};

/// Reads the workspace file on its own connection, which does not see what is written in the meantime.
pub struct Reader {
    connection: Connection,
    key: Option<Key>,
    path: PathBuf,
    ambient: Arc<dyn Ambient>,
}

impl Workspace {
    /// Reads beside this workspace. As long as it does, no other file can take the workspace's place.
    ///
    /// # Errors
    /// Those of opening the file a second time.
    pub fn reader(&self) -> Result<Reader, Error> {
        self.still_there()?;
        let connection = connection::to_read(&self.path, self.key.as_ref())?;
        Ok(Reader { connection, key: self.key.clone(), path: self.path.clone(), ambient: self.ambient.clone() })
    }
}

impl Reader {
    /// As [`Workspace::verify`], of the moment it begins.
    ///
    /// # Errors
    /// As [`Workspace::verify`], and [`Error::Cancelled`].
    pub fn verify(mut self, watch: &Watch<'_>) -> Result<Verification, Error> {
        watch.over(&mut self.connection)?;
        verify::verify(&self.connection, watch)
    }

    /// As [`Workspace::back_up`], of the moment it begins.
    ///
    /// # Errors
    /// As [`Workspace::back_up`], and [`Error::Cancelled`]; then no backup is added and none removed.
    pub fn back_up(mut self, reason: Reason, watch: &Watch<'_>) -> Result<BackupEntry, Error> {
        watch.over(&mut self.connection)?;
        // One snapshot: else SQLite would start again after every edit, and the rows would be counted of another state.
        let snapshot = self.connection.unchecked_transaction()?;
        let shelf = Shelf::of(&snapshot, &self.path)?;
        shelf.add(&snapshot, self.key.as_ref(), ambient::now(&*self.ambient), reason, watch)
    }
}
