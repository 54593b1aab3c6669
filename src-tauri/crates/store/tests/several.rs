//! Several changes as one step: all or none, named after how they were made, undone at once, over restarts.

mod common;

use assessment::{Edit, Level, edit::AnswerEdit};
use common::{catalogue, create, edit, key, open, requirement, rich};
use store::{Error, Op, OpName, Several};

fn level(id: &str, level: u8) -> Edit {
    Edit::Requirement { id: requirement(id), change: AnswerEdit::Level(Level::new(level)) }
}

fn finding(id: &str, text: &str) -> Edit {
    Edit::Requirement { id: requirement(id), change: AnswerEdit::Finding(text.to_owned()) }
}

#[test]
fn several_changes_are_one_step_named_by_how_they_came_about() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut start = 0;
    let ops = [OpName::Paste, OpName::Fill, OpName::Clear, OpName::Bulk];
    for (how, op) in Several::ALL.into_iter().zip(ops) {
        let mut workspace = open(&path, start);
        let id = create(&mut workspace, rich());
        edit(&mut workspace, id, Edit::Scope("All of it".to_owned())).expect("a step before");
        let before = workspace.assessment(id).expect("it is there");
        let edits = vec![level("5.1", 2), finding("5.1", "Seen"), level("5.2", 4), level("A.2.3", 1)];
        let several = Op::Several { assessment: id, how, edits, catalogue: catalogue() };
        let receipt = workspace.transact("Ada", several).expect("they are made");
        let after = workspace.assessment(id).expect("it is there");
        let label = receipt.undo.expect("they can be undone");
        assert_eq!((label.op, label.fields), (op, 4), "{how:?}: the name tells how and how many");
        drop(workspace);

        start += 1000;
        let mut workspace = open(&path, start);
        let label = workspace.undo_label(id).expect("a label").expect("they can be undone after a restart");
        assert_eq!((label.op, label.fields), (op, 4), "{how:?}: the file tells the same");
        let undone = workspace.transact("Ada", Op::Undo(id)).expect("they are undone");
        assert_eq!(workspace.assessment(id).expect("it is there"), before, "{how:?}: one undo takes back all");
        let label = undone.redo.expect("they can be made again");
        assert_eq!((label.op, label.fields), (op, 4), "{how:?}: redo has the same name");
        workspace.transact("Ada", Op::Redo(id)).expect("they are made again");
        assert_eq!(workspace.assessment(id).expect("it is there"), after, "{how:?}: one redo makes all again");
        assert_eq!(workspace.verify().expect("it can be verified").differences, []);
        start += 1000;
    }
}

#[test]
fn one_change_that_is_refused_keeps_all_from_being_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    let unknown = Edit::Requirement { id: requirement("5.1"), change: AnswerEdit::Evidence(vec![key("none")]) };
    let edits = vec![level("5.1", 2), unknown, level("5.2", 2)];
    let several = Op::Several { assessment: id, how: Several::Paste, edits, catalogue: catalogue() };
    let error = workspace.transact("Ada", several);
    assert!(matches!(error, Err(Error::Refused(_))), "{error:?}");
    assert_eq!(*workspace.assessment(id).expect("it is there"), rich(), "nothing is half done");
}

#[test]
fn several_changes_that_change_nothing_write_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    for edits in [Vec::new(), vec![Edit::Title(rich().title)]] {
        let several = Op::Several { assessment: id, how: Several::Bulk, edits, catalogue: catalogue() };
        let receipt = workspace.transact("Ada", several).expect("it is allowed");
        assert_eq!((receipt.batch, receipt.undo), (None, None), "a step without effect would make undo seem to fail");
    }
}
