//! `cargo xtask bench`: what the program takes, measured on the release build, each figure beside
//! something it can be compared with on the same machine in the same run.

use std::{
    cell::OnceCell,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{
    command::{answer, cargo, program},
    makers, place,
    tools::{self, Depth},
};

/// How often each thing is done; the middle value counts.
const ROUNDS: usize = 9;

/// Something measured: its name, what it is held against, the unit, what it needs, and the two figures in the unit.
pub(crate) struct Measure {
    pub(crate) name: &'static str,
    pub(crate) beside: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) needs: Needs,
    pub(crate) take: fn(&Bench) -> Result<(f64, f64)>,
}

/// What must be built for a measure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// The command line.
    Program,
    /// The window and the examples, too.
    Everything,
}

impl Measure {
    const fn time(name: &'static str, beside: &'static str, take: fn(&Bench) -> Result<(f64, f64)>) -> Measure {
        Measure { name, beside, unit: "ms", needs: Needs::Everything, take }
    }

    const fn of_program(name: &'static str, take: fn(&Bench) -> Result<(f64, f64)>) -> Measure {
        Measure { name, beside: LISTING, unit: "ms", needs: Needs::Program, take }
    }
}

const FRAME: &str = "a frame (limit)";
const BARE: &str = "a bare SQLite commit";
const LISTING: &str = "listing the workspace";

const MEASURES: &[Measure] = &[
    Measure::time("start to usable window", "an empty Tauri window", start_up),
    Measure::time("reading the catalogue", "5 ms (limit)", catalogue),
    Measure::time("key to frame, slowest", FRAME, |bench| Ok((bench.window("slowest key")?, 16.0))),
    Measure::time("key to frame, beside another", "a key that changes nothing", |bench| {
        Ok((bench.window("slowest key")?, bench.window("key that changes nothing")?))
    }),
    Measure::time("screen change, slowest", "50 ms (limit)", |bench| Ok((bench.window("slowest screen")?, 50.0))),
    Measure {
        name: "memory at rest",
        beside: "an empty Tauri window",
        unit: "MB",
        needs: Needs::Everything,
        take: memory,
    },
    Measure {
        name: "layout shift",
        beside: "a pixel (limit)",
        unit: "px",
        needs: Needs::Everything,
        take: |bench| Ok((bench.window("layout shift")?, 1.0)),
    },
    Measure::time("edit to durable, median", BARE, |_| commit("median")),
    Measure::time("edit to durable, p99", BARE, |_| commit("p99")),
    Measure::time("full: edit, median", BARE, |bench| {
        Ok((bench.full("edit, median")?, bench.full("bare commit, median")?))
    }),
    Measure::time("full: edit, p99", BARE, |bench| Ok((bench.full("edit, p99")?, bench.full("bare commit, p99")?))),
    Measure::time("full: edit, slowest of 2,000", BARE, |bench| {
        Ok((bench.full("edit, slowest")?, bench.full("bare commit, slowest")?))
    }),
    Measure::time("full: indexing, slowest step", FRAME, |bench| Ok((bench.full("indexing, slowest step")?, 16.0))),
    Measure::time("full: open", "200 ms (limit)", |bench| Ok((bench.full("open")?, 200.0))),
    Measure::time("full: library", FRAME, |bench| Ok((bench.full("library")?, 16.0))),
    Measure::time("full: levels for the library", "listing it", |bench| {
        Ok((bench.full("outlines")?, bench.full("library")?))
    }),
    Measure::time("full: an assessment", FRAME, |bench| Ok((bench.full("screen")?, 16.0))),
    Measure::time("full: search, slowest of 26", FRAME, |bench| Ok((bench.full("slowest search")?, 16.0))),
    Measure::time("full: undo", FRAME, |bench| Ok((bench.full("undo")?, 16.0))),
    Measure::time("full: history", FRAME, |bench| Ok((bench.full("history")?, 16.0))),
    Measure::time("full: backup", "copying the file", |bench| Ok((bench.full("backup")?, bench.full("copy")?))),
    Measure::time("full: verify", "copying the file", |bench| Ok((bench.full("verify")?, bench.full("copy")?))),
    Measure::time("preview, first page", "500 ms (limit)", preview),
    Measure::of_program("the sample's report", sample_report),
    Measure::of_program("figures as JSON", figures),
    Measure::of_program("verify", verify),
];

