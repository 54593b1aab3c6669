//! An assessment's life: archived, finalised, reopened, deleted, purged. Each is journalled, told in
//! the history, undone where that makes sense, and leaves a workspace that verifies.

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
};

use assessment::{Assessment, Edit, Level, Reference, Seal, Status, edit::AnswerEdit};
use common::{create, edit, empty, open, requirement, rich};
use store::{AssessmentId, Error, HistoryFilter, Op, Passphrase, Workspace};

fn seal(letter: &str) -> Seal {
    let at = "2026-11-22T14:00:00Z".parse().expect("a time");
    Seal { digest: letter.repeat(64).parse().expect("a digest"), at, by: "Ada".to_owned() }
}

fn finalise(workspace: &mut Workspace, id: AssessmentId) {
    workspace.transact("Ada", Op::Finalise { assessment: id, seal: seal("a") }).expect("it is finalised");
}

fn reopen(workspace: &mut Workspace, id: AssessmentId) {
    let reason = "A record had been overlooked".to_owned();
    workspace.transact("Bo", Op::Reopen { assessment: id, reason }).expect("it is reopened");
}

fn level(level: u8) -> Edit {
    Edit::Requirement { id: requirement("4.1"), change: AnswerEdit::Level(Level::new(level)) }
}

/// What the journal tells of the last operation, a line for each entry.
fn last(workspace: &mut Workspace, id: AssessmentId) -> Vec<String> {
    let entries = workspace.history(id, &HistoryFilter::default(), 1000, None).expect("a history").entries;
    let at = entries[0].at;
    let line = |it: &store::HistoryEntry| {
        let value = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
        format!("{} {} {} {}→{}", it.author, it.op.token(), it.field, value(&it.from), value(&it.to))
    };
    entries.iter().filter(|entry| entry.at == at).map(line).collect()
}

fn sound(workspace: &Workspace) {
    assert_eq!(workspace.verify().expect("it can be verified").differences, [], "the journal tells every row");
}

#[test]
fn archiving_is_a_step_of_its_own_that_undo_takes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    workspace.transact("Ada", Op::Archive(id)).expect("it is archived");
    assert_eq!(last(&mut workspace, id), ["Ada archive archived 0→1"]);
    assert!(workspace.assessment(id).expect("it is there").filing.is_archived);
    let again = workspace.transact("Ada", Op::Archive(id)).expect("twice is no error");
    assert_eq!(again.batch, None, "what is archived already is not written");
    drop(workspace);
    let mut workspace = open(&path, 1000);
    workspace.transact("Ada", Op::Undo(id)).expect("it is undone after a restart");
    assert_eq!(*workspace.assessment(id).expect("it is there"), rich(), "as before");
    workspace.transact("Ada", Op::Redo(id)).expect("it is made again");
    workspace.transact("Ada", Op::Unarchive(id)).expect("it is taken out");
    assert_eq!(last(&mut workspace, id), ["Ada unarchive archived 1→0"]);
    sound(&workspace);
}

#[test]
fn what_is_final_is_changed_by_nothing_until_it_is_reopened() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    edit(&mut workspace, id, level(3)).expect("it is changed");
    edit(&mut workspace, id, level(4)).expect("it is changed");
    workspace.transact("Ada", Op::Undo(id)).expect("it is undone");
    let before = workspace.assessment(id).expect("it is there");
    finalise(&mut workspace, id);
    let told = last(&mut workspace, id);
    assert!(told.contains(&"Ada finalise status in_review→final".to_owned()), "{told:?}");
    assert!(told.iter().any(|line| line.contains(" seal -→{\"sha256\":\"aaaa")), "{told:?}");

    for restart in [false, true] {
        if restart {
            drop(workspace);
            workspace = open(&path, 1000);
        }
        let sealed = workspace.assessment(id).expect("it is there");
        let refused = edit(&mut workspace, id, level(5));
        assert!(matches!(refused, Err(Error::Final { .. })), "restart {restart}: {refused:?}");
        let again = workspace.transact("Ada", Op::Finalise { assessment: id, seal: seal("b") });
        assert!(matches!(again, Err(Error::Final { .. })), "restart {restart}: {again:?}");
        for op in [Op::Undo(id), Op::Redo(id)] {
            let receipt = workspace.transact("Ada", op).expect("nothing to do is no error");
            assert_eq!((receipt.batch, receipt.undo, receipt.redo), (None, None, None), "restart {restart}");
        }
        assert_eq!(workspace.assessment(id).expect("it is there"), sealed, "restart {restart}: as it was sealed");
    }

    for blank in ["", " \n"] {
        let refused = workspace.transact("Bo", Op::Reopen { assessment: id, reason: blank.to_owned() });
        assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    }
    reopen(&mut workspace, id);
    let told = last(&mut workspace, id);
    assert!(told.contains(&"Bo reopen reopened →A record had been overlooked".to_owned()), "{told:?}");
    assert!(told.contains(&"Bo reopen status final→in_review".to_owned()), "{told:?}");
    let open_again = workspace.assessment(id).expect("it is there");
    assert_eq!((open_again.status, &open_again.seal), (before.status, &None), "the status is what it was");
    let twice = workspace.transact("Bo", Op::Reopen { assessment: id, reason: "x".to_owned() });
    assert!(matches!(twice, Err(Error::NotFinal(_))), "{twice:?}");
    workspace.transact("Ada", Op::Undo(id)).expect("the step before it was final can be undone again");
    assert_eq!(workspace.assessment(id).expect("it is there").answers, rich().answers);
    finalise(&mut workspace, id);
    assert_eq!(workspace.assessment(id).expect("it is there").filing.reopened, "", "it is final again");
    sound(&workspace);
}

