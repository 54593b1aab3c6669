//! Undo and redo: every kind of edit, over restarts, and typing as one step.

mod common;

use std::{collections::BTreeSet, sync::Arc};

use assessment::{
    AiRole, AssessmentKind, Basis, Edit, Grade, InclusionReason, Level, Organisation, Status, Verdict, Weight,
    edit::{AnswerEdit, CheckEdit},
};
use common::{
    Repeatable, action, ai_system, catalogue, check, conditional, create, day, edit, evidence, key, open, options,
    participant, requirement, rich,
};
use store::{EXISTS, Error, Op, OpName, OpenMode, UndoLabel, Workspace};

/// An edit of every kind, each of which changes something in the rich assessment.
fn edits() -> Vec<Edit> {
    let answer = |change| Edit::Requirement { id: requirement("4.1"), change };
    let fresh = |change| Edit::Requirement { id: requirement("5.1"), change };
    let control = |change| Edit::Requirement { id: requirement("A.2.2"), change };
    let verdict = |id: &str, verdict| Edit::Check {
        id: check(id),
        change: CheckEdit::Verdict { verdict, reason: String::new() },
    };
    vec![
        Edit::Organisation(Organisation { name: "Halden".to_owned(), employees: None, ..Organisation::default() }),
        Edit::Title("Another".to_owned()),
        Edit::Kind(AssessmentKind::FollowUp),
        Edit::Period { started_on: day("2026-01-01"), finished_on: None },
        Edit::Scope("All of it".to_owned()),
        Edit::AiRoles(vec![AiRole::Authority]),
        Edit::Status(Status::Draft),
        Edit::Confidentiality(String::new()),
        Edit::DefaultTarget(Level::DEFAULT_TARGET),
        Edit::GroupTarget { group: "5".parse().expect("a group"), target: Level::new(1) },
        control(AnswerEdit::Include),
        control(AnswerEdit::InclusionReasons(vec![InclusionReason::Risk, InclusionReason::Contract])),
        control(AnswerEdit::Exclude { reason: "For another reason".to_owned() }),
        answer(AnswerEdit::Weight(Weight::default())),
        answer(AnswerEdit::Target(None)),
        fresh(AnswerEdit::Level(Level::new(2))),
        answer(AnswerEdit::Basis(Some(Basis::Stated))),
        answer(AnswerEdit::Grade(Some(Grade::Major))),
        answer(AnswerEdit::GradeReason("It is grave".to_owned())),
        fresh(AnswerEdit::Finding("Nobody answers for it".to_owned())),
        answer(AnswerEdit::RootCause("It was nobody's task".to_owned())),
        answer(AnswerEdit::Recommendation(String::new())),
        answer(AnswerEdit::Note("To Bo".to_owned())),
        answer(AnswerEdit::Review(false)),
        answer(AnswerEdit::Evidence(vec![key("e10")])),
        answer(AnswerEdit::Participants(vec![key("p1"), key("p2")])),
        answer(AnswerEdit::AiSystems(Vec::new())),
        verdict("4.1/a", None),
        verdict("5.1/a", Some(Verdict::Partly)),
        Edit::Check {
            id: conditional(),
            change: CheckEdit::Verdict { verdict: Some(Verdict::NotApplicable), reason: "No suppliers".to_owned() },
        },
        Edit::Check { id: check("4.1/b"), change: CheckEdit::Note("Half of it".to_owned()) },
        Edit::PutParticipant(participant("p9", "New")),
        Edit::PutParticipant(participant("p1", "Another name")),
        Edit::RemoveParticipant(key("a/b %_*")),
        Edit::PutAiSystem(ai_system("s9", "New")),
        Edit::RemoveAiSystem(key("s1")),
        Edit::PutEvidence(evidence("e99", "New")),
        Edit::PutEvidence(evidence("e2", "Without its attachment")),
        Edit::RemoveEvidence(key("e10")),
        Edit::Attach { key: key("e2"), attachment: None },
        Edit::PutAction(action("x9", "New")),
        Edit::RemoveAction(key("x1")),
    ]
}

