//! Verifying finds what was changed behind the journal's back; the journal itself is append-only.

mod common;

use std::path::{Path, PathBuf};

use assessment::{Edit, Status};
use common::{create, edit, key, open, rich};
use rusqlite::Connection;
use store::{AssessmentId, Difference, Error, Indexing, Op};
use tempfile::TempDir;

/// A closed workspace with one rich assessment that has seen an edit, an undo and a deletion.
fn workspace() -> (TempDir, PathBuf, AssessmentId) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    edit(&mut workspace, id, Edit::RemoveEvidence(key("e2"))).expect("the edit is made");
    workspace.transact("Ada", Op::Undo(id)).expect("it is undone");
    let other = create(&mut workspace, rich());
    workspace.transact("Ada", Op::Delete(other)).expect("it is deleted");
    while workspace.index().expect("the index follows") == Indexing::Left {}
    drop(workspace);
    (folder, path, id)
}

fn tamper(path: &Path, sql: &str) {
    Connection::open(path).expect("it opens").execute_batch(sql).expect("the statements run");
}

#[test]
fn whatever_is_changed_behind_the_journals_back_is_found() {
    let row = |part: &str, id: AssessmentId| format!("{id}/{part}");
    type Expected = fn(&str, &dyn Fn(&str) -> String) -> Vec<Difference>;
    let rows: [(&str, &str, Expected); 9] = [
        ("nothing", "SELECT 1", |_, _| vec![]),
        ("a field", "UPDATE answer SET level = 5 WHERE id LIKE '%/4.1'", |_, row| {
            vec![Difference::Field {
                entity: "answer",
                id: row("4.1"),
                field: "level",
                journal: Some("0".to_owned()),
                row: Some("5".to_owned()),
            }]
        }),
        ("a field emptied", "UPDATE evidence SET dated = NULL WHERE id LIKE '%/e10'", |_, row| {
            vec![Difference::Field {
                entity: "evidence",
                id: row("e10"),
                field: "dated",
                journal: Some("2025-02-28".to_owned()),
                row: None,
            }]
        }),
        ("a row gone", "DELETE FROM check_answer WHERE id LIKE '%/4.1/a'", |_, row| {
            // Its note can still be searched.
            vec![
                Difference::MissingRow { entity: "check_answer", id: row("4.1/a") },
                Difference::Search { entity: "check_answer".to_owned(), id: row("4.1/a") },
            ]
        }),
        (
            "a row from nowhere",
            "INSERT INTO check_answer (id, reason, note) SELECT id || '/4.2/a', '', '' FROM assessment",
            |_, row| vec![Difference::UnknownRow { entity: "check_answer", id: row("4.2/a") }],
        ),
        (
            "a row of a deleted assessment",
            "PRAGMA foreign_keys = OFF; INSERT INTO check_answer (id, reason, note) VALUES ('00000000-0000-7000-8000-000000000000/4.1/a', '', '')",
            |_, _| {
                let id = "00000000-0000-7000-8000-000000000000/4.1/a".to_owned();
                vec![
                    Difference::Orphan { entity: "check_answer".to_owned() },
                    Difference::UnknownRow { entity: "check_answer", id },
                ]
            },
        ),
        (
            "an entry cut out of the journal",
            "DROP TRIGGER journal_keeps_entries; DELETE FROM journal WHERE field = 'scope' AND counter < 40",
            |id, _| {
                vec![
                    Difference::MissingEntries { batch: String::new(), expected: 0, found: 0 },
                    Difference::Field {
                        entity: "assessment",
                        id: id.to_owned(),
                        field: "scope",
                        journal: Some(String::new()),
                        row: Some(rich().scope),
                    },
                    Difference::Altered { batch: String::new() },
                ]
            },
        ),
        (
            "an entry rewritten",
            "DROP TRIGGER journal_keeps_entries_as_they_are; UPDATE journal SET before = 'x' WHERE counter = 1",
            |_, _| {
                vec![
                    Difference::BrokenChain { replica: String::new(), counter: 1 },
                    Difference::Altered { batch: String::new() },
                ]
            },
        ),
        (
            "an entry that belongs to no batch",
            "INSERT INTO journal SELECT replica, 999999, 'b', at, author, entity, id, 'status', 'in_review', 'in_review'
             FROM journal WHERE entity = 'assessment' AND counter = 1",
            |_, _| vec![Difference::NoBatch { replica: String::new(), counter: 999_999 }],
        ),
    ];
    for (name, sql, expected) in rows {
        let (_folder, path, id) = workspace();
        tamper(&path, sql);
        let found = open(&path, 1000).verify().expect("it can be verified").differences;
        let found: Vec<Difference> = found.into_iter().map(without_ids_of_this_run).collect();
        assert_eq!(found, expected(&id.to_string(), &|part| row(part, id)), "{name}");
    }
}

/// The same difference without what depends on ids given out before.
fn without_ids_of_this_run(difference: Difference) -> Difference {
    match difference {
        Difference::BrokenChain { counter, .. } => Difference::BrokenChain { replica: String::new(), counter },
        Difference::NoBatch { counter, .. } => Difference::NoBatch { replica: String::new(), counter },
        Difference::MissingEntries { .. } => Difference::MissingEntries { batch: String::new(), expected: 0, found: 0 },
        Difference::Altered { .. } => Difference::Altered { batch: String::new() },
        other => other,
    }
}

#[test]
fn the_journal_and_its_batches_are_append_only() {
    let (_folder, path, _) = workspace();
    let connection = Connection::open(&path).expect("it opens");
    for sql in [
        "UPDATE journal SET after = 'x'",
        "DELETE FROM journal WHERE counter = 1",
        "UPDATE batch SET op = 'x'",
        "DELETE FROM batch",
    ] {
        let error = connection.execute(sql, []).expect_err("it is refused").to_string();
        assert!(error.contains("append-only"), "{sql}: {error}");
    }
}

#[test]
fn a_row_that_is_not_as_expected_is_not_written_over() {
    let (_folder, path, id) = workspace();
    let mut workspace = open(&path, 1000);
    workspace.assessment(id).expect("it is in memory");
    tamper(&path, "UPDATE assessment SET status = 'final'");
    let error = edit(&mut workspace, id, Edit::Status(Status::Draft));
    assert!(matches!(error, Err(Error::RowChanged { entity: "assessment", field: "status", .. })), "{error:?}");
    let read = workspace.assessment(id).expect("it is there").status;
    assert_eq!(read, Status::Final, "after the error, memory is what the file holds");
}

#[test]
fn a_value_nobody_can_read_is_named() {
    let (_folder, path, id) = workspace();
    tamper(&path, "UPDATE evidence SET kind = 'rumour' WHERE id LIKE '%/e2'");
    let error = open(&path, 1000).assessment(id).expect_err("it cannot be read");
    let Error::Unreadable { entity, id: row, field, value } = error else { panic!("{error:?}") };
    assert_eq!(
        (entity.as_str(), row, field.as_str(), value.as_str()),
        ("evidence", format!("{id}/e2"), "kind", "rumour")
    );
}
