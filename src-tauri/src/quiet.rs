//! Work that waits until nobody is at work: the search index follows what was written, so that no search waits for it.

use std::{
    sync::mpsc::{self, Sender},
    thread,
    time::Duration,
};

/// For how long the workspace is to be left alone before such work begins.
pub(crate) const QUIET: Duration = Duration::from_millis(700);

/// Every use of the workspace is noted here.
#[derive(Debug)]
pub(crate) struct Used(Sender<()>);

impl Used {
    /// Puts the work off once more.
    pub(crate) fn now(&self) {
        // Without a listener there is nothing to put off.
        let _ = self.0.send(());
    }
}

/// Does `step` again and again until it says that nothing is left, each time the workspace was used and has then been
/// left alone for `quiet`; it stops between two steps as soon as the workspace is used again. The work ends when what
/// is returned is dropped.
pub(crate) fn when_left_alone(quiet: Duration, mut step: impl FnMut() -> bool + Send + 'static) -> Used {
    let (used, told) = mpsc::channel();
    thread::spawn(move || {
        let mut is_used = told.recv().is_ok();
        while is_used {
            while told.recv_timeout(quiet).is_ok() {}
            is_used = loop {
                if told.try_recv().is_ok() {
                    break true;
                }
                if !step() {
                    break told.recv().is_ok();
                }
            };
        }
    });
    Used(used)
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc::RecvTimeoutError, time::Instant};

    use super::*;

    #[test]
    fn what_waits_is_done_to_its_end_once_nobody_is_at_work() {
        let quiet = Duration::from_millis(150);
        let (done, steps) = mpsc::channel();
        let mut left = 3;
        let used = when_left_alone(quiet, move || {
            left -= 1;
            done.send(left).is_ok() && left > 0
        });
        assert_eq!(steps.recv_timeout(2 * quiet), Err(RecvTimeoutError::Timeout), "without use there is nothing to do");
        let begun = Instant::now();
        for _ in 0..5 {
            used.now();
            thread::sleep(quiet / 5);
        }
        assert_eq!(steps.try_recv(), Err(mpsc::TryRecvError::Empty), "and nothing is done while somebody is at work");
        let told: Vec<i32> = steps.iter().take(3).collect();
        assert_eq!(told, [2, 1, 0], "then all of it is");
        assert!(begun.elapsed() >= quiet + quiet * 4 / 5, "after a while without use");
        drop(used);
        assert_eq!(steps.recv(), Err(mpsc::RecvError), "and it ends with whom it serves");
    }
}
