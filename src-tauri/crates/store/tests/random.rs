//! Any sequence of edits, undos, redos and restarts leaves memory, rows and journal in agreement.

mod common;

use assessment::{
    Assessment, Edit, Level, Verdict, Weight,
    edit::{AnswerEdit, CheckEdit},
};
use common::{
    Repeatable, action, ai_system, catalogue, check, create, edit, evidence, key, options, participant, requirement,
    rich,
};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_oneof, proptest};
use std::sync::Arc;
use store::{Error, Op, OpenMode, Workspace};

#[derive(Debug, Clone)]
enum Act {
    Edit(Edit),
    Undo,
    Redo,
    Delete,
    Restart,
    Wait,
}

const REQUIREMENTS: [&str; 4] = ["4.1", "5.1", "A.2.2", "A.2.3"];
const CHECKS: [&str; 4] = ["4.1/a", "4.1/b", "5.1/a", "4.1/a"];

fn edits() -> impl Strategy<Value = Edit> {
    let keys = |prefix: &'static str| (1..5_u8).prop_map(move |number| key(&format!("{prefix}{number}")));
    let text = "[a-c]{0,3}";
    let answers = prop_oneof![
        text.prop_map(AnswerEdit::Finding),
        text.prop_map(AnswerEdit::Finding),
        (0..7_u8).prop_map(|number| AnswerEdit::Level(Level::new(number))),
        (1..4_u8).prop_map(|number| AnswerEdit::Weight(Weight::new(number).expect("a weight"))),
        any::<bool>().prop_map(AnswerEdit::Review),
        Just(AnswerEdit::Include),
        text.prop_map(|reason| AnswerEdit::Exclude { reason }),
        prop::collection::vec(keys("e"), 0..3).prop_map(AnswerEdit::Evidence),
        prop::collection::vec(keys("p"), 0..3).prop_map(AnswerEdit::Participants),
    ];
    let checks = prop_oneof![
        prop::sample::select(vec![None, Some(Verdict::Met), Some(Verdict::Unmet)])
            .prop_map(|verdict| CheckEdit::Verdict { verdict, reason: String::new() }),
        text.prop_map(CheckEdit::Note),
    ];
    prop_oneof![
        3 => (prop::sample::select(&REQUIREMENTS[..]), answers)
            .prop_map(|(id, change)| Edit::Requirement { id: requirement(id), change }),
        2 => (prop::sample::select(&CHECKS[..]), checks).prop_map(|(id, change)| Edit::Check { id: check(id), change }),
        1 => text.prop_map(Edit::Scope),
        1 => text.prop_map(Edit::Title),
        1 => (keys("e"), text).prop_map(|(key, title)| Edit::PutEvidence(evidence(key.as_str(), &title))),
        1 => keys("e").prop_map(Edit::RemoveEvidence),
        1 => (keys("p"), text).prop_map(|(key, name)| Edit::PutParticipant(participant(key.as_str(), &name))),
        1 => keys("p").prop_map(Edit::RemoveParticipant),
        1 => (keys("s"), text).prop_map(|(key, name)| Edit::PutAiSystem(ai_system(key.as_str(), &name))),
        1 => keys("s").prop_map(Edit::RemoveAiSystem),
        1 => (keys("x"), text).prop_map(|(key, title)| Edit::PutAction(action(key.as_str(), &title))),
        1 => keys("x").prop_map(Edit::RemoveAction),
    ]
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        12 => edits().prop_map(Act::Edit),
        4 => Just(Act::Undo),
        3 => Just(Act::Redo),
        1 => Just(Act::Delete),
        1 => Just(Act::Restart),
        1 => Just(Act::Wait),
    ];
    prop::collection::vec(act, 1..60)
}

/// What a person would expect, kept the simplest way: whole values before and after each step.
struct Model {
    value: Option<Arc<Assessment>>,
    done: Vec<Option<Arc<Assessment>>>,
    undone: Vec<Option<Arc<Assessment>>>,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn memory_rows_and_journal_agree(acts in acts()) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("w.plumb");
        let ambient = Repeatable::starting(0);
        let options = options(&ambient, OpenMode::OrCreate);
        let mut workspace = Workspace::open(&path, &options).expect("it opens");
        let id = create(&mut workspace, rich());
        let mut model = Model { value: Some(Arc::new(rich())), done: Vec::new(), undone: Vec::new() };
        for act in acts {
            match act {
                Act::Edit(change) => {
                    let Some(before) = model.value.clone() else { continue };
                    let mut after = Assessment::clone(&before);
                    let allowed = change.clone().apply(catalogue(), &mut after);
                    let label = workspace.undo_label(id).expect("a label");
                    let receipt = edit(&mut workspace, id, change);
                    match allowed {
                        Err(refusal) => assert!(matches!(receipt, Err(Error::Refused(told)) if told == refusal)),
                        Ok(()) => {
                            let receipt = receipt.expect("the edit is made");
                            assert_eq!(receipt.batch.is_some(), after != *before, "a batch for a difference");
                            if receipt.batch.is_some() {
                                let typed_on = receipt.undo.zip(label).is_some_and(|(now, then)| {
                                    (now.part, now.field, now.before) == (then.part, then.field, then.before)
                                        && is_one_step(&mut workspace, id, &before)
                                });
                                if !typed_on {
                                    model.done.push(Some(before));
                                }
                                model.undone.clear();
                                model.value = Some(Arc::new(after));
                            }
                        }
                    }
                }
                Act::Undo => {
                    let wrote = workspace.transact("Ada", Op::Undo(id)).expect("undo").batch.is_some();
                    assert_eq!(wrote, !model.done.is_empty(), "something to undo");
                    if let Some(before) = model.done.pop() {
                        model.undone.push(std::mem::replace(&mut model.value, before));
                    }
                }
                Act::Redo => {
                    let wrote = workspace.transact("Ada", Op::Redo(id)).expect("redo").batch.is_some();
                    assert_eq!(wrote, !model.undone.is_empty(), "something to redo");
                    if let Some(after) = model.undone.pop() {
                        model.done.push(std::mem::replace(&mut model.value, after));
                    }
                }
                Act::Delete => {
                    let Some(before) = model.value.take() else { continue };
                    workspace.transact("Ada", Op::Delete(id)).expect("it is deleted");
                    model.done.push(Some(before));
                    model.undone.clear();
                }
                Act::Restart => {
                    drop(workspace);
                    workspace = Workspace::open(&path, &options).expect("it opens");
                }
                Act::Wait => ambient.wait(301),
            }
            match (&model.value, workspace.assessment(id)) {
                (Some(expected), Ok(found)) => assert_eq!(**expected, *found),
                (None, Err(Error::NoSuchAssessment(_))) => {}
                (expected, found) => panic!("expected {expected:?}, found {found:?}"),
            }
        }
        assert_eq!(workspace.verify().expect("it can be verified").differences, []);
        drop(workspace);
        let mut workspace = Workspace::open(&path, &options).expect("it opens");
        match model.value {
            Some(expected) => assert_eq!(expected, workspace.assessment(id).expect("it loads")),
            None => assert!(workspace.assessment(id).is_err(), "it stays deleted"),
        }
    }
}

/// Whether the edit just made joined the step before it: undoing then goes further back than
/// `before`. Takes the edit back and makes it again.
fn is_one_step(workspace: &mut Workspace, id: store::AssessmentId, before: &Assessment) -> bool {
    workspace.transact("Ada", Op::Undo(id)).expect("undo");
    let further = *workspace.assessment(id).expect("it is there") != *before;
    workspace.transact("Ada", Op::Redo(id)).expect("redo");
    further
}
