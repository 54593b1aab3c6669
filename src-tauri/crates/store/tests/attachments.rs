//! Attached files: kept once, come back byte for byte, go and return with undo, and are missed when they are damaged.

mod common;

use std::path::Path;

use assessment::{Attachment, Edit};
use common::{Repeatable, catalogue, create, edit, empty, evidence, key, open, options, rich};
use rusqlite::Connection;
use store::{AssessmentId, Difference, Error, Op, OpName, OpenMode, PART, Passphrase, Receipt, Watch, Workspace};

/// Bytes that compress badly and differ from file to file.
fn content(length: usize, seed: u32) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_761).max(1);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_le_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}

fn attach(workspace: &mut Workspace, id: AssessmentId, to: &str, bytes: &[u8]) -> Result<Receipt, Error> {
    let mut file = workspace.begin_intake()?;
    for part in bytes.chunks(PART) {
        workspace.take_in(&mut file, part)?;
    }
    let (name, media_type) = ("Minutes.pdf".to_owned(), "application/pdf".to_owned());
    let op = Op::Attach { assessment: id, evidence: key(to), file: &file, name, media_type, catalogue: catalogue() };
    workspace.transact("Ada", op)
}

fn attached(workspace: &mut Workspace, id: AssessmentId, to: &str) -> Option<Attachment> {
    let assessment = workspace.assessment(id).expect("it is there");
    assessment.evidence.iter().find(|it| it.key == key(to)).and_then(|it| it.attachment.clone())
}

fn read(workspace: &Workspace, sha256: &str) -> Vec<u8> {
    let parts = (0..).map_while(|place| workspace.content_part(sha256, place).expect("it can be read"));
    parts.collect::<Vec<_>>().concat()
}

/// A workspace with evidence `e1` and `e2`.
fn workspace(path: &Path) -> (Workspace, AssessmentId) {
    let mut workspace = open(path, 0);
    let id = create(&mut workspace, empty());
    for name in ["e1", "e2"] {
        edit(&mut workspace, id, Edit::PutEvidence(evidence(name, "Minutes"))).expect("it is added");
    }
    (workspace, id)
}

/// Purges an assessment without files; contents that nothing names go with it.
fn purge_another(workspace: &mut Workspace) {
    let id = create(workspace, empty());
    workspace.transact("Ada", Op::Delete(id)).expect("it is deleted");
    workspace.purge("Ada", id).expect("it is purged");
}

fn count(path: &Path, sql: &str) -> i64 {
    Connection::open(path).expect("it opens").query_row(sql, [], |row| row.get(0)).expect("a number")
}

#[test]
fn a_file_comes_back_byte_for_byte() {
    for length in [0, 1, PART - 1, PART, PART + 1, 3 * PART + 17] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("w.plumb");
        let bytes = content(length, 7);
        let (mut workspace, id) = workspace(&path);
        let receipt = attach(&mut workspace, id, "e1", &bytes).expect("it is attached");
        assert_eq!(receipt.undo.map(|step| (step.op, step.field)), Some((OpName::Attach, "attachment")));
        drop(workspace);
        let mut workspace = open(&path, 1_000_000);
        let found = attached(&mut workspace, id, "e1").expect("it is attached");
        assert_eq!((found.name.as_str(), found.bytes), ("Minutes.pdf", length as u64));
        assert!(read(&workspace, &found.sha256) == bytes, "{length} bytes come back as they were");
        let verification = workspace.verify().expect("it can be verified");
        assert_eq!((verification.files, verification.differences), (1, Vec::new()));
    }
}

#[test]
fn a_digest_is_that_of_the_standard() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, id) = workspace(&folder.path().join("w.plumb"));
    attach(&mut workspace, id, "e1", b"abc").expect("it is attached");
    // FIPS 180-2, appendix B.1.
    let wanted = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(attached(&mut workspace, id, "e1").map(|it| it.sha256).as_deref(), Some(wanted));
}