/// Names every kind of edit. The patterns make one exhaustive `match`, so that a new kind does not
/// compile until it is listed here, and then is missed in the table above.
macro_rules! kinds {
    ($($pattern:pat),+ $(,)?) => {
        const KINDS: &[&str] = &[$(stringify!($pattern)),+];
        fn kind(edit: &Edit) -> &'static str {
            match edit { $($pattern => stringify!($pattern)),+ }
        }
    };
}
kinds! {
    Edit::Organisation(_),
    Edit::Title(_),
    Edit::Kind(_),
    Edit::Period { .. },
    Edit::Scope(_),
    Edit::AiRoles(_),
    Edit::Status(_),
    Edit::Confidentiality(_),
    Edit::DefaultTarget(_),
    Edit::GroupTarget { .. },
    Edit::PutParticipant(_),
    Edit::RemoveParticipant(_),
    Edit::PutAiSystem(_),
    Edit::RemoveAiSystem(_),
    Edit::PutEvidence(_),
    Edit::RemoveEvidence(_),
    Edit::Attach { .. },
    Edit::PutAction(_),
    Edit::RemoveAction(_),
    Edit::Check { change: CheckEdit::Verdict { .. }, .. },
    Edit::Check { change: CheckEdit::Note(_), .. },
    Edit::Requirement { change: AnswerEdit::Include, .. },
    Edit::Requirement { change: AnswerEdit::Exclude { .. }, .. },
    Edit::Requirement { change: AnswerEdit::InclusionReasons(_), .. },
    Edit::Requirement { change: AnswerEdit::Weight(_), .. },
    Edit::Requirement { change: AnswerEdit::Target(_), .. },
    Edit::Requirement { change: AnswerEdit::Level(_), .. },
    Edit::Requirement { change: AnswerEdit::Basis(_), .. },
    Edit::Requirement { change: AnswerEdit::Grade(_), .. },
    Edit::Requirement { change: AnswerEdit::GradeReason(_), .. },
    Edit::Requirement { change: AnswerEdit::Finding(_), .. },
    Edit::Requirement { change: AnswerEdit::RootCause(_), .. },
    Edit::Requirement { change: AnswerEdit::Recommendation(_), .. },
    Edit::Requirement { change: AnswerEdit::Note(_), .. },
    Edit::Requirement { change: AnswerEdit::Review(_), .. },
    Edit::Requirement { change: AnswerEdit::Evidence(_), .. },
    Edit::Requirement { change: AnswerEdit::Participants(_), .. },
    Edit::Requirement { change: AnswerEdit::AiSystems(_), .. },
}

#[test]
fn the_table_has_every_kind_of_edit() {
    let kinds: BTreeSet<&str> = edits().iter().map(kind).collect();
    assert_eq!(kinds, KINDS.iter().copied().collect(), "a kind that is missing here is not tested below");
}