#[test]
fn a_draft_is_a_draft_again_when_it_is_reopened() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, empty());
    finalise(&mut workspace, id);
    reopen(&mut workspace, id);
    assert_eq!(workspace.assessment(id).expect("it is there").status, Status::Draft);
    let sealed = Assessment { status: Status::Final, seal: Some(seal("c")), ..empty() };
    let imported = create(&mut workspace, sealed);
    assert!(matches!(edit(&mut workspace, imported, level(1)), Err(Error::Final { .. })), "it came in final");
    reopen(&mut workspace, imported);
    assert_eq!(workspace.assessment(imported).expect("it is there").status, Status::InReview);
    sound(&workspace);
}

#[test]
fn what_is_final_can_still_be_put_away_and_deleted_and_brought_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    edit(&mut workspace, id, level(3)).expect("it is changed");
    finalise(&mut workspace, id);
    let sealed = workspace.assessment(id).expect("it is there");
    for op in [Op::Archive(id), Op::Delete(id)] {
        workspace.transact("Ada", op).expect("that changes nothing that was found");
        workspace.transact("Ada", Op::Undo(id)).expect("it is undone");
        assert_eq!(workspace.assessment(id).expect("it is there"), sealed, "final as before");
    }
    let receipt = workspace.transact("Ada", Op::Undo(id)).expect("nothing more to undo");
    assert_eq!(receipt.batch, None, "undo stops where it became final");
    sound(&workspace);
}

#[test]
fn a_follow_up_names_the_one_before_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let first = create(&mut workspace, rich());
    let mut value = rich();
    value.filing.previous = Reference::new(&first.to_string());
    let second = create(&mut workspace, value);
    drop(workspace);
    let mut workspace = open(&path, 1000);
    let previous = workspace.assessment(second).expect("it is there").filing.previous.clone();
    assert_eq!(previous.map(|it| it.to_string()), Some(first.to_string()));
    sound(&workspace);
}

/// Files of the workspace that hold the words, whatever their case.
fn holding(folder: &Path, words: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path());
    let holds = |path: &PathBuf| {
        let bytes = fs::read(path).expect("a file").to_ascii_lowercase();
        bytes.windows(words.len()).any(|piece| piece == words.as_bytes())
    };
    files.filter(|path| path.is_file() && holds(path)).collect()
}

const PLANTED: &str = "qzxplantedword";

/// A workspace with a neighbour and a deleted assessment in which a word is planted where it can be.
fn planted(path: &Path) -> (Workspace, AssessmentId, AssessmentId) {
    let mut workspace = open(path, 0);
    let neighbour = create(&mut workspace, rich());
    let mut value = rich();
    value.title = format!("Title {PLANTED}");
    let id = create(&mut workspace, value);
    let finding = |text: String| Edit::Requirement { id: requirement("4.1"), change: AnswerEdit::Finding(text) };
    for number in 0..40 {
        edit(&mut workspace, id, finding(format!("{PLANTED} {number} ").repeat(200))).expect("it is typed");
        edit(&mut workspace, id, Edit::Scope(format!("{PLANTED}{number}"))).expect("it is typed");
    }
    edit(&mut workspace, neighbour, finding("Stays".to_owned())).expect("it is typed");
    workspace.set_setting(&format!("logo/{id}"), Some(PLANTED)).expect("it is kept");
    workspace.set_setting(&format!("logo/{neighbour}"), Some("Stays")).expect("it is kept");
    (workspace, neighbour, id)
}

