//! Files attached to evidence: their contents, in and out of an open workspace.

use super::Workspace;
use crate::{
    attachment::{self, Intake},
    error::Error,
};
use rusqlite::TransactionBehavior;

impl Workspace {
    /// Makes room for a file; [`Workspace::take_in`] fills it and [`Op::Attach`](super::Op::Attach)
    /// attaches it. Other things can be written in between.
    ///
    /// # Errors
    /// Those of writing the file.
    pub fn begin_intake(&mut self) -> Result<Intake, Error> {
        self.still_there()?;
        attachment::begin(&self.connection, self.ambient.uuid().to_string())
    }

    /// Takes in the next part of a file, of at most [`PART`](crate::PART) bytes, durably.
    ///
    /// # Errors
    /// [`Error::IntakeGone`] if the workspace was closed, or another took its place, since the
    /// intake began; and those of writing the file. Then nothing of the part was taken in.
    pub fn take_in(&mut self, intake: &mut Intake, part: &[u8]) -> Result<(), Error> {
        self.still_there()?;
        let mut grown = intake.clone();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        attachment::take_in(&transaction, &mut grown, part)?;
        transaction.commit()?;
        *intake = grown;
        Ok(())
    }

    /// Forgets a file that is not to be attached after all.
    ///
    /// # Errors
    /// Those of writing the file; then it is forgotten when the workspace is opened next.
    pub fn abandon(&mut self, intake: &Intake) -> Result<(), Error> {
        self.still_there()?;
        attachment::abandon(&self.connection, intake)
    }

    /// Whether the content with this SHA-256 is in the workspace. It is not where an assessment was
    /// imported without its files.
    ///
    /// # Errors
    /// Those of reading the file.
    pub fn has_content(&self, sha256: &str) -> Result<bool, Error> {
        attachment::is_kept(&self.connection, sha256)
    }

    /// A part of the content with this SHA-256, counted from 0; `None` after the last, and if the
    /// content is not there. A caller who reads them all should compare the digest.
    ///
    /// # Errors
    /// Those of reading the file.
    pub fn content_part(&self, sha256: &str, place: u32) -> Result<Option<Vec<u8>>, Error> {
        attachment::part(&self.connection, sha256, place)
    }
}
