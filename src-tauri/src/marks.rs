//! The marks by which work learns that it should stop: each piece of work has one of its own.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, Weak,
        atomic::{AtomicBool, Ordering},
    },
    thread::sleep,
    time::{Duration, Instant},
};

use app::Outcome;

/// The mark of one piece of work, set once it is to stop; the work is over when the last copy is dropped.
pub(crate) type Mark = Arc<AtomicBool>;

/// The marks of one kind of work.
#[derive(Default)]
pub(crate) struct Marks(Mutex<Vec<Weak<AtomicBool>>>);

impl Marks {
    /// The mark of work that begins now, whatever is under way.
    pub(crate) fn begin(&self) -> Mark {
        add(&mut self.under_way())
    }

    /// The mark of work that begins now and is done alone.
    ///
    /// # Errors
    /// If work of this kind is under way.
    pub(crate) fn alone(&self) -> Outcome<Mark> {
        let mut under_way = self.under_way();
        if under_way.is_empty() { Ok(add(&mut under_way)) } else { Err(app::at_work()) }
    }

    /// Tells the work under way to stop; what begins later is not concerned.
    pub(crate) fn stop(&self) {
        self.under_way().iter().filter_map(Weak::upgrade).for_each(|mark| mark.store(true, Ordering::Relaxed));
    }

    /// Waits until nothing is under way, but no longer than this; whether that is so.
    pub(crate) fn ended_within(&self, wait: Duration) -> bool {
        let since = Instant::now();
        while !self.under_way().is_empty() {
            if since.elapsed() >= wait {
                return false;
            }
            sleep(Duration::from_millis(5));
        }
        true
    }

    fn under_way(&self) -> MutexGuard<'_, Vec<Weak<AtomicBool>>> {
        let mut marks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        marks.retain(|mark| mark.strong_count() > 0);
        marks
    }
}

fn add(marks: &mut Vec<Weak<AtomicBool>>) -> Mark {
    let mark = Mark::default();
    marks.push(Arc::downgrade(&mark));
    mark
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_stopped(mark: &Mark) -> bool {
        mark.load(Ordering::Relaxed)
    }

    #[test]
    fn what_was_stopped_stays_stopped_when_more_begins() {
        let marks = Marks::default();
        let first = marks.begin();
        marks.stop();
        let second = marks.begin();
        assert!(is_stopped(&first) && !is_stopped(&second), "each has a mark of its own");
        let third = marks.begin();
        marks.stop();
        assert!(is_stopped(&second) && is_stopped(&third), "all that is under way hears of it");
    }

    #[test]
    fn the_end_of_what_is_under_way_is_waited_for_and_not_for_ever() {
        let marks = Marks::default();
        assert!(marks.ended_within(Duration::ZERO), "nothing is under way");
        let mark = marks.begin();
        assert!(!marks.ended_within(Duration::from_millis(20)), "it goes on");
        let stopping = std::thread::spawn(move || {
            while !is_stopped(&mark) {
                sleep(Duration::from_millis(1));
            }
        });
        marks.stop();
        assert!(marks.ended_within(Duration::from_secs(60)), "once it has heard");
        stopping.join().expect("it ends");
    }

    #[test]
    fn what_is_done_alone_is_refused_while_other_work_is_under_way() {
        let marks = Marks::default();
        marks.stop();
        let first = marks.alone().expect("nothing is under way");
        assert!(!is_stopped(&first), "what was stopped before is not this one");
        assert!(marks.alone().is_err(), "a second one is refused and says why");
        drop(first);
        assert!(!is_stopped(&marks.alone().expect("the first is over")), "the next begins unstopped");
    }
}
