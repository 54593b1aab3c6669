//! Whether the workspace is what its journal says it should be.

use store::Difference;

use crate::{
    Desk,
    failure::{Doing, Outcome},
    wire::VerifyView,
    words::say,
};

impl Desk {
    /// Rebuilds every row from the journal, compares, and checks the file's structure.
    ///
    /// # Errors
    /// Only those that keep it from reading at all; what does not fit is in the result.
    pub fn verify(&self) -> Outcome<VerifyView> {
        let found = self.workspace.verify().map_err(|error| self.fail(error, Doing::Reading))?;
        Ok(VerifyView { differences: found.differences.iter().map(sentence).collect(), entries: found.entries })
    }
}

fn sentence(difference: &Difference) -> String {
    let shown = |value: &Option<String>| value.clone().unwrap_or_default();
    match difference {
        Difference::Structure(detail) => say("difference-structure", &[("detail", detail)]),
        Difference::Orphan { entity } => say("difference-orphan", &[("entity", entity)]),
        Difference::MissingRow { entity, id } => say("difference-missing-row", &[("entity", entity), ("id", id)]),
        Difference::UnknownRow { entity, id } => say("difference-unknown-row", &[("entity", entity), ("id", id)]),
        Difference::Field { entity, id, field, journal, row } => say(
            "difference-field",
            &[("entity", entity), ("id", id), ("field", field), ("journal", &shown(journal)), ("row", &shown(row))],
        ),
        Difference::BrokenChain { replica, counter } => {
            say("difference-broken-chain", &[("entry", &format!("{replica} {counter}"))])
        }
        Difference::NoBatch { replica, counter } => {
            say("difference-no-batch", &[("entry", &format!("{replica} {counter}"))])
        }
        Difference::MissingEntries { batch, expected, found } => say(
            "difference-missing-entries",
            &[("id", batch), ("expected", &expected.to_string()), ("found", &found.to_string())],
        ),
        Difference::Unreadable { entity, id, field } => {
            say("difference-unreadable", &[("entity", entity), ("id", id), ("field", field)])
        }
    }
}
