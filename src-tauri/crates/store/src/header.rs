//! The first hundred bytes of the file, read without SQLite, so that a file that is not ours to
//! open stays untouched to the last byte.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use crate::{error::Error, passphrase::Salt, schema::SCHEMA};

/// `Plmb`: marks our files (`PRAGMA application_id`).
pub(crate) const APPLICATION_ID: u32 = u32::from_be_bytes(*b"Plmb");

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Whether a file shows what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A database that anybody can read.
    Plain,
    /// Encrypted, with this salt; or nothing of ours: without the key nobody can tell.
    Sealed(Salt),
}

/// The size of the pages an encrypted file is made of.
const SEALED_PAGE: u64 = 4096;

/// Refuses a file that is not a whole workspace of a schema this version knows, as far as can be
/// seen without a key.
///
/// Opens the file by itself, so it must not be called while a connection to it is open: on Unix,
/// closing a file drops every lock the process has on it.
///
/// # Errors
/// [`Error::Truncated`], [`Error::NotADatabase`], [`Error::Foreign`] and [`Error::Newer`] for what
/// the header shows, and those of opening and reading a file.
pub(crate) fn check(path: &Path) -> Result<Form, Error> {
    let mut file = File::open(path).map_err(|error| at(path, error))?;
    let length = file.metadata()?.len();
    let mut header = [0; 100];
    let read = read_up_to(&mut file, &mut header)?;
    if read == 0 {
        return Err(Error::Truncated { expected: 100, found: 0 });
    }
    if !header.starts_with(MAGIC) {
        let cut_off = read < MAGIC.len() && MAGIC.starts_with(&header[..read]);
        // An encrypted file is whole pages; while a log holds pages, the last may be missing.
        let is_pages = length >= SEALED_PAGE && (length % SEALED_PAGE == 0 || has_log(path));
        return match header.first_chunk() {
            Some(&salt) if is_pages => Ok(Form::Sealed(salt)),
            _ if cut_off => Err(Error::Truncated { expected: 100, found: length }),
            _ => Err(Error::NotADatabase),
        };
    }
    if read < header.len() {
        return Err(Error::Truncated { expected: 100, found: length });
    }
    let word = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    refuse_foreign(word(68))?;
    refuse_newer(word(60))?;

    // While the write-ahead log holds pages, the file may rightly be shorter than its header says.
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let expected = page_size * u64::from(word(28));
    if length < expected && !has_log(path) {
        return Err(Error::Truncated { expected, found: length });
    }
    Ok(Form::Plain)
}

/// Refuses a database of another application.
///
/// # Errors
/// [`Error::Foreign`].
pub(crate) fn refuse_foreign(application_id: u32) -> Result<(), Error> {
    if application_id == APPLICATION_ID { Ok(()) } else { Err(Error::Foreign(application_id)) }
}

/// Refuses a schema this version does not know.
///
/// # Errors
/// [`Error::Newer`].
pub(crate) fn refuse_newer(schema: u32) -> Result<(), Error> {
    if schema > SCHEMA { Err(Error::Newer { found: schema, known: SCHEMA }) } else { Ok(()) }
}

/// Whether a write-ahead log lies beside the file, as after a crash.
pub(crate) fn has_log(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// The path with something added to the file name: `a.plumb` and `.lock` make `a.plumb.lock`.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// What an error at opening the file at `path` means.
pub(crate) fn at(path: &Path, error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => gone(path),
        io::ErrorKind::PermissionDenied => Error::NoPermission(path.to_owned()),
        io::ErrorKind::IsADirectory => Error::NotADatabase,
        _ => Error::from(error),
    }
}

/// What is missing: the folder, or only the file.
pub(crate) fn gone(path: &Path) -> Error {
    let folder = folder(path);
    if folder.is_dir() { Error::NotFound(path.to_owned()) } else { Error::FolderGone(folder.to_owned()) }
}

/// The folder a file is in.
pub(crate) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Fills `buffer` as far as the file goes.
fn read_up_to(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// Tells a file from another that took its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    #[cfg(unix)]
    device_and_inode: (u64, u64),
}

impl Identity {
    /// The identity of the file at `path` now.
    ///
    /// Where the system keeps open files from being replaced (Windows), a file that is there is the same file.
    pub(crate) fn of(metadata: &fs::Metadata) -> Identity {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            Identity { device_and_inode: (metadata.dev(), metadata.ino()) }
        }
        #[cfg(not(unix))]
        {
            let _ = metadata;
            Identity {}
        }
    }

    /// Whether this file is still the one at `path`.
    pub(crate) fn is_at(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|metadata| Identity::of(&metadata) == *self)
    }
}
