//! The system's own dialogs and its file manager.

use std::path::{Path, PathBuf};

use app::{Outcome, say, wire::FileKind};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

/// Asks for a folder; `None` if the person changed their mind.
pub(crate) fn folder(app: &AppHandle, start: &str) -> Option<PathBuf> {
    let mut dialog = app.dialog().file();
    if Path::new(start).is_dir() {
        dialog = dialog.set_directory(start);
    }
    dialog.blocking_pick_folder()?.into_path().ok()
}

/// Asks for a file of this kind; `None` if the person changed their mind.
pub(crate) fn file(app: &AppHandle, kind: FileKind) -> Option<PathBuf> {
    let filter: Option<(&str, &[&str])> = match kind {
        FileKind::Assessment => Some(("dialog-assessment", &["json", "pdf"])),
        FileKind::Workspace => Some(("dialog-workspace", &["plumb"])),
        FileKind::Logo => Some(("dialog-logo", &["png", "jpg", "jpeg", "svg"])),
        FileKind::Evidence => None,
    };
    let mut dialog = app.dialog().file();
    if let Some((word, endings)) = filter {
        dialog = dialog.add_filter(say(word, &[]), endings);
    }
    dialog.blocking_pick_file()?.into_path().ok()
}

/// Asks where to write a file of this name; `None` if the person changed their mind.
pub(crate) fn place(app: &AppHandle, name: &str) -> Option<PathBuf> {
    app.dialog().file().set_file_name(name).blocking_save_file()?.into_path().ok()
}

/// Opens a file with the system's own program for it.
///
/// # Errors
/// If no program could open it.
pub(crate) fn open(app: &AppHandle, path: &Path) -> Outcome<()> {
    let opened = app.opener().open_path(path.to_string_lossy(), None::<&str>);
    opened.map_err(|error| app::no_program(path, &error.to_string()))
}

/// Shows a file in the system's file manager.
///
/// # Errors
/// If no file manager could show it.
pub(crate) fn show_in_folder(app: &AppHandle, path: &Path) -> Outcome<()> {
    app.opener().reveal_item_in_dir(path).map_err(|error| app::no_file_manager(path, &error.to_string()))
}
