//! Everything a person can change is taken back and made again, to the last detail: a table of every edit.

use std::{fs, path::Path, sync::Arc};

use app::{
    Desk, SystemAmbient,
    wire::{
        ActionView, AiSystemView, AssessmentView, EvidenceView, HowSeveral, OrganisationView, ParticipantView, WireEdit,
    },
};
use serde_json::Value;

/// A row for each variant of an enum with an example of it. The patterns make one exhaustive
/// `match`: a variant without a row does not compile.
macro_rules! table {
    ($name:ident of $variant:ty { $($pattern:pat => $example:expr),+ $(,)? }) => {
        fn $name() -> Vec<$variant> {
            fn is_in_the_table(it: &$variant) {
                match it { $($pattern => {}),+ }
            }
            let rows = vec![$($example),+];
            let fits: [fn(&$variant) -> bool; _] = [$(|it| matches!(it, $pattern)),+];
            for (row, fits) in rows.iter().zip(fits) {
                is_in_the_table(row);
                assert!(fits(row), "{row:?} stands beside another variant");
            }
            rows
        }
    };
}

fn text(text: &str) -> String {
    text.to_owned()
}

/// A requirement the sample answers in full.
fn answered() -> String {
    text("6.1.3")
}

// Words in capitals are keys of the sample; `filled_in` puts them in.
table!(edits of WireEdit {
    WireEdit::Organisation { .. } => WireEdit::Organisation {
        organisation: OrganisationView { name: text("Other"), sector: text("Fish"), employees: None, country: text("NO") },
    },
    WireEdit::Title { .. } => WireEdit::Title { text: text("Another title") },
    WireEdit::Kind { .. } => WireEdit::Kind { kind: text("surveillance") },
    WireEdit::Period { .. } => WireEdit::Period { started_on: Some(text("2020-01-01")), finished_on: None },
    WireEdit::Scope { .. } => WireEdit::Scope { text: text("All of it") },
    WireEdit::AiRoles { .. } => WireEdit::AiRoles { ai_roles: vec![text("authority")] },
    WireEdit::Status { .. } => WireEdit::Status { status: text("STATUS") },
    WireEdit::Confidentiality { .. } => WireEdit::Confidentiality { text: text("Secret") },
    WireEdit::DefaultTarget { .. } => WireEdit::DefaultTarget { level: 5 },
    WireEdit::GroupTarget { .. } => WireEdit::GroupTarget { group: text("6"), level: Some(5) },
    WireEdit::Include { .. } => WireEdit::Include { requirement: text("EXCLUDED") },
    WireEdit::Exclude { .. } => WireEdit::Exclude { requirement: text("A.2.2"), reason: text("Not ours") },
    WireEdit::InclusionReasons { .. } => WireEdit::InclusionReasons {
        requirement: text("A.2.2"),
        reasons: vec![text("contract"), text("good_practice")],
    },
    WireEdit::Weight { .. } => WireEdit::Weight { requirement: text("4.2"), weight: 2 },
    WireEdit::Target { .. } => WireEdit::Target { requirement: answered(), level: Some(5) },
    WireEdit::Level { .. } => WireEdit::Level { requirement: answered(), level: None },
    WireEdit::Basis { .. } => WireEdit::Basis { requirement: answered(), basis: None },
    WireEdit::Grade { .. } => WireEdit::Grade { requirement: answered(), grade: Some(text("opportunity")) },
    WireEdit::GradeReason { .. } => WireEdit::GradeReason { requirement: answered(), text: text("Mild") },
    WireEdit::Finding { .. } => WireEdit::Finding { requirement: answered(), text: text("") },
    WireEdit::RootCause { .. } => WireEdit::RootCause { requirement: answered(), text: text("Nobody had the time") },
    WireEdit::Recommendation { .. } => WireEdit::Recommendation { requirement: answered(), text: text("Do it") },
    WireEdit::Note { .. } => WireEdit::Note { requirement: answered(), text: text("To Bo\nto Cy") },
    WireEdit::Review { .. } => WireEdit::Review { requirement: text("REVIEW"), review: true },
    WireEdit::LinkEvidence { .. } => WireEdit::LinkEvidence { requirement: answered(), keys: vec![text("EVIDENCE")] },
    WireEdit::LinkParticipants { .. } => WireEdit::LinkParticipants { requirement: answered(), keys: vec![] },
    WireEdit::LinkAiSystems { .. } => WireEdit::LinkAiSystems { requirement: answered(), keys: vec![text("SYSTEM")] },
    WireEdit::Verdict { .. } => WireEdit::Verdict { check: text("6.1.3/a"), verdict: None, reason: text("") },
    WireEdit::CheckNote { .. } => WireEdit::CheckNote { check: text("6.1.3/a"), text: text("Half of it") },
    WireEdit::PutParticipant { .. } => WireEdit::PutParticipant {
        participant: ParticipantView { key: text(""), name: text("New"), title: text(""), kind: text("sponsor") },
    },
    WireEdit::RemoveParticipant { .. } => WireEdit::RemoveParticipant { key: text("PARTICIPANT") },
    WireEdit::PutAiSystem { .. } => WireEdit::PutAiSystem {
        ai_system: AiSystemView {
            key: text(""),
            name: text("New"),
            purpose: text(""),
            role: None,
            stage: None,
            owner: text(""),
            note: text(""),
        },
    },
    WireEdit::RemoveAiSystem { .. } => WireEdit::RemoveAiSystem { key: text("SYSTEM") },
    WireEdit::PutEvidence { .. } => WireEdit::PutEvidence {
        evidence: EvidenceView {
            key: text(""),
            title: text("New"),
            kind: text("record"),
            locator: text(""),
            dated: None,
            note: text(""),
            attachment: None,
        },
    },
    WireEdit::Detach { .. } => WireEdit::Detach { key: text("ATTACHED") },
    WireEdit::RemoveEvidence { .. } => WireEdit::RemoveEvidence { key: text("EVIDENCE") },
    WireEdit::PutAction { .. } => WireEdit::PutAction {
        action: ActionView {
            key: text(""),
            title: text("New"),
            requirements: vec![answered()],
            owner: text("Bo"),
            due: Some(text("2027-01-31")),
            effort: Some(text("M")),
            priority: Some(text("P2")),
            status: text("doing"),
            note: text(""),
        },
    },
    WireEdit::RemoveAction { .. } => WireEdit::RemoveAction { key: text("ACTION") },
});