/// Where the measuring takes place: a workspace with the sample in it, and what was reported by measurements
/// that take several figures at once.
pub(crate) struct Bench {
    pub(crate) plumbline: PathBuf,
    pub(crate) folder: PathBuf,
    pub(crate) id: String,
    /// How many MB of attached files the full workspace holds.
    files: String,
    full: OnceCell<String>,
    window: OnceCell<String>,
    pub(crate) makers: OnceCell<String>,
}

/// Builds for release and prints every measure, or those that `--only` asks for by how their names begin.
///
/// # Errors
/// If the words are not understood, the build fails or a measured command does.
pub(crate) fn run(words: &[String]) -> Result<ExitCode> {
    let (mut files, mut only) = ("5000", "");
    let mut rest = words.iter().map(String::as_str);
    while let Some(option) = rest.next() {
        match (option, rest.next()) {
            ("--files", Some(megabytes)) if megabytes.parse::<u32>().is_ok() => files = megabytes,
            ("--only", Some(name)) => only = name,
            _ => bail!(
                "cargo xtask bench [--files MB] [--only NAME]: how many MB of files are attached in the full workspace, \
                 5000 if not said; only the measures whose names begin so, such as makers or full"
            ),
        }
    }
    let chosen: Vec<&Measure> =
        MEASURES.iter().chain(makers::MEASURES).filter(|measure| measure.name.starts_with(only)).collect();
    if chosen.is_empty() {
        bail!("no measure begins with “{only}”");
    }
    build(chosen.iter().any(|measure| measure.needs == Needs::Everything))?;
    let bench = Bench::new(files)?;
    println!("{:<28} {:>10}     beside {:<24} {:>10}  ratio", "measure", "", "", "");
    for Measure { name, beside, unit, take, .. } in chosen {
        match take(&bench) {
            Ok((taken, other)) => {
                println!("{name:<28} {taken:>10.2} {unit}         {beside:<24} {other:>10.2}  {:>5.2}", taken / other);
            }
            Err(error) if error.is::<makers::Missing>() => println!("{name:<28} {error}"),
            Err(error) => return Err(error.context(format!("measuring “{name}”"))),
        }
    }
    fs::remove_dir_all(&bench.folder).context("the measuring left its folder behind")?;
    Ok(ExitCode::SUCCESS)
}

/// Builds for release what is measured: everything, or the command line alone.
fn build(everything: bool) -> Result<()> {
    if !everything {
        tools::to_build()?;
        return crate::command::succeed(&mut cargo(&["build", "--release", "--locked", "--package", "plumbline"]));
    }
    tools::to_test(Depth::Full)?;
    tools::interface()?;
    crate::test::ui_build()?;
    let packages = ["catalogue", "plumbline", "plumbline-desktop", "plumbline-tests", "report", "store"];
    let mut build = cargo(&["build", "--release", "--locked", "--bins", "--examples"]);
    crate::command::succeed(build.args(packages.iter().flat_map(|name| ["--package", name])))
}

impl Bench {
    fn new(files: &str) -> Result<Bench> {
        let folder = place::target().join("bench");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let plumbline = place::program("release", "plumbline");
        let mut bench = Bench {
            plumbline,
            folder,
            id: String::new(),
            files: files.to_owned(),
            full: OnceCell::new(),
            window: OnceCell::new(),
            makers: OnceCell::new(),
        };
        let said = answer(&mut bench.plumbline(&["sample"]))?;
        bench.id = said.split_whitespace().last().context("the sample has no id")?.to_owned();
        Ok(bench)
    }

    /// A figure of the full workspace, in milliseconds.
    fn full(&self, name: &str) -> Result<f64> {
        let run = || {
            let mut command = program(place::program("release", "examples/scale"));
            command.args(["1000", &self.files]).current_dir(&self.folder);
            Ok(command)
        };
        Ok(told(&self.full, run, name)? / 1000.0)
    }

