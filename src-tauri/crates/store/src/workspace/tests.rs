use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use assessment::{Assessment, Edit, Edition, Evidence, EvidenceKind, Key, Organisation};
use catalogue::Catalogue;
use chrono::{DateTime, Utc};
use tempfile::TempDir;
use uuid::{Builder, Uuid};

use super::{Op, OpenMode, Options, Workspace};
use crate::{Ambient, AssessmentId, Error, Passphrase};

#[derive(Default)]
struct Counting(AtomicU64);

impl Ambient for Counting {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_790_000_000, 0).expect("a time")
    }
    fn uuid(&self) -> Uuid {
        let mut tail = [0; 10];
        tail[2..].copy_from_slice(&self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        Builder::from_unix_timestamp_millis(1_790_000_000_000, &tail).into_uuid()
    }
}

fn workspace() -> (TempDir, Workspace, AssessmentId) {
    let folder = tempfile::tempdir().expect("a folder");
    let ambient = Arc::new(Counting::default());
    let options = Options { mode: OpenMode::OrCreate, ambient, user: "Ada".to_owned() };
    let mut workspace = Workspace::open(&folder.path().join("w.plumb"), &options).expect("it opens");
    let catalogue = Catalogue::embedded();
    let edition = Edition { id: catalogue.id.clone(), edition: catalogue.edition.clone() };
    let value = Assessment::new(edition, Organisation::default(), "Baseline".to_owned());
    let id = workspace.transact("Ada", Op::Create(Box::new(value))).expect("it is created").assessment;
    (folder, workspace, id)
}

/// A small workspace with a history, a deleted assessment and an attached file, shut.
pub(crate) fn made_in(folder: &Path, passphrase: Option<&Passphrase>) -> (PathBuf, AssessmentId) {
    let path = folder.join("w.plumb");
    let options = Options { mode: OpenMode::OrCreate, ambient: Arc::new(Counting::default()), user: "Ada".to_owned() };
    let mut workspace = Workspace::open(&path, &options).expect("it opens");
    let catalogue = Catalogue::embedded();
    let edition = Edition { id: catalogue.id.clone(), edition: catalogue.edition.clone() };
    let value = Assessment::new(edition, Organisation::default(), "Baseline".to_owned());
    let mut create = || workspace.transact("Ada", Op::Create(Box::new(value.clone()))).expect("created").assessment;
    let (id, deleted) = (create(), create());
    let key = Key::new("e1").expect("a key");
    let evidence = Evidence {
        key: key.clone(),
        title: "Minutes of the board".to_owned(),
        kind: EvidenceKind::Record,
        locator: "Shelf 3".to_owned(),
        dated: None,
        note: String::new(),
        attachment: None,
    };
    let mut edit = |edit| workspace.transact("Ada", Op::Edit { assessment: id, edit, catalogue }).map(drop);
    edit(Edit::PutEvidence(evidence)).expect("added");
    edit(Edit::Scope("All systems that decide about people".to_owned())).expect("written");
    // The index has followed what was written so far, and not yet what comes now.
    workspace.index().expect("indexed");
    let mut edit = |edit| workspace.transact("Ada", Op::Edit { assessment: id, edit, catalogue }).map(drop);
    edit(Edit::Title("Another".to_owned())).expect("written");
    workspace.transact("Ada", Op::Undo(id)).expect("undone");
    workspace.transact("Ada", Op::Delete(deleted)).expect("deleted");
    let mut file = workspace.begin_intake().expect("begun");
    workspace.take_in(&mut file, &[b'm'; 5000]).expect("taken in");
    let (name, media_type) = ("Minutes.txt".to_owned(), "text/plain".to_owned());
    let op = Op::Attach { assessment: id, evidence: key, file: &file, name, media_type, catalogue };
    workspace.transact("Ada", op).expect("attached");
    workspace.set_setting("theme", Some("dark")).expect("kept");
    workspace.set_setting("author", Some("Ada Lovelace")).expect("kept");
    if passphrase.is_some() {
        workspace.set_passphrase(None, passphrase).expect("set");
    }
    (path, id)
}

