//! Removing an assessment for good: the one write that takes entries out of the journal.

use rusqlite::{Connection, TransactionBehavior};

use super::{Workspace, backups::next_path};
use crate::{
    ambient, attachment, backup,
    change::{Change, EXISTS},
    error::Error,
    id::{AssessmentId, BatchId},
    journal::{self, Batch, Signature, Span},
    library::{self, DeletedEntry},
    record::ASSESSMENT,
    search, settings,
    undo::OpName,
    watch::{Stage, Watch},
};

/// Under which setting it is kept that remains are still to be wiped out.
const COMPACTION_DUE: &str = "compaction_due";

impl Workspace {
    /// Every assessment that is deleted and not purged, the one deleted last first.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if the journal is not as this version writes it.
    pub fn deleted(&self) -> Result<Vec<DeletedEntry>, Error> {
        library::deleted(&self.connection)
    }

    /// Removes a deleted assessment for good: its journal, its place in the index, its settings and what it
    /// left in unused parts of the file. Nothing brings it back; backups made before still hold it. One entry
    /// stays, which says who purged it and when, and keeps its numbers from being given out again.
    ///
    /// The whole file is rewritten, so this takes as long as a backup. What the disk keeps of
    /// files that are gone is beyond reach.
    ///
    /// # Errors
    /// [`Error::NotDeleted`], [`Error::NoSuchAssessment`] and those of writing the file; then nothing is
    /// purged. [`Error::NotCompacted`] if it is purged and only remains are left.
    pub fn purge(&mut self, author: &str, id: AssessmentId) -> Result<(), Error> {
        self.purge_watched(author, id, &Watch::quiet())
    }

    /// The same, telling how far it is. It is not stopped on the way.
    ///
    /// # Errors
    /// As [`Workspace::purge`].
    pub fn purge_watched(&mut self, author: &str, id: AssessmentId, watch: &Watch<'_>) -> Result<(), Error> {
        if !self.deleted()?.iter().any(|entry| entry.id == id) {
            let is_there = self.load(id)?.placed.is_some();
            return Err(if is_there { Error::NotDeleted(id) } else { Error::NoSuchAssessment(id) });
        }
        self.still_there()?;
        let at = ambient::now(&*self.ambient);
        let batch = BatchId::new(self.ambient.uuid());
        // What is freed is written over from here on.
        self.connection.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let counter = journal::last_counter(&transaction, &self.replica)? + 1;
        // The journal tells what is still to be indexed; what goes from it cannot be followed later.
        search::catch_up(&transaction)?;
        remove(&transaction, id)?;
        attachment::drop_unused(&transaction)?;
        settings::remove_of(&transaction, id)?;
        let entry = Change { entity: ASSESSMENT.name, id: id.to_string(), field: EXISTS, before: None, after: None };
        let span = Span { replica: self.replica.clone(), first: counter, last: counter };
        let batch = Batch { id: batch, span, op: OpName::Purge, step: batch, undoes: None, redoes: None };
        journal::append(&transaction, &batch, Signature { assessment: id, at, author }, &[entry])?;
        search::all_is_indexed(&transaction)?;
        // Words of rows that are gone stay in the index until its parts are put together.
        transaction.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
        settings::set(&transaction, COMPACTION_DUE, Some("1"))?;
        transaction.commit()?;
        self.acknowledged = Some(batch.id.to_string());
        self.loaded.remove(&id);
        self.typing = None;
        self.compact(&watch.to_the_end()).map_err(|error| Error::NotCompacted(Box::new(error)))
    }

    /// Ends what a crash or a full disk has interrupted.
    pub(super) fn compact_if_due(&mut self) -> Result<(), Error> {
        if settings::get(&self.connection, COMPACTION_DUE)?.is_some() { self.compact(&Watch::quiet()) } else { Ok(()) }
    }

    /// Rewrites the file without its unused parts, and empties its log.
    fn compact(&mut self, watch: &Watch<'_>) -> Result<(), Error> {
        self.still_there()?;
        if self.key.is_some() {
            // What is encrypted is never set aside in the clear, and need not fit into memory.
            let next = next_path(&self.path);
            backup::reseal(&self.path, self.key.as_ref(), &next, self.key.as_ref(), watch)?;
            self.replace_by(&next, self.key.clone())?;
        } else {
            watch.step(Stage::Structure, 0, 0)?;
            self.connection.execute_batch("PRAGMA temp_store = FILE")?;
            let compacted = self.connection.execute_batch("VACUUM");
            self.connection.execute_batch("PRAGMA temp_store = MEMORY")?;
            compacted?;
        }
        settings::set(&self.connection, COMPACTION_DUE, None)?;
        let busy: bool = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy { Err(Error::Locked) } else { Ok(()) }
    }
}

/// Takes an assessment's batches and entries out, past the triggers that keep them.
fn remove(connection: &Connection, id: AssessmentId) -> Result<(), Error> {
    let id = id.to_string();
    let mut statement = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('journal', 'batch')")?;
    let triggers = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let triggers: Vec<(String, String)> = triggers.collect::<Result<_, _>>()?;
    for (name, _) in &triggers {
        connection.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    let mut spans = connection.prepare("SELECT replica, first, last FROM batch WHERE assessment = ?1")?;
    let spans = spans.query_map([&id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let spans: Vec<(String, i64, i64)> = spans.collect::<Result<_, _>>()?;
    let mut entries = connection.prepare("DELETE FROM journal WHERE replica = ?1 AND counter BETWEEN ?2 AND ?3")?;
    for span in spans {
        entries.execute(span)?;
    }
    connection.execute("DELETE FROM batch WHERE assessment = ?1", [&id])?;
    for (_, sql) in &triggers {
        connection.execute_batch(sql)?;
    }
    Ok(())
}
