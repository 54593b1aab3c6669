//! The border between the window and the use cases: no panic crosses it.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
};

use app::Outcome;

/// Runs a command; a panic in it becomes a failure that the window shows. The panic hook has logged it.
///
/// # Errors
/// Those of the command, and the panic in it.
pub(crate) fn guard<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| Err(app::broken(&said(&*panic))))
}

fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_failure_with_what_it_said() {
        let failure = guard(|| -> Outcome<()> { panic!("the shelf gave way") }).expect_err("a failure");
        assert!(failure.message.contains("the shelf gave way"), "{failure:?}");
        assert_eq!(guard(|| Ok(3)), Ok(3), "what does not panic passes");
    }
}
