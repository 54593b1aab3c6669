//! Writes the report on a made-up assessment: `cargo run -p report --example fixture -- full out.pdf`,
//! and after it, as wanted, `previous`, `letter`, and `empty`, `scripts`, `sample` or an assessment in the open form,
//! `FILE.json`; `sections=gaps,actions` for these alone.

#[path = "../tests/support/mod.rs"]
mod support;

use std::{env, fs, process::ExitCode};

use report::{Kind, Paper, Section};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [kind, path, more @ ..] = arguments.as_slice() else { return ExitCode::from(2) };
    let Ok(kind) = kind.parse::<Kind>() else { return ExitCode::from(2) };
    let asked = |wanted: &str| more.iter().any(|word| word == wanted);
    let file = more.iter().find(|word| word.ends_with(".json"));
    let assessment = if let Some(file) = file {
        let read = fs::read(file).map(|bytes| exchange::read(&bytes));
        let Ok(Ok(assessment)) = read else { return ExitCode::FAILURE };
        assessment
    } else if asked("empty") {
        support::empty()
    } else if asked("sample") {
        support::sample()
    } else if asked("scripts") {
        support::scripts::written(&support::scripts::SCRIPTS.map(|(_, text)| text).join(" — "))
    } else {
        support::typical()
    };
    let mut case = support::Case::new(assessment).kind(kind);
    if asked("previous") {
        case.previous = Some(support::a_year_before());
    }
    if asked("letter") {
        case.options.paper = Paper::Letter;
    }
    if let Some(sections) = more.iter().find_map(|word| word.strip_prefix("sections=")) {
        case.options.sections = Some(sections.split(',').filter_map(Section::from_token).collect());
    }
    match case.pdf().map(|pdf| fs::write(path, pdf.bytes)) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}
