//! Which workspace the command line works on, and how it is opened.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use app::{Desk, Outcome, Passphrase, SystemAmbient};

use crate::arguments::Arguments;

/// No passphrase is longer; what gives more is not a file with one.
const LONGEST: u64 = 1 << 16;

/// Which workspace, and its passphrase if one was given.
pub(crate) struct Place {
    path: Option<PathBuf>,
    pub(crate) passphrase: Option<Passphrase>,
}

impl Place {
    /// The place the command line names.
    ///
    /// # Errors
    /// If the passphrase cannot be read or is empty.
    pub(crate) fn of(arguments: &Arguments) -> Outcome<Place> {
        let passphrase = match (&arguments.passphrase_file, arguments.passphrase_stdin) {
            (Some(file), _) => Some(passphrase_in(file)?),
            (None, true) => Some(first_line(io::stdin().lock(), Path::new("-"))?),
            (None, false) => None,
        };
        Ok(Place { path: arguments.workspace.clone(), passphrase })
    }

    /// A workspace that must be there, unless it is the default one.
    pub(crate) fn open(&self) -> Outcome<Desk> {
        match &self.path {
            Some(path) if !path.exists() || self.passphrase.is_none() => {
                Desk::open_existing(path, Arc::new(SystemAmbient), &app::user_name()).map(noticed)
            }
            _ => self.open_or_create(),
        }
    }

    /// A workspace that is made if it is not there.
    pub(crate) fn open_or_create(&self) -> Outcome<Desk> {
        let path = self.path.as_ref().map_or_else(app::default_workspace, |path| Ok(path.clone()))?;
        let (ambient, user) = (Arc::new(SystemAmbient), app::user_name());
        let desk = match &self.passphrase {
            Some(passphrase) if path.exists() => Desk::unlock(&path, ambient, &user, passphrase),
            _ => Desk::open_or_create(&path, ambient, &user),
        };
        desk.map(noticed)
    }
}

/// The passphrase in the first line of a file.
pub(crate) fn passphrase_in(file: &Path) -> Outcome<Passphrase> {
    first_line(BufReader::new(File::open(file).map_err(|error| app::unreadable(file, &error))?), file)
}

fn first_line(from: impl BufRead, name: &Path) -> Outcome<Passphrase> {
    let mut line = String::new();
    from.take(LONGEST).read_line(&mut line).map_err(|error| app::unreadable(name, &error))?;
    let kept = line.trim_end_matches(['\n', '\r']).len();
    line.truncate(kept);
    app::passphrase(line)
}

/// Tells what failed on the way and keeps nothing from working.
fn noticed(mut desk: Desk) -> Desk {
    if let Some(notice) = desk.take_notice() {
        // If not even standard error takes the sentence, the work still goes on.
        let _ = writeln!(io::stderr(), "{}\n{}", notice.message, notice.hint);
    }
    desk
}
