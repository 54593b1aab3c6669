//! The history tells who changed what, when, and from what.

mod common;

use assessment::{
    Edit, Level, Verdict,
    edit::{AnswerEdit, CheckEdit},
};
use catalogue::RequirementId;
use common::{Repeatable, catalogue, check, create, empty, evidence, key, open, options, requirement, rich};
use store::{AssessmentId, Error, History, HistoryEntry, HistoryFilter, Op, OpenMode, Workspace};

fn write(workspace: &mut Workspace, author: &str, id: AssessmentId, edit: Edit) {
    let op = Op::Edit { assessment: id, edit, catalogue: catalogue() };
    workspace.transact(author, op).expect("the edit is made");
}

fn level(of: &str, number: u8) -> Edit {
    Edit::Requirement { id: requirement(of), change: AnswerEdit::Level(Level::new(number)) }
}

fn finding(text: &str) -> Edit {
    Edit::Requirement { id: requirement("6.1.3"), change: AnswerEdit::Finding(text.to_owned()) }
}

fn read(workspace: &mut Workspace, id: AssessmentId, filter: &HistoryFilter) -> History {
    workspace.history(id, filter, 1000, None).expect("the history can be read")
}

fn of(requirement: RequirementId) -> HistoryFilter {
    HistoryFilter { requirement: Some(requirement), ..HistoryFilter::default() }
}

/// `author op entity part.field from→to`.
fn told(entries: &[HistoryEntry]) -> Vec<String> {
    let text = |value: &Option<String>| value.clone().unwrap_or("-".to_owned());
    let line = |it: &HistoryEntry| {
        let (from, to) = (text(&it.from), text(&it.to));
        format!("{} {} {} {}.{} {from}→{to}", it.author, it.op.token(), it.entity, it.part, it.field)
    };
    entries.iter().map(line).collect()
}

#[test]
fn the_newest_change_comes_first_with_undo_and_redo() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, empty());
    write(&mut workspace, "Ada", id, level("6.1.3", 2));
    write(&mut workspace, "Bo", id, level("6.1.3", 3));
    workspace.transact("Cy", Op::Undo(id)).expect("undo");
    workspace.transact("Ada", Op::Redo(id)).expect("redo");
    write(&mut workspace, "Ada", id, level("6.1.2", 1));
    let verdict = CheckEdit::Verdict { verdict: Some(Verdict::Met), reason: String::new() };
    write(&mut workspace, "Ada", id, Edit::Check { id: check("6.1.3/a"), change: verdict });
    let wanted = [
        "Ada edit check_answer 6.1.3/a.verdict -→met",
        "Ada redo answer 6.1.3.level 2→3",
        "Cy undo answer 6.1.3.level 3→2",
        "Bo edit answer 6.1.3.level 2→3",
        "Ada edit answer 6.1.3.level -→2",
    ];
    let history = read(&mut workspace, id, &of(requirement("6.1.3")));
    assert_eq!(told(&history.entries), wanted, "only this requirement's, not that of 6.1.2");
    assert_eq!(history.next, None, "that is all");
    assert!(history.entries.iter().all(|entry| entry.requirement == Some(requirement("6.1.3"))));
    assert!(history.entries.is_sorted_by(|a, b| a.at > b.at), "newest first: {history:?}");

    let all = read(&mut workspace, id, &HistoryFilter::default());
    assert_eq!(all.entries.last().map(|entry| (entry.op.token(), entry.field)), Some(("create", "exists")));
    assert_eq!(told(&all.entries)[1], "Ada edit answer 6.1.2.level -→1");
    assert_eq!(workspace.verify().expect("it can be verified").differences, [], "reading writes nothing");
}

#[test]
fn a_filter_keeps_what_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    write(&mut workspace, "Bo", id, level("4.1", 1));
    write(&mut workspace, "Ada", id, level("4.1", 2));
    let latest = read(&mut workspace, id, &HistoryFilter::default()).entries[0].at;
    let filters = [
        ("an author", HistoryFilter { author: Some("Bo".to_owned()), ..HistoryFilter::default() }, 1),
        ("nobody", HistoryFilter { author: Some("B".to_owned()), ..HistoryFilter::default() }, 0),
        ("a time", HistoryFilter { since: Some(latest), ..HistoryFilter::default() }, 1),
        ("a field", HistoryFilter { field: Some("level".to_owned()), ..HistoryFilter::default() }, 3),
        ("a kind of thing", HistoryFilter { entity: Some("check_answer".to_owned()), ..HistoryFilter::default() }, 2),
        (
            "a time that is over before it begins",
            HistoryFilter { since: Some(latest), until: Some(latest), ..HistoryFilter::default() },
            0,
        ),
        ("a requirement nobody answered", of(requirement("9.1")), 0),
        ("a requirement that begins as another", of(requirement("10.2")), 0),
    ];
    for (name, filter, count) in filters {
        let found = read(&mut workspace, id, &filter).entries;
        assert_eq!(found.len(), count, "{name}: {found:?}");
    }
    let unknown = "00000000-0000-7000-8000-00000000ffff".parse().expect("an id");
    let error = workspace.history(unknown, &HistoryFilter::default(), 10, None);
    assert!(matches!(error, Err(Error::NoSuchAssessment(_))), "{error:?}");
}

