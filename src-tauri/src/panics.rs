//! Where panics are written down: when, where in the program, and what it said if the words are its own. Words made
//! from values are left out, because they may hold what a person typed.

use std::{any::Any, fs::OpenOptions, io::Write, panic, path::PathBuf, sync::OnceLock};

static LOG: OnceLock<PathBuf> = OnceLock::new();

/// From now on every panic adds a line to the file.
pub(crate) fn log_to(file: Option<PathBuf>) {
    if let Some(file) = file {
        LOG.get_or_init(|| file);
    }
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        note(format!("panic at {place} {}", own_words(info.payload())).trim_end());
        usual(info);
    }));
}

/// Adds a line to the log. A log that cannot be written stops nothing.
pub(crate) fn note(line: &str) {
    let Some(path) = LOG.get() else { return };
    if let Ok(mut file) = OpenOptions::new().create(true).append(true).open(path) {
        let _ = writeln!(file, "{} {line}", app::moment());
    }
}

/// What a panic said, as far as it stands in the source: a literal; or the promise of an `expect`, without the value
/// that broke it.
fn own_words(payload: &(dyn Any + Send)) -> &str {
    if let Some(literal) = payload.downcast_ref::<&str>() {
        return literal;
    }
    let made = payload.downcast_ref::<String>().map(String::as_str).unwrap_or_default();
    let promise = made.strip_prefix("BUG: ").and_then(|rest| rest.split(": ").next());
    promise.map_or("", |promise| &made[.."BUG: ".len() + promise.len()])
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;

    #[test]
    fn the_log_has_the_words_of_the_program_and_none_of_a_person() {
        type Panics = fn();
        let rows: [(Panics, &str); 4] = [
            (|| panic!("the shelf gave way"), "the shelf gave way"),
            (
                || assert_eq!("7x".parse::<u8>().map_err(|_| "Halden").expect("BUG: it is a number"), 7),
                "BUG: it is a number",
            ),
            (|| assert_eq!("".chars().next().expect("BUG: there is one"), 'x'), "BUG: there is one"),
            (|| assert_eq!("Halden", "Bryggen"), ""),
        ];
        for (panics, wanted) in rows {
            let payload = catch_unwind(panics).expect_err("it panics");
            assert_eq!(own_words(&*payload), wanted);
        }
    }
}
