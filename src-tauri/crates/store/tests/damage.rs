//! Verifying names every difference of a damaged file: none hides another, and none is made up.

mod common;

use std::path::{Path, PathBuf};

use common::{create, edit, open, rich};
use rusqlite::Connection;
use store::{AssessmentId, Difference};
use tempfile::TempDir;

/// A closed workspace with one rich assessment.
fn workspace() -> (TempDir, PathBuf, AssessmentId) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    edit(&mut workspace, id, assessment::Edit::Scope("Written later".to_owned())).expect("the edit is made");
    workspace.search("Written", None, 1).expect("the index has followed");
    workspace.set_setting("theme", Some("dark")).expect("it is kept");
    drop(workspace);
    (folder, path, id)
}

fn tamper(path: &Path, sql: &str) {
    Connection::open(path).expect("it opens").execute_batch(sql).expect("the statements run");
}

fn found(path: &Path) -> Vec<Difference> {
    open(path, 1000).verify().expect("whatever is damaged, it can be verified").differences
}

/// A text that is none, as a bit that turned over leaves it.
const BAD: &str = "CAST(x'41FF42' AS TEXT)";

#[test]
fn what_cannot_be_read_is_named_and_hides_nothing_else() {
    let unreadable = |entity: &str, id: String, field: &str| Difference::Unreadable {
        entity: entity.to_owned(),
        id,
        field: field.to_owned(),
    };
    type Expected<'a> = &'a dyn Fn(&str) -> Vec<Difference>;
    let level = |id: &str| Difference::Field {
        entity: "answer",
        id: format!("{id}/A.2.2"),
        field: "level",
        journal: None,
        row: Some("5".to_owned()),
    };
    let rows: [(&str, String, Expected<'_>); 4] = [
        (
            "two fields of one row and, further on in the same table, another value",
            format!(
                "UPDATE answer SET finding = {BAD}, note = {BAD} WHERE id LIKE '%/4.1';
                 UPDATE answer SET level = 5 WHERE id LIKE '%/A.2.2'"
            ),
            &|id| {
                let of = |field| unreadable("answer", format!("{id}/4.1"), field);
                vec![of("finding"), of("note"), level(id)]
            },
        ),
        (
            "the id of a row: what bore it is missing",
            format!(
                "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;
                 UPDATE check_answer SET id = substr(id, 1, 37) || {BAD} WHERE id LIKE '%/4.1/b';
                 UPDATE answer SET level = 5 WHERE id LIKE '%/A.2.2'"
            ),
            &|id| {
                vec![
                    level(id),
                    unreadable("check_answer", format!("{id}/A\u{fffd}B"), ""),
                    Difference::MissingRow { entity: "check_answer", id: format!("{id}/4.1/b") },
                ]
            },
        ),
        (
            "a value in the journal",
            format!(
                "DROP TRIGGER journal_keeps_entries_as_they_are;
                 UPDATE journal SET after = {BAD} WHERE field = 'country';
                 UPDATE answer SET level = 5 WHERE id LIKE '%/A.2.2'"
            ),
            &|id| {
                let journal = Difference::Field {
                    entity: "assessment",
                    id: id.to_owned(),
                    field: "country",
                    journal: Some(String::new()),
                    row: Some("DE".to_owned()),
                };
                let altered = Difference::Altered { batch: String::new() };
                vec![unreadable("journal", id.to_owned(), "after"), journal, level(id), altered]
            },
        ),
        (
            "a batch that lost its digest",
            "DROP TRIGGER batches_stay_as_they_are; UPDATE batch SET digest = NULL WHERE sequence = 2".to_owned(),
            &|_| vec![Difference::Altered { batch: String::new() }],
        ),
    ];
    for (name, sql, expected) in rows {
        let (_folder, path, id) = workspace();
        tamper(&path, &sql);
        let found: Vec<Difference> = found(&path).into_iter().map(without_batch).collect();
        assert_eq!(found, expected(&id.to_string()), "{name}");
    }
}

fn without_batch(difference: Difference) -> Difference {
    match difference {
        Difference::Altered { .. } => Difference::Altered { batch: String::new() },
        other => other,
    }
}

#[test]
fn batches_from_before_there_were_digests_need_none() {
    let (_folder, path, _) = workspace();
    tamper(&path, "DROP TRIGGER batches_stay_as_they_are; UPDATE batch SET digest = NULL WHERE sequence = 1");
    assert_eq!(found(&path), [], "only what comes after the first digest must have one");
}

#[test]
fn more_than_a_hundred_faults_of_the_structure_are_all_named() {
    let (_folder, path, _) = workspace();
    let table = |value: &str| {
        format!(
            "PRAGMA writable_schema = ON;
             UPDATE sqlite_schema SET sql = 'CREATE TABLE shelf (number INTEGER PRIMARY KEY, assessment TEXT{value} UNIQUE) STRICT'
             WHERE name = 'shelf'"
        )
    };
    tamper(&path, &table(""));
    let rows = "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 349)
                INSERT INTO shelf SELECT i, NULL FROM n";
    tamper(&path, rows);
    tamper(&path, &table(" NOT NULL"));
    let is_empty = |it: &Difference| matches!(it, Difference::Structure(fault) if fault.contains("NULL value"));
    assert_eq!(found(&path).iter().filter(|it| is_empty(it)).count(), 250, "each of them");
}

#[test]
fn settings_and_the_names_of_the_workspace_are_watched_over() {
    for (name, sql) in [
        ("the name by which backups are known", "UPDATE workspace SET id = substr(id, 1, 35) || 'x'"),
        ("the name of this copy", "UPDATE workspace SET replica = upper(replica) || ' '"),
        ("when it was made", "UPDATE workspace SET created_at = '2020-01-01T00:00:00.000Z'"),
        ("the value of a setting", "UPDATE setting SET value = 'dart' WHERE key = 'theme'"),
        ("a value that cannot be read", "UPDATE setting SET value = CAST(x'FF' AS TEXT) WHERE key = 'theme'"),
        ("the name of a setting", "UPDATE setting SET key = 'thema' WHERE key = 'theme'"),
        ("a setting gone", "DELETE FROM setting WHERE key = 'theme'"),
        ("a setting from nowhere", "INSERT INTO setting VALUES ('backup_folder', '/elsewhere')"),
        ("the seal itself", "UPDATE setting SET value = 'x' WHERE key = 'seal'"),
    ] {
        let (folder, path, _) = workspace();
        let backup = open(&path, 1).back_up(store::Reason::Asked).expect("backed up").path;
        assert_eq!(found(&path), [], "{name}: before, all is well");
        tamper(&path, sql);
        assert_eq!(found(&path), [Difference::Settings], "{name}");
        let mut workspace = open(&path, 2000);
        workspace.set_setting("theme", Some("light")).expect("settings can be set");
        let differences = workspace.verify().expect("verified").differences;
        assert_eq!(differences, [Difference::Settings], "{name}: setting another does not cover it up");
        drop(workspace);
        let mut restored = open(&folder.path().join("other.plumb"), 3000);
        restored.restore(&backup, None, &store::Watch::quiet()).expect("restored");
        assert_eq!(restored.verify().expect("verified").differences, [], "{name}: what is restored is sealed anew");
    }
}
