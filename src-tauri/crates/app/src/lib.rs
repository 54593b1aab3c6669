//! The use cases of Plumbline, one function each: what the window and the command line both do.
//!
//! Knows neither Tauri nor HTML. Everything that crosses the border is in [`wire`];
//! everything that goes wrong is a [`Failure`] with a sentence and a hint.

mod ambient;
mod assess;
mod attachment;
mod backup;
mod compare;
mod desk;
mod failure;
mod fault;
mod file;
mod history;
mod library;
mod life;
mod passphrase;
mod places;
mod recent;
mod report;
mod sample;
mod search;
mod transfer;
mod verify;
pub mod wire;
mod words;

pub use ::assessment::score::{one_decimal, whole_percent};
pub use ::report::{PageImage, Preview, Progress, Quiet};
pub use ambient::{SystemAmbient, moment};
pub use attachment::{AttachJob, MAX_ATTACHMENT, PrivateFolder};
pub use backup::BackUpJob;
pub use desk::Desk;
pub use failure::Outcome;
pub use file::Existing;
pub use passphrase::{passphrase, passphrase_strength};
pub use places::{default_workspace, log_file, user_name};
pub use recent::Recents;
pub use report::{ReportJob, ReportPlan};
pub use store::{Passphrase, Stage, Step, Watch};
pub use transfer::IfChanged;
pub use verify::VerifyJob;
pub use wire::Failure;
pub use words::say;

/// What `plumbline catalogue check` finds: every fault of the embedded catalogue, crosswalks and glossary, as a sentence.
pub fn check_catalogue() -> Vec<String> {
    use catalogue::{Catalogue, check, crosswalk, files, glossary};
    let mut faults = check::check(&files::edition());
    if faults.is_empty() {
        // Crosswalks can only be held against a catalogue that is one.
        let of_crosswalks =
            files::crosswalks().into_iter().flat_map(|file| crosswalk::check(file, Catalogue::embedded()));
        faults.extend(of_crosswalks);
    }
    faults.extend(glossary::check(files::glossary()));
    faults.iter().map(ToString::to_string).collect()
}

/// A failure of the kind that should not happen, from what a panic said.
pub fn broken(detail: &str) -> Failure {
    let log = log_file().filter(|log| log.exists()).map_or_else(|| "none".to_owned(), |log| log.display().to_string());
    Failure::new(wire::Code::Broken, "internal-panic", &[("detail", detail), ("log", &log)])
}

/// The failure of a passphrase that is given too soon after wrong ones.
pub fn too_soon(left: std::time::Duration) -> Failure {
    Failure::refused("workspace-too-soon", &[("seconds", &seconds(left).to_string())])
}

/// A wait in whole seconds, none of which is too short.
pub fn seconds(left: std::time::Duration) -> u64 {
    left.as_secs() + u64::from(left.subsec_nanos() > 0)
}

/// The failure of what must wait until other long work on the workspace is done.
pub fn at_work() -> Failure {
    Failure::refused("workspace-at-work", &[])
}

/// The failure of a file of the user's that cannot be read.
pub fn unreadable(path: &std::path::Path, error: &std::io::Error) -> Failure {
    Failure::of_file(path, error)
}

/// The failure of a computer that has no program for a kind of file.
pub fn no_program(path: &std::path::Path, detail: &str) -> Failure {
    Failure::refused("file-not-opened", &[("file", &path.display().to_string()), ("detail", detail)])
}

/// The failure of a computer that shows no folder.
pub fn no_file_manager(path: &std::path::Path, detail: &str) -> Failure {
    Failure::refused("file-not-shown", &[("file", &path.display().to_string()), ("detail", detail)])
}
