//! Whether the workspace is what its journal says it should be.

use std::path::PathBuf;

use store::{Difference, LibraryEntry, Reader, Stage, Watch};

use crate::{
    Desk, Failure,
    failure::{Doing, Outcome},
    wire::VerifyView,
    words::say,
};

/// A workspace that is being verified; it can be worked on at the same time.
pub struct VerifyJob {
    reader: Reader,
    file: PathBuf,
}

impl Desk {
    /// Rebuilds every row from the journal, compares, and checks the file's structure. A search index
    /// that does not match the rows is reported and rebuilt: it holds nothing that the rows do not.
    ///
    /// # Errors
    /// Those that keep it from reading at all, and of writing the index; what does not fit is in the
    /// result.
    pub fn verify(&mut self) -> Outcome<VerifyView> {
        self.verify_job()?.run(&Watch::quiet(), |work| work(self))
    }

    /// Gets ready to verify the workspace as it is now; [`VerifyJob::run`] does it.
    ///
    /// # Errors
    /// Those that keep it from reading at all.
    pub fn verify_job(&self) -> Outcome<VerifyJob> {
        let reader = self.workspace.reader().map_err(|error| self.fail(error, Doing::Reading))?;
        Ok(VerifyJob { reader, file: self.path().to_owned() })
    }

    /// Says so if this final assessment is not what it was sealed as.
    fn broken_seal(&mut self, entry: &LibraryEntry) -> Option<String> {
        // What cannot be read has already been reported.
        let assessment = self.workspace.assessment(entry.id).ok()?;
        let id = entry.id.to_string();
        (!exchange::fits(&assessment)).then(|| say("difference-seal", &[("id", &id), ("title", &entry.title)]))
    }
}

impl VerifyJob {
    /// Verifies, as [`Desk::verify`]. `with` lends the desk for a moment at a time; the long reading is done beside it.
    ///
    /// # Errors
    /// As [`Desk::verify`], and [`Code::Cancelled`](crate::wire::Code): then nothing is known of the workspace.
    pub fn run(
        self,
        watch: &Watch<'_>,
        mut with: impl FnMut(&mut dyn FnMut(&mut Desk) -> Outcome<()>) -> Outcome<()>,
    ) -> Outcome<VerifyView> {
        let VerifyJob { reader, file } = self;
        let fail = |error: store::Error| Failure::of_store(error, Doing::Reading, &file);
        let found = reader.verify(watch).map_err(fail)?;
        let is_of_search = |difference: &Difference| matches!(difference, Difference::Search { .. });
        let is_index_amiss = found.differences.iter().any(is_of_search);
        let mut differences: Vec<String> = found.differences.iter().map(sentence).collect();
        let mut entries = Vec::new();
        with(&mut |desk| {
            if is_index_amiss {
                match desk.workspace.rebuild_search() {
                    // That is reported too, and has to be mended first.
                    Err(store::Error::Unreadable { .. }) => {}
                    rebuilt => rebuilt.map_err(|error| desk.fail(error, Doing::Saving))?,
                }
            }
            entries = desk.workspace.library().unwrap_or_default();
            Ok(())
        })?;
        for (done, entry) in entries.iter().enumerate() {
            watch.step(Stage::Sealing, done as u64, entries.len() as u64).map_err(fail)?;
            with(&mut |desk| {
                differences.extend(desk.broken_seal(entry));
                Ok(())
            })?;
        }
        Ok(VerifyView { differences, entries: found.entries })
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
        Difference::Settings => say("difference-settings", &[]),
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
