//! What is written comes back as it was.

mod common;

use assessment::{Answer, CheckAnswer, Edit, Status};
use common::{check, create, edit, empty, evidence, key, open, requirement, rich};
use store::{Error, Op};

#[test]
fn an_assessment_with_something_in_every_field_comes_back_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let (one, other) = {
        let mut workspace = open(&path, 0);
        (create(&mut workspace, rich()), create(&mut workspace, empty()))
    };
    let mut workspace = open(&path, 1_000_000);
    assert_eq!(*workspace.assessment(one).expect("it loads"), rich(), "every field is kept");
    assert_eq!(*workspace.assessment(other).expect("it loads"), empty(), "assessments do not mix");
    let verification = workspace.verify().expect("it can be verified");
    assert_eq!(verification.differences, [], "the journal tells the same");
    assert_eq!(verification.rows, 16, "two assessments, nine listed items, three answers and two checks");
}

#[test]
fn what_is_in_memory_after_edits_is_what_is_in_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    for change in [
        Edit::RemoveEvidence(key("e10")),
        Edit::PutEvidence(evidence("e11", "Minutes")),
        Edit::PutEvidence(evidence("e10", "The policy again")),
        Edit::RemoveParticipant(key("p1")),
        Edit::RemoveAction(key("x1")),
    ] {
        edit(&mut workspace, id, change).expect("the edit is made");
    }
    let in_memory = workspace.assessment(id).expect("it is there");
    drop(workspace);
    let mut workspace = open(&path, 1_000_000);
    assert_eq!(workspace.assessment(id).expect("it loads"), in_memory, "order and links are kept");
    let keys: Vec<String> = in_memory.evidence.iter().map(|it| it.key.to_string()).collect();
    assert_eq!(keys, ["e2", "e11", "e10"], "what is added goes to the end");
}

#[test]
fn the_library_lists_what_is_not_deleted_the_latest_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    assert_eq!(workspace.library().expect("a list"), [], "a new workspace is empty");
    let ids = [rich(), empty(), empty()].map(|value| create(&mut workspace, value));
    let at = edit(&mut workspace, ids[0], Edit::Status(Status::Draft)).expect("the edit is made").at;
    workspace.transact("Ada", Op::Delete(ids[1])).expect("it is deleted");

    let listed = workspace.library().expect("a list");
    assert_eq!(listed.iter().map(|entry| entry.id).collect::<Vec<_>>(), [ids[0], ids[2]], "latest change first");
    let (entry, value) = (&listed[0], rich());
    assert_eq!((&entry.organisation, &entry.title), (&value.organisation.name, &value.title));
    assert_eq!((entry.status, entry.kind, entry.finished_on), (Status::Draft, value.kind, value.finished_on));
    assert_eq!(entry.catalogue, value.catalogue);
    assert_eq!(entry.changed_at, at, "the receipt tells the time that is kept");
    assert!(entry.created_at < entry.changed_at, "it was created before");
    assert!(
        matches!(workspace.assessment(ids[1]), Err(Error::NoSuchAssessment(id)) if id == ids[1]),
        "a deleted assessment is not there"
    );
}

#[test]
fn settings_are_kept_and_forgotten() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    assert_eq!(workspace.get_setting("language").expect("a setting"), None, "nothing is set at first");
    for value in [Some("de"), Some("en"), None, Some("fr")] {
        workspace.set_setting("language", value).expect("it is kept");
        assert_eq!(workspace.get_setting("language").expect("a setting").as_deref(), value);
    }
    drop(workspace);
    let kept = open(&path, 9).get_setting("language").expect("a setting");
    assert_eq!(kept.as_deref(), Some("fr"), "settings are in the file");
}

#[test]
fn what_rows_cannot_tell_apart_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let mut twice = rich();
    twice.evidence.push(evidence("e2", "The same key"));
    let error = workspace.transact("Ada", Op::Create(Box::new(twice)));
    assert!(matches!(error, Err(Error::DuplicateKey { entity: "evidence", .. })), "{error:?}");

    let mut astray = rich();
    let answer = Answer { checks: [(check("4.1/a"), CheckAnswer::default())].into(), ..Answer::default() };
    astray.answers.insert(requirement("4.2"), answer);
    let error = workspace.transact("Ada", Op::Create(Box::new(astray)));
    assert!(matches!(error, Err(Error::MisplacedCheck(_))), "{error:?}");
    assert_eq!(workspace.library().expect("a list"), [], "nothing was written");
}
