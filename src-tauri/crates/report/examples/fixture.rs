//! Writes the report on a made-up assessment: `cargo run -p report --example fixture -- full out.pdf`,
//! and after it, as wanted, `previous`, `letter`, and `empty`, `scripts` or `sample`.

#[path = "../tests/support/mod.rs"]
mod support;

use std::{env, fs, process::ExitCode};

use report::{Kind, Paper};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [kind, path, more @ ..] = arguments.as_slice() else { return ExitCode::from(2) };
    let Ok(kind) = kind.parse::<Kind>() else { return ExitCode::from(2) };
    let asked = |wanted: &str| more.iter().any(|word| word == wanted);
    let assessment = if asked("empty") {
        support::empty()
    } else if asked("sample") {
        support::sample()
    } else if asked("scripts") {
        support::written(&support::SCRIPTS.map(|(_, text)| text).join(" — "))
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
    match case.pdf().map(|pdf| fs::write(path, pdf.bytes)) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}
