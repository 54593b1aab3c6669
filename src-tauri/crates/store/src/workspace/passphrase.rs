//! The passphrase of an open workspace: set, changed, removed.

use std::{fs, path::PathBuf};

use super::{Workspace, backups::next_path};
use crate::{
    backup::{self, Reason},
    connection,
    error::Error,
    header,
    passphrase::{Key, Passphrase},
    watch::Watch,
};

impl Workspace {
    /// Whether the file is encrypted.
    pub fn has_passphrase(&self) -> bool {
        self.key.is_some()
    }

    /// Encrypts the workspace with another passphrase, or with `None` with none at all, after a
    /// backup. The backups follow, those in folders chosen earlier too. Those that could not are
    /// returned, as they are as they were, and in their place a folder that is out of reach.
    ///
    /// A whole new file takes the place of the old one, so that a crash leaves the one or the other.
    /// What was not encrypted so far, its log and its backups included, is written over and removed: best
    /// effort, because a disk may have moved what it wrote, and other copies are not known here.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] if `current` is not the present one, [`Error::Backup`] if the
    /// present could not be kept, and those of writing the file; then everything is as it was.
    pub fn set_passphrase(
        &mut self,
        current: Option<&Passphrase>,
        new: Option<&Passphrase>,
    ) -> Result<Vec<PathBuf>, Error> {
        self.set_passphrase_watched(current, new, &Watch::quiet())
    }

    /// The same, telling how far it is. Until the new file takes its place it can be stopped.
    ///
    /// # Errors
    /// As [`Workspace::set_passphrase`], and [`Error::Cancelled`]; then everything is as it was.
    pub fn set_passphrase_watched(
        &mut self,
        current: Option<&Passphrase>,
        new: Option<&Passphrase>,
        watch: &Watch<'_>,
    ) -> Result<Vec<PathBuf>, Error> {
        if !self.is_opened_by(current) {
            return Err(Error::WrongPassphrase);
        }
        self.still_there()?;
        self.back_up_watched(Reason::Passphrase, watch)?;
        let key = new.map(|new| Key::fresh(new, &self.connection)).transpose()?;
        let next = next_path(&self.path);
        backup::reseal(&self.path, self.key.as_ref(), &next, key.as_ref(), watch)?;
        let old = self.key.clone();
        self.replace_by(&next, key).inspect_err(|_| {
            // Should it stay, it goes when the workspace is opened next.
            let _ = fs::remove_file(&next);
        })?;
        self.reseal_backups(old.as_ref(), &watch.to_the_end())
    }

    /// Whether this passphrase, or none, is the one of the workspace. Takes the time of deriving a key.
    pub fn is_opened_by(&self, passphrase: Option<&Passphrase>) -> bool {
        let salt = self.key.as_ref().map(Key::salt);
        salt.and_then(|salt| Some(Key::derive(passphrase?, salt))) == self.key
    }

    /// Gives the backups that `old` opens, or that are open to all, the key of the workspace.
    /// Returns those that could not be given it, and the folders with backups that are out of reach.
    fn reseal_backups(&self, old: Option<&Key>, watch: &Watch<'_>) -> Result<Vec<PathBuf>, Error> {
        let key = self.key.as_ref();
        // Where the list cannot be read, nothing can be said about what is there.
        let entries = self.backups()?;
        let is_left = |path: &PathBuf| {
            let Ok(form) = header::check(path) else { return true };
            if connection::fits(key, form) {
                return false;
            }
            let opens = [None, old].into_iter().find(|key| connection::fits(*key, form));
            opens.is_none_or(|opens| backup::reseal(path, opens, path, key, watch).is_err())
        };
        let left = entries.into_iter().map(|entry| entry.path).filter(is_left);
        Ok(left.chain(self.backup_folders_out_of_reach()?).collect())
    }

    /// Ends what a crash may have interrupted: no backup of an encrypted workspace is left open to all.
    pub(super) fn seal_backups(&self) {
        if self.key.is_some() && self.backups().is_ok_and(|all| all.iter().any(|entry| !entry.is_sealed)) {
            // The list of backups shows which of them are not encrypted.
            let _ = self.reseal_backups(None, &Watch::quiet());
        }
    }
}