#[test]
fn purging_leaves_nothing_of_it_in_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let (mut workspace, neighbour, id) = planted(&path);
    let kept = workspace.assessment(neighbour).expect("it is there");
    let refused = workspace.purge("Ada", id);
    assert!(matches!(refused, Err(Error::NotDeleted(_))), "what is there is deleted first: {refused:?}");
    workspace.transact("Ada", Op::Delete(id)).expect("it is deleted");
    let deleted = workspace.deleted().expect("listed");
    assert_eq!(deleted.iter().map(|entry| entry.id).collect::<Vec<_>>(), [id], "only what is deleted is listed");
    assert_eq!((deleted[0].title.as_str(), deleted[0].by.as_str()), ("Title qzxplantedword", "Ada"));
    assert!(!holding(folder.path(), PLANTED).is_empty(), "the test would see it");

    workspace.purge("Bo", id).expect("it is purged");
    assert_eq!(holding(folder.path(), PLANTED), [] as [PathBuf; 0], "nothing is left while it is open");
    assert_eq!(workspace.deleted().expect("listed"), [], "nothing is left to bring back");
    assert_eq!(last(&mut workspace, id), ["Bo purge exists -→-"], "that it was purged is told");
    let receipt = workspace.transact("Bo", Op::Undo(id)).expect("nothing to undo is no error");
    assert_eq!(receipt.batch, None);
    let gone = workspace.purge("Bo", id);
    assert!(matches!(gone, Err(Error::NoSuchAssessment(_))), "{gone:?}");
    assert_eq!(workspace.search(PLANTED, None, 10).expect("searched"), []);
    sound(&workspace);

    drop(workspace);
    assert_eq!(holding(folder.path(), PLANTED), [] as [PathBuf; 0], "nor when it is closed");
    let mut workspace = open(&path, 100_000);
    assert_eq!(workspace.assessment(neighbour).expect("it is there"), kept, "its neighbour is as it was");
    let setting = workspace.get_setting(&format!("logo/{neighbour}")).expect("it can be read");
    assert_eq!(setting.as_deref(), Some("Stays"), "with what is kept for it");
    workspace.transact("Ada", Op::Undo(neighbour)).expect("and has its history");
    assert!(workspace.search("Stays", None, 10).is_ok(), "the index is whole");
    sound(&workspace);
    let append_only = rusqlite::Connection::open(&path).expect("it opens").execute("DELETE FROM journal", []);
    assert!(append_only.is_err(), "the journal is append-only as before");
}

#[test]
fn the_numbers_of_what_is_purged_are_not_given_out_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    let entries = workspace.verify().expect("verified").entries;
    workspace.transact("Ada", Op::Delete(id)).expect("it is deleted");
    workspace.purge("Ada", id).expect("it is purged");
    create(&mut workspace, empty());
    let first: i64 = rusqlite::Connection::open(&path)
        .and_then(|connection| connection.query_row("SELECT min(counter) FROM journal", [], |row| row.get(0)))
        .expect("a number");
    assert!(first > i64::try_from(entries).expect("a small number"), "merging tells entries apart by them: {first}");
    sound(&workspace);
}

#[test]
fn an_encrypted_workspace_is_purged_and_stays_encrypted() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let (mut workspace, neighbour, id) = planted(&path);
    let passphrase = Passphrase::new("correct horse".to_owned()).expect("a passphrase");
    workspace.set_passphrase(None, Some(&passphrase)).expect("it is set");
    workspace.transact("Ada", Op::Delete(id)).expect("it is deleted");
    workspace.purge("Ada", id).expect("it is purged");
    assert!(workspace.has_passphrase());
    workspace.transact("Ada", Op::Archive(neighbour)).expect("work goes on");
    sound(&workspace);
    drop(workspace);
    let unreadable =
        Workspace::open(&path, &common::options(&common::Repeatable::starting(9000), store::OpenMode::Existing));
    assert!(matches!(unreadable, Err(Error::PassphraseNeeded)), "without it nobody reads the file");
}

#[test]
fn what_a_crash_left_of_a_purge_goes_when_the_workspace_is_opened_next() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let (mut workspace, _, id) = planted(&path);
    workspace.transact("Ada", Op::Delete(id)).expect("it is deleted");
    // Another program that reads keeps the log from being emptied.
    let reader = rusqlite::Connection::open(&path).expect("it opens");
    reader.execute_batch("BEGIN; SELECT count(*) FROM journal").expect("it reads");
    let purged = workspace.purge("Ada", id);
    assert!(matches!(purged, Err(Error::NotCompacted(_))), "it is told that remains are left: {purged:?}");
    assert_eq!(workspace.deleted().expect("listed"), [], "and it is purged all the same");
    drop((workspace, reader));
    let workspace = open(&path, 100_000);
    assert_eq!(holding(folder.path(), PLANTED), [] as [PathBuf; 0], "now nothing is left");
    sound(&workspace);
}
