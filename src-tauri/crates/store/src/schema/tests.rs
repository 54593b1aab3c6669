use super::*;
use crate::{
    backup::{contents, copy},
    connection,
    header::Form,
    passphrase::{Key, Passphrase},
    record::ENTITIES,
    watch::Watch,
};

#[test]
fn every_field_of_the_list_has_its_column_and_no_column_is_left_over() {
    let mut connection = Connection::open_in_memory().expect("a database in memory");
    create(&mut connection).expect("the migrations run");
    for entity in ENTITIES {
        let mut statement =
            connection.prepare("SELECT name FROM pragma_table_info(?1) WHERE name <> 'id'").expect("a query");
        let columns: Vec<String> = statement
            .query_map([entity.name], |row| row.get(0))
            .expect("columns")
            .map(|name| name.expect("a name"))
            .collect();
        let fields: Vec<&str> = entity.fields.iter().map(|field| field.name).collect();
        assert_eq!(columns, fields, "{}: what is not in the list is not journalled", entity.name);
    }
}

/// A workspace of an older schema, with one row that must not be lost.
fn older(path: &Path) -> Connection {
    let mut connection = Connection::open(path).expect("a new file");
    migrate(&mut connection, 0, &["CREATE TABLE a (x); INSERT INTO a VALUES (7)"]).expect("the first migration runs");
    connection
}

#[test]
fn an_older_schema_is_backed_up_and_brought_up_to_date() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, backup) = (folder.path().join("w.plumb"), folder.path().join("backup.plumb"));
    let mut connection = older(&path);
    bring_to(
        &mut connection,
        |old| copy(old, None, &backup, &Watch::quiet()),
        &["", "CREATE TABLE b (y)", "ALTER TABLE a ADD z"],
    )
    .expect("both migrations run");
    assert_eq!(of(&connection).expect("a schema"), 3, "the schema is the number of the last migration");

    let copied = Connection::open(&backup).expect("the backup opens");
    assert_eq!(of(&copied).expect("a schema"), 1, "the backup is of before");
    let kept: i64 = copied.query_row("SELECT x FROM a", [], |row| row.get(0)).expect("the row");
    assert_eq!(kept, 7, "the backup holds the rows");
    assert!(!folder.path().join("backup.plumb.part").exists(), "nothing unfinished stays behind");
}

#[test]
fn a_migration_that_fails_leaves_everything_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut connection = older(&path);
    let error = bring_to(&mut connection, |_| Ok(()), &["", "CREATE TABLE b (y)", "CREATE TABLE b (y)"]);
    assert!(error.is_err(), "the last migration cannot run");
    assert_eq!(of(&connection).expect("a schema"), 1, "the schema is the old one");
    let tables = contents(&connection).expect("tables");
    assert_eq!(tables, [("a".to_owned(), 1)], "what the first of the two made is gone with it");
}

#[test]
fn without_a_backup_nothing_is_migrated() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, backup) = (folder.path().join("w.plumb"), folder.path().join("backup.plumb"));
    let mut connection = older(&path);
    std::fs::create_dir(&backup).expect("something in the backup's place");
    let error = bring_to(&mut connection, |old| copy(old, None, &backup, &Watch::quiet()), &["", "CREATE TABLE b (y)"]);
    assert!(error.is_err(), "no backup can be kept");
    assert_eq!(of(&connection).expect("a schema"), 1, "without a backup there is no migration");
}

/// Everything in the schema and the rows, as text.
fn dump(connection: &Connection) -> Vec<String> {
    let all = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).expect("a query");
        let width = statement.column_count();
        let cells = |row: &rusqlite::Row<'_>| {
            let cell = |at| row.get::<_, rusqlite::types::Value>(at);
            Ok(format!("{:?}", (0..width).map(cell).collect::<Result<Vec<_>, _>>()?))
        };
        statement.query_map([], cell_row(cells)).expect("rows").map(|row| row.expect("a row")).collect()
    };
    let tables: Vec<String> = contents(connection).expect("tables").into_iter().map(|(table, _)| table).collect();
    let mut told = all("SELECT * FROM sqlite_schema ORDER BY name");
    told.extend(tables.iter().flat_map(|table| all(&format!("SELECT * FROM \"{table}\""))));
    told
}

/// Only gives the closure the type that a query needs.
fn cell_row<F: FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<String>>(read: F) -> F {
    read
}

/// A workspace of every released schema, plain and encrypted, that is not the present one.
fn golden() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden");
    let names = std::fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("an entry").path());
    let present = format!("schema-{SCHEMA}");
    let is_older = |path: &PathBuf| {
        path.extension().is_some_and(|end| end == "plumb") && !path.to_string_lossy().contains(&present)
    };
    let mut found: Vec<PathBuf> = names.filter(is_older).collect();
    found.sort();
    found
}

/// The key of a golden workspace, if it has one.
fn key_of(path: &Path) -> Option<Key> {
    match header::check(path).expect("it is sound") {
        Form::Plain => None,
        Form::Sealed(salt) => Passphrase::new("golden passphrase").map(|passphrase| Key::derive(&passphrase, salt)),
    }
}

#[test]
fn a_migration_interrupted_at_every_step_is_all_or_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let golden = golden();
    assert!(golden.len() as u32 > SCHEMA, "plain ones of every schema, and encrypted ones: {golden:?}");
    for golden in golden {
        let name = golden.file_name().expect("a name").to_string_lossy().into_owned();
        let path = folder.path().join(&name);
        std::fs::copy(&golden, &path).expect("a copy");
        let mut connection = connection::to_workspace(&path, key_of(&path).as_ref()).expect("it opens");
        let (schema, before) = (of(&connection).expect("a schema"), dump(&connection));
        let mut interrupted = 0;
        // SQLite asks after so many steps of its machine whether to go on; the answer is no.
        for steps in std::iter::successors(Some(20), |steps| Some(steps + 20.max(steps / 20))) {
            connection.progress_handler(steps, Some(|| true)).expect("a handler");
            let migrated = bring_up_to_date(&mut connection, |_| Ok(()));
            connection.progress_handler(0, None::<fn() -> bool>).expect("no handler");
            if migrated.is_ok() {
                break;
            }
            interrupted += 1;
            assert_eq!(of(&connection).expect("a schema"), schema, "{name}, after {steps} steps");
            assert!(dump(&connection) == before, "{name}, after {steps} steps everything is as it was");
        }
        assert!(interrupted > 2, "{name}: it was interrupted {interrupted} times");
        assert_eq!(of(&connection).expect("a schema"), SCHEMA, "{name}: and in the end it is done");
    }
}