fn scope(workspace: &mut Workspace, id: AssessmentId, text: String) -> Result<(), Error> {
    let edit = Edit::Scope(text);
    workspace.transact("Ada", Op::Edit { assessment: id, edit, catalogue: Catalogue::embedded() }).map(|_| ())
}

#[test]
fn a_full_disk_loses_only_what_it_refused() {
    let (_folder, mut workspace, id) = workspace();
    scope(&mut workspace, id, "Before".to_owned()).expect("there is space");
    let pages: u32 = workspace.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).expect("a number");
    let limit = |workspace: &Workspace, pages: u32| {
        workspace.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).expect("a limit");
    };
    limit(&workspace, pages);
    let error = scope(&mut workspace, id, "x".repeat(1_000_000));
    assert!(matches!(error, Err(Error::DiskFull)), "{error:?}");
    assert_eq!(workspace.assessment(id).expect("it is there").scope, "Before", "what was acknowledged is kept");
    assert_eq!(workspace.verify().expect("it can be verified").differences, []);
    limit(&workspace, 1_000_000);
    scope(&mut workspace, id, "After".to_owned()).expect("there is space again");
    workspace.transact("Ada", Op::Undo(id)).expect("it is undone");
    assert_eq!(workspace.assessment(id).expect("it is there").scope, "Before", "the history has no hole");
}

#[test]
fn a_file_that_must_not_be_written_keeps_what_it_has() {
    let (_folder, mut workspace, id) = workspace();
    workspace.connection.pragma_update(None, "query_only", true).expect("no more writing");
    let error = scope(&mut workspace, id, "New".to_owned());
    assert!(matches!(error, Err(Error::ReadOnly)), "{error:?}");
    assert_eq!(workspace.assessment(id).expect("it is there").scope, "", "memory is as the file");
}

#[test]
fn another_program_that_writes_is_waited_for_and_then_named() {
    let (_folder, mut workspace, id) = workspace();
    let other = rusqlite::Connection::open(workspace.path()).expect("it opens");
    other.execute_batch("BEGIN IMMEDIATE").expect("the other writes");
    let error = scope(&mut workspace, id, "New".to_owned());
    assert!(matches!(error, Err(Error::Locked)), "{error:?}");
    other.execute_batch("ROLLBACK").expect("the other ends");
    scope(&mut workspace, id, "New".to_owned()).expect("now it can be written");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_moved_away_takes_no_more_writes() {
    let gone = |error: &Result<(), Error>| matches!(error, Err(Error::Moved(_)));
    let folder_gone = |error: &Result<(), Error>| matches!(error, Err(Error::FolderGone(_)));
    type Happens = fn(&TempDir);
    type Is<'a> = &'a dyn Fn(&Result<(), Error>) -> bool;
    let rows: [(&str, Happens, Is<'_>); 5] = [
        ("moved", |folder| fs::rename(folder.path().join("w.plumb"), folder.path().join("x")).expect("moved"), &gone),
        ("deleted", |folder| fs::remove_file(folder.path().join("w.plumb")).expect("deleted"), &gone),
        (
            "another put in its place",
            |folder| {
                fs::copy(folder.path().join("w.plumb"), folder.path().join("copy")).expect("copied");
                fs::rename(folder.path().join("copy"), folder.path().join("w.plumb")).expect("replaced");
            },
            &gone,
        ),
        ("its log deleted", |folder| fs::remove_file(folder.path().join("w.plumb-wal")).expect("deleted"), &gone),
        ("the folder deleted", |folder| fs::remove_dir_all(folder.path()).expect("deleted"), &folder_gone),
    ];
    for (name, happens, is) in rows {
        let (folder, mut workspace, id) = workspace();
        happens(&folder);
        let error = scope(&mut workspace, id, "New".to_owned());
        assert!(is(&error), "{name}: {error:?}");
        let setting = workspace.set_setting("language", Some("de"));
        assert!(is(&setting), "{name}: settings are not lost either: {setting:?}");
    }
}