#[test]
fn every_edit_is_undone_and_redone_in_memory_and_in_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut start = 0;
    let mut workspace = open(&path, start);
    for change in edits() {
        let name = format!("{change:?}");
        let id = create(&mut workspace, rich());
        let receipt = edit(&mut workspace, id, change).expect("the edit is made");
        assert!(receipt.batch.is_some(), "{name}: the row in the table must change something");
        assert!(receipt.undo.is_some() && receipt.redo.is_none(), "{name}: it can be undone: {receipt:?}");
        let after = workspace.assessment(id).expect("it is there");
        assert_ne!(*after, rich(), "{name}: the edit shows");

        let undone = workspace.transact("Ada", Op::Undo(id)).expect("it is undone");
        assert_eq!((undone.undo, undone.redo), (None, receipt.undo.clone()), "{name}: now it can be redone");
        assert_eq!(*workspace.assessment(id).expect("it is there"), rich(), "{name}: as before the edit");
        let redone = workspace.transact("Ada", Op::Redo(id)).expect("it is redone");
        assert_eq!((redone.undo, redone.redo), (receipt.undo.clone(), None), "{name}: now it can be undone again");
        assert_eq!(workspace.assessment(id).expect("it is there"), after, "{name}: as after the edit");

        drop(workspace);
        start += 1000;
        workspace = open(&path, start);
        assert_eq!(workspace.assessment(id).expect("it loads"), after, "{name}: the file has it too");
        assert_eq!(workspace.undo_label(id).expect("a label"), receipt.undo, "{name}: the label is in the file");
        workspace.transact("Ada", Op::Undo(id)).expect("it is undone after a restart");
        assert_eq!(*workspace.assessment(id).expect("it is there"), rich(), "{name}: undone after a restart");
    }
    assert_eq!(workspace.verify().expect("it can be verified").differences, []);
}

#[test]
fn a_whole_session_is_undone_step_by_step_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    let mut states = vec![workspace.assessment(id).expect("it is there")];
    for change in edits() {
        // Some edits have nothing to do after those before them.
        if edit(&mut workspace, id, change).is_ok_and(|receipt| receipt.batch.is_some()) {
            states.push(workspace.assessment(id).expect("it is there"));
        }
    }
    drop(workspace);
    let mut workspace = open(&path, 1_000_000);
    for state in states.iter().rev().skip(1) {
        workspace.transact("Ada", Op::Undo(id)).expect("it is undone");
        assert_eq!(workspace.assessment(id).expect("it is there"), *state);
    }
    let receipt = workspace.transact("Ada", Op::Undo(id)).expect("undo of nothing is no error");
    assert_eq!((receipt.batch, receipt.undo), (None, None), "the creation is not undone");
    drop(workspace);
    let mut workspace = open(&path, 2_000_000);
    for state in states.iter().skip(1) {
        workspace.transact("Ada", Op::Redo(id)).expect("it is redone");
        assert_eq!(workspace.assessment(id).expect("it is there"), *state);
    }
    let receipt = workspace.transact("Ada", Op::Redo(id)).expect("redo of nothing is no error");
    assert_eq!((receipt.batch, receipt.redo), (None, None), "everything is redone");
    assert_eq!(workspace.verify().expect("it can be verified").differences, []);
}

#[test]
fn a_deleted_assessment_comes_back_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    let other = create(&mut workspace, rich());
    let receipt = workspace.transact("Ada", Op::Delete(id)).expect("it is deleted");
    let label = receipt.undo.expect("a deletion can be undone");
    assert_eq!((label.op, label.entity, label.field), (OpName::Delete, "assessment", EXISTS));
    assert_eq!((label.before, label.after), (Some(rich().title), None), "the label tells what is lost");
    assert!(matches!(edit(&mut workspace, id, Edit::Scope("x".to_owned())), Err(Error::NoSuchAssessment(_))));
    drop(workspace);

    let mut workspace = open(&path, 1000);
    workspace.transact("Ada", Op::Undo(id)).expect("it comes back");
    assert_eq!(*workspace.assessment(id).expect("it is there"), rich());
    workspace.transact("Ada", Op::Redo(id)).expect("it goes again");
    assert_eq!(workspace.library().expect("a list").len(), 1, "only the other one is left");
    assert_eq!(*workspace.assessment(other).expect("it is there"), rich(), "the other one is as it was");
    assert_eq!(workspace.verify().expect("it can be verified").differences, []);
}

#[test]
fn an_edit_that_changes_nothing_writes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    let entries = workspace.verify().expect("it can be verified").entries;
    let receipt = edit(&mut workspace, id, Edit::Title(rich().title)).expect("it is allowed");
    assert_eq!((receipt.batch, receipt.undo), (None, None), "there is nothing to take back");
    assert_eq!(workspace.verify().expect("it can be verified").entries, entries, "nothing is journalled");
}

