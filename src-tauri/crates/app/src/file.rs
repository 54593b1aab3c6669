//! Reading and writing the user's files: whole or not at all.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process,
};

use crate::{Failure, failure::Outcome};

/// What happens to an existing file when another is to be written under its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It is kept, and writing fails.
    Keep,
    /// It is replaced.
    Replace,
}

impl Existing {
    /// # Errors
    /// If there is a file at `path` that is to be kept. A folder there is reported when it is written to.
    pub(crate) fn permits(self, path: &Path) -> Outcome<()> {
        match self {
            Existing::Keep if path.symlink_metadata().is_ok_and(|found| !found.is_dir()) => {
                Err(Failure::refused("file-exists", &[("file", &path.display().to_string())]))
            }
            Existing::Keep | Existing::Replace => Ok(()),
        }
    }
}

/// Writes a file so that at every moment either the old content or the new one is there:
/// beside it first, flushed to disk, then renamed over it.
///
/// # Errors
/// If the name is taken and may not be, or the folder or the disk does not take it. What was there is then still there.
pub(crate) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Outcome<()> {
    existing.permits(path)?;
    write_by(path, |file| file.write_all(bytes).map_err(|error| Failure::of_file(path, &error)))
}

/// Writes a file as [`write`] does where the name may be taken, with whatever `fill` puts into it.
///
/// # Errors
/// Those of `fill`, and if the folder or the disk does not take the file. What was there is then still there.
pub(crate) fn write_by(path: &Path, fill: impl FnOnce(&mut File) -> Outcome<()>) -> Outcome<()> {
    if path.is_dir() {
        return Err(Failure::of_file(path, &io::ErrorKind::IsADirectory.into()));
    }
    let beside = beside(path);
    let fail = |error: io::Error| Failure::of_file(path, &error);
    let written = File::create(&beside).map_err(fail).and_then(|mut file| {
        fill(&mut file)?;
        file.sync_all().map_err(fail)?;
        fs::rename(&beside, path).map_err(fail)
    });
    written.inspect_err(|_| {
        // Nothing half-written stays behind; if even that fails, the first error tells more.
        let _ = fs::remove_file(&beside);
    })?;
    sync_folder(path);
    Ok(())
}

/// A hidden name in the same folder, so that the rename stays on one disk.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", process::id()))
}

/// Makes the new name itself durable, where the system can; the content is already.
fn sync_folder(path: &Path) {
    if let Some(Ok(folder)) = path.parent().map(File::open) {
        let _ = folder.sync_all();
    }
}

/// Reads a file of at most `limit` bytes; `too_big` makes the failure for a larger one.
pub(crate) fn read(path: &Path, limit: u64, too_big: impl Fn(&Path, u64, u64) -> Failure) -> Outcome<Vec<u8>> {
    let fail = |error| Failure::of_file(path, &error);
    let file = File::open(path).map_err(fail)?;
    let metadata = file.metadata().map_err(fail)?;
    if metadata.is_dir() {
        return Err(fail(io::ErrorKind::IsADirectory.into()));
    }
    if metadata.len() > limit {
        return Err(too_big(path, metadata.len(), limit));
    }
    // A pipe or a growing file may hold more than it said.
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > limit { Err(too_big(path, bytes.len() as u64, limit)) } else { Ok(bytes) }
}

/// The failure of a file with more bytes than are read.
pub(crate) fn too_big(path: &Path, found: u64, limit: u64) -> Failure {
    let arguments = [("file", path.display().to_string()), ("found", found.to_string()), ("limit", limit.to_string())];
    Failure::refused("import-too-big", &arguments.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// A path in `folder` that no file has: `name.pdf`, `name (2).pdf` …
pub(crate) fn free_name(folder: &Path, stem: &str, extension: &str) -> PathBuf {
    let first = folder.join(format!("{stem}.{extension}"));
    let numbered = (2..).map(|number| folder.join(format!("{stem} ({number}).{extension}")));
    std::iter::once(first).chain(numbered).find(|path| !path.exists()).expect("BUG: the numbers do not end")
}

/// Text as part of a file name: what file systems refuse becomes a space, and it ends after 80 characters.
pub(crate) fn name_part(text: &str) -> String {
    let refused = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
    let spaced: String = text.chars().map(|c| if refused(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let short: String = words.join(" ").chars().take(80).collect();
    short.trim_matches([' ', '.']).to_owned()
}

/// A file name that every file system takes and that ends as the one given.
pub(crate) fn safe_name(name: &str) -> String {
    let path = Path::new(name);
    let part = |text: Option<&std::ffi::OsStr>| name_part(&text.unwrap_or_default().to_string_lossy());
    match (part(path.file_stem()), part(path.extension())) {
        (stem, ending) if ending.is_empty() => {
            if stem.is_empty() {
                "file".to_owned()
            } else {
                stem
            }
        }
        (stem, ending) => format!("{stem}.{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("report.pdf");
        write(&path, b"first", Existing::Keep).expect("written");
        let kept = write(&path, b"other", Existing::Keep).expect_err("the name is taken");
        assert!(kept.message.contains("report.pdf"), "the sentence names the file: {kept:?}");
        write(&path, b"second", Existing::Replace).expect("written over");
        assert_eq!(fs::read(&path).expect("read"), b"second");
        assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 1, "no part file stays");
    }

    #[test]
    fn each_reason_not_to_write_has_its_own_sentence() {
        let folder = tempfile::tempdir().expect("a folder");
        let gone =
            write(&folder.path().join("gone/report.pdf"), b"x", Existing::Keep).expect_err("the folder is not there");
        assert!(gone.message.contains("does not exist") && gone.message.contains("gone"), "{gone:?}");
        let taken = write(folder.path(), b"x", Existing::Keep).expect_err("a folder is no file");
        assert!(taken.message.contains("is a folder"), "{taken:?}");
        let file = folder.path().join("mine.json");
        fs::write(&file, "mine").expect("written");
        let into = write(&file.join("report.pdf"), b"x", Existing::Keep).expect_err("a file is no folder");
        assert!(into.message.contains("mine.json is a file"), "{into:?}");
    }

    #[test]
    fn a_name_that_exists_is_numbered() {
        let folder = tempfile::tempdir().expect("a folder");
        for wanted in ["a.pdf", "a (2).pdf", "a (3).pdf"] {
            let path = free_name(folder.path(), "a", "pdf");
            assert_eq!(path.file_name().and_then(|it| it.to_str()), Some(wanted));
            fs::write(path, b"").expect("written");
        }
    }

    #[test]
    fn names_lose_what_file_systems_refuse() {
        for (text, wanted) in [("A/B: C?", "A B C"), ("  x  ", "x"), ("..", ""), ("Ärlig & Söner", "Ärlig & Söner")]
        {
            assert_eq!(name_part(text), wanted, "of {text:?}");
        }
        assert_eq!(name_part(&"n".repeat(200)).len(), 80, "long names are cut");
    }

    #[test]
    fn a_safe_name_ends_as_it_did() {
        let long = format!("{}.pdf", "n".repeat(300));
        for (name, wanted) in
            [("a/b?.pdf", "b.pdf"), ("plain", "plain"), ("..", "file"), ("", "file"), ("a.b.c", "a.b.c")]
        {
            assert_eq!(safe_name(name), wanted, "of {name:?}");
        }
        assert!(safe_name(&long).ends_with("n.pdf"), "what it is stays to be seen");
    }
}
