//! Each command: open the workspace, call one use case, print what came of it.

use std::{
    io::{self, Write},
    path::Path,
    sync::Arc,
};

use app::{
    Desk, Failure, Outcome, Quiet, ReportPlan, SystemAmbient, say,
    wire::{AssessmentCard, Code, RollupView, ScoresView},
};

use crate::arguments::{Arguments, CatalogueCommand, Command};

/// Runs the command and writes its result to `out`.
pub(crate) fn run(arguments: Arguments, out: &mut impl Write) -> Outcome<()> {
    let workspace = arguments.workspace.as_deref();
    match arguments.command {
        Command::Catalogue { check: Some(CatalogueCommand::Check), .. } => check_catalogue(out),
        Command::Catalogue { json: true, check: None } => print_json(out, &Desk::catalogue_listing()),
        Command::Catalogue { json: false, check: None } => list_catalogue(out),
        Command::Sample => {
            let id = open_or_create(workspace)?.add_sample()?;
            print(out, &say("cli-added", &[("id", &id)]))
        }
        Command::Import { file } => {
            let id = open_or_create(workspace)?.import(&file)?;
            print(out, &say("cli-added", &[("id", &id)]))
        }
        Command::Export { id, out: Some(file) } => {
            open(workspace)?.export_to(&id, &file)?;
            print(out, &say("cli-exported", &[("file", &file.display().to_string())]))
        }
        Command::Export { id, out: None } => {
            let bytes = open(workspace)?.export(&id)?;
            written(out.write_all(&bytes))
        }
        Command::List { json } => list(&mut open(workspace)?, json, out),
        Command::Score { id, json } => {
            let scores = open(workspace)?.scores(&id)?;
            if json { print_json(out, &scores) } else { print_scores(&scores, out) }
        }
        Command::Report { id, out: file, kind, paper, date, is_final } => {
            let date = date.unwrap_or_else(|| chrono::Local::now().date_naive());
            let plan = ReportPlan::new(&kind, &paper, !is_final, date)?;
            let done = open(workspace)?.report_job(&id, plan)?.write_to(&file, &Quiet)?;
            if !done.replaced.is_empty() {
                print(out, &say("cli-replaced", &[("characters", &done.replaced.join(" "))]))?;
            }
            print(out, &say("cli-report", &[("file", &done.path), ("count", &done.pages.to_string())]))
        }
        Command::Verify => verify(&open(workspace)?, out),
    }
}

/// A workspace that must be there, unless it is the default one.
fn open(workspace: Option<&Path>) -> Outcome<Desk> {
    match workspace {
        Some(path) => Desk::open_existing(path, Arc::new(SystemAmbient), &app::user_name()),
        None => open_or_create(None),
    }
}

fn open_or_create(workspace: Option<&Path>) -> Outcome<Desk> {
    let path = workspace.map_or_else(app::default_workspace, |path| Ok(path.to_owned()))?;
    Desk::open_or_create(&path, Arc::new(SystemAmbient), &app::user_name())
}

/// Whoever reads our output may stop reading; that is no failure of ours.
fn written(result: io::Result<()>) -> Outcome<()> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(app::broken(&error.to_string())),
        _ => Ok(()),
    }
}

fn print(out: &mut impl Write, line: &str) -> Outcome<()> {
    written(writeln!(out, "{line}"))
}

fn print_json(out: &mut impl Write, value: &impl serde::Serialize) -> Outcome<()> {
    let text = serde_json::to_string_pretty(value).map_err(|error| app::broken(&error.to_string()))?;
    print(out, &text)
}

fn check_catalogue(out: &mut impl Write) -> Outcome<()> {
    let faults = app::check_catalogue();
    if faults.is_empty() {
        return print(out, &say("cli-catalogue-sound", &[]));
    }
    faults.iter().try_for_each(|fault| print(out, fault))?;
    Err(found("cli-catalogue-faults", faults.len()))
}

fn verify(desk: &Desk, out: &mut impl Write) -> Outcome<()> {
    let found_there = desk.verify()?;
    if found_there.differences.is_empty() {
        return print(out, &say("cli-verified", &[("count", &found_there.entries.to_string())]));
    }
    found_there.differences.iter().try_for_each(|difference| print(out, difference))?;
    Err(found("cli-differences", found_there.differences.len()))
}

/// Something was found that should not be there; each of it is printed already.
fn found(key: &str, count: usize) -> Failure {
    let arguments = [("count", &*count.to_string())];
    Failure { code: Code::Broken, message: say(key, &arguments), hint: say(&format!("{key}-hint"), &arguments) }
}

fn list_catalogue(out: &mut impl Write) -> Outcome<()> {
    for requirement in Desk::catalogue_listing().requirements {
        print(out, &format!("{:<8} {}", requirement.id, requirement.title))?;
        for check in requirement.checks {
            print(out, &format!("  {:<10} {}", check.id, check.text))?;
        }
    }
    Ok(())
}

fn list(desk: &mut Desk, json: bool, out: &mut impl Write) -> Outcome<()> {
    let assessments = desk.library()?.assessments;
    if json {
        return print_json(out, &assessments);
    }
    if assessments.is_empty() {
        return print(out, &say("cli-empty", &[]));
    }
    let line = |card: &AssessmentCard| {
        let AssessmentCard { id, organisation, title, status, overall, .. } = card;
        format!("{id}  {status:<9}  {}  {organisation}, {title}", percent(overall.coverage))
    };
    assessments.iter().try_for_each(|card| print(out, &line(card)))
}

fn print_scores(scores: &ScoresView, out: &mut impl Write) -> Outcome<()> {
    let heads = ["cli-score-head", "cli-score-range", "cli-score-target", "cli-score-coverage"].map(|key| say(key, &[]));
    print(out, &format!("{:<18} {:>6} {:>9} {:>7} {:>9}", "", heads[0], heads[1], heads[2], heads[3]))?;
    let all = [&scores.overall, &scores.management_system, &scores.annex_a];
    for rollup in all.into_iter().chain(&scores.groups) {
        print(out, &score_line(rollup))?;
    }
    let readiness = &scores.readiness;
    let count = readiness.blockers.len().to_string();
    print(out, &say("cli-readiness", &[("verdict", &readiness.verdict), ("count", &count)]))?;
    if scores.gaps.is_empty() {
        return print(out, &say("cli-no-gaps", &[]));
    }
    print(out, &say("cli-gaps", &[("list", &scores.gaps.join(" "))]))
}

fn score_line(rollup: &RollupView) -> String {
    let range = match (rollup.low, rollup.high) {
        (Some(low), Some(high)) => format!("{}–{}", decimal(Some(low)), decimal(Some(high))),
        _ => "–".to_owned(),
    };
    let RollupView { id, mean, target, coverage, .. } = rollup;
    format!("{id:<18} {:>6} {range:>9} {:>7} {:>9}", decimal(*mean), decimal(*target), percent(*coverage))
}

fn decimal(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{:.1}", app::one_decimal(value)))
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{:>3.0} %", share * 100.0))
}