#[test]
fn an_edit_writes_only_what_differs() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    let rows = [
        ("one field", Edit::Status(Status::Draft), 1),
        ("a first verdict makes two rows and says one thing", verdict("5.1/a"), 3),
        ("the next verdict makes one row", verdict("5.1/b"), 2),
        ("removing a piece of evidence unlinks it; its neighbours stay", Edit::RemoveEvidence(key("e2")), 8),
    ];
    for (name, change, expected) in rows {
        let before = workspace.verify().expect("it can be verified").entries;
        edit(&mut workspace, id, change).expect("the edit is made");
        let written = workspace.verify().expect("it can be verified").entries - before;
        assert_eq!(written, expected, "{name}");
    }
}

fn verdict(id: &str) -> Edit {
    Edit::Check { id: check(id), change: CheckEdit::Verdict { verdict: Some(Verdict::Met), reason: String::new() } }
}

#[test]
fn another_catalogue_is_refused_and_so_is_nonsense() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let mut old = rich();
    old.catalogue.edition = "2019".to_owned();
    let old = create(&mut workspace, old);
    let error = edit(&mut workspace, old, Edit::Scope("x".to_owned()));
    assert!(matches!(error, Err(Error::OtherCatalogue { .. })), "{error:?}");
    let id = create(&mut workspace, rich());
    let error = edit(&mut workspace, id, Edit::Title(" ".to_owned()));
    assert!(matches!(error, Err(Error::Refused(_))), "{error:?}");
    assert_eq!(*workspace.assessment(id).expect("it is there"), rich(), "a refused edit changes nothing");
}

#[test]
fn labels_tell_what_is_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    let level = Edit::Requirement { id: requirement("5.1"), change: AnswerEdit::Level(Level::new(2)) };
    let answer = |part: &str, field, before: Option<&str>, after: Option<&str>| UndoLabel {
        op: OpName::Edit,
        entity: if part.contains('/') { "check_answer" } else { "answer" },
        requirement: Some(requirement("5.1")),
        part: part.to_owned(),
        field,
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
        fields: 1,
    };
    let evidence_label = |before: Option<&str>, after: Option<&str>, fields| UndoLabel {
        op: OpName::Edit,
        entity: "evidence",
        requirement: None,
        part: "e10".to_owned(),
        field: EXISTS,
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
        fields,
    };
    let rows = [
        (level, answer("5.1", "level", None, Some("2"))),
        (verdict("5.1/a"), answer("5.1/a", "verdict", None, Some("met"))),
        (Edit::RemoveEvidence(key("e10")), evidence_label(Some("AI policy"), None, 5)),
        (Edit::PutEvidence(evidence("e10", "Back")), evidence_label(None, Some("Back"), 4)),
    ];
    for (change, expected) in rows {
        assert_eq!(edit(&mut workspace, id, change).expect("the edit is made").undo, Some(expected));
    }
}

/// Types into a finding letter by letter, and tells how many steps that made.
fn steps(then: impl FnOnce(&mut Workspace, &Repeatable, store::AssessmentId)) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    let ambient = Repeatable::starting(0);
    let options = options(&ambient, OpenMode::OrCreate);
    let mut workspace = Workspace::open(&folder.path().join("w.plumb"), &options).expect("it opens");
    let id = create(&mut workspace, rich());
    for text in ["C", "Co", "Con", "Cont"] {
        finding(&mut workspace, "Ada", id, text);
    }
    then(&mut workspace, &ambient, id);
    let typed = workspace.assessment(id).expect("it is there");
    let mut steps = 0;
    while workspace.transact("Ada", Op::Undo(id)).expect("it is undone").batch.is_some() {
        steps += 1;
    }
    assert_eq!(*workspace.assessment(id).expect("it is there"), rich(), "everything is taken back");
    for _ in 0..steps {
        workspace.transact("Ada", Op::Redo(id)).expect("it is redone");
    }
    assert_eq!(workspace.assessment(id).expect("it is there"), typed, "everything is made again");
    assert_eq!(workspace.verify().expect("it can be verified").differences, []);
    steps
}

