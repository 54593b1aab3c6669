//! Measures an edit against a bare SQLite commit of the same text: `cargo run --release -p store --example commit`.

use std::{
    error::Error,
    io::Write,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use assessment::{Assessment, Edit, Edition, Level, Organisation, Verdict, edit::AnswerEdit, edit::CheckEdit};
use catalogue::Catalogue;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use store::{Ambient, AssessmentId, Op, OpenMode, Options, Workspace};
use uuid::{ContextV7, Timestamp, Uuid};

const COMMITS: usize = 2000;

struct System;

impl Ambient for System {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from(std::time::SystemTime::now())
    }
    fn uuid(&self) -> Uuid {
        Uuid::new_v7(Timestamp::now(ContextV7::new()))
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir_in(".")?;
    let mut workspace = open(&folder.path().join("w.plumb"))?;
    let id = answered(&mut workspace)?;
    let bare = bare(&folder.path().join("bare.db"))?;
    // In turns, so that a busy disk slows both.
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for number in 0..COMMITS {
        let text = format!("What was found, version {number}");
        let started = Instant::now();
        bare.prepare_cached("UPDATE answer SET finding = ?1 WHERE id = 'x'")?.execute([&text])?;
        theirs.push(started.elapsed());

        let requirement = Catalogue::embedded().requirements()[number % 50].id.clone();
        let edit = Edit::Requirement { id: requirement, change: AnswerEdit::Finding(text) };
        let started = Instant::now();
        workspace.transact("Ada", Op::Edit { assessment: id, edit, catalogue: Catalogue::embedded() })?;
        ours.push(started.elapsed());
    }
    let started = Instant::now();
    let verification = workspace.verify()?;
    let verified = started.elapsed();
    drop(workspace);
    let started = Instant::now();
    let mut workspace = open(&folder.path().join("w.plumb"))?;
    let opened = started.elapsed();
    let started = Instant::now();
    workspace.assessment(id)?;
    let loaded = started.elapsed();

    let mut output = std::io::stdout().lock();
    report(&mut output, "bare commit", theirs)?;
    report(&mut output, "edit", ours)?;
    let (entries, rows) = (verification.entries, verification.rows);
    writeln!(output, "open {opened:?}, load {loaded:?}, verify {verified:?} ({entries} entries, {rows} rows)")?;
    Ok(())
}

fn open(path: &Path) -> Result<Workspace, store::Error> {
    let options = Options { mode: OpenMode::OrCreate, ambient: Arc::new(System), user: "Ada".to_owned() };
    Workspace::open(path, &options)
}

/// An assessment in which every check has an answer.
fn answered(workspace: &mut Workspace) -> Result<AssessmentId, Box<dyn Error>> {
    let catalogue = Catalogue::embedded();
    let edition = Edition { id: catalogue.id.clone(), edition: catalogue.edition.clone() };
    let mut value = Assessment::new(edition, Organisation::default(), "Baseline".to_owned());
    for requirement in catalogue.requirements() {
        let level = AnswerEdit::Level(Level::new(2));
        Edit::Requirement { id: requirement.id.clone(), change: level }.apply(catalogue, &mut value)?;
        for check in &requirement.checks {
            let change = CheckEdit::Verdict { verdict: Some(Verdict::Partly), reason: String::new() };
            Edit::Check { id: check.id.clone(), change }.apply(catalogue, &mut value)?;
        }
    }
    Ok(workspace.transact("Ada", Op::Create(Box::new(value)))?.assessment)
}

/// A database with the same durability and nothing else.
fn bare(path: &Path) -> Result<Connection, Box<dyn Error>> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE answer (id TEXT PRIMARY KEY, finding TEXT) WITHOUT ROWID;
         INSERT INTO answer VALUES ('x', '')",
    )?;
    Ok(connection)
}

fn report(output: &mut impl Write, name: &str, mut times: Vec<Duration>) -> std::io::Result<()> {
    times.sort_unstable();
    let at = |percent: usize| times[times.len() * percent / 100].as_micros();
    writeln!(output, "{name}: median {} p99 {} µs over {} commits", at(50), at(99), times.len())
}
