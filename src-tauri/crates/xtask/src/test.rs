//! `cargo xtask test`: every check there is, in the order in which a fault is found soonest.
//!
//! All building happens with one profile and one set of features, so that nothing is built twice.

use std::{
    path::Path,
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::{
    command::{cargo, npm, program, succeed, works},
    place,
    tools::{self, Depth},
};

/// A step of the run.
struct Step {
    name: &'static str,
    /// What it shows when it passes.
    shows: &'static str,
    depth: Depth,
    /// Steps whose results this one uses.
    needs: &'static [&'static str],
    run: fn() -> Result<()>,
}

const STEPS: &[Step] = &[
    Step { name: "format", shows: "the Rust code is formatted", depth: Depth::Fast, needs: &[], run: format },
    Step {
        name: "ui-install",
        shows: "the interface has its parts",
        depth: Depth::Fast,
        needs: &[],
        run: tools::interface,
    },
    Step {
        name: "ui-types",
        shows: "the interface's types hold",
        depth: Depth::Fast,
        needs: &["ui-install"],
        run: ui_types,
    },
    Step {
        name: "ui-tests",
        shows: "the interface's tests pass",
        depth: Depth::Fast,
        needs: &["ui-install"],
        run: ui_tests,
    },
    Step { name: "ui-build", shows: "the interface builds", depth: Depth::Fast, needs: &["ui-install"], run: ui_build },
    Step { name: "build", shows: "everything builds", depth: Depth::Fast, needs: &["ui-build"], run: build },
    Step { name: "unit", shows: "each crate does what it promises", depth: Depth::Fast, needs: &["build"], run: unit },
    Step { name: "lint", shows: "the linter has no warning", depth: Depth::Fast, needs: &["ui-build"], run: lint },
    Step { name: "tidy", shows: "the invariants hold", depth: Depth::Fast, needs: &["build"], run: tidy },
    Step { name: "cli", shows: "the command line keeps its word", depth: Depth::Fast, needs: &["build"], run: cli },
    Step { name: "report", shows: "the report conforms", depth: Depth::Full, needs: &["build"], run: report },
    Step {
        name: "journey",
        shows: "the real window works, without a network",
        depth: Depth::Full,
        needs: &["build"],
        run: journey,
    },
];

/// Runs the steps the words ask for: all of them; `--fast`, those without a window or a PDF
/// validator; `--only NAME`, that one and what it needs; `--list` names them.
///
/// The last line is `N passed, N failed`, counted in steps. After a failure the rest is not run.
///
/// # Errors
/// If the words are not understood, or a tool cannot be installed.
pub(crate) fn run(words: &[String]) -> Result<ExitCode> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let chosen: Vec<&Step> = match words[..] {
        [] => STEPS.iter().collect(),
        ["--fast"] => STEPS.iter().filter(|step| step.depth == Depth::Fast).collect(),
        ["--only", name] => with_what_it_needs(name)?,
        ["--list"] => {
            for step in STEPS {
                println!("{:<11} {}", step.name, step.shows);
            }
            return Ok(ExitCode::SUCCESS);
        }
        _ => bail!("cargo xtask test [--fast | --only NAME | --list]"),
    };
    tools::to_test(if chosen.iter().any(|step| step.depth == Depth::Full) { Depth::Full } else { Depth::Fast })?;

    let mut done: Vec<(&Step, Duration)> = Vec::new();
    let mut failure = None;
    for step in &chosen {
        println!("── {}: {}", step.name, step.shows);
        let start = Instant::now();
        let result = (step.run)();
        done.push((step, start.elapsed()));
        if let Err(error) = result {
            failure = Some(error);
            break;
        }
    }
    Ok(summary(&chosen, &done, failure))
}

fn with_what_it_needs(name: &str) -> Result<Vec<&'static Step>> {
    let Some(step) = STEPS.iter().find(|step| step.name == name) else {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!("there is no step “{name}”; there are {}", names.join(", "));
    };
    let mut steps = Vec::new();
    for need in step.needs {
        for each in with_what_it_needs(need)? {
            if !steps.iter().any(|it: &&Step| it.name == each.name) {
                steps.push(each);
            }
        }
    }
    steps.push(step);
    Ok(steps)
}

