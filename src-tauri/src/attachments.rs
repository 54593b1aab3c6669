//! The commands about attached files: each a use case of `app`, and the system's own dialogs and programs.

use std::path::PathBuf;

use app::{Existing, Outcome, PrivateFolder, wire::Edited};
use tauri::{AppHandle, State};

use crate::{border::guard, dialogs, host::Host, told::Told};

#[tauri::command(async)]
pub(crate) fn attach_file(
    app: AppHandle,
    host: State<'_, Host>,
    id: &str,
    evidence: &str,
    path: PathBuf,
) -> Outcome<Edited> {
    let progress = Told::of("attach-progress", app, host.attaching.begin());
    guard(|| {
        let job = host.with(|desk| desk.attach_job(id, evidence, &path))?;
        // The desk is free between two parts of the file, so that work goes on meanwhile.
        job.run(&progress, |work| host.with(|desk| work(desk)))
    })
}

#[tauri::command]
pub(crate) fn cancel_attach(host: State<'_, Host>) {
    host.attaching.stop();
}

#[tauri::command(async)]
pub(crate) fn absent_attachments(host: State<'_, Host>, id: &str) -> Outcome<Vec<String>> {
    guard(|| host.with(|desk| desk.absent_attachments(id)))
}

#[tauri::command(async)]
pub(crate) fn open_attachment(app: AppHandle, host: State<'_, Host>, id: &str, evidence: &str) -> Outcome<()> {
    guard(|| {
        let folder = PrivateFolder::usual()?;
        let copy = host.with(|desk| desk.copy_to_open(id, evidence, &folder))?;
        dialogs::open(&app, &copy)
    })
}

#[tauri::command(async)]
pub(crate) fn save_attachment(host: State<'_, Host>, id: &str, evidence: &str, path: PathBuf) -> Outcome<()> {
    // The system's dialog has asked whether a file that is there may be replaced.
    guard(|| host.with(|desk| desk.save_attachment(id, evidence, &path, Existing::Replace)))
}

#[tauri::command(async)]
pub(crate) fn choose_place(app: AppHandle, name: &str) -> Outcome<Option<PathBuf>> {
    guard(|| Ok(dialogs::place(&app, name)))
}
