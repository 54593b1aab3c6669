//! Measures search on a workspace of 1,000 assessments: `cargo run -p store --example search`.

use std::{
    error::Error,
    io::Write,
    sync::Arc,
    time::{Duration, Instant},
};

use assessment::{
    Action, ActionStatus, Assessment, CheckAnswer, Edit, Edition, Evidence, EvidenceKind, Key, Level, Organisation,
    Verdict, edit::AnswerEdit,
};
use catalogue::Catalogue;
use chrono::{DateTime, Utc};
use store::{Ambient, AssessmentId, HistoryFilter, Op, OpenMode, Options, Workspace};
use uuid::{ContextV7, Timestamp, Uuid};

const ASSESSMENTS: usize = 1000;

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
    let path = folder.path().join("w.plumb");
    let options = Options { mode: OpenMode::OrCreate, ambient: Arc::new(System), user: "Ada".to_owned() };
    let mut output = std::io::stdout().lock();
    let mut workspace = Workspace::open(&path, &options)?;
    let started = Instant::now();
    let mut last = None;
    for number in 0..ASSESSMENTS {
        last = Some(workspace.transact("Ada", Op::Create(Box::new(filled(number)?)))?.assessment);
    }
    let Some(last) = last else { return Ok(()) };
    let size = std::fs::metadata(&path)?.len() / 1_000_000;
    writeln!(output, "{ASSESSMENTS} assessments written in {:?}, {size} MB", started.elapsed())?;

    let mut slowest = Duration::ZERO;
    for query in [
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
    ] {
        slowest = slowest.max(measure(&mut output, &workspace, query, None)?);
        slowest = slowest.max(measure(&mut output, &workspace, query, Some(last))?);
    }
    writeln!(output, "slowest query: median {} µs", slowest.as_micros())?;
    let requirement = Catalogue::embedded().requirements()[10].id.clone();
    for number in 0..200_u8 {
        let change = AnswerEdit::Level(Level::new(number % 5));
        let edit = Edit::Requirement { id: requirement.clone(), change };
        workspace.transact("Ada", Op::Edit { assessment: last, edit, catalogue: Catalogue::embedded() })?;
    }
    let filter = HistoryFilter { requirement: Some(requirement), ..HistoryFilter::default() };
    let started = Instant::now();
    let found = workspace.history(last, &filter, 50, None)?.entries.len();
    writeln!(output, "history of a requirement: {:?} for {found} changes", started.elapsed())?;
    Ok(())
}

/// Tells the slowest and the median of some runs, and returns the median.
fn measure(
    output: &mut impl Write,
    workspace: &Workspace,
    query: &str,
    assessment: Option<AssessmentId>,
) -> Result<Duration, Box<dyn Error>> {
    let mut times: Vec<Duration> = Vec::new();
    let mut found = 0;
    for _ in 0..9 {
        let started = Instant::now();
        found = workspace.search(query, assessment, 30)?.len();
        times.push(started.elapsed());
    }
    times.sort_unstable();
    let of = if assessment.is_some() { "one" } else { "all" };
    writeln!(output, "{query:>20} of {of}: median {:?}, slowest {:?}, {found} hits", times[4], times[8])?;
    Ok(times[4])
}

/// An assessment with the words of the catalogue in its texts, everywhere a little different.
fn filled(number: usize) -> Result<Assessment, Box<dyn Error>> {
    let catalogue = Catalogue::embedded();
    let edition = Edition { id: catalogue.id.clone(), edition: catalogue.edition.clone() };
    let organisation = Organisation { name: format!("Company {number}"), ..Organisation::default() };
    let mut value = Assessment::new(edition, organisation, format!("Assessment {number}"));
    for (at, requirement) in catalogue.requirements().iter().enumerate() {
        let answer = value.answers.entry(requirement.id.clone()).or_default();
        answer.finding = format!("{number}: {}", requirement.levels[(number + at) % 6]);
        answer.recommendation = requirement.next[(number + at) % 5].step.clone();
        for check in requirement.checks.iter().skip((number + at) % 3).step_by(3) {
            let note = check.look.clone();
            let answer = CheckAnswer { verdict: Some(Verdict::Partly), reason: String::new(), note };
            value.answers.entry(requirement.id.clone()).or_default().checks.insert(check.id.clone(), answer);
        }
        let exhibit = requirement.evidence.first().ok_or("a requirement has an exhibit")?;
        if at % 4 == number % 4 {
            value.evidence.push(Evidence {
                key: Key::new(&format!("e{at}")).ok_or("a key")?,
                title: exhibit.item.clone(),
                kind: EvidenceKind::Document,
                locator: format!("share/{number}/{at}"),
                dated: None,
                note: exhibit.good.clone(),
                attachment: None,
            });
            value.actions.push(Action {
                key: Key::new(&format!("a{at}")).ok_or("a key")?,
                title: requirement.next[at % 5].step.clone(),
                requirements: vec![requirement.id.clone()],
                owner: "Ada".to_owned(),
                due: None,
                effort: None,
                priority: None,
                status: ActionStatus::Open,
                note: String::new(),
            });
        }
    }
    Ok(value)
}
