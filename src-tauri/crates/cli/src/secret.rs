//! Passphrases as they are given: in a file, through a pipe, or typed at a terminal, where nobody sees them.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, IsTerminal, Read},
    path::Path,
};

use app::{Failure, Outcome, Passphrase, say, wire::Code};

/// No passphrase is longer; what gives more is not a file with one.
const LONGEST: u64 = 1 << 16;

/// Whether somebody sits at the terminal who could be asked.
pub(crate) fn can_ask() -> bool {
    io::stdin().is_terminal()
}

/// The passphrase in the first line of a file.
///
/// # Errors
/// If it cannot be read or is empty.
pub(crate) fn in_file(file: &Path) -> Outcome<Passphrase> {
    first_line(BufReader::new(File::open(file).map_err(|error| app::unreadable(file, &error))?), file)
}

/// The next line of standard input; at a terminal it is asked for with these words and not shown.
///
/// # Errors
/// As [`in_file`].
pub(crate) fn from_input(words: &str) -> Outcome<Passphrase> {
    let name = Path::new("-");
    if !can_ask() {
        return first_line(io::stdin().lock(), name);
    }
    let asked = rpassword::prompt_password(format!("{} ", say(words, &[])));
    app::passphrase(asked.map_err(|error| app::unreadable(name, &error))?)
}

/// A new passphrase. At a terminal it is typed twice, because nobody sees what was typed.
///
/// # Errors
/// As [`in_file`], and if it was not typed the same twice.
pub(crate) fn new_from_input() -> Outcome<Passphrase> {
    let new = from_input("cli-passphrase-ask-new")?;
    if can_ask() && from_input("cli-passphrase-ask-again")? != new {
        let (message, hint) = (say("cli-passphrase-differs", &[]), say("cli-passphrase-differs-hint", &[]));
        return Err(Failure { code: Code::Refused, message, hint });
    }
    Ok(new)
}

fn first_line(mut from: impl BufRead, name: &Path) -> Outcome<Passphrase> {
    let mut line = String::new();
    from.by_ref().take(LONGEST).read_line(&mut line).map_err(|error| app::unreadable(name, &error))?;
    let kept = line.trim_end_matches(['\n', '\r']).len();
    line.truncate(kept);
    app::passphrase(line)
}
