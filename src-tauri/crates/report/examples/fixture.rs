//! Writes the report on a made-up assessment: `cargo run -p report --example fixture -- full out.pdf`.

#[path = "../tests/support/mod.rs"]
mod support;

use std::{env, fs, process::ExitCode};

use report::{Kind, Paper};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [kind, path, more @ ..] = arguments.as_slice() else { return ExitCode::from(2) };
    let Ok(kind) = kind.parse::<Kind>() else { return ExitCode::from(2) };
    let is_empty = more.iter().any(|word| word == "empty");
    let mut case = support::Case::new(if is_empty { support::empty() } else { support::typical() }).kind(kind);
    if more.iter().any(|word| word == "previous") {
        case.previous = Some(support::a_year_before());
    }
    if more.iter().any(|word| word == "letter") {
        case.options.paper = Paper::Letter;
    }
    match case.pdf().map(|pdf| fs::write(path, pdf.bytes)) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}
