//! A screen nobody sees, a session bus, the web view's driver and the program under it.
//!
//! The driver is WebKit's own. `tauri-driver` would only put another name on one capability, so it
//! is left out.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Write, stderr},
    net::{Ipv4Addr, TcpListener},
    ops::Range,
    path::{Path, PathBuf},
    process::{self, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use ureq::Agent;

use super::process::Process;
use crate::desk::in_home;

/// How long the driver may take to answer anything.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often the driver is started before it is given up.
const STARTS: u32 = 3;

/// Ports for drivers: below those that the system gives to outgoing connections.
const PORTS: Range<u32> = 10_000..30_000;

/// What comes back over the wire.
type Answer = Result<ureq::http::Response<ureq::Body>, ureq::Error>;

/// A running program and what is needed to drive it. Parts end in the order they are listed.
#[derive(Debug)]
pub(super) struct Driver {
    agent: Agent,
    session: String,
    /// When the program was asked for, once screen and driver stood ready.
    asked: Instant,
    log: PathBuf,
    driver: Process,
    _screen: Process,
}

impl Driver {
    /// Starts the program with these words, at home in `folder`. Where the driver itself breaks off before there is a
    /// session, it is started afresh; what it answers counts at once.
    pub(super) fn start(program: &Path, words: &[String], folder: &Path) -> Driver {
        let options = json!({"binary": program, "args": words});
        let wanted = json!({"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}});
        for start in 1..=STARTS {
            match Driver::try_start(&wanted, folder) {
                Ok(driver) => return driver,
                // Told past the test's own output, which nobody sees if the test goes well.
                Err(why) => _ = writeln!(stderr(), "start {start} of {STARTS}: the driver broke off: {why}"),
            }
        }
        panic!("the driver broke off at each of {STARTS} starts");
    }

    /// Starts screen, driver and program once; says why if the driver breaks off.
    fn try_start(wanted: &Value, folder: &Path) -> Result<Driver, String> {
        let (screen, display) = screen();
        let port = free_port();
        let log = folder.join("window.log");
        let mut driver = Process::start(&mut command(port, &display, folder, &log));
        wait_until_it_listens(&mut driver, port, &log)?;
        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE)).build();
        let agent = Agent::new_with_config(config);
        let server = format!("http://127.0.0.1:{port}/session");
        let asked = Instant::now();
        let answer = match read(send(&agent, &server, wanted)) {
            // A program that hangs is no fault of the driver.
            Err(error @ ureq::Error::Timeout(_)) => panic!("no session within {PATIENCE:?}: {error}"),
            Err(error) => return Err(format!("{error}: {}", fs::read_to_string(log).unwrap_or_default())),
            Ok(answer) => value(answer, "a session"),
        };
        let session = answer["sessionId"].as_str().expect("a session has an id");
        let session = format!("{server}/{session}");
        Ok(Driver { agent, session, asked, log, driver, _screen: screen })
    }

    /// How long ago the program was asked for.
    pub(super) fn since_asked(&self) -> Duration {
        self.asked.elapsed()
    }

    /// Asks for something.
    #[track_caller]
    pub(super) fn get(&self, path: &str) -> Value {
        value(self.try_get(path), path)
    }

    /// Asks for something that may be gone.
    pub(super) fn try_get(&self, path: &str) -> Result<Value, Value> {
        understand(self.agent.get(format!("{}/{path}", self.session)).call(), path)
    }

    /// Tells it to do something.
    #[track_caller]
    pub(super) fn post(&self, path: &str, body: &Value) -> Value {
        value(self.try_post(path, body), path)
    }

    /// Tells it to do something that it may refuse.
    pub(super) fn try_post(&self, path: &str, body: &Value) -> Result<Value, Value> {
        understand(send(&self.agent, &format!("{}/{path}", self.session), body), path)
    }

    /// Starts a program with these words where the driver runs: on its screen, on its bus, in its home.
    pub(super) fn beside(&self, program: &Path, words: &[&str]) -> Process {
        let mut command = Command::new(program);
        command.args(words).env_clear().envs(self.driver.environment("WebKitWebDriver"));
        Process::start(&mut command)
    }

    /// Whether a program of this name, as the system cuts it, still runs.
    pub(super) fn runs(&self, name: &str) -> bool {
        self.driver.named(name).is_some()
    }

    /// Memory of the program with everything it started, in bytes.
    pub(super) fn memory(&self) -> u64 {
        self.driver.memory()
    }

    /// What the program and the driver have written so far.
    pub(super) fn log(&self) -> Vec<u8> {
        fs::read(&self.log).unwrap_or_default()
    }

    /// Closes the window and waits until the program has ended.
    pub(super) fn stop(self) {
        let _ = understand(self.agent.delete(format!("{}/window", self.session)).call(), "window");
        let _ = understand(self.agent.delete(&self.session).call(), "session");
    }
}

/// Starts a screen on a free display.
fn screen() -> (Process, String) {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let mut screen = Process::start(command.stdout(Stdio::piped()).stderr(Stdio::null()));
    let out = screen.child().stdout.take().expect("its output is a pipe");
    let mut number = String::new();
    BufReader::new(out).read_line(&mut number).expect("the screen says its number");
    assert!(!number.trim().is_empty(), "Xvfb found no free display");
    (screen, format!(":{}", number.trim()))
}

/// The driver at a port, with a bus of its own, so that no other window counts as "already open".
fn command(port: u32, display: &str, folder: &Path, log: &Path) -> Command {
    let complaints = File::create(log).expect("a log can be made in the temporary folder");
    fs::create_dir_all(folder.join("home/run")).expect("a home can be made in the temporary folder");
    let mut command = Command::new("dbus-run-session");
    command.args(["--", "WebKitWebDriver", &format!("--port={port}")]);
    in_home(&mut command, folder);
    command
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1")
        // Tauri lets itself be driven only if asked to.
        .env("TAURI_AUTOMATION", "true")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .stdout(complaints.try_clone().expect("a log has two ends"))
        .stderr(complaints);
    command
}

/// A free port that no other driver of this process is given; drivers of other processes begin somewhere else.
fn free_port() -> u32 {
    static HANDED_OUT: AtomicU32 = AtomicU32::new(0);
    let count = PORTS.end - PORTS.start;
    let next = || {
        let place = process::id().wrapping_mul(61).wrapping_add(HANDED_OUT.fetch_add(1, Ordering::Relaxed));
        PORTS.start + place % count
    };
    let is_free = |port: &u32| {
        let port = u16::try_from(*port).expect("BUG: ports of drivers are ports");
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
    };
    (0..count).map(|_| next()).find(is_free).expect("some port is free")
}

/// Waits until this driver, and nobody else, listens at the port; says why not if it ends or never does.
fn wait_until_it_listens(driver: &mut Process, port: u32, log: &Path) -> Result<(), String> {
    let start = Instant::now();
    while !driver.listens(port) {
        if driver.has_ended() || start.elapsed() > PATIENCE {
            let said = fs::read_to_string(log).unwrap_or_default();
            return Err(format!("WebKitWebDriver does not listen at port {port}: {said}"));
        }
        sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn send(agent: &Agent, address: &str, body: &Value) -> Answer {
    let request = agent.post(address).header("content-type", "application/json; charset=utf-8");
    request.send(body.to_string())
}

/// The value of an answer, or the driver's error.
fn understand(answer: Answer, what: &str) -> Result<Value, Value> {
    read(answer).unwrap_or_else(|error| panic!("the driver does not answer to {what}: {error}"))
}

/// The value of an answer, or the driver's error; or why there is no answer.
fn read(answer: Answer) -> Result<Result<Value, Value>, ureq::Error> {
    let mut answer = answer?;
    let is_well = answer.status().is_success();
    let text = answer.body_mut().with_config().limit(100 << 20).read_to_string()?;
    let mut answer: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("this is no answer: {text}"));
    Ok(if is_well { Ok(answer["value"].take()) } else { Err(answer["value"].take()) })
}

#[track_caller]
fn value(answer: Result<Value, Value>, what: &str) -> Value {
    answer.unwrap_or_else(|error| panic!("the driver refuses {what}: {}: {}", error["error"], error["message"]))
}
