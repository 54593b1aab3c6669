//! How long-running work reports its progress and learns that it should stop.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use rusqlite::Connection;

use crate::error::Error;

/// How many steps of SQLite's machine pass between two checks whether to stop: a few milliseconds.
const STEPS: i32 = 10_000;

/// How many quick steps go into one report of progress.
const ONE_IN: u64 = 2048;

/// The stage long-running work has reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Pages of the file are copied.
    Copying,
    /// The structure of a file is checked, or its content copied under another key: in one piece, without a count.
    Structure,
    /// Entries of the journal are replayed.
    Replaying,
    /// Tables are compared with what was replayed.
    Comparing,
    /// Batches of the journal, then final assessments, are compared with their digests.
    Sealing,
    /// Attached files are compared with theirs.
    Hashing,
}

impl Stage {
    /// Its name for programs.
    pub fn token(self) -> &'static str {
        match self {
            Stage::Copying => "copying",
            Stage::Structure => "structure",
            Stage::Replaying => "replaying",
            Stage::Comparing => "comparing",
            Stage::Sealing => "sealing",
            Stage::Hashing => "hashing",
        }
    }
}

/// The progress of long-running work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Its stage.
    pub stage: Stage,
    /// How much of this stage is done.
    pub done: u64,
    /// How much there is; 0 where nobody knows.
    pub total: u64,
}

/// Receives the progress of long-running work, and can stop it.
pub struct Watch<'a> {
    tell: &'a dyn Fn(Step),
    stop: Arc<AtomicBool>,
}

impl<'a> Watch<'a> {
    /// Reports each step, and ends the work with [`Error::Cancelled`] once the mark is set.
    pub fn new(tell: &'a dyn Fn(Step), stop: Arc<AtomicBool>) -> Watch<'a> {
        Watch { tell, stop }
    }

    /// Reports nothing and never stops.
    pub fn quiet() -> Watch<'static> {
        Watch { tell: &|_| {}, stop: Arc::default() }
    }

    /// The same, for work that can no longer be stopped.
    pub(crate) fn to_the_end(&self) -> Watch<'a> {
        Watch { tell: self.tell, stop: Arc::default() }
    }

    /// Reports a step.
    ///
    /// # Errors
    /// [`Error::Cancelled`] if it is to stop.
    pub fn step(&self, stage: Stage, done: u64, total: u64) -> Result<(), Error> {
        (self.tell)(Step { stage, done, total });
        if self.stop.load(Ordering::Relaxed) { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// Reports one step in many, where each takes hardly any time.
    pub(crate) fn now_and_then(&self, stage: Stage, done: u64, total: u64) -> Result<(), Error> {
        if done.is_multiple_of(ONE_IN) { self.step(stage, done, total) } else { Ok(()) }
    }

    /// Lets a statement that takes long on this connection end early, too.
    pub(crate) fn over(&self, connection: &mut Connection) -> Result<(), Error> {
        let stop = self.stop.clone();
        connection.progress_handler(STEPS, Some(move || stop.load(Ordering::Relaxed)))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_without_end_ends_when_it_is_stopped() {
        let mut connection = Connection::open_in_memory().expect("a database");
        let stop = Arc::<AtomicBool>::default();
        Watch::new(&|_| {}, stop.clone()).over(&mut connection).expect("it listens");
        stop.store(true, Ordering::Relaxed);
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
        let error = Error::from(connection.query_row(endless, [], |_| Ok(())).expect_err("it is stopped"));
        assert!(matches!(error, Error::Cancelled), "and says so: {error:?}");
    }
}
