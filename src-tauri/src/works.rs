//! Long work on the workspace as a whole: one at a time, reported to the window and stopped by it.

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use app::{
    Outcome, Watch,
    wire::{BackupView, RestoreView, VerifyView},
};
use tauri::{AppHandle, State};

use crate::{border::guard, host::Host, told::Told};

/// By what events the window learns how far the work is.
const EVENT: &str = "work-progress";

/// The work under way, if there is any.
#[derive(Default)]
pub(crate) struct Works {
    now: Mutex<Option<Arc<AtomicBool>>>,
}

/// Work that has begun; it is over when this is dropped.
pub(crate) struct Begun<'a> {
    works: &'a Works,
    /// The mark by which the work learns that it should stop.
    cancel: Arc<AtomicBool>,
}

impl Works {
    /// Begins work that needs the file as a whole.
    ///
    /// # Errors
    /// If other such work is under way.
    pub(crate) fn begin(&self) -> Outcome<Begun<'_>> {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.is_some() {
            return Err(app::at_work());
        }
        let cancel = Arc::<AtomicBool>::default();
        *now = Some(cancel.clone());
        Ok(Begun { works: self, cancel })
    }

    /// Tells the work under way to stop.
    pub(crate) fn stop(&self) {
        if let Some(cancel) = &*self.now.lock().unwrap_or_else(PoisonError::into_inner) {
            cancel.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Begun<'_> {
    fn drop(&mut self) {
        *self.works.now.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Does long work and reports its progress to the window.
fn watched<T>(app: AppHandle, host: &Host, work: impl FnOnce(&Watch<'_>) -> Outcome<T>) -> Outcome<T> {
    guard(|| {
        let begun = host.works.begin()?;
        Told::of(EVENT, app, begun.cancel.clone()).watching(work)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_work_at_a_time_and_each_has_its_own_mark() {
        let works = Works::default();
        works.stop();
        let first = works.begin().expect("nothing is under way");
        assert!(!first.cancel.load(Ordering::Relaxed), "what was stopped before is not this one");
        assert!(works.begin().is_err(), "a second one is refused and says why");
        works.stop();
        assert!(first.cancel.load(Ordering::Relaxed), "the one under way hears of it");
        drop(first);
        let second = works.begin().expect("the first is over");
        assert!(!second.cancel.load(Ordering::Relaxed), "the next begins unstopped");
    }
}
