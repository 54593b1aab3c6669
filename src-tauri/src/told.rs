//! How long work tells the window how far it is, and how the window stops it.

use std::sync::atomic::Ordering;

use app::{Progress, Step, Watch};
use tauri::{AppHandle, Emitter};

use crate::marks::Mark;

/// Tells the window how far the work is, and the work whether to stop.
pub(crate) struct Told {
    event: &'static str,
    app: AppHandle,
    mark: Mark,
}

impl Told {
    /// Tells by events of this name; the mark is set when the work is to stop.
    pub(crate) fn of(event: &'static str, app: AppHandle, mark: Mark) -> Told {
        Told { event, app, mark }
    }

    /// Does something that the store does step by step.
    pub(crate) fn watching<T>(&self, work: impl FnOnce(&Watch<'_>) -> T) -> T {
        let tell = |Step { stage, done, total }: Step| {
            let step = serde_json::json!({"stage": stage.token(), "done": done, "total": total});
            let _ = self.app.emit(self.event, step);
        };
        work(&Watch::new(&tell, self.mark.clone()))
    }
}

impl Progress for Told {
    fn step(&self, done: usize, total: usize) {
        // A window that is closing hears no more; the work goes on or is cancelled all the same.
        let _ = self.app.emit(self.event, serde_json::json!({"done": done, "total": total}));
    }

    fn cancelled(&self) -> bool {
        self.mark.load(Ordering::Relaxed)
    }
}
