//! Which workspace the command line works on, and how it is opened.

use std::{
    cell::OnceCell,
    io::{self, Write},
    path::PathBuf,
    sync::Arc,
};

use app::{Desk, Outcome, Passphrase, SystemAmbient, wire::Code};

use crate::{arguments::Arguments, secret};

/// Which workspace, and its passphrase once it is known.
pub(crate) struct Place {
    path: Option<PathBuf>,
    passphrase: OnceCell<Passphrase>,
}

impl Place {
    /// The place the command line names.
    ///
    /// # Errors
    /// If the passphrase cannot be read or is empty.
    pub(crate) fn of(arguments: &Arguments) -> Outcome<Place> {
        let given = match (&arguments.passphrase_file, arguments.passphrase_stdin) {
            (Some(file), _) => Some(secret::in_file(file)?),
            (None, true) => Some(secret::from_input("cli-passphrase-ask")?),
            (None, false) => None,
        };
        let passphrase = given.map(OnceCell::from).unwrap_or_default();
        Ok(Place { path: arguments.workspace.clone(), passphrase })
    }

    /// The passphrase that was given, or asked for when the workspace was opened.
    pub(crate) fn passphrase(&self) -> Option<&Passphrase> {
        self.passphrase.get()
    }

    /// A workspace that must be there, unless it is the default one.
    pub(crate) fn open(&self) -> Outcome<Desk> {
        match &self.path {
            Some(path) if !path.exists() || self.passphrase().is_none() => {
                let open = || Desk::open_existing(path, Arc::new(SystemAmbient), &app::user_name());
                self.or_ask(open)
            }
            _ => self.open_or_create(),
        }
    }

    /// A workspace that is made if it is not there.
    pub(crate) fn open_or_create(&self) -> Outcome<Desk> {
        let path = self.path()?;
        match self.passphrase() {
            Some(passphrase) if path.exists() => self.unlock(passphrase),
            _ => self.or_ask(|| Desk::open_or_create(&path, Arc::new(SystemAmbient), &app::user_name())),
        }
    }

    /// Opens the workspace; if it is locked, asks for the passphrase at the terminal, where there is one.
    fn or_ask(&self, open: impl FnOnce() -> Outcome<Desk>) -> Outcome<Desk> {
        match open() {
            Err(failure) if failure.code == Code::Locked && secret::can_ask() => {
                let passphrase = secret::from_input("cli-passphrase-ask")?;
                self.unlock(self.passphrase.get_or_init(|| passphrase))
            }
            opened => opened.map(backed_up),
        }
    }

    fn unlock(&self, passphrase: &Passphrase) -> Outcome<Desk> {
        Desk::unlock(&self.path()?, Arc::new(SystemAmbient), &app::user_name(), passphrase).map(backed_up)
    }

    fn path(&self) -> Outcome<PathBuf> {
        self.path.as_ref().map_or_else(app::default_workspace, |path| Ok(path.clone()))
    }
}

/// Makes the backup of the day, if it is due. A failure is reported, and work goes on.
fn backed_up(mut desk: Desk) -> Desk {
    if let Err(failure) = desk.back_up_daily() {
        // If not even standard error takes the sentence, the work still goes on.
        let _ = writeln!(io::stderr(), "{}\n{}", failure.message, failure.hint);
    }
    desk
}