#[test]
fn the_same_file_is_kept_once_however_often_it_is_attached() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let (mut workspace, id) = workspace(&path);
    let other = create(&mut workspace, rich());
    let bytes = content(2 * PART, 1);
    for (id, to) in [(id, "e1"), (id, "e2"), (other, "e10"), (id, "e1")] {
        attach(&mut workspace, id, to, &bytes).expect("it is attached");
    }
    drop(workspace);
    assert_eq!(count(&path, "SELECT count(*) FROM content"), 1, "kept once");
    assert_eq!(count(&path, "SELECT count(*) FROM content_part"), 2, "with its parts");
}

#[test]
fn undo_takes_an_attachment_off_and_redo_brings_it_back_also_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let (mut workspace, id) = workspace(&path);
    let (first, second) = (content(100, 1), content(PART + 1, 2));
    attach(&mut workspace, id, "e1", &first).expect("it is attached");
    attach(&mut workspace, id, "e1", &second).expect("it is replaced");
    edit(&mut workspace, id, Edit::Attach { key: key("e1"), attachment: None }).expect("it is taken off");
    edit(&mut workspace, id, Edit::RemoveEvidence(key("e1"))).expect("the evidence goes too");
    purge_another(&mut workspace);
    assert_eq!(count(&path, "SELECT count(*) FROM content"), 2, "undo may want them");
    // (what is done, the content that is then attached; `None` for no evidence at all)
    type Attached<'a> = Option<Option<&'a [u8]>>;
    let steps: [(bool, Attached<'_>); 8] = [
        (true, Some(None)),
        (true, Some(Some(&second))),
        (true, Some(Some(&first))),
        (true, Some(None)),
        (false, Some(Some(&first))),
        (false, Some(Some(&second))),
        (false, Some(None)),
        (false, None),
    ];
    for (number, (is_undo, wanted)) in steps.into_iter().enumerate() {
        drop(workspace);
        workspace = open(&path, 1_000_000 * (number as u64 + 1));
        workspace.transact("Ada", if is_undo { Op::Undo(id) } else { Op::Redo(id) }).expect("it is done");
        let is_there = workspace.assessment(id).expect("it is there").evidence.iter().any(|it| it.key == key("e1"));
        let found = attached(&mut workspace, id, "e1").map(|it| read(&workspace, &it.sha256));
        let found = is_there.then_some(found.as_deref());
        assert!(found == wanted, "step {number}");
    }
    assert!(workspace.verify().expect("it can be verified").is_clean());
}

#[test]
fn a_content_goes_when_nothing_names_it_any_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let (mut workspace, id) = workspace(&path);
    let other = create(&mut workspace, rich());
    attach(&mut workspace, id, "e1", &content(2 * PART, 1)).expect("it is attached");
    attach(&mut workspace, other, "e10", &content(77, 2)).expect("it is attached");
    workspace.transact("Ada", Op::Delete(id)).expect("it is deleted");
    purge_another(&mut workspace);
    assert_eq!(count(&path, "SELECT count(*) FROM content"), 2, "it can be brought back");
    workspace.purge("Ada", id).expect("its history is removed for good");
    assert_eq!(count(&path, "SELECT count(*) FROM content"), 1, "only what nothing names goes");
    let kept = attached(&mut workspace, other, "e10").expect("it is attached");
    assert!(workspace.has_content(&kept.sha256).expect("it looks"), "the other is still there");
    assert!(workspace.verify().expect("it can be verified").is_clean());
}

#[test]
fn what_was_not_attached_in_the_end_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let (mut workspace, id) = workspace(&path);
    let mut file = workspace.begin_intake().expect("it begins");
    workspace.take_in(&mut file, &content(PART, 1)).expect("taken in");
    workspace.abandon(&file).expect("it is forgotten");
    assert!(matches!(workspace.take_in(&mut file, b"more"), Err(Error::IntakeGone)), "it is over");

    let mut cut_short = workspace.begin_intake().expect("it begins");
    workspace.take_in(&mut cut_short, &content(PART, 2)).expect("taken in");
    purge_another(&mut workspace);
    workspace.take_in(&mut cut_short, b"more").expect("what is under way stays");
    drop(workspace);
    let mut workspace = open(&path, 1_000_000);
    let again = workspace.take_in(&mut cut_short, b"more");
    assert!(matches!(again, Err(Error::IntakeGone)), "after a restart it begins anew: {again:?}");
    let (name, media_type) = (String::new(), String::new());
    let evidence = key("e1");
    let op = Op::Attach { assessment: id, evidence, file: &cut_short, name, media_type, catalogue: catalogue() };
    let error = workspace.transact("Ada", op);
    assert!(matches!(error, Err(Error::IntakeGone)), "nothing is attached that is not there: {error:?}");
    assert_eq!(attached(&mut workspace, id, "e1"), None);
    drop(workspace);
    assert_eq!(count(&path, "SELECT (SELECT count(*) FROM content) + (SELECT count(*) FROM content_part)"), 0);
}

