//! How a long report tells how far it is, and hears that it should stop.

/// Listens to the making of a report; called from the thread that makes it.
pub trait Progress {
    /// Told after each step; `done` never falls and `total` never changes within one report.
    fn step(&self, done: usize, total: usize);
    /// Asked between steps; `true` ends the making with [`crate::Error::Cancelled`].
    fn cancelled(&self) -> bool;
}

/// Listens to nothing and never cancels.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet;

impl Progress for Quiet {
    fn step(&self, _done: usize, _total: usize) {}
    fn cancelled(&self) -> bool {
        false
    }
}
