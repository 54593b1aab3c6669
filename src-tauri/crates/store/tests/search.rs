//! Search finds what a person means, never breaks, and follows every write.

mod common;

use std::{fs, mem, path::PathBuf};

use assessment::{
    Edit, Verdict,
    edit::{AnswerEdit, CheckEdit},
};
use common::{check, create, edit, empty, evidence, key, open, requirement, rich};
use rusqlite::Connection;
use store::{AssessmentId, Difference, Indexing, Op, SearchHit, Workspace};
use tempfile::TempDir;

fn workspace() -> (TempDir, PathBuf, Workspace) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let workspace = open(&path, 0);
    (folder, path, workspace)
}

fn find(workspace: &Workspace, query: &str, assessment: Option<AssessmentId>) -> Vec<SearchHit> {
    workspace.search(query, assessment, 50).expect("a query never fails")
}

/// `entity part.field: [matched] …`, sorted.
fn told(hits: &[SearchHit]) -> Vec<String> {
    let mut told: Vec<String> = hits
        .iter()
        .map(|hit| {
            let matched: Vec<&str> = hit.matches.iter().map(|at| &hit.snippet[at.clone()]).collect();
            format!("{} {}.{} {}", hit.entity, hit.part, hit.field, matched.join(","))
        })
        .collect();
    told.sort();
    told
}

fn finding(workspace: &mut Workspace, id: AssessmentId, text: &str) {
    let change = AnswerEdit::Finding(text.to_owned());
    edit(workspace, id, Edit::Requirement { id: requirement("6.1.3"), change }).expect("the edit is made");
}

/// Makes the index follow all that is written.
fn index(workspace: &Workspace) {
    while workspace.index().expect("the index follows") == Indexing::Left {}
}

fn clean(workspace: &Workspace) {
    assert_eq!(workspace.verify().expect("it can be verified").differences, [], "the index is as the rows");
}

#[test]
fn words_are_prefixes_and_all_must_match() {
    let (_folder, _path, mut workspace) = workspace();
    create(&mut workspace, rich());
    let rows: [(&str, &str, &[&str]); 23] = [
        ("a word", "policy", &["evidence e10.title policy"]),
        ("a prefix", "poli", &["evidence e10.title policy"]),
        ("in capitals", "POLICY", &["evidence e10.title policy"]),
        ("not the middle of a word", "olicy", &[]),
        ("two words in any order", "policy ai", &["evidence e10.title AI,policy"]),
        ("two words in two fields of one row", "policy wiki", &["evidence e10.title policy"]),
        ("two words of which one is not there", "policy zebra", &[]),
        ("with accents for without", "fuhrüng owner", &[]),
        ("without accents for with", "muller sohne", &["assessment .organisation Müller,Söhne"]),
        ("with other accents", "MÜLLÈR", &["assessment .organisation Müller"]),
        ("a name", "zoe cto", &["participant p2.name Zoë"]),
        ("quotes", "\"ai policy\"", &["evidence e10.title AI,policy"]),
        ("an open quote", "\"policy", &["evidence e10.title policy"]),
        ("operators", "policy OR (zebra* NOT -x)", &[]),
        ("an operator as a word", "one of 100%", &[]),
        ("a column", "title:policy", &[]),
        ("a locator", "wiki/ai telephone", &["evidence e2.locator wiki/ai"]),
        ("an exclusion reason", "developed", &["answer A.2.2.exclusion_reason developed"]),
        ("a root cause", "grew", &["answer 4.1.root_cause grew"]),
        ("a grade reason", "better than", &["answer 4.1.grade_reason Better,than"]),
        ("nothing", " ", &[]),
        ("signs only", "- * \" ' ; DROP --", &["action x2.title Drop", "assessment .organisation DROP"]),
        ("a sign of another script", "手術", &[]),
    ];
    for (name, query, wanted) in rows {
        let found = told(&find(&workspace, query, None));
        let wanted: Vec<String> = wanted.iter().map(|line| (*line).to_owned()).collect();
        assert_eq!(found, wanted, "{name}: {query:?}");
    }
}

