//! Where a user's files belong when nobody says otherwise.

use std::{fs, path::PathBuf};

use directories::{ProjectDirs, UserDirs};

use crate::{Failure, failure::Outcome};

/// The default workspace: `plumbline.plumb` in the platform's data folder, which is made if it is not there.
///
/// # Errors
/// If the platform tells no such folder, or it cannot be made.
pub fn default_workspace() -> Outcome<PathBuf> {
    let places = ProjectDirs::from("", "", "Plumbline").ok_or_else(|| Failure::refused("workspace-no-home", &[]))?;
    let folder = places.data_dir();
    fs::create_dir_all(folder).map_err(|error| Failure::of_file(folder, &error))?;
    Ok(folder.join("plumbline.plumb"))
}

/// The log of what broke, beside the default workspace whichever is open; `None` if the platform tells no folder.
pub fn log_file() -> Option<PathBuf> {
    default_workspace().ok().map(|workspace| workspace.with_file_name("plumbline.log"))
}

/// Where reports go until another folder is chosen: the user's documents, else their home, else here.
pub(crate) fn default_export_folder() -> PathBuf {
    let places = UserDirs::new();
    let documents = places.as_ref().and_then(UserDirs::document_dir).filter(|folder| folder.is_dir());
    documents.or(places.as_ref().map(UserDirs::home_dir)).map_or_else(|| PathBuf::from("."), PathBuf::from)
}

/// The name the operating system has for the person; blank if it tells none.
pub fn user_name() -> String {
    ["USER", "USERNAME", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}
