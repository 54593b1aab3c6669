//! `cargo xtask bench`: what the program takes, measured on the release build, each figure beside
//! something it can be compared with on the same machine in the same run.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{
    command::{answer, cargo, program},
    place,
    tools::{self, Depth},
};

/// How often each thing is done; the middle value counts.
const ROUNDS: usize = 9;

/// Something measured: its name, what it is held against, and the two times.
struct Measure {
    name: &'static str,
    beside: &'static str,
    take: fn(&Bench) -> Result<(Duration, Duration)>,
}

const MEASURES: &[Measure] = &[
    Measure { name: "start to usable window", beside: "an empty Tauri window", take: start_up },
    Measure { name: "edit to durable, median", beside: "a bare SQLite commit", take: |_| commit("median") },
    Measure { name: "edit to durable, p99", beside: "a bare SQLite commit", take: |_| commit("p99") },
    Measure { name: "search, slowest of 26", beside: "a frame (limit)", take: |_| search() },
    Measure { name: "reading the catalogue", beside: "5 ms (limit)", take: |_| catalogue() },
    Measure { name: "the sample's report", beside: "listing the workspace", take: sample_report },
    Measure { name: "figures as JSON", beside: "listing the workspace", take: figures },
    Measure { name: "verify", beside: "listing the workspace", take: verify },
];

/// Where the measuring takes place: a workspace with the sample in it.
struct Bench {
    plumbline: PathBuf,
    folder: PathBuf,
    id: String,
}

/// Builds for release and prints every measure.
///
/// # Errors
/// If the build fails or a measured command does.
pub(crate) fn run(words: &[String]) -> Result<ExitCode> {
    if !words.is_empty() {
        bail!("cargo xtask bench takes no words");
    }
    tools::to_test(Depth::Full)?;
    tools::interface()?;
    crate::test::ui_build()?;
    let packages = ["catalogue", "plumbline", "plumbline-desktop", "plumbline-tests", "store"];
    let mut build = cargo(&["build", "--release", "--locked", "--bins", "--examples"]);
    crate::command::succeed(build.args(packages.iter().flat_map(|name| ["--package", name])))?;
    let bench = Bench::new()?;
    println!("{:<24} {:>9}  beside {:<24} {:>9}  ratio", "measure", "ms", "", "ms");
    for measure in MEASURES {
        let (taken, other) = (measure.take)(&bench)?;
        let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
        println!(
            "{:<24} {:>9.2}         {:<24} {:>9.2}  {:>5.2}",
            measure.name,
            milliseconds(taken),
            measure.beside,
            milliseconds(other),
            taken.as_secs_f64() / other.as_secs_f64(),
        );
    }
    fs::remove_dir_all(&bench.folder).context("the measuring left its folder behind")?;
    Ok(ExitCode::SUCCESS)
}

impl Bench {
    fn new() -> Result<Bench> {
        let folder = place::target().join("bench");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let mut bench = Bench { plumbline: place::program("release", "plumbline"), folder, id: String::new() };
        let said = answer(&mut bench.plumbline(&["sample"]))?;
        bench.id = said.split_whitespace().last().context("the sample has no id")?.to_owned();
        Ok(bench)
    }

    fn plumbline(&self, words: &[&str]) -> Command {
        let mut command = program(&self.plumbline);
        command.arg("--workspace").arg(self.folder.join("bench.plumb")).args(words);
        command
    }

    /// The middle of several times the command takes.
    fn time(&self, words: &[&str], out: Option<&Path>) -> Result<Duration> {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let mut command = self.plumbline(words);
            if let Some(out) = out {
                command.arg("--out").arg(out);
            }
            let start = Instant::now();
            answer(&mut command)?;
            times.push(start.elapsed());
        }
        times.sort();
        Ok(times[ROUNDS / 2])
    }
}

/// The window of the release build and an empty one, started in turns.
fn start_up(_: &Bench) -> Result<(Duration, Duration)> {
    let said = answer(&mut program(place::program("release", "examples/startup")))?;
    let times: Vec<u64> = said.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    let [ours, theirs] = times[..] else { bail!("startup said “{said}”") };
    Ok((Duration::from_micros(ours), Duration::from_micros(theirs)))
}

/// Edits and bare commits in turns, by the store's own example.
fn commit(figure: &str) -> Result<(Duration, Duration)> {
    let said = answer(&mut program(place::program("release", "examples/commit")))?;
    let of = |what: &str| {
        let line = said.lines().find(|line| line.starts_with(what)).context("commit left out a line")?;
        let micros =
            line.split_whitespace().skip_while(|word| *word != figure).nth(1).context("commit left out a figure")?;
        anyhow::Ok(Duration::from_micros(micros.parse()?))
    };
    Ok((of("edit")?, of("bare commit")?))
}

/// The slowest of the store example's queries over 1,000 assessments, beside what a keystroke may take.
fn search() -> Result<(Duration, Duration)> {
    let said = answer(&mut program(place::program("release", "examples/search")))?;
    let line = said.lines().find(|line| line.starts_with("slowest query")).context("search left out a line")?;
    let micros = line.split_whitespace().nth(3).context("search left out a figure")?;
    Ok((Duration::from_micros(micros.parse()?), Duration::from_millis(16)))
}

/// The first use of the catalogue in a new process, beside what it may cost a start.
fn catalogue() -> Result<(Duration, Duration)> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let said = answer(&mut program(place::program("release", "examples/reading")))?;
        let micros = said.split_whitespace().nth(1).context("reading left out the figure")?;
        times.push(Duration::from_micros(micros.parse()?));
    }
    times.sort();
    Ok((times[ROUNDS / 2], Duration::from_millis(5)))
}

fn sample_report(bench: &Bench) -> Result<(Duration, Duration)> {
    let out = bench.folder.join("report.pdf");
    Ok((bench.time(&["report", &bench.id], Some(&out))?, bench.time(&["list"], None)?))
}

fn figures(bench: &Bench) -> Result<(Duration, Duration)> {
    Ok((bench.time(&["score", &bench.id, "--json"], None)?, bench.time(&["list"], None)?))
}

fn verify(bench: &Bench) -> Result<(Duration, Duration)> {
    Ok((bench.time(&["verify"], None)?, bench.time(&["list"], None)?))
}
