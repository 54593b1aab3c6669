//! Long work on the workspace as a whole: one at a time, reported to the window and stopped by it.

use std::{path::PathBuf, time::Instant};

use app::{
    Outcome, Watch,
    wire::{BackupView, PassphraseSet, Purged, RestoreView, Secret, VerifyView},
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

/// Makes the backup of the day; `None` if none is due.
#[tauri::command(async)]
pub(crate) fn back_up_daily(app: AppHandle, host: State<'_, Host>) -> Outcome<Option<BackupView>> {
    watched(app, &host, |watch| {
        let job = host.with(|desk| desk.daily_back_up_job())?;
        job.map(|job| job.run(watch, |work| host.with(|desk| work(desk)))).transpose()
    })
}

#[tauri::command(async)]
pub(crate) fn restore_preview(
    app: AppHandle,
    host: State<'_, Host>,
    path: PathBuf,
    passphrase: Option<Secret>,
) -> Outcome<RestoreView> {
    watched(app, &host, |watch| {
        let passphrase = passphrase.map(Secret::passphrase).transpose()?;
        let look = || host.with(|desk| desk.restore_preview(&path, passphrase.as_ref(), watch));
        host.tries.attempt(&path, Instant::now(), look)
    })
}

#[tauri::command(async)]
pub(crate) fn restore(
    app: AppHandle,
    host: State<'_, Host>,
    path: PathBuf,
    passphrase: Option<Secret>,
) -> Outcome<RestoreView> {
    // The desk is not free meanwhile: what was edited would be gone once the other file has taken its place.
    watched(app, &host, |watch| {
        let passphrase = passphrase.map(Secret::passphrase).transpose()?;
        let restore = || host.with(|desk| desk.restore(&path, passphrase.as_ref(), watch));
        host.tries.attempt(&path, Instant::now(), restore)
    })
}

#[tauri::command(async)]
pub(crate) fn purge_assessment(app: AppHandle, host: State<'_, Host>, id: &str, title: &str) -> Outcome<Purged> {
    // Another file takes the workspace's place, which nobody may be reading then.
    watched(app, &host, |watch| host.with(|desk| desk.purge(id, title, watch)))
}

#[tauri::command(async)]
pub(crate) fn set_passphrase(
    app: AppHandle,
    host: State<'_, Host>,
    current: Option<Secret>,
    new: Secret,
) -> Outcome<PassphraseSet> {
    watched(app, &host, |watch| {
        let (current, new) = (current.map(Secret::passphrase).transpose()?, new.passphrase()?);
        let set = || host.with(|desk| desk.set_passphrase(current.as_ref(), &new, watch));
        host.tries.attempt(&host.path(), Instant::now(), set)
    })
}

#[tauri::command(async)]
pub(crate) fn remove_passphrase(app: AppHandle, host: State<'_, Host>, current: Secret) -> Outcome<PassphraseSet> {
    watched(app, &host, |watch| {
        let current = current.passphrase()?;
        let remove = || host.with(|desk| desk.remove_passphrase(&current, watch));
        host.tries.attempt(&host.path(), Instant::now(), remove)
    })
}

#[tauri::command]
pub(crate) fn cancel_work(host: State<'_, Host>) {
    host.works.stop();
}
