//! `plumbline`: the use cases of `app` without a window, for automation, tests and support.
//!
//! Results go to standard output; what went wrong goes to standard error as a
//! sentence and a hint. Exit status 2 is for what the user can mend, 1 for what broke.

mod arguments;
mod attachments;
mod backups;
mod commands;
mod compare;
mod life;
mod place;
mod report;
mod secret;

use std::{io::Write, process::ExitCode};

use app::{Failure, wire::Code};
use clap::Parser;

/// The system's own takes a quarter more time for a report. The window keeps to that one all the same: it stays open
/// all day, and this one holds on to twenty megabytes more.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = arguments::Arguments::parse();
    let mut out = std::io::stdout().lock();
    match commands::run(arguments, &mut out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // If not even standard error takes the sentence, the exit status still tells.
            let _ = writeln!(std::io::stderr(), "{}\n{}", failure.message, failure.hint);
            ExitCode::from(status(&failure))
        }
    }
}

/// 2 for what the user can mend, 1 for what broke.
fn status(failure: &Failure) -> u8 {
    match failure.code {
        Code::Refused
        | Code::Locked
        | Code::NotSaved
        | Code::Moved
        | Code::WrongPassphrase
        | Code::Gone
        | Code::Changed
        | Code::Cancelled => 2,
        Code::Broken => 1,
    }
}
