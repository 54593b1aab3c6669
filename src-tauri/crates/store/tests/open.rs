//! Opening: what is not a whole workspace of ours is refused by name and left as it was.

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
};

use common::{Repeatable, create, open, options, rich};
use rusqlite::Connection;
use store::{Error, OpenMode, SCHEMA, Workspace};

fn existing(path: &Path) -> Result<Workspace, Error> {
    Workspace::open(path, &options(&Repeatable::starting(5000), OpenMode::Existing))
}

fn refusal(path: &Path) -> Error {
    existing(path).err().expect("it is refused")
}

/// Everything in the folder, by name.
fn listing(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> =
        entries.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(&path).expect("a file"))).collect();
    files.sort();
    files
}

/// A closed workspace with something in it.
fn workspace(path: &Path) -> Vec<u8> {
    create(&mut open(path, 0), rich());
    fs::read(path).expect("the file")
}

/// Whether an error is the one expected.
type Is = fn(&Error) -> bool;
/// What to make of a workspace's bytes; `None` for no file.
type Make = fn(Vec<u8>) -> Option<Vec<u8>>;

#[test]
fn a_file_that_is_not_a_whole_workspace_is_refused_and_left_as_it_was() {
    let rows: [(&str, Make, Is); 9] = [
        ("no file", |_| None, |error| matches!(error, Error::NotFound(_))),
        ("an empty file", |_| Some(vec![]), |error| matches!(error, Error::Truncated { found: 0, .. })),
        ("garbage", |_| Some(vec![0xA5; 9000]), |error| matches!(error, Error::NotADatabase)),
        ("a text", |_| Some(b"SQLite is nice".to_vec()), |error| matches!(error, Error::NotADatabase)),
        (
            "a few bytes",
            |bytes| Some(bytes[..12].to_vec()),
            |error| matches!(error, Error::Truncated { found: 12, .. }),
        ),
        (
            "half a header",
            |bytes| Some(bytes[..70].to_vec()),
            |error| matches!(error, Error::Truncated { found: 70, .. }),
        ),
        (
            "half a file",
            |bytes| Some(bytes[..bytes.len() / 2].to_vec()),
            |error| matches!(error, Error::Truncated { expected, found } if expected / 2 == *found),
        ),
        (
            "a database of another application",
            |bytes| Some(with_word(bytes, 68, 7)),
            |error| matches!(error, Error::Foreign(7)),
        ),
        (
            "a newer schema",
            |bytes| Some(with_word(bytes, 60, SCHEMA + 1)),
            |error| matches!(error, Error::Newer { found, known: SCHEMA } if *found == SCHEMA + 1),
        ),
    ];
    for (name, make, is) in rows {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("w.plumb");
        let bytes = workspace(&path);
        match make(bytes) {
            Some(bytes) => fs::write(&path, bytes).expect("the file is changed"),
            None => fs::remove_file(&path).expect("the file goes"),
        }
        let before = listing(folder.path());
        let error = refusal(&path);
        assert!(is(&error), "{name}: {error:?}");
        assert_eq!(listing(folder.path()), before, "{name}: not a byte is touched and nothing is left behind");
    }
}

fn with_word(mut bytes: Vec<u8>, at: usize, word: u32) -> Vec<u8> {
    bytes[at..at + 4].copy_from_slice(&word.to_be_bytes());
    bytes
}

#[test]
fn a_newer_schema_that_is_only_in_the_log_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, copy) = (folder.path().join("w.plumb"), folder.path().join("copy.plumb"));
    workspace(&path);
    // What a crash of a newer version leaves: its schema is in the log, not in the file yet.
    let connection = Connection::open(&path).expect("it opens");
    connection.pragma_update(None, "user_version", SCHEMA + 1).expect("a newer schema");
    fs::copy(&path, &copy).expect("a copy");
    fs::copy(folder.path().join("w.plumb-wal"), folder.path().join("copy.plumb-wal")).expect("a copy");
    drop(connection);

    let read = || ["copy.plumb", "copy.plumb-wal"].map(|name| fs::read(folder.path().join(name)).expect("a file"));
    let before = read();
    let error = refusal(&copy);
    assert!(matches!(error, Error::Newer { .. }), "{error:?}");
    assert_eq!(read(), before, "neither the file nor its log is touched");
}

