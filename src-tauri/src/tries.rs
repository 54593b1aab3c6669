//! How often a passphrase may be tried: the more were wrong, the longer the next one waits.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use app::{Outcome, wire::Code};

/// The wrong tries since the right one, for each file, as long as the program runs.
#[derive(Default)]
pub(crate) struct Tries(Mutex<HashMap<PathBuf, Wrong>>);

/// How many were wrong, and when the last of them was.
struct Wrong {
    count: u32,
    last: Instant,
}

impl Tries {
    /// Tries a passphrase of a file, unless it is too soon: then nothing is tried, so that nothing is learnt.
    ///
    /// # Errors
    /// What `work` returns, and that it is too soon.
    pub(crate) fn attempt<T>(&self, path: &Path, now: Instant, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let left = self.left_of(&path, now);
        if !left.is_zero() {
            return Err(app::too_soon(left));
        }
        let done = work();
        match &done {
            Ok(_) => drop(self.all().remove(&path)),
            Err(failure) if failure.code == Code::WrongPassphrase => {
                let mut all = self.all();
                let count = all.get(&path).map_or(0, |wrong| wrong.count).saturating_add(1);
                all.insert(path, Wrong { count, last: now });
            }
            Err(_) => {}
        }
        done
    }

    /// How long the next try of a file's passphrase has to wait.
    pub(crate) fn left(&self, path: &Path, now: Instant) -> Duration {
        self.left_of(&path.canonicalize().unwrap_or_else(|_| path.to_owned()), now)
    }

    fn left_of(&self, path: &Path, now: Instant) -> Duration {
        let all = self.all();
        let wrong = all.get(path);
        wrong.map_or(Duration::ZERO, |it| wait_after(it.count).saturating_sub(now.saturating_duration_since(it.last)))
    }

    fn all(&self) -> MutexGuard<'_, HashMap<PathBuf, Wrong>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How long to wait after so many wrong ones. A slip of the finger costs nothing; from then on twice as long each time.
fn wait_after(wrong: u32) -> Duration {
    match wrong {
        0..=2 => Duration::ZERO,
        3..=7 => Duration::from_secs(1 << (wrong - 2)),
        _ => Duration::from_secs(60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong() -> Outcome<()> {
        Err(app::wire::Failure { code: Code::WrongPassphrase, message: "no".to_owned(), hint: String::new() })
    }

    #[test]
    fn the_wait_grows_and_ends_at_a_minute() {
        let rows = [(0, 0), (1, 0), (2, 0), (3, 2), (4, 4), (5, 8), (6, 16), (7, 32), (8, 60), (9, 60), (u32::MAX, 60)];
        for (wrong, seconds) in rows {
            assert_eq!(wait_after(wrong), Duration::from_secs(seconds), "after {wrong}");
        }
    }

    #[test]
    fn what_comes_too_soon_is_not_tried() {
        let (tries, path, start) = (Tries::default(), Path::new("w.plumb"), Instant::now());
        for _ in 0..3 {
            let told = tries.attempt(path, start, wrong).expect_err("it is wrong");
            assert_eq!(told.code, Code::WrongPassphrase);
        }
        let at = |seconds| start + Duration::from_secs(seconds);
        let soon = tries.attempt(path, at(1), || -> Outcome<()> { panic!("it is tried") }).expect_err("too soon");
        assert_eq!(soon.code, Code::Refused, "nothing is said of the passphrase: {soon:?}");
        assert_eq!(tries.left(path, at(1)), Duration::from_secs(1));
        assert_eq!(tries.left(Path::new("other.plumb"), at(1)), Duration::ZERO, "another file does not wait");
        tries.attempt(path, at(2), wrong).expect_err("it is wrong");
        assert_eq!(tries.left(path, at(2)), Duration::from_secs(4), "and then it waits longer");
        let broken = || -> Outcome<()> { Err(app::broken("")) };
        tries.attempt(path, at(6), broken).expect_err("broken");
        assert_eq!(tries.left(path, at(6)), Duration::ZERO, "what failed for another reason is no wrong try");
        tries.attempt(path, at(6), || Ok(())).expect("it is the one");
        tries.attempt(path, at(6), wrong).expect_err("it is wrong");
        assert_eq!(tries.left(path, at(6)), Duration::ZERO, "after the right one it begins anew");
    }
}
