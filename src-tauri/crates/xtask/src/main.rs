//! Set-up and chores: `cargo xtask run · test · bench · package`.
//!
//! Builds in seconds, knows the tools and the order of things, and nothing of the domain. It is
//! never part of what ships.
#![expect(clippy::print_stdout, reason = "a chore speaks to the terminal")]

mod bench;
mod command;
mod makers;
mod notices;
mod package;
mod place;
mod run;
mod test;
mod tools;

use std::process::ExitCode;

use anyhow::{Context, Result};

/// A chore: its name, what it does in a line, and the function.
struct Chore {
    name: &'static str,
    does: &'static str,
    run: fn(&[String]) -> Result<ExitCode>,
}

/// Every chore there is; the help is made from this list.
const CHORES: &[Chore] = &[
    Chore { name: "run", does: "install what is missing, build, and open the application", run: run::run },
    Chore { name: "test", does: "every check there is; --fast, --only STEP, --list", run: test::run },
    Chore { name: "bench", does: "build for release and measure; --files MB, --only NAME", run: bench::run },
    Chore { name: "package", does: "build for release and make target/package", run: package::run },
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = words.split_first() else {
        return help();
    };
    let Some(chore) = CHORES.iter().find(|chore| chore.name == name) else {
        return help();
    };
    match (chore.run)(rest).with_context(|| format!("the chore “{name}” did not finish")) {
        Ok(code) => code,
        Err(error) => {
            println!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> ExitCode {
    println!("cargo xtask CHORE");
    for chore in CHORES {
        println!("  {:<8} {}", chore.name, chore.does);
    }
    ExitCode::from(2)
}