table!(ways of HowSeveral {
    HowSeveral::Paste => HowSeveral::Paste,
    HowSeveral::Fill => HowSeveral::Fill,
    HowSeveral::Clear => HowSeveral::Clear,
    HowSeveral::Bulk => HowSeveral::Bulk,
});

/// The edit with the keys of the sample that the table leaves open.
fn filled_in(mut edit: WireEdit, view: &AssessmentView) -> WireEdit {
    let excluded = view.answers.iter().find(|(_, answer)| !answer.applicable).map(|(id, _)| id.clone());
    let unmarked = view.answers.iter().find(|(_, answer)| !answer.review).map(|(id, _)| id.clone());
    // What is used the most takes the most with it when it goes.
    let uses = |key: &str| view.answers.values().filter(|it| it.evidence.iter().any(|used| used == key)).count();
    let evidence = view.evidence.iter().max_by_key(|it| uses(&it.key)).map(|it| it.key.clone());
    let fill = |value: &mut String| {
        let found = match value.as_str() {
            "EXCLUDED" => excluded.clone(),
            "REVIEW" => unmarked.clone(),
            "EVIDENCE" => evidence.clone(),
            "ATTACHED" => view.evidence.iter().find(|it| it.attachment.is_some()).map(|it| it.key.clone()),
            "PARTICIPANT" => view.participants.first().map(|it| it.key.clone()),
            "SYSTEM" => view.ai_systems.first().map(|it| it.key.clone()),
            "ACTION" => view.actions.first().map(|it| it.key.clone()),
            "STATUS" => Some(text(if view.header.status == "draft" { "in_review" } else { "draft" })),
            _ => return,
        };
        *value = found.expect("the sample has one of everything");
    };
    match &mut edit {
        WireEdit::Include { requirement } | WireEdit::Review { requirement, .. } => fill(requirement),
        WireEdit::Status { status } => fill(status),
        WireEdit::LinkEvidence { keys, .. } | WireEdit::LinkAiSystems { keys, .. } => keys.iter_mut().for_each(fill),
        WireEdit::RemoveParticipant { key }
        | WireEdit::Detach { key }
        | WireEdit::RemoveAiSystem { key }
        | WireEdit::RemoveEvidence { key }
        | WireEdit::RemoveAction { key } => fill(key),
        _ => {}
    }
    edit
}

/// A desk with the sample on it, and a file attached to its first piece of evidence.
fn desk(folder: &Path) -> (Desk, String) {
    let desk = Desk::open_or_create(&folder.join("w.plumb"), Arc::new(SystemAmbient), "Ada");
    let mut desk = desk.expect("it opens");
    let id = desk.add_sample().expect("the sample is added");
    attach(&mut desk, &id, "e1", &folder.join("Minutes.txt"), "What was said");
    (desk, id)
}

