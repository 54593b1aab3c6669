//! Where panics are written down: place and message, never what a person typed.

use std::{
    fs::OpenOptions,
    io::Write,
    panic,
    path::PathBuf,
    sync::OnceLock,
    time::{SystemTime, UNIX_EPOCH},
};

static LOG: OnceLock<PathBuf> = OnceLock::new();

/// From now on every panic adds a line to the file.
pub(crate) fn log_to(file: Option<PathBuf>) {
    if let Some(file) = file {
        LOG.get_or_init(|| file);
    }
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        note(&format!("panic at {place}"));
        usual(info);
    }));
}

/// Adds a line to the log. A log that cannot be written stops nothing.
pub(crate) fn note(line: &str) {
    let Some(path) = LOG.get() else { return };
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
    if let Ok(mut file) = OpenOptions::new().create(true).append(true).open(path) {
        let _ = writeln!(file, "{seconds} {line}");
    }
}
