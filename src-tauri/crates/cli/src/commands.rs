//! Each command: open the workspace, call one use case, print what came of it.

use std::io::{self, Write};

use app::{
    Desk, Failure, IfChanged, Outcome, Watch, say,
    wire::{AssessmentCard, Code, HistoryRequest, RollupView, ScoresView},
};

use crate::{
    arguments::{Arguments, CatalogueCommand, Command, PassphraseCommand},
    attachments, backups,
    compare::print_comparison,
    life,
    place::Place,
    report, secret,
};

/// Runs the command and writes its result to `out`.
pub(crate) fn run(arguments: Arguments, out: &mut impl Write) -> Outcome<()> {
    let place = Place::of(&arguments)?;
    match arguments.command {
        Command::Catalogue { check: Some(CatalogueCommand::Check), .. } => check_catalogue(out),
        Command::Catalogue { json: true, check: None } => print_json(out, &Desk::catalogue_listing()),
        Command::Catalogue { json: false, check: None } => list_catalogue(out),
        Command::Sample => {
            let id = place.open_or_create()?.add_sample()?;
            print(out, &say("cli-added", &[("id", &id)]))
        }
        Command::Import { file, changed } => {
            let if_changed = if changed { IfChanged::Take } else { IfChanged::Refuse };
            let mut desk = place.open_or_create()?;
            let id = desk.import(&file, if_changed)?;
            attachments::tell_absent(&mut desk, &id, out)?;
            print(out, &say("cli-added", &[("id", &id)]))
        }
        Command::Export { id, out: Some(file), overwrite } => {
            place.open()?.export_to(&id, &file, report::existing(overwrite))?;
            print(out, &say("cli-exported", &[("file", &file.display().to_string())]))
        }
        Command::Export { id, out: None, .. } => {
            let bytes = place.open()?.export(&id)?;
            written(out.write_all(&bytes))
        }
        Command::List { json } => list(&mut place.open()?, json, out),
        Command::FollowUp { id, title, started } => {
            let id = life::follow_up(&mut place.open()?, &id, title, started)?;
            print(out, &say("cli-added", &[("id", &id)]))
        }
        Command::Archive { id, undo: false } => {
            place.open()?.archive(&id)?;
            print(out, &say("cli-archived", &[("id", &id)]))
        }
        Command::Archive { id, undo: true } => {
            place.open()?.unarchive(&id)?;
            print(out, &say("cli-unarchived", &[("id", &id)]))
        }
        Command::Finalise { id } => life::finalise(&mut place.open()?, &id, out),
        Command::Reopen { id, reason } => {
            place.open()?.reopen(&id, &reason)?;
            print(out, &say("cli-reopened", &[("id", &id)]))
        }
        Command::Delete { id, undo: false } => {
            place.open()?.delete_assessment(&id)?;
            print(out, &say("cli-deleted", &[("id", &id)]))
        }
        Command::Delete { id, undo: true } => {
            place.open()?.restore_assessment(&id)?;
            print(out, &say("cli-undeleted", &[("id", &id)]))
        }
        Command::Deleted { json } => life::deleted(&place.open()?, json, out),
        Command::Purge { id, title } => life::purge(&mut place.open()?, &id, &title, out),
        Command::History { id, requirement, author, since, json } => {
            let request =
                HistoryRequest { requirement, author, since: life::moment(since), ..HistoryRequest::default() };
            life::history(&mut place.open()?, &id, request, json, out)
        }
        Command::Score { id, json } => {
            let scores = place.open()?.scores(&id)?;
            if json { print_json(out, &scores) } else { print_scores(&scores, out) }
        }
        Command::Compare { before, after, json } => {
            let comparison = place.open()?.compare(&before, &after)?;
            if json { print_json(out, &comparison) } else { print_comparison(&comparison, out) }
        }
        Command::Report(asked) => report::write(&place, *asked, out),
        Command::Attach { id, key, file } => attachments::attach(&mut place.open()?, &id, &key, &file, out),
        Command::Attachment { command } => attachments::attachment(&mut place.open()?, &command, out),
        Command::Verify => verify(&mut place.open()?, out),
        Command::Backup { json } => backups::back_up(&mut place.open()?, json, out),
        Command::Restore { file, yes } => {
            let mut desk = place.open()?;
            let its = place.passphrase();
            if yes {
                backups::restore(&mut desk, &file, its, out)
            } else {
                backups::show_restore(&desk, &file, its, out)
            }
        }
        Command::Passphrase { change } => set_passphrase(&place, &change, out),
    }
}

/// The reader of our output may stop reading; that is not a failure of ours.
fn written(result: io::Result<()>) -> Outcome<()> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(app::broken(&error.to_string())),
        _ => Ok(()),
    }
}

pub(crate) fn print(out: &mut impl Write, line: &str) -> Outcome<()> {
    written(writeln!(out, "{line}"))
}

pub(crate) fn print_json(out: &mut impl Write, value: &impl serde::Serialize) -> Outcome<()> {
    let text = serde_json::to_string_pretty(value).map_err(|error| app::broken(&error.to_string()))?;
    print(out, &text)
}

fn set_passphrase(place: &Place, change: &PassphraseCommand, out: &mut impl Write) -> Outcome<()> {
    let mut desk = place.open()?;
    let (done, key) = match (change, place.passphrase()) {
        (PassphraseCommand::Set { new_file }, current) => {
            let new = new_file.as_ref().map_or_else(secret::new_from_input, |file| secret::in_file(file))?;
            (desk.set_passphrase(current, &new, &Watch::quiet())?, "cli-passphrase-set")
        }
        (PassphraseCommand::Remove, Some(current)) => {
            (desk.remove_passphrase(current, &Watch::quiet())?, "cli-passphrase-removed")
        }
        // Without one the workspace could not have been opened if it had one.
        (PassphraseCommand::Remove, None) => return Err(desk.without_passphrase()),
        (PassphraseCommand::EraseBackups { yes }, _) => return backups::erase_plain(&desk, *yes, out),
    };
    for left in &done.backups_left {
        print(out, &say("cli-passphrase-left", &[("file", left)]))?;
    }
    print(out, &say(key, &[]))
}

fn check_catalogue(out: &mut impl Write) -> Outcome<()> {
    let faults = app::check_catalogue();
    if faults.is_empty() {
        return print(out, &say("cli-catalogue-sound", &[]));
    }
    faults.iter().try_for_each(|fault| print(out, fault))?;
    Err(found("cli-catalogue-faults", faults.len()))
}

fn verify(desk: &mut Desk, out: &mut impl Write) -> Outcome<()> {
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
    let heads =
        ["cli-score-head", "cli-score-range", "cli-score-target", "cli-score-coverage"].map(|key| say(key, &[]));
    print(out, &format!("{:<18} {:>6} {:>9} {:>7} {:>9}", "", heads[0], heads[1], heads[2], heads[3]))?;
    let all = [&scores.overall, &scores.management_system, &scores.annex_a];
    for rollup in all.into_iter().chain(&scores.groups) {
        print(out, &score_line(rollup))?;
    }
    let readiness = &scores.readiness;
    let count = readiness.requirements.to_string();
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
    share.map_or_else(|| "–".to_owned(), |share| format!("{:>3} %", app::whole_percent(share)))
}
