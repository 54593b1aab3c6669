//! The command line, run on a workspace of its own in a home of its own.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

use crate::place;

/// A folder with a workspace that is thrown away afterwards.
#[derive(Debug)]
pub struct Desk {
    folder: TempDir,
}

/// What a run of `plumbline` came to.
#[derive(Debug)]
pub struct Run {
    /// The words it was given.
    pub words: String,
    /// Its exit code; `None` if a signal ended it.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub out: String,
    /// What it wrote to standard error.
    pub err: String,
}

impl Default for Desk {
    fn default() -> Self {
        Desk::new()
    }
}

impl Desk {
    /// An empty desk; the workspace is made by the first command that needs it.
    pub fn new() -> Desk {
        Desk { folder: tempfile::tempdir().expect("a temporary folder can be made") }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The workspace file.
    pub fn workspace(&self) -> PathBuf {
        self.path("desk.plumb")
    }

    /// Writes a file into the folder and returns its path.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).expect("a temporary file can be written");
        path
    }

    /// `plumbline --workspace FILE WORDS…`, not yet started.
    pub fn command(&self, words: &[&str]) -> Command {
        self.command_on(&self.workspace(), words)
    }

    /// The same on another workspace file.
    pub fn command_on(&self, workspace: &Path, words: &[&str]) -> Command {
        let mut command = Command::new(place::program("plumbline"));
        command.arg("--workspace").arg(workspace).args(words).current_dir(self.folder()).stdin(Stdio::null());
        in_home(&mut command, self.folder());
        command
    }

    /// Runs `plumbline --workspace FILE WORDS…` to its end.
    pub fn plumbline(&self, words: &[&str]) -> Run {
        Run::of(&mut self.command(words))
    }

    /// The id of a new sample assessment.
    pub fn sample(&self) -> String {
        self.plumbline(&["sample"]).id()
    }

    /// The id of the assessment imported from this JSON.
    pub fn import(&self, value: &Value) -> String {
        let file = self.write("import.json", value.to_string());
        self.plumbline(&["import", text(&file)]).id()
    }

    /// A report of the sample with this id in which somebody has changed the data since.
    pub fn changed_report(&self, id: &str) -> PathBuf {
        self.plumbline(&["report", id, "--kind", "actions", "--out", "report.pdf"]).well();
        // Laid open, the data can be changed without moving anything else.
        let mut qpdf = Command::new("qpdf");
        qpdf.args(["--qdf", "--object-streams=disable", "report.pdf", "open.pdf"]).current_dir(self.folder());
        assert!(qpdf.status().expect("qpdf is installed").success(), "qpdf rewrites the report");
        let mut bytes = std::fs::read(self.path("open.pdf")).expect("the report laid open");
        let (from, to) = (&b"\"title\": \"Baseline 2026\""[..], &b"\"title\": \"Baseline 2025\""[..]);
        let at = bytes.windows(from.len()).position(|window| window == from).expect("the title is in the data");
        bytes[at..at + to.len()].copy_from_slice(to);
        self.write("changed.pdf", bytes)
    }

    /// The assessment as the open JSON form.
    pub fn export(&self, id: &str) -> Value {
        self.plumbline(&["export", id]).json()
    }

    /// The figures of the assessment.
    pub fn score(&self, id: &str) -> Value {
        self.plumbline(&["score", id, "--json"]).json()
    }
}

impl Run {
    /// Runs the command to its end.
    pub fn of(command: &mut Command) -> Run {
        let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy().into_owned()).collect();
        let output = command.output().expect("the program can be started");
        Run {
            words: words.join(" "),
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
            err: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
        }
    }

    /// What it wrote; fails the test unless it went well and had nothing to say about it.
    #[track_caller]
    pub fn well(self) -> String {
        assert_eq!(self.code, Some(0), "`plumbline {}` should go well, but says: {}{}", self.words, self.err, self.out);
        assert_eq!(self.err, "", "`plumbline {}` went well and still complains", self.words);
        self.out
    }

    /// The last word it wrote: the id of what was made.
    #[track_caller]
    pub fn id(self) -> String {
        let out = self.well();
        out.split_whitespace().last().expect("the id of what was made is the last word").to_owned()
    }

    /// What it wrote, as JSON.
    #[track_caller]
    pub fn json(self) -> Value {
        let words = self.words.clone();
        let out = self.well();
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("`plumbline {words}` writes no JSON: {error}\n{out}"))
    }

    /// What it said when it refused, with this exit code: 2 where the user can mend it, 1 where
    /// something broke. The complaint is a message and a hint, and standard output stays empty.
    #[track_caller]
    pub fn refused(self, code: i32) -> String {
        let Run { words, err, out, .. } = &self;
        assert_eq!(self.code, Some(code), "`plumbline {words}` should end with {code}, and says: {err}{out}");
        assert_eq!(out, "", "`plumbline {words}` was refused; what it wrote could be taken for a result");
        assert!(!err.contains("panicked"), "`plumbline {words}` lost its head: {err}");
        assert!(
            err.trim_end().lines().count() >= 2,
            "`plumbline {words}` should say what happened and, on a line of its own, what to do: {err}"
        );
        self.err
    }
}

/// Says that a test shows less here than it could, and why.
#[expect(clippy::print_stdout, reason = "whoever reads the run should know what it did not show")]
pub fn skipped(why: &str) {
    println!("skipped: {why}");
}

/// Gives a program a home, desktop folders and a place for temporary files of its own below `folder`, and an English
/// locale. Programs in `home/bin` go before those of the system.
pub(crate) fn in_home(command: &mut Command, folder: &Path) {
    let temporary = folder.join("home/tmp");
    std::fs::create_dir_all(&temporary).expect("a folder can be made in the temporary folder");
    let others = std::env::var_os("PATH").unwrap_or_default();
    let paths = [folder.join("home/bin")].into_iter().chain(std::env::split_paths(&others));
    command
        .env("PATH", std::env::join_paths(paths).expect("temporary paths have no colon"))
        .env("TMPDIR", temporary)
        .env("HOME", folder.join("home"))
        .env("XDG_DATA_HOME", folder.join("home/data"))
        .env("XDG_CONFIG_HOME", folder.join("home/config"))
        .env("XDG_CACHE_HOME", folder.join("home/cache"))
        .env("XDG_RUNTIME_DIR", folder.join("home/run"))
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "UTC");
}

/// A path as text.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str().expect("temporary paths are UTF-8")
}
