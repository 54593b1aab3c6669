//! Long work on the workspace as a whole: one at a time, reported to the window and stopped by it.

use std::path::PathBuf;

use app::{
    Outcome, Watch,
    wire::{BackupView, RestoreView, VerifyView},
};
use tauri::{AppHandle, State};

use crate::{border::guard, host::Host, told::Told};

/// By what events the window learns how far the work is.
const EVENT: &str = "work-progress";

/// Does long work and reports its progress to the window.
fn watched<T>(app: AppHandle, host: &Host, work: impl FnOnce(&Watch<'_>) -> Outcome<T>) -> Outcome<T> {
    guard(|| {
        let mark = host.works.alone()?;
        Told::of(EVENT, app, mark).watching(work)
    })
}

#[tauri::command(async)]
pub(crate) fn verify(app: AppHandle, host: State<'_, Host>) -> Outcome<VerifyView> {
    // The file is read beside the desk, so that work goes on meanwhile.
    watched(app, &host, |watch| host.with(|desk| desk.verify_job())?.run(watch, |work| host.with(|desk| work(desk))))
}

#[tauri::command(async)]
pub(crate) fn back_up(app: AppHandle, host: State<'_, Host>) -> Outcome<BackupView> {
    watched(app, &host, |watch| host.with(|desk| desk.back_up_job())?.run(watch, |work| host.with(|desk| work(desk))))
}

#[tauri::command(async)]
pub(crate) fn restore_preview(
    app: AppHandle,
    host: State<'_, Host>,
    path: PathBuf,
    passphrase: Option<String>,
) -> Outcome<RestoreView> {
    let passphrase = passphrase.map(app::passphrase);
    watched(app, &host, |watch| {
        let passphrase = passphrase.transpose()?;
        host.with(|desk| desk.restore_preview(&path, passphrase.as_ref(), watch))
    })
}

#[tauri::command(async)]
pub(crate) fn restore(
    app: AppHandle,
    host: State<'_, Host>,
    path: PathBuf,
    passphrase: Option<String>,
) -> Outcome<RestoreView> {
    let passphrase = passphrase.map(app::passphrase);
    // The desk is not free meanwhile: what was edited would be gone once the other file has taken its place.
    watched(app, &host, |watch| {
        let passphrase = passphrase.transpose()?;
        host.with(|desk| desk.restore(&path, passphrase.as_ref(), watch))
    })
}

#[tauri::command]
pub(crate) fn cancel_work(host: State<'_, Host>) {
    host.works.stop();
}