#[test]
fn a_file_that_is_wanted_again_mends_one_that_was_missing_or_damaged() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let bytes = content(PART + 5, 3);
    let (mut workspace, id) = workspace(&path);
    attach(&mut workspace, id, "e1", &bytes).expect("it is attached");
    let sha256 = attached(&mut workspace, id, "e1").expect("it is attached").sha256;
    drop(workspace);
    // (what happens to the content, what verify says of it)
    let evidence = format!("{id}/e1");
    let missing = Difference::MissingContent { id: evidence, sha256: sha256.clone() };
    let damaged = Difference::Content { sha256: sha256.clone() };
    let rows = [
        ("DELETE FROM content", &missing),
        ("UPDATE content_part SET bytes = zeroblob(length(bytes)) WHERE place = 1", &damaged),
        ("UPDATE content_part SET bytes = x'' WHERE place = 0", &damaged),
        ("UPDATE content_part SET place = 7 WHERE place = 1", &damaged),
        ("DELETE FROM content_part WHERE place = 1", &damaged),
        ("UPDATE content SET bytes = bytes + 1", &damaged),
    ];
    for (number, (happens, wanted)) in rows.into_iter().enumerate() {
        let connection = Connection::open(&path).expect("it opens");
        connection.pragma_update(None, "foreign_keys", true).expect("parts go with their content");
        connection.execute_batch(happens).expect("it happens");
        drop(connection);
        let mut workspace = open(&path, 1_000_000 * (number as u64 + 1));
        let found = workspace.verify().expect("it can be verified").differences;
        assert_eq!(found, std::slice::from_ref(wanted), "after {happens}");
        let receipt = attach(&mut workspace, id, "e1", &bytes).expect("it is attached again");
        assert_eq!(receipt.batch, None, "the assessment says the same as before");
        assert!(read(&workspace, &sha256) == bytes, "after {happens} it is whole again");
        assert!(workspace.verify().expect("it can be verified").is_clean(), "after {happens}");
    }
}

#[test]
fn an_import_without_contents_is_no_fault() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    let named = attached(&mut workspace, id, "e2").expect("it names a file");
    assert!(!workspace.has_content(&named.sha256).expect("it looks"), "which is not there");
    assert_eq!(workspace.content_part(&named.sha256, 0).expect("it looks"), None);
    assert!(workspace.verify().expect("it can be verified").is_clean(), "and never was");
}

#[test]
fn a_passphrase_and_a_backup_take_the_files_along() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let (mut workspace, id) = workspace(&path);
    let bytes = content(PART + 1, 4);
    attach(&mut workspace, id, "e1", &bytes).expect("it is attached");
    let sha256 = attached(&mut workspace, id, "e1").expect("it is attached").sha256;
    let backup = workspace.back_up(store::Reason::Asked).expect("it is backed up").path;
    let passphrase = Passphrase::new("correct horse").expect("a passphrase");
    workspace.set_passphrase(None, Some(&passphrase)).expect("it is set");
    assert!(read(&workspace, &sha256) == bytes, "encrypting keeps it");
    edit(&mut workspace, id, Edit::RemoveEvidence(key("e1"))).expect("it goes");
    workspace.restore(&backup, Some(&passphrase), &Watch::quiet()).expect("it is restored");
    assert!(attached(&mut workspace, id, "e1").is_some() && read(&workspace, &sha256) == bytes, "the backup has it");
    drop(workspace);
    let unlocked =
        Workspace::unlock(&path, &options(&Repeatable::starting(9_000_000), OpenMode::Existing), &passphrase);
    assert!(unlocked.expect("it opens").verify().expect("it can be verified").is_clean());
}