#[test]
fn what_was_only_in_the_log_is_there_after_a_crash() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, copy) = (folder.path().join("w.plumb"), folder.path().join("copy.plumb"));
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    fs::copy(&path, &copy).expect("a copy");
    fs::copy(folder.path().join("w.plumb-wal"), folder.path().join("copy.plumb-wal")).expect("a copy");
    drop(workspace);
    let mut recovered = existing(&copy).expect("it opens");
    assert_eq!(*recovered.assessment(id).expect("it is there"), rich(), "the log is read");
}

#[test]
fn a_damaged_page_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut bytes = workspace(&path);
    let end = bytes.len();
    bytes[4096..end].fill(0xEE);
    fs::write(&path, bytes).expect("the file is damaged");
    let error = refusal(&path);
    assert!(matches!(error, Error::Damaged(_)), "{error:?}");
}

#[test]
fn a_folder_that_is_not_there_is_told_from_a_file_that_is_not_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let nowhere = folder.path().join("gone").join("w.plumb");
    for mode in [OpenMode::Existing, OpenMode::OrCreate] {
        let error = Workspace::open(&nowhere, &options(&Repeatable::starting(0), mode)).err().expect("it is refused");
        assert!(matches!(&error, Error::FolderGone(gone) if nowhere.starts_with(gone)), "{error:?}");
    }
    assert!(matches!(refusal(folder.path()), Error::NotADatabase), "a folder is no workspace");
    assert_eq!(listing(folder.path()), [], "nothing is made by the way");
}

#[test]
fn what_is_there_is_never_created_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    fs::write(&path, b"").expect("an empty file");
    let error = Workspace::open(&path, &options(&Repeatable::starting(0), OpenMode::OrCreate));
    assert!(matches!(error, Err(Error::Truncated { .. })), "an empty file may be what is left of a full one");
    let kept = folder.path().join("kept.plumb");
    let id = create(&mut open(&kept, 0), rich());
    assert!(open(&kept, 9).assessment(id).is_ok(), "an existing workspace is opened");
    assert_eq!(listing(folder.path()).len(), 2, "two workspaces and nothing else is left");
}

#[test]
fn one_process_has_a_workspace_and_others_are_told_who() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let first = open(&path, 0);
    let error = refusal(&path);
    let Error::InUse { by } = error else { panic!("{error:?}") };
    if cfg!(unix) {
        let by = by.expect("the lock file can be read");
        assert_eq!((by.pid, by.user.as_str()), (std::process::id(), "Ada"));
        assert_eq!(by.since.timestamp(), 1_790_000_000, "the time is the clock's");
    }
    drop(first);
    drop(existing(&path).expect("it is free again"));
    assert_eq!(listing(folder.path()).len(), 1, "closing leaves the file alone: no lock, no log");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_workspace_is_the_same_workspace() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, link) = (folder.path().join("w.plumb"), folder.path().join("link.plumb"));
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    let _first = open(&path, 0);
    assert!(matches!(refusal(&link), Error::InUse { .. }), "two names do not make two workspaces");
}

#[test]
fn a_lock_file_left_by_a_crash_locks_nobody_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    workspace(&path);
    fs::write(folder.path().join("w.plumb.lock"), b"{\"pid\":1,\"user\":\"Bo\",\"since\":\"then\"}").expect("a file");
    existing(&path).expect("the lock counts, not the file");
}

#[test]
fn half_a_creation_is_begun_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    fs::write(folder.path().join("w.plumb.new"), b"half of it").expect("what a crash left");
    let mut workspace = open(&path, 0);
    create(&mut workspace, rich());
    assert_eq!(workspace.verify().expect("it can be verified").differences, []);
    assert!(!folder.path().join("w.plumb.new").exists(), "it is the workspace now");
}