#[test]
fn the_beginning_of_a_word_finds_every_word_with_it_few_or_many() {
    let (_folder, _path, mut workspace) = workspace();
    let id = create(&mut workspace, empty());
    for (number, wanted) in [(1, 1), (16, 16), (17, 17), (40, 40)] {
        let words: Vec<String> = (0..number).map(|at| format!("Prüf Audit{number}x{at}")).collect();
        for (at, word) in words.iter().enumerate() {
            edit(&mut workspace, id, Edit::PutEvidence(evidence(&format!("e{at}"), word))).expect("it is put");
        }
        for query in [format!("audit{number}x"), format!("AUDIT{number} pruf"), format!("prüf audit{number}")] {
            assert_eq!(find(&workspace, &query, None).len(), wanted, "{query:?} begins {number} words");
        }
    }
}

#[test]
fn every_kind_of_text_is_found_and_tells_where_it_is() {
    let (_folder, _path, mut workspace) = workspace();
    let id = create(&mut workspace, rich());
    let rows = [
        ("soehne OR", 0),
        ("line two", 1),
        ("Überwachung", 1),
        ("context described", 1),
        ("grew unnoticed", 1),
        ("review yearly", 1),
        ("ask again", 1),
        ("seen", 1),
        ("triage", 1),
        ("board knows", 2),
        ("name an owner", 1),
    ];
    for (query, count) in rows {
        let hits = find(&workspace, query, None);
        assert_eq!(hits.len(), count, "of {query:?}: {hits:?}");
        for hit in hits {
            assert_eq!((hit.assessment, hit.organisation.as_str()), (id, rich().organisation.name.as_str()));
            assert!(!hit.matches.is_empty(), "{query:?} is marked: {hit:?}");
        }
    }
    let hit = &find(&workspace, "seen", None)[0];
    assert_eq!((hit.entity, hit.part.as_str(), hit.field), ("check_answer", "4.1/a", "note"));
    assert_eq!(hit.requirement, Some(requirement("4.1")), "a check's note leads to its requirement");
    let hit = &find(&workspace, "telephone", None)[0];
    assert_eq!((hit.name.as_deref(), hit.part.as_str()), (Some("Interview"), "e2"), "evidence is told by its title");
}

#[test]
fn a_query_of_any_length_and_content_is_answered() {
    let (_folder, _path, mut workspace) = workspace();
    create(&mut workspace, rich());
    let words = "policy ".repeat(1500);
    let many: String = (0..3000).map(|number| format!("p{number} ")).collect();
    let dotted = "1.".repeat(5000);
    let controls: String = (0..32_u8).map(char::from).collect();
    for (query, found) in [
        (words.as_str(), true),
        (&many, false),
        (&dotted, false),
        (&"x".repeat(10_000), false),
        (&"\"".repeat(10_000), false),
        (&"é".repeat(10_000), false),
        (&controls, false),
        ("policy \u{0} \u{301} 🧭", true),
    ] {
        let start: String = query.chars().take(20).collect();
        assert_eq!(!find(&workspace, query, None).is_empty(), found, "of {start:?}…");
    }
}

