//! Programs that run beside the test and end with it.

use std::{
    fs,
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// How long its last process may take to end.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the driving takes, by the names of its processes as the system cuts them.
const DRIVING: &[&str] = &["WebKitWebDriver", "dbus-run-sessio", "dbus-daemon"];

/// A program with everything it started; ended when dropped.
#[derive(Debug)]
pub(super) struct Process {
    child: Child,
}

impl Process {
    /// Starts it at the head of a process group of its own.
    pub(super) fn start(command: &mut Command) -> Process {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.process_group(0).stdin(Stdio::null()).spawn();
        let child = child.unwrap_or_else(|error| {
            panic!("{name} cannot be started ({error}); `cargo xtask test` installs it");
        });
        Process { child }
    }

    /// Its child handle, for its output.
    pub(super) fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// The folder of a process of this name, as the system cuts it, that it started and that still runs.
    pub(super) fn named(&self, name: &str) -> Option<PathBuf> {
        group(self.child.id())
            .find(|process| fs::read_to_string(process.join("comm")).is_ok_and(|its| its.trim() == name))
    }

    /// The environment of a process of this name that it started.
    pub(super) fn environment(&self, name: &str) -> Vec<(String, String)> {
        let process = self.named(name).expect("it runs");
        let all = fs::read_to_string(process.join("environ")).expect("own processes may be looked at");
        all.split('\0').filter_map(|it| it.split_once('=')).map(|(name, value)| (name.into(), value.into())).collect()
    }

    /// Whether it has ended by itself.
    pub(super) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Whether something it started listens at this port.
    pub(super) fn listens(&self, port: u32) -> bool {
        let sockets = listeners(port);
        let mut files =
            group(self.child.id()).flat_map(|process| fs::read_dir(process.join("fd")).into_iter().flatten());
        files.any(|file| {
            let leads = file.and_then(|file| fs::read_link(file.path())).unwrap_or_default();
            sockets.iter().any(|socket| leads.as_os_str() == socket.as_str())
        })
    }

    /// Memory of all it started but the driving itself, in bytes; what processes share counts once.
    pub(super) fn memory(&self) -> u64 {
        let driven = group(self.child.id()).filter(|process| {
            let name = fs::read_to_string(process.join("comm")).unwrap_or_default();
            !DRIVING.contains(&name.trim())
        });
        let shares = driven.map(|process| {
            let told = fs::read_to_string(process.join("smaps_rollup")).unwrap_or_default();
            let line = told.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or_default();
            line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0)
        });
        shares.sum::<u64>() * 1024
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let group = self.child.id();
        // It may have ended by itself; then there is nobody to tell.
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{group}")]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
        // What it started ends a moment later, and only then releases its files and locks.
        let start = Instant::now();
        while lives(group) && start.elapsed() < PATIENCE {
            sleep(Duration::from_millis(5));
        }
    }
}

/// The sockets at which somebody listens at this port, as a process's files lead to them.
fn listeners(port: u32) -> Vec<String> {
    let (ending, mut found) = (format!(":{port:04X}"), Vec::new());
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
        for line in fs::read_to_string(table).unwrap_or_default().lines() {
            // Number, own address, other address, state (0A listens), three of queues and timers, user, timeout, socket.
            let words: Vec<&str> = line.split_whitespace().collect();
            if let [_, own, _, "0A", _, _, _, _, _, socket, ..] = words[..]
                && own.ends_with(&ending)
            {
                found.push(format!("socket:[{socket}]"));
            }
        }
    }
    found
}

/// Whether a process of the group still runs.
fn lives(id: u32) -> bool {
    group(id).next().is_some()
}

/// The processes of a group that still run, by their folders. One that has ended may stay in the list
/// for good, if nobody asks about it; one whose first thread has ended may still have others.
fn group(id: u32) -> impl Iterator<Item = PathBuf> {
    let id = id.to_string();
    fs::read_dir("/proc").into_iter().flatten().flatten().map(|entry| entry.path()).filter(move |process| {
        let stat = fs::read_to_string(process.join("stat")).unwrap_or_default();
        // After the name in brackets: state, parent, group.
        let words: Vec<&str> = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().collect();
        let threads = || fs::read_dir(process.join("task")).map_or(0, Iterator::count);
        matches!(words[..], [state, _, of, ..] if of == id && (state != "Z" || threads() > 1))
    })
}
