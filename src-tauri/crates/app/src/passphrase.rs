//! The passphrase of a workspace: opening with it, setting, changing, removing it.

use std::{path::Path, sync::Arc};

use store::{Ambient, OpenMode, Passphrase, Watch, Workspace};
use zeroize::Zeroizing;

use crate::{
    Desk, Failure,
    desk::options,
    failure::{Doing, Outcome},
    wire::PassphraseSet,
};

/// How much of a passphrase is looked at to judge it; what follows can only make it better.
const JUDGED: usize = 100;

/// What anybody would try first on a file of ours.
const OBVIOUS: &[&str] = &["plumbline", "plumb", "workspace", "assessment", "iso42001", "42001"];

/// What a person typed, as a passphrase.
///
/// # Errors
/// If it is empty.
pub fn passphrase(text: String) -> Outcome<Passphrase> {
    Passphrase::new(text).ok_or_else(|| Failure::refused("workspace-blank-passphrase", &[]))
}

/// How hard a passphrase is to guess, from 0 (at once) to 4 (not within a lifetime), for somebody
/// who has the file and tries one after the other. An estimate by the patterns people use (zxcvbn).
pub fn passphrase_strength(text: &str) -> u8 {
    // All the space at once: a text that grows leaves copies behind.
    let mut judged = Zeroizing::new(String::with_capacity(4 * JUDGED));
    judged.extend(text.chars().take(JUDGED));
    zxcvbn::zxcvbn(&judged, OBVIOUS).score().into()
}

impl Desk {
    /// Opens an existing workspace with its passphrase.
    ///
    /// # Errors
    /// If it is not the one; then the file is not touched. And as [`Desk::open_existing`].
    pub fn unlock(path: &Path, ambient: Arc<dyn Ambient>, user: &str, passphrase: &Passphrase) -> Outcome<Desk> {
        let options = options(&ambient, user, OpenMode::Existing);
        let workspace = Workspace::unlock(path, &options, passphrase);
        Desk::at(workspace.map_err(|error| Failure::of_store(error, Doing::Opening, path))?, ambient, user)
    }

    /// What is to be said of the workspace once this desk is dropped, which closes the file and
    /// wipes its key from memory.
    ///
    /// # Errors
    /// If it has no passphrase, so that it could be shut but not locked.
    pub fn when_locked(&self) -> Outcome<Failure> {
        if self.workspace.has_passphrase() {
            return Ok(self.fail(store::Error::PassphraseNeeded, Doing::Opening));
        }
        Err(self.without_passphrase())
    }

    /// What is to be said where a passphrase is wanted and the workspace has none.
    pub fn without_passphrase(&self) -> Failure {
        Failure::refused("workspace-no-passphrase", &[("file", &self.path().display().to_string())])
    }

    /// Sets the passphrase, or changes it, after a backup; the backups get it too.
    ///
    /// # Errors
    /// If `current` is not the present one, or the new file cannot be written; then everything is
    /// as it was.
    pub fn set_passphrase(
        &mut self,
        current: Option<&Passphrase>,
        new: &Passphrase,
        watch: &Watch<'_>,
    ) -> Outcome<PassphraseSet> {
        self.passphrase_to(current, Some(new), watch)
    }

    /// Removes the passphrase after a backup: the workspace and its backups can be read by anyone who
    /// has the files.
    ///
    /// # Errors
    /// As [`Desk::set_passphrase`].
    pub fn remove_passphrase(&mut self, current: &Passphrase, watch: &Watch<'_>) -> Outcome<PassphraseSet> {
        self.passphrase_to(Some(current), None, watch)
    }

    /// Shows the open workspace again to anyone who knows its passphrase.
    ///
    /// # Errors
    /// If it is not the one.
    pub fn check_passphrase(&self, passphrase: &Passphrase) -> Outcome<()> {
        if self.workspace.is_opened_by(Some(passphrase)) {
            return Ok(());
        }
        Err(self.fail(store::Error::WrongPassphrase, Doing::Reading))
    }

    fn passphrase_to(
        &mut self,
        current: Option<&Passphrase>,
        new: Option<&Passphrase>,
        watch: &Watch<'_>,
    ) -> Outcome<PassphraseSet> {
        let left = self.workspace.set_passphrase_watched(current, new, watch);
        let left = left.map_err(|error| self.fail(error, Doing::Saving))?;
        Ok(PassphraseSet { backups_left: left.iter().map(|path| path.display().to_string()).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SystemAmbient, wire::Code};

    #[test]
    fn a_locked_workspace_is_known_by_its_code_and_opened_by_its_passphrase() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("w.plumb");
        let open = || Desk::open_or_create(&path, Arc::new(SystemAmbient), "Ada");
        let mut desk = open().expect("it opens");
        assert_eq!(desk.when_locked().err().map(|failure| failure.code), Some(Code::Refused), "there is no lock yet");
        desk.add_sample().expect("it is added");
        let [right, wrong] =
            ["correct horse", "Correct horse"].map(|text| passphrase(text.to_owned()).expect("a passphrase"));
        desk.set_passphrase(None, &right, &Watch::quiet()).expect("it is set");
        assert!(desk.start().expect("it starts").has_passphrase);
        let said = desk.when_locked().expect("it can be locked");
        drop(desk);
        assert_eq!(open().err(), Some(said.clone()), "locking and opening anew say the same");
        assert_eq!(said.code, Code::Locked, "the window asks for the passphrase");

        let unlock = |passphrase| Desk::unlock(&path, Arc::new(SystemAmbient), "Ada", passphrase);
        let failure = unlock(&wrong).err().expect("it stays locked");
        assert_eq!(failure.code, Code::WrongPassphrase, "the window lets try again after a while");
        assert!(!failure.message.contains("orrect"), "what was typed is never said: {failure:?}");
        let mut desk = unlock(&right).expect("it opens");
        assert_eq!(desk.library().expect("listed").assessments.len(), 1);
        assert_eq!(desk.check_passphrase(&right), Ok(()), "whoever sits there knows it");
        let failure = desk.check_passphrase(&wrong).expect_err("somebody else does not");
        assert_eq!(failure.code, Code::WrongPassphrase);
        desk.remove_passphrase(&right, &Watch::quiet()).expect("it is removed");
        drop(desk);
        open().expect("it opens without one");
    }

    #[test]
    fn strength_is_judged_by_what_people_choose() {
        let rows = [("", 0), ("password", 0), ("Plumbline1", 2), ("correct horse battery staple sixpence", 4)];
        for (text, most) in rows {
            let found = passphrase_strength(text);
            assert!(found <= most && (most < 4 || found == 4), "{text:?} is judged {found}");
        }
        assert_eq!(passphrase_strength(&"aB3$".repeat(100_000)), passphrase_strength(&"aB3$".repeat(25)), "in no time");
        assert!(passphrase(String::new()).is_err(), "nothing is no passphrase");
    }
}
