//! The checker: what a catalogue must be before an auditor would sign it.
//!
//! Returns every fault with file and field, never only the first.

mod prose;
mod structure;
#[cfg(test)]
mod tests;

use crate::load::{Fault, Faults, Files, Sources, load};

/// Every fault of an edition's files; empty if there is none.
pub fn check(files: &Files<'_>) -> Vec<Fault> {
    let mut faults = Faults::default();
    if let Err(found) = load(files) {
        found.into_iter().for_each(|fault| faults.add(&fault.file, fault.field, fault.message));
    }
    // What `load` could not parse is already reported; the rest is looked at all the same.
    let sources = Sources::parse(files, &mut Faults::default());
    structure::check(&sources, &mut faults);
    prose::check(&sources, &mut faults);
    faults.into_sorted()
}
