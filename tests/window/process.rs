//! Programs that run beside the test and end with it.

use std::{
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
};

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
}

impl Drop for Process {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        // It may have ended by itself; then there is nobody to tell.
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}