fn finding(workspace: &mut Workspace, author: &str, id: store::AssessmentId, text: &str) {
    let change = AnswerEdit::Finding(text.to_owned());
    let edit = Edit::Requirement { id: requirement("5.1"), change };
    workspace.transact(author, Op::Edit { assessment: id, edit, catalogue: catalogue() }).expect("it is typed");
}

#[test]
fn typing_into_one_field_is_one_step_until_something_comes_between() {
    assert_eq!(steps(|_, _, _| ()), 1, "four saves of one text");
    assert_eq!(steps(|workspace, _, id| finding(workspace, "Bo", id, "Conte")), 2, "somebody else goes on");
    let slowly = |workspace: &mut Workspace, ambient: &Repeatable, id| {
        for text in ["Conte", "Contex", "Context"] {
            ambient.wait(250);
            finding(workspace, "Ada", id, text);
        }
    };
    assert_eq!(steps(slowly), 1, "more than five minutes after the first letter, but none of them without typing");
    let later = |workspace: &mut Workspace, ambient: &Repeatable, id| {
        ambient.wait(300);
        finding(workspace, "Ada", id, "Conte");
    };
    assert_eq!(steps(later), 2, "more than five minutes after it was saved last");
    let elsewhere = |workspace: &mut Workspace, _: &Repeatable, id| {
        edit(workspace, id, verdict("5.1/a")).expect("the edit is made");
        finding(workspace, "Ada", id, "Conte");
    };
    assert_eq!(steps(elsewhere), 3, "a verdict between");
    let undone = |workspace: &mut Workspace, _: &Repeatable, id| {
        workspace.transact("Ada", Op::Undo(id)).expect("it is undone");
        workspace.transact("Ada", Op::Redo(id)).expect("it is redone");
        finding(workspace, "Ada", id, "Conte");
    };
    assert_eq!(steps(undone), 2, "undo and redo between");
    let back = |workspace: &mut Workspace, _: &Repeatable, id| finding(workspace, "Ada", id, "");
    assert_eq!(steps(back), 2, "a step that comes to nothing would make undo seem to fail");
    let other_field = |workspace: &mut Workspace, _: &Repeatable, id| {
        let change = AnswerEdit::Recommendation("C".to_owned());
        edit(workspace, id, Edit::Requirement { id: requirement("5.1"), change }).expect("the edit is made");
    };
    assert_eq!(steps(other_field), 2, "another field");
}

#[test]
fn the_label_of_typing_tells_the_whole_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    ["C", "Co", "Con"].iter().for_each(|text| finding(&mut workspace, "Ada", id, text));
    let label = workspace.undo_label(id).expect("a label").expect("there is something to undo");
    assert_eq!((label.before.as_deref(), label.after.as_deref()), (Some(""), Some("Con")));
    drop(workspace);
    let kept = open(&path, 1000).undo_label(id).expect("a label");
    assert_eq!(kept, Some(label), "a restart tells the same");
}

#[test]
fn a_new_edit_forgets_what_was_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    edit(&mut workspace, id, Edit::Status(Status::Draft)).expect("the edit is made");
    workspace.transact("Ada", Op::Undo(id)).expect("it is undone");
    let receipt = edit(&mut workspace, id, Edit::Kind(AssessmentKind::Baseline)).expect("the edit is made");
    assert_eq!(receipt.redo, None, "redo would not fit any more");
    let before = workspace.assessment(id).expect("it is there");
    workspace.transact("Ada", Op::Redo(id)).expect("redo of nothing is no error");
    assert!(Arc::ptr_eq(&before, &workspace.assessment(id).expect("it is there")), "nothing happened");
}