#[test]
fn the_index_follows_every_write() {
    let (_folder, path, mut workspace) = workspace();
    let id = create(&mut workspace, empty());
    let other = create(&mut workspace, empty());
    let count = |workspace: &Workspace, query: &str| find(workspace, query, None).len();
    finding(&mut workspace, id, "Nobody owns the register");
    assert_eq!(count(&workspace, "register"), 1, "what is written is found");
    finding(&mut workspace, id, "Nobody owns the inventory");
    assert_eq!((count(&workspace, "register"), count(&workspace, "inventory")), (0, 1), "what is written over is not");
    workspace.transact("Ada", Op::Undo(id)).expect("undo");
    assert_eq!(count(&workspace, "nobody"), 0, "what is undone is not");
    workspace.transact("Ada", Op::Redo(id)).expect("redo");
    assert_eq!(count(&workspace, "nobody"), 1, "what is redone is");

    edit(&mut workspace, id, Edit::PutEvidence(evidence("e1", "Minutes"))).expect("it is put");
    edit(&mut workspace, id, Edit::PutEvidence(evidence("e1", "Protocol"))).expect("it is put again");
    assert_eq!((count(&workspace, "minutes"), count(&workspace, "protocol wiki")), (0, 1), "all its fields at once");
    edit(&mut workspace, id, Edit::RemoveEvidence(key("e1"))).expect("it is removed");
    assert_eq!(count(&workspace, "protocol"), 0, "what is removed is not found");
    workspace.transact("Ada", Op::Undo(id)).expect("undo");
    assert_eq!(count(&workspace, "protocol"), 1, "what is restored is");
    let verdict = CheckEdit::Verdict { verdict: Some(Verdict::Met), reason: String::new() };
    edit(&mut workspace, id, Edit::Check { id: check("4.1/a"), change: verdict }).expect("a check is answered");

    assert_eq!(count(&workspace, "halden"), 2, "both assessments are found by their organisation");
    assert_eq!(find(&workspace, "halden", Some(other)).len(), 1, "one of them by itself");
    assert_eq!(find(&workspace, "nobody", Some(other)), [], "another's findings are not this one's");
    clean(&workspace);
    workspace.transact("Ada", Op::Delete(id)).expect("it is deleted");
    assert_eq!((count(&workspace, "halden"), count(&workspace, "nobody")), (1, 0), "nothing of it is found");
    assert_eq!(find(&workspace, "halden", Some(id)), [], "not by itself either");
    clean(&workspace);
    drop(workspace);
    let mut workspace = open(&path, 1000);
    workspace.transact("Ada", Op::Undo(id)).expect("undo");
    assert_eq!((count(&workspace, "halden"), count(&workspace, "nobody")), (2, 1), "all of it is back");
    clean(&workspace);
}

#[test]
fn the_better_match_comes_first() {
    let (_folder, _path, mut workspace) = workspace();
    let id = create(&mut workspace, empty());
    let long = format!("The register {}", "and much else that was said on the day ".repeat(20));
    edit(&mut workspace, id, Edit::Scope(long)).expect("the edit is made");
    edit(&mut workspace, id, Edit::PutEvidence(evidence("e1", "Register of risks, a register"))).expect("it is put");
    let hits = find(&workspace, "register", None);
    let order: Vec<&str> = hits.iter().map(|hit| hit.entity).collect();
    assert_eq!(order, ["evidence", "assessment"], "two words of five weigh more than one of many");
    assert!(hits[1].snippet.chars().count() <= 162 && hits[1].snippet.ends_with('…'), "a long text is cut: {hits:?}");
    let only = workspace.search("register", None, 1).expect("it is found");
    assert_eq!(only, hits[..1], "the limit keeps the best");
}

#[test]
fn an_index_that_does_not_fit_is_found_out_and_made_anew() {
    let damage = [
        ("a text gone", "DELETE FROM search WHERE rowid IN (SELECT number FROM passage WHERE entity = 'answer')"),
        (
            "a text changed",
            "UPDATE search SET note = 'x' WHERE rowid IN (SELECT number FROM passage WHERE id LIKE '%/e2')",
        ),
        ("a text nobody wrote", "INSERT INTO search (rowid, note) VALUES (7, 'x')"),
        ("a passage of no row", "INSERT INTO passage (number, entity, id) VALUES (7, 'answer', 'x')"),
        ("a step that was never made", "UPDATE indexed SET sequence = 1000"),
        ("everything gone", "DELETE FROM search; DELETE FROM passage; DELETE FROM shelf"),
    ];
    for (name, sql) in damage {
        let (_folder, path, mut workspace) = workspace();
        let id = create(&mut workspace, rich());
        index(&workspace);
        drop(workspace);
        Connection::open(&path).expect("it opens").execute_batch(sql).expect("the statements run");
        let mut workspace = open(&path, 1000);
        let found = workspace.verify().expect("it can be verified").differences;
        let all_of_index = found.iter().all(|difference| matches!(difference, Difference::Search { .. }));
        assert!(!found.is_empty() && all_of_index, "{name}: {found:?}");
        workspace.rebuild_search().expect("it is made anew");
        clean(&workspace);
        assert_eq!(find(&workspace, "context described", Some(id)).len(), 1, "{name}: all is found again");
    }
}

