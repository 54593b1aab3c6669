//! Files that only their owner reads, and the end of those that are to be forgotten.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Seek, SeekFrom, Write},
    path::Path,
};

/// Lets nobody but the owner read or write a file or a folder. Elsewhere than on Unix the rights of the folder
/// it is in decide, which is the user's own.
///
/// # Errors
/// Those of the file system.
pub fn close_to_others(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let metadata = fs::metadata(path)?;
        let wanted = if metadata.is_dir() { 0o700 } else { 0o600 };
        if metadata.permissions().mode() & 0o7777 != wanted {
            fs::set_permissions(path, fs::Permissions::from_mode(wanted))?;
        }
    }
    #[cfg(not(unix))]
    let _ = fs::metadata(path)?;
    Ok(())
}

/// Makes an empty file that only its owner reads and writes; what SQLite puts beside it gets the same rights.
pub(crate) fn make(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
    close_to_others(path)
}

/// Makes a folder, and those above it, where there is none; only its owner can look into it.
///
/// # Errors
/// Those of the file system.
pub fn make_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(path)?;
    close_to_others(path)
}

/// Files that are about to lose their names, to be written over once they have: a crash before that
/// loses nothing.
#[derive(Debug, Default)]
pub(crate) struct Remains(Vec<File>);

impl Remains {
    /// Keeps hold of the file at this path, if there is one.
    pub(crate) fn hold(&mut self, path: &Path) {
        // What cannot be opened for writing cannot be written over either.
        self.0.extend(OpenOptions::new().write(true).open(path));
    }

    /// Writes over all of them. Best effort, as [`erase`].
    pub(crate) fn overwrite(self) {
        for mut file in self.0 {
            let _ = overwrite(&mut file);
        }
    }
}

/// Writes over a file and removes it.
///
/// Best effort: a disk that moves what it writes (flash, copy-on-write, snapshots, backups) may hold what was
/// there before.
///
/// # Errors
/// Those of removing it. That it could not be written over is no error: it is removed all the same.
pub fn erase(path: &Path) -> io::Result<()> {
    let opened = close_to_others(path).and_then(|()| OpenOptions::new().write(true).open(path));
    let _ = opened.and_then(|mut file| overwrite(&mut file));
    fs::remove_file(path)
}

fn overwrite(file: &mut File) -> io::Result<()> {
    let mut left = file.seek(SeekFrom::End(0))?;
    file.rewind()?;
    let zeros = vec![0; 1 << 16];
    while left > 0 {
        let count = left.min(zeros.len() as u64);
        file.write_all(&zeros[..usize::try_from(count).unwrap_or(zeros.len())])?;
        left -= count;
    }
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_is_erased_is_written_over_before_it_goes() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, witness) = (folder.path().join("plain"), folder.path().join("witness"));
        fs::write(&path, "zinnober".repeat(20_000)).expect("written");
        // A second name of the same file shows what becomes of its blocks.
        fs::hard_link(&path, &witness).expect("linked");
        erase(&path).expect("erased");
        assert!(!path.exists(), "it is gone");
        let left = fs::read(&witness).expect("read");
        assert!(left.len() == 160_000 && left.iter().all(|byte| *byte == 0), "nothing of it is left");
    }
}