#[test]
fn typing_that_one_undo_takes_back_is_one_change() {
    let folder = tempfile::tempdir().expect("a folder");
    let ambient = Repeatable::starting(0);
    let options = options(&ambient, OpenMode::OrCreate);
    let mut workspace = Workspace::open(&folder.path().join("w.plumb"), &options).expect("it opens");
    let id = create(&mut workspace, empty());
    for text in ["N", "Nob", "Nobody"] {
        write(&mut workspace, "Ada", id, finding(text));
    }
    ambient.wait(301);
    write(&mut workspace, "Ada", id, finding("Nobody owns it"));
    write(&mut workspace, "Ada", id, level("6.1.3", 1));
    workspace.transact("Ada", Op::Undo(id)).expect("undo");
    workspace.transact("Ada", Op::Undo(id)).expect("undo");
    let wanted = [
        "Ada undo answer 6.1.3.finding Nobody owns it→Nobody",
        "Ada undo answer 6.1.3.level 1→-",
        "Ada edit answer 6.1.3.level -→1",
        "Ada edit answer 6.1.3.finding Nobody→Nobody owns it",
        "Ada edit answer 6.1.3.finding →Nobody",
    ];
    assert_eq!(told(&read(&mut workspace, id, &of(requirement("6.1.3"))).entries), wanted);
}

#[test]
fn pages_join_to_the_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    for text in ["N", "Nob", "Nobody"] {
        write(&mut workspace, "Ada", id, finding(text));
    }
    write(&mut workspace, "Ada", id, Edit::PutEvidence(evidence("e9", "New")));
    write(&mut workspace, "Ada", id, Edit::RemoveEvidence(key("e9")));
    workspace.transact("Ada", Op::Delete(id)).expect("it is deleted");
    let whole = read(&mut workspace, id, &HistoryFilter::default()).entries;
    assert!(whole.len() > 150, "what is deleted has its history: {}", whole.len());
    assert!(whole.iter().all(|entry| entry.field != "position"), "places in a list are nobody's doing");
    for size in [1, 7, 1000] {
        let (mut pages, mut next) = (Vec::new(), None);
        loop {
            let page = workspace.history(id, &HistoryFilter::default(), size, next).expect("a page");
            assert!(page.entries.len() <= size, "a page has at most {size}");
            pages.extend(page.entries);
            let Some(cursor) = page.next else { break };
            next = Some(cursor.to_string().parse().expect("a cursor can be handed on"));
        }
        assert_eq!(pages, whole, "in pages of {size}");
    }
}

#[test]
fn what_changed_since_a_moment_is_told_once_for_each_field_and_only_if_it_differs() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, empty());
    write(&mut workspace, "Ada", id, level("6.1.3", 1));
    write(&mut workspace, "Ada", id, level("6.1.3", 2));
    let moment = read(&mut workspace, id, &HistoryFilter::default()).entries[0].at;
    write(&mut workspace, "Bo", id, level("6.1.3", 3));
    write(&mut workspace, "Ada", id, level("7.2", 4));
    workspace.transact("Ada", Op::Undo(id)).expect("undo");
    write(&mut workspace, "Cy", id, level("6.1.3", 5));
    let told_since = told(&workspace.changes_since(id, moment).expect("told"));
    assert_eq!(told_since, ["Cy edit answer 6.1.3.level 1→5"], "from what it was before the moment's own change");
    assert_eq!(workspace.authors(id).expect("told"), ["Ada", "Bo", "Cy"]);
    assert_eq!(workspace.last(id, store::OpName::Finalise).expect("told"), None, "it never was");
}

#[test]
fn what_an_assessment_was_created_with_is_no_change_since() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut workspace = open(&folder.path().join("w.plumb"), 0);
    let id = create(&mut workspace, rich());
    let moment = read(&mut workspace, id, &HistoryFilter::default()).entries[0].at;
    let since = |workspace: &mut Workspace| told(&workspace.changes_since(id, moment).expect("told"));
    let created = since(&mut workspace);
    assert!(matches!(&created[..], [only] if only.ends_with("create assessment .exists -→1")), "{created:?}");
    write(&mut workspace, "Bo", id, level("6.1.3", 5));
    write(&mut workspace, "Bo", id, level("7.2", 4));
    workspace.transact("Bo", Op::Undo(id)).expect("undo");
    let changed = since(&mut workspace);
    assert_eq!(changed.len(), 2, "what it began with is what it is compared with: {changed:?}");
    assert!(changed[0].starts_with("Bo edit answer 6.1.3.level "), "{changed:?}");
}