#[test]
fn the_texts_and_the_words_of_the_index_are_held_against_each_other() {
    let (_folder, path, mut workspace) = workspace();
    create(&mut workspace, rich());
    index(&workspace);
    drop(workspace);
    let sql = "UPDATE search_content SET c13 = 'x' WHERE c13 = 'Seen'";
    Connection::open(&path).expect("it opens").execute_batch(sql).expect("the statement runs");
    let mut workspace = open(&path, 1000);
    let found = workspace.verify().expect("it can be verified").differences;
    assert!(
        found.iter().any(|it| matches!(it, Difference::Structure(_))),
        "the words are not those of the text: {found:?}"
    );
    workspace.rebuild_search().expect("it is made anew");
    clean(&workspace);
}

/// The commit of an edit is as long as what it writes to the log, so it writes nothing of the index.
#[test]
fn no_edit_pays_for_the_index() {
    let (_folder, path, mut workspace) = workspace();
    let words = |name: &str, count: usize| {
        let words: Vec<String> = (0..count).map(|word| format!("{name}x{word}")).collect();
        words.join(" ")
    };
    let ids: Vec<AssessmentId> = (0..12).map(|_| create(&mut workspace, rich())).collect();
    for (number, id) in ids.iter().enumerate() {
        finding(&mut workspace, *id, &words(&format!("v{number}"), 4000));
    }
    let id = create(&mut workspace, rich());
    index(&workspace);
    let log = path.with_extension("plumb-wal");
    let size = || fs::metadata(&log).expect("the log stands beside the file").len();
    let mut before = size();
    let mut written: Vec<u64> = (0..200)
        .map(|number| {
            finding(&mut workspace, id, &words(&format!("w{number}"), 40));
            size() - mem::replace(&mut before, size())
        })
        .collect();
    written.sort_unstable();
    // A page and its place in the log take 4,120 bytes: the row, its batch with two indices, the entry. Now and then a
    // page is full and shares out what it holds among its neighbours.
    let (middle, most) = (written[100], written[199]);
    assert!(middle > 0 && middle <= 6 * 4_120, "an edit writes {middle} bytes");
    assert!(most <= 20 * 4_120, "and none more than {most}");
    clean(&workspace);
    assert_eq!(find(&workspace, "w199x7", Some(id)).len(), 1, "what was written last is found at once");
    assert_eq!(workspace.index().expect("it follows"), Indexing::Done, "a search leaves nothing to be done");
    clean(&workspace);
}

#[test]
fn what_is_not_indexed_yet_is_found_after_the_program_was_killed() {
    let (_folder, path, mut workspace) = workspace();
    let id = create(&mut workspace, rich());
    index(&workspace);
    finding(&mut workspace, id, "Qzxlate");
    edit(&mut workspace, id, Edit::RemoveEvidence(key("e10"))).expect("it is removed");
    clean(&workspace);
    drop(workspace);
    let workspace = open(&path, 1000);
    clean(&workspace);
    assert_eq!(find(&workspace, "Qzxlate", None).len(), 1, "what was typed is found");
    assert_eq!(find(&workspace, "policy", None), [], "what was removed is not");
    clean(&workspace);
}
