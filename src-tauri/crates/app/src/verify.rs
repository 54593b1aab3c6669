//! Whether the workspace is what its journal says it should be.

use store::Difference;

use crate::{
    Desk,
    failure::{Doing, Outcome},
    wire::VerifyView,
    words::say,
};

impl Desk {
    /// Rebuilds every row from the journal, compares, and checks the file's structure. A search index
    /// that does not fit the rows is told, and made anew: it holds nothing that the rows do not.
    ///
    /// # Errors
    /// Those that keep it from reading at all, and of writing the index; what does not fit is in the
    /// result.
    pub fn verify(&mut self) -> Outcome<VerifyView> {
        let found = self.workspace.verify().map_err(|error| self.fail(error, Doing::Reading))?;
        if found.differences.iter().any(|difference| matches!(difference, Difference::Search { .. })) {
            self.workspace.rebuild_search().map_err(|error| self.fail(error, Doing::Saving))?;
        }
        let mut differences: Vec<String> = found.differences.iter().map(sentence).collect();
        differences.extend(self.broken_seals());
        Ok(VerifyView { differences, entries: found.entries })
    }

    /// The final assessments that are not what they were sealed as.
    fn broken_seals(&mut self) -> Vec<String> {
        let mut broken = Vec::new();
        // What cannot be read is told already.
        for entry in self.workspace.library().unwrap_or_default() {
            let Ok(assessment) = self.workspace.assessment(entry.id) else { continue };
            if !exchange::fits(&assessment) {
                broken.push(say("difference-seal", &[("id", &entry.id.to_string()), ("title", &entry.title)]));
            }
        }
        broken
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
        Difference::Search { entity, id } => say("difference-search", &[("entity", entity), ("id", id)]),
        Difference::Altered { batch } => say("difference-altered", &[("id", batch)]),
        Difference::Content { sha256 } => say("difference-content", &[("digest", sha256)]),
        Difference::MissingContent { id, sha256 } => {
            say("difference-missing-content", &[("id", id), ("digest", sha256)])
        }
        Difference::Unreadable { entity, id, field } => {
            say("difference-unreadable", &[("entity", entity), ("id", id), ("field", field)])
        }
    }
}
