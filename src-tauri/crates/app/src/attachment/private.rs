//! The private folder: where attached files lie while another program shows them, readable by nobody else, and
//! emptied when the workspace is locked or closed, when Plumbline ends, and when it starts after a crash.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

use crate::{Failure, failure::Outcome};

/// A folder of this program's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivateFolder(PathBuf);

impl PrivateFolder {
    /// The usual one: where the system keeps what ends with the session, in memory on most Linux systems; else
    /// among the caches.
    ///
    /// # Errors
    /// If the platform tells no folder.
    pub fn usual() -> Outcome<PrivateFolder> {
        let places =
            ProjectDirs::from("", "", "Plumbline").ok_or_else(|| Failure::refused("workspace-no-home", &[]))?;
        let session = places.runtime_dir().filter(|folder| folder.parent().is_some_and(Path::is_dir));
        Ok(PrivateFolder::at(session.unwrap_or_else(|| places.cache_dir()).join("open")))
    }

    /// One at this path, which need not be there yet.
    pub fn at(path: PathBuf) -> PrivateFolder {
        PrivateFolder(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Removes everything in it, written over first as far as the disk allows. What another program holds open may
    /// stay on some systems, and goes the next time.
    pub fn empty(&self) {
        erase_all(&self.0);
        // It is created again when it is needed.
        let _ = fs::remove_dir_all(&self.0);
    }

    /// A folder in it that only this user can look into, made if it is not there.
    pub(super) fn compartment(&self, name: &str) -> Outcome<PathBuf> {
        let folder = self.0.join(name);
        let made = closed_folder(&self.0).and_then(|()| closed_folder(&folder));
        made.map_err(|error| Failure::of_file(&folder, &error))?;
        Ok(folder)
    }
}

/// Writes over every file below the folder.
fn erase_all(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => erase_all(&entry.path()),
            // A file that cannot be written over is removed all the same.
            Ok(kind) if kind.is_file() => drop(store::erase(&entry.path())),
            _ => {}
        }
    }
}

/// Makes sure of a folder that nobody else can look into.
fn closed_folder(folder: &Path) -> io::Result<()> {
    // Somebody else's link in our place would lead the files elsewhere.
    if fs::symlink_metadata(folder).is_ok_and(|metadata| !metadata.is_dir()) {
        fs::remove_file(folder)?;
    }
    fs::create_dir_all(folder)?;
    store::close_to_others(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stays_in_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let private = PrivateFolder::at(folder.path().join("open"));
        let inside = private.compartment("ab").expect("it is made");
        let file = inside.join("minutes.txt");
        fs::write(&file, "zinnober").expect("written");
        let mut permissions = fs::metadata(&file).expect("its rights").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&file, permissions).expect("only to be read");
        private.empty();
        assert!(!private.path().exists(), "neither file nor folder");
        private.empty();
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_look_into_it() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let private = PrivateFolder::at(folder.path().join("open"));
        symlink(folder.path(), private.path()).expect("a trap");
        let inside = private.compartment("ab").expect("it is made");
        for path in [private.path(), &inside] {
            let mode = fs::symlink_metadata(path).expect("it is there").permissions().mode();
            assert_eq!(mode & 0o7777, 0o700, "{}", path.display());
        }
    }
}