/// Everything the window shows of an assessment but the history itself and the time of the last change.
fn state(desk: &mut Desk, id: &str) -> Value {
    let view = desk.open_assessment(id).expect("it opens");
    let mut state = serde_json::to_value(view).expect("a view is JSON");
    let fields = state.as_object_mut().expect("a view has fields");
    fields.remove("history");
    fields.remove("changed_at");
    state
}

/// Makes a change, takes it back, makes it again and takes it back, and looks each time.
#[track_caller]
fn there_and_back(desk: &mut Desk, id: &str, name: &str, change: impl FnOnce(&mut Desk)) {
    let before = state(desk, id);
    change(desk);
    let after = state(desk, id);
    assert!(after != before, "{name}: the example must change something");
    desk.undo(id).expect("undo");
    assert!(state(desk, id) == before, "{name}: undone, it is as before");
    desk.redo(id).expect("redo");
    assert!(state(desk, id) == after, "{name}: redone, it is as after");
    desk.undo(id).expect("undo");
    assert!(state(desk, id) == before, "{name}: undone again, it is as before");
}

#[test]
fn every_edit_is_undone_and_redone_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let view = desk.open_assessment(&id).expect("it opens");
    for edit in edits() {
        let edit = filled_in(edit, &view);
        there_and_back(&mut desk, &id, &format!("{edit:?}"), |desk| {
            desk.edit(&id, edit.clone()).expect("the edit is made");
        });
    }
    assert!(desk.verify().expect("it can be verified").differences.is_empty(), "the journal agrees");
}

#[test]
fn all_edits_together_are_one_step_however_they_came_about() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let view = desk.open_assessment(&id).expect("it opens");
    let together: Vec<WireEdit> = edits().into_iter().map(|edit| filled_in(edit, &view)).collect();
    for how in ways() {
        there_and_back(&mut desk, &id, &format!("{how:?}"), |desk| {
            desk.edit_several(&id, how, together.clone()).expect("they are made");
        });
    }
    assert!(desk.verify().expect("it can be verified").differences.is_empty(), "the journal agrees");
}

/// Attaches a file with this text, in place of one that is there.
fn attach(desk: &mut Desk, id: &str, evidence: &str, file: &Path, text: &str) {
    fs::write(file, text).expect("written");
    let job = desk.attach_job(id, evidence, file).expect("it can have a file");
    job.run(&report::Quiet, |work| work(desk)).expect("it is attached");
}

#[test]
fn what_is_done_to_files_and_to_the_whole_is_undone_and_redone_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let file = folder.path().join("Policy.txt");
    let bare = desk.open_assessment(&id).expect("it opens").evidence;
    let bare = bare.iter().find(|it| it.attachment.is_none()).expect("one has no file").key.clone();
    type Change<'a> = Box<dyn FnOnce(&mut Desk) + 'a>;
    let rows: [(&str, Change<'_>); 3] = [
        ("a file attached", Box::new(|desk| attach(desk, &id, &bare, &file, "As adopted"))),
        ("a file in place of another", Box::new(|desk| attach(desk, &id, "e1", &file, "As amended"))),
        ("archived", Box::new(|desk| drop(desk.archive(&id).expect("it is archived")))),
    ];
    for (name, change) in rows {
        there_and_back(&mut desk, &id, name, change);
    }
    assert!(desk.verify().expect("it can be verified").differences.is_empty(), "the journal agrees");
}

#[test]
fn what_is_final_is_undone_by_nothing_but_reopening_it_and_is_then_as_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let before = state(&mut desk, &id);
    desk.finalise(&id).expect("it is made final");
    let sealed = state(&mut desk, &id);
    desk.undo(&id).expect("nothing to undo is no error");
    assert!(state(&mut desk, &id) == sealed, "undo breaks no seal");
    desk.reopen(&id, "One finding was wrong").expect("it is reopened");
    let mut reopened = state(&mut desk, &id);
    let reason = reopened["header"]["reopened"].take();
    assert_eq!(reason, "One finding was wrong");
    reopened["header"]["reopened"] = before["header"]["reopened"].clone();
    assert!(reopened == before, "all else is as it was");
}

#[test]
fn a_deleted_assessment_comes_back_with_all_that_was_done_to_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    desk.edit(&id, WireEdit::Scope { text: text("All of it") }).expect("the edit is made");
    let before = state(&mut desk, &id);
    desk.delete_assessment(&id).expect("it is deleted");
    assert!(desk.open_assessment(&id).is_err(), "it is gone");
    desk.restore_assessment(&id).expect("it comes back");
    assert!(state(&mut desk, &id) == before, "whole");
    desk.undo(&id).expect("undo");
    assert!(state(&mut desk, &id) != before, "what was done before the deletion can still be undone");
}
