//! Measures an edit against a bare SQLite commit of the same text: `cargo run --release -p store --example commit`.

#[path = "shared/mod.rs"]
mod shared;

use std::{
    error::Error,
    io::Write,
    time::{Duration, Instant},
};

use assessment::{Assessment, Edit, Edition, Level, Organisation, Verdict, edit::AnswerEdit, edit::CheckEdit};
use catalogue::Catalogue;
use shared::{at, bare, open};
use store::{AssessmentId, Op, Workspace};

const COMMITS: usize = 2000;

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
        shared::commit(&bare, &text)?;
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

fn report(output: &mut impl Write, name: &str, mut times: Vec<Duration>) -> std::io::Result<()> {
    let (median, p99) = (at(&mut times, 50).as_micros(), at(&mut times, 99).as_micros());
    writeln!(output, "{name}: median {median} p99 {p99} µs over {} commits", times.len())
}
