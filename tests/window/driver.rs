//! A screen nobody sees, a session bus, the web view's driver and the program under it.
//!
//! The driver is WebKit's own. `tauri-driver` would only put another name on one capability, so it
//! is left out.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use ureq::Agent;

use super::process::Process;
use crate::desk::in_home;

/// How long the driver may take to answer anything.
const PATIENCE: Duration = Duration::from_secs(60);

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
    /// Starts the program with these words, at home in `folder`.
    pub(super) fn start(program: &Path, words: &[String], folder: &Path) -> Driver {
        let (screen, display) = screen();
        let port = free_port();
        let log = folder.join("window.log");
        let complaints = File::create(&log).expect("a log can be made in the temporary folder");
        fs::create_dir_all(folder.join("home/run")).expect("a home can be made in the temporary folder");

        // A bus of its own, so that no other window counts as "already open".
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
        let driver = Process::start(&mut command);
        wait_for_port(port, &log);

        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE)).build();
        let agent = Agent::new_with_config(config);
        let server = format!("http://127.0.0.1:{port}/session");
        let options = json!({"binary": program, "args": words});
        let wanted = json!({"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}});
        let asked = Instant::now();
        let answer = value(send(&agent, &server, &wanted), "a session");
        let session = answer["sessionId"].as_str().expect("a session has an id");
        let session = format!("{server}/{session}");
        Driver { agent, session, asked, log, driver, _screen: screen }
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
        send(&self.agent, &format!("{}/{path}", self.session), body)
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

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a loopback interface");
    listener.local_addr().expect("a bound socket has an address").port()
}

fn wait_for_port(port: u16, log: &Path) {
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        let said = || fs::read_to_string(log).unwrap_or_default();
        assert!(start.elapsed() < PATIENCE, "WebKitWebDriver does not answer: {}", said());
        sleep(Duration::from_millis(20));
    }
}

fn send(agent: &Agent, address: &str, body: &Value) -> Result<Value, Value> {
    let request = agent.post(address).header("content-type", "application/json; charset=utf-8");
    understand(request.send(body.to_string()), address)
}

/// The value of an answer, or the driver's error.
fn understand(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>, what: &str) -> Result<Value, Value> {
    let mut answer = answer.unwrap_or_else(|error| panic!("the driver does not answer to {what}: {error}"));
    let is_well = answer.status().is_success();
    let text = answer.body_mut().with_config().limit(100 << 20).read_to_string();
    let text = text.unwrap_or_else(|error| panic!("the driver's answer to {what} breaks off: {error}"));
    let mut answer: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("no answer to {what}: {text}"));
    if is_well { Ok(answer["value"].take()) } else { Err(answer["value"].take()) }
}

#[track_caller]
fn value(answer: Result<Value, Value>, what: &str) -> Value {
    answer.unwrap_or_else(|error| panic!("the driver refuses {what}: {}: {}", error["error"], error["message"]))
}
