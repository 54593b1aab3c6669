//! The digest over a batch and its entries: what was written about a change stays as it was written.

use serde_json::{Value, json};

use super::{Batch, Signature, time};
use crate::{change::Change, digest::Digest};

/// The digest of a batch in the making: one line of JSON for the batch, then one for each entry.
#[derive(Debug)]
pub(crate) struct Seal(Digest);

impl Seal {
    /// Begins with what is said of the batch as a whole, in the order of its columns.
    pub(crate) fn of(columns: &Value) -> Seal {
        let mut seal = Seal(Digest::default());
        seal.add(columns);
        seal
    }

    /// Adds an entry, in the order of its columns.
    pub(crate) fn add(&mut self, columns: &Value) {
        self.0.add(columns.to_string().as_bytes());
        self.0.add(b"\n");
    }

    /// The digest, in lower-case hexadecimal.
    pub(crate) fn sha256(&self) -> String {
        self.0.sha256()
    }
}

/// The digest of a batch that is being written.
pub(super) fn digest(batch: &Batch, signature: Signature<'_>, changes: &[Change]) -> String {
    let Batch { id, span, op, step, undoes, redoes } = batch;
    let word = |id: &Option<crate::id::BatchId>| id.map(|id| id.to_string());
    let mut seal = Seal::of(&json!([
        id.to_string(),
        span.replica,
        span.first,
        span.last,
        op.token(),
        signature.assessment.to_string(),
        step.to_string(),
        word(undoes),
        word(redoes),
    ]));
    let at = time(signature.at);
    for (counter, change) in (span.first..).zip(changes) {
        let Change { entity, id, field, before, after } = change;
        seal.add(&json!([counter, at, signature.author, entity, id, field, before, after]));
    }
    seal.sha256()
}
