//! The border between the window and the use cases: no panic crosses it, and no command that waits holds up another.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
};

use app::Outcome;
use tokio::task::block_in_place;

/// Runs a command; a panic in it becomes a failure that the window shows. The panic hook has logged it.
///
/// A command may wait for a disk, for the desk or for a person. Commands run on as many threads as there are cores,
/// so the thread's place is given to another one meanwhile.
///
/// # Errors
/// Those of the command, and the panic in it.
pub(crate) fn guard<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    let done = catch_unwind(AssertUnwindSafe(|| block_in_place(work)));
    done.unwrap_or_else(|panic| Err(app::broken(&said(&*panic))))
}

fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc::channel, time::Duration};

    use super::*;

    #[test]
    fn a_panic_becomes_a_failure_with_what_it_said() {
        let failure = guard(|| -> Outcome<()> { panic!("the shelf gave way") }).expect_err("a failure");
        assert!(failure.message.contains("the shelf gave way"), "{failure:?}");
        assert_eq!(guard(|| Ok(3)), Ok(3), "what does not panic passes");
    }

    #[test]
    fn commands_that_wait_for_a_disk_hold_up_no_other() {
        let cores = 2;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(cores).build().expect("a runtime");
        let (waits, told) = channel();
        let stuck: Vec<_> = (0..cores)
            .map(|_| {
                let ((answer, disk), waits) = (channel::<()>(), waits.clone());
                runtime.spawn(async move {
                    guard(|| {
                        waits.send("waits").expect("the test listens");
                        // A disk that does not answer until the end of the test.
                        let _ = disk.recv();
                        Ok(())
                    })
                });
                answer
            })
            .collect();
        let long = Duration::from_secs(10);
        for _ in &stuck {
            assert_eq!(told.recv_timeout(long), Ok("waits"), "every core has a command that waits");
        }
        runtime.spawn(async move { guard(|| Ok(waits.send("answers"))) });
        let third = told.recv_timeout(long);
        drop(stuck);
        assert_eq!(third, Ok("answers"), "and yet another command is done");
    }
}