fn summary(chosen: &[&Step], done: &[(&Step, Duration)], failure: Option<anyhow::Error>) -> ExitCode {
    let failed = usize::from(failure.is_some());
    let passed = done.len() - failed;
    println!("\n{:<11} {:>8}  result", "step", "seconds");
    for (number, (step, time)) in done.iter().enumerate() {
        let result = if number < passed { "passed" } else { "FAILED" };
        println!("{:<11} {:>8.1}  {result}", step.name, time.as_secs_f64());
    }
    for step in &chosen[done.len()..] {
        println!("{:<11} {:>8}  not run", step.name, "");
    }
    println!("{:<11} {:>8.1}", "together", done.iter().map(|(_, time)| time.as_secs_f64()).sum::<f64>());
    if let Some(error) = failure {
        println!("\n{error:#}");
    }
    println!("\n{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn format() -> Result<()> {
    succeed(&mut cargo(&["fmt", "--all", "--check"]))
}

fn ui_types() -> Result<()> {
    succeed(&mut npm(&["run", "--silent", "check"]))
}

fn ui_tests() -> Result<()> {
    succeed(npm(&["test", "--silent"]).env("CI", "true"))
}

/// Builds the interface, unless that would make the same again: the desktop program embeds it and
/// would be linked again.
pub(crate) fn ui_build() -> Result<()> {
    let ui = place::ui();
    let newest = [ui.join("src"), ui.join("public"), place::root().join("assets/locales")]
        .iter()
        .chain(&["index.html", "package.json", "package-lock.json", "vite.config.ts"].map(|name| ui.join(name)))
        .filter_map(|path| newest_change(path))
        .max();
    let built = newest_change(&ui.join("dist/index.html"));
    if built.is_some() && built > newest {
        return Ok(());
    }
    succeed(&mut npm(&["run", "--silent", "build"]))
}

/// When a file, or the newest file in a folder, was last changed; `None` if it is not there.
fn newest_change(path: &Path) -> Option<std::time::SystemTime> {
    let own = path.metadata().and_then(|metadata| metadata.modified()).ok()?;
    let Ok(entries) = path.read_dir() else {
        return Some(own);
    };
    entries.flatten().filter_map(|entry| newest_change(&entry.path())).chain([own]).max()
}

fn build() -> Result<()> {
    succeed(&mut cargo(&["build", "--workspace", "--all-targets", "--locked"]))
}

fn lint() -> Result<()> {
    succeed(&mut cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--quiet", "--", "-D", "warnings"]))
}

fn unit() -> Result<()> {
    succeed(&mut cargo(&["test", "--workspace", "--exclude", "plumbline-tests", "--locked", "--quiet"]))
}

fn tidy() -> Result<()> {
    succeed(&mut suite("tidy"))
}

fn cli() -> Result<()> {
    succeed(&mut suite("cli"))
}

fn report() -> Result<()> {
    succeed(&mut suite("report"))
}

/// The whole workspace is named although one package holds the suite: so the features are those
/// of the build step, and nothing is built again.
fn suite(name: &str) -> Command {
    cargo(&["test", "--workspace", "--locked", "--offline", "--quiet", "--test", name])
}

/// The window runs where there is no network at all, if the system lets us make such a place.
fn journey() -> Result<()> {
    let ways: [&[&str]; 2] = [&["--net"], &["--map-root-user", "--net"]];
    let Some(way) = ways.into_iter().find(|way| works(program("unshare").args(*way).args(["ip", "link"]))) else {
        println!("This system lets nobody make a network namespace: the window is tested with the network in place.");
        return succeed(&mut suite("journey"));
    };
    let suite = suite("journey");
    succeed(
        program("unshare")
            .args(way)
            // The driver of the window is spoken to over the loopback interface.
            .args(["sh", "-c", "ip link set lo up && exec \"$@\"", "sh"])
            .arg(suite.get_program())
            .args(suite.get_args())
            .env("PLUMBLINE_WITHOUT_NETWORK", "1"),
    )
}
