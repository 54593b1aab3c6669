//! One step taken back by its name, wherever it stands in the history.

mod common;

use assessment::{Edit, Level, edit::AnswerEdit};
use common::{action, create, edit, evidence, key, open, requirement, rich};
use store::{AssessmentId, BatchId, Error, Op, Workspace};

fn made(workspace: &mut Workspace, id: AssessmentId, change: Edit) -> BatchId {
    edit(workspace, id, change).expect("it is made").batch.expect("it changes something")
}

fn link(requirement_id: &str, keys: &[&str]) -> Edit {
    let change = AnswerEdit::Evidence(keys.iter().map(|name| key(name)).collect());
    Edit::Requirement { id: requirement(requirement_id), change }
}

fn level(requirement_id: &str, level: u8) -> Edit {
    Edit::Requirement { id: requirement(requirement_id), change: AnswerEdit::Level(Level::new(level)) }
}

/// A step, what was done after it, and whether it can still be undone by itself.
#[test]
fn a_step_is_undone_by_itself_unless_something_later_builds_on_it() {
    let rows: Vec<(&str, Edit, Vec<Edit>, bool)> = vec![
        ("nothing came after it", level("4.1", 5), vec![], true),
        ("another answer came after it", level("4.1", 5), vec![level("5.1", 1)], true),
        ("the same field was set again", level("4.1", 5), vec![level("4.1", 1)], false),
        ("another item was added", Edit::RemoveAction(key("a1")), vec![Edit::PutAction(action("a77", "New"))], true),
        (
            "the added item was changed",
            Edit::PutAction(action("a77", "New")),
            vec![Edit::PutAction(action("a77", "Newer"))],
            false,
        ),
        (
            "the added evidence was linked",
            Edit::PutEvidence(evidence("e77", "New")),
            vec![link("5.1", &["e77"])],
            false,
        ),
        (
            "other evidence was linked whose key begins as that of the added one",
            Edit::PutEvidence(evidence("e8", "New")),
            vec![link("4.1", &["e88"])],
            true,
        ),
        (
            "a text holds the key of the added evidence",
            Edit::PutEvidence(evidence("e77", "New")),
            vec![Edit::Requirement { id: requirement("5.1"), change: AnswerEdit::Finding("see e77".to_owned()) }],
            true,
        ),
        ("what it would link again is gone", link("5.1", &[]), vec![Edit::RemoveEvidence(key("e88"))], false),
    ];
    for (what, step, later, can) in rows {
        let folder = tempfile::tempdir().expect("a folder");
        let mut workspace = open(&folder.path().join("w.plumb"), 1);
        let id = create(&mut workspace, rich());
        made(&mut workspace, id, Edit::PutAction(action("a1", "First")));
        made(&mut workspace, id, Edit::PutEvidence(evidence("e88", "Linked")));
        made(&mut workspace, id, link("5.1", &["e88"]));
        let name = made(&mut workspace, id, step);
        for edit in later {
            made(&mut workspace, id, edit);
        }
        let before = workspace.assessment(id).expect("it is there");
        let undone = workspace.transact("Ada", Op::UndoStep { assessment: id, step: name });
        if can {
            undone.expect(what);
            assert_ne!(workspace.assessment(id).expect("it is there"), before, "{what}: it is taken back");
            workspace.transact("Ada", Op::Redo(id)).expect("redo");
            assert_eq!(workspace.assessment(id).expect("it is there"), before, "{what}: redo makes it again");
            let again = workspace.transact("Ada", Op::Undo(id)).map(drop);
            assert!(again.is_ok(), "{what}: undo goes on as ever");
        } else {
            assert!(matches!(undone, Err(Error::StepOvertaken)), "{what}: {undone:?}");
            assert_eq!(workspace.assessment(id).expect("it is there"), before, "{what}: nothing is half done");
        }
        assert!(
            workspace.verify().expect("it can be verified").differences.is_empty(),
            "{what}: the journal tells the same"
        );
    }
}
