//! Measures a full workspace: 1,000 assessments, a million entries of the journal, 5 GB of attached files.
//! `cargo run --release -p store --example scale [ASSESSMENTS [MEGABYTES]]`
//!
//! Everything is written by the store's own writer, an assessment in one piece as an import does it,
//! so the journal holds what those writes put into it; how much that was is printed.

mod fill;
#[path = "../shared/mod.rs"]
mod shared;

use std::{
    env,
    error::Error,
    fs,
    io::Write,
    path::Path,
    time::{Duration, Instant},
};

use assessment::{Edit, edit::AnswerEdit};
use catalogue::{Catalogue, RequirementId};
use shared::{at, bare, commit, open};
use store::{AssessmentId, HistoryFilter, Indexing, Op, Reason, Workspace};

type Outcome<T> = Result<T, Box<dyn Error>>;

const QUERIES: [&str; 13] = [
    "t",
    "th",
    "the",
    "organi",
    "governa",
    "risk t",
    "the a o",
    "risk assessm owner",
    "risk assessm proc",
    "policy",
    "incident respons",
    "6.1",
    "zzz",
];

fn main() -> Outcome<()> {
    let mut given = env::args().skip(1).map(|word| word.parse::<usize>());
    let assessments = given.next().transpose()?.unwrap_or(1000);
    let megabytes = given.next().transpose()?.unwrap_or(5000);
    let folder = tempfile::tempdir_in(".")?;
    let path = folder.path().join("w.plumb");
    let started = Instant::now();
    let mut workspace = open(&path)?;
    let ids = fill::assessments(&mut workspace, assessments)?;
    fill::attachments(&mut workspace, &ids, megabytes)?;
    index(&workspace)?;
    drop(workspace);
    let size = fs::metadata(&path)?.len() / 1_000_000;
    tell(
        &format!("{assessments} assessments and {megabytes} MB of files in {size} MB, written in"),
        started.elapsed(),
    )?;

    let opening: Vec<Duration> = repeated(5, || open(&path).map(drop))?;
    tell("open", middle(opening))?;
    let mut workspace = open(&path)?;
    tell("library", middle(repeated(9, || workspace.library().map(drop))?))?;
    tell("outlines", middle(repeated(9, || workspace.outlines(&ids).map(drop))?))?;
    let spread: Vec<AssessmentId> = ids.iter().step_by(ids.len().div_ceil(40)).copied().collect();
    let mut screens = spread.iter();
    let loading = repeated(spread.len(), || screens.next().map_or(Ok(()), |id| workspace.assessment(*id).map(drop)))?;
    tell("screen", middle(loading))?;
    edits(&mut workspace, &spread, folder.path())?;
    let started = Instant::now();
    let slowest = index(&workspace)?;
    tell("indexing 2,000 edits", started.elapsed())?;
    tell("indexing, slowest step", slowest)?;
    searches(&workspace, spread.last().copied())?;
    let mut undone = spread.iter();
    let undoing = repeated(spread.len(), || {
        undone.next().map_or(Ok(()), |id| workspace.transact("Ada", Op::Undo(*id)).map(drop))
    })?;
    tell("undo", middle(undoing))?;
    history(&mut workspace, spread.last().copied())?;
    whole(&workspace, &path)
}

/// Makes the search index follow all that is written; how long the longest step took, for which an edit may have to wait.
fn index(workspace: &Workspace) -> Outcome<Duration> {
    let mut slowest = Duration::ZERO;
    loop {
        let started = Instant::now();
        let indexing = workspace.index()?;
        slowest = slowest.max(started.elapsed());
        if indexing == Indexing::Done {
            return Ok(slowest);
        }
    }
}

/// Backup and verify, beside reading the file and writing it elsewhere.
fn whole(workspace: &Workspace, path: &Path) -> Outcome<()> {
    let copy = path.with_extension("copy");
    let started = Instant::now();
    fs::copy(path, &copy)?;
    fs::File::open(&copy)?.sync_all()?;
    tell("copy", started.elapsed())?;
    fs::remove_file(&copy)?;
    let started = Instant::now();
    workspace.back_up(Reason::Asked)?;
    tell("backup", started.elapsed())?;
    let started = Instant::now();
    let told = workspace.verify()?;
    tell("verify", started.elapsed())?;
    let (entries, rows, differences) = (told.entries, told.rows, told.differences.len());
    writeln!(std::io::stdout(), "verified: {entries} entries, {rows} rows, {differences} differences")?;
    Ok(())
}

/// Edits of many assessments, in turns with bare commits, so that a busy disk slows both.
fn edits(workspace: &mut Workspace, assessments: &[AssessmentId], folder: &Path) -> Outcome<()> {
    let bare = bare(&folder.join("bare.db"))?;
    let catalogue = Catalogue::embedded();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (number, id) in assessments.iter().cycle().take(2000).enumerate() {
        let text = format!("What was found, version {number}");
        theirs.extend(repeated(1, || commit(&bare, &text))?);
        let change = AnswerEdit::Finding(text);
        let edit = Edit::Requirement { id: catalogue.requirements()[number % 50].id.clone(), change };
        let op = Op::Edit { assessment: *id, edit, catalogue };
        let started = Instant::now();
        workspace.transact("Ada", op)?;
        ours.push(started.elapsed());
    }
    for (name, mut times) in [("bare commit", theirs), ("edit", ours)] {
        tell(&format!("{name}, median"), at(&mut times, 50))?;
        tell(&format!("{name}, p99"), at(&mut times, 99))?;
        tell(&format!("{name}, slowest"), times.into_iter().max().unwrap_or_default())?;
    }
    Ok(())
}

/// Each query over all assessments and within one.
fn searches(workspace: &Workspace, one: Option<AssessmentId>) -> Outcome<()> {
    let mut slowest = Duration::ZERO;
    for query in QUERIES {
        for assessment in [None, one] {
            let mut found = 0;
            let times = repeated(9, || workspace.search(query, assessment, 30).map(|hits| found = hits.len()))?;
            let place = if assessment.is_some() { "one" } else { "all" };
            let taken = middle(times);
            tell(&format!("search for “{query}” in {place}, {found} hits"), taken)?;
            slowest = slowest.max(taken);
        }
    }
    tell("slowest search", slowest)
}

fn history(workspace: &mut Workspace, assessment: Option<AssessmentId>) -> Outcome<()> {
    let Some(assessment) = assessment else { return Ok(()) };
    let requirement: Option<RequirementId> = Catalogue::embedded().requirements().first().map(|it| it.id.clone());
    let filter = HistoryFilter { requirement, ..HistoryFilter::default() };
    let started = Instant::now();
    workspace.history(assessment, &filter, 50, None)?;
    tell("history", started.elapsed())
}

fn repeated<E>(times: usize, mut work: impl FnMut() -> Result<(), E>) -> Result<Vec<Duration>, E> {
    let timed = |_| {
        let started = Instant::now();
        work().map(|()| started.elapsed())
    };
    (0..times).map(timed).collect()
}

fn middle(mut times: Vec<Duration>) -> Duration {
    at(&mut times, 50)
}

fn tell(what: &str, taken: Duration) -> Outcome<()> {
    Ok(writeln!(std::io::stdout(), "{what}: {} µs", taken.as_micros())?)
}
