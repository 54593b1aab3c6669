//! How long work tells the window how far it is, and how the window stops it.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use app::Progress;
use tauri::{AppHandle, Emitter};

/// Tells the window how far the work is, and the work whether to stop.
pub(crate) struct Told {
    event: &'static str,
    app: AppHandle,
    cancel: Arc<AtomicBool>,
}

impl Told {
    /// Tells by events of this name; the mark is set when the work is to stop.
    pub(crate) fn of(event: &'static str, app: AppHandle, cancel: Arc<AtomicBool>) -> Told {
        Told { event, app, cancel }
    }
}

impl Progress for Told {
    fn step(&self, done: usize, total: usize) {
        // A window that is closing hears no more; the work goes on or is cancelled all the same.
        let _ = self.app.emit(self.event, serde_json::json!({"done": done, "total": total}));
    }

    fn cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }
}