    /// A figure of the open window.
    fn window(&self, name: &str) -> Result<f64> {
        told(&self.window, || Ok(program(place::program("release", "examples/speed"))), name)
    }

    fn plumbline(&self, words: &[&str]) -> Command {
        let mut command = program(&self.plumbline);
        command.arg("--workspace").arg(self.workspace()).args(words);
        command
    }

    pub(crate) fn workspace(&self) -> PathBuf {
        self.folder.join("bench.plumb")
    }

    /// The middle of several times the command takes.
    fn time(&self, words: &[&str], out: Option<&Path>) -> Result<f64> {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let mut command = self.plumbline(words);
            if let Some(out) = out {
                command.args(["--overwrite", "--out"]).arg(out);
            }
            let start = Instant::now();
            answer(&mut command)?;
            times.push(start.elapsed());
        }
        Ok(milliseconds(middle(times)))
    }
}

/// The number after “NAME: ” in what the program tells, which is run once.
pub(crate) fn told(kept: &OnceCell<String>, command: impl FnOnce() -> Result<Command>, name: &str) -> Result<f64> {
    if kept.get().is_none() {
        let said = answer(&mut command()?)?;
        println!("{said}");
        kept.get_or_init(|| said);
    }
    let line = kept.get().and_then(|said| said.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")));
    let number =
        line.and_then(|line| line.split_whitespace().next()).with_context(|| format!("“{name}” was left out"))?;
    Ok(number.parse()?)
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The window of the release build and an empty one, started in turns.
fn start_up(_: &Bench) -> Result<(f64, f64)> {
    let said = answer(&mut program(place::program("release", "examples/startup")))?;
    let times: Vec<f64> = said.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    let [ours, theirs] = times[..] else { bail!("startup said “{said}”") };
    Ok((ours / 1000.0, theirs / 1000.0))
}

/// All processes of the window with the sample in its library, and of an empty one.
fn memory(bench: &Bench) -> Result<(f64, f64)> {
    Ok((bench.window("memory")?, bench.window("memory of an empty window")?))
}

/// Edits and bare commits in turns, by the store's own example.
fn commit(figure: &str) -> Result<(f64, f64)> {
    let said = answer(&mut program(place::program("release", "examples/commit")))?;
    let of = |what: &str| {
        let line = said.lines().find(|line| line.starts_with(what)).context("commit left out a line")?;
        let micros =
            line.split_whitespace().skip_while(|word| *word != figure).nth(1).context("commit left out a figure")?;
        anyhow::Ok(micros.parse::<f64>()? / 1000.0)
    };
    Ok((of("edit")?, of("bare commit")?))
}

/// The first use of the catalogue in a new process, beside what it may cost a start.
fn catalogue(_: &Bench) -> Result<(f64, f64)> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let said = answer(&mut program(place::program("release", "examples/reading")))?;
        let micros = said.split_whitespace().nth(1).context("reading left out the figure")?;
        times.push(Duration::from_micros(micros.parse()?));
    }
    Ok((milliseconds(middle(times)), 5.0))
}

/// The first page of the sample's report, from the answers to its picture, in a process that made none before.
fn preview(_: &Bench) -> Result<(f64, f64)> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let said = answer(&mut program(place::program("release", "examples/preview")))?;
        let told = said.lines().find_map(|line| line.strip_prefix("first page: ")?.strip_suffix(" ms"));
        times.push(told.context("preview left out the figure")?.parse::<f64>()?);
    }
    times.sort_by(f64::total_cmp);
    Ok((times[ROUNDS / 2], 500.0))
}

fn sample_report(bench: &Bench) -> Result<(f64, f64)> {
    let out = bench.folder.join("report.pdf");
    Ok((bench.time(&["report", &bench.id], Some(&out))?, bench.time(&["list"], None)?))
}

fn figures(bench: &Bench) -> Result<(f64, f64)> {
    Ok((bench.time(&["score", &bench.id, "--json"], None)?, bench.time(&["list"], None)?))
}

fn verify(bench: &Bench) -> Result<(f64, f64)> {
    Ok((bench.time(&["verify"], None)?, bench.time(&["list"], None)?))
}
