//! An open workspace: the only way to read or write the file.

mod attachments;
mod backups;
mod life;
mod open;
mod passphrase;
mod purge;
mod reader;
mod reconnect;
mod transact;

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use assessment::Assessment;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};

pub use open::{OpenMode, Options};
pub use reader::Reader;
pub use transact::{Op, Receipt};

use crate::{
    ambient::Ambient,
    error::Error,
    header::{self, Identity},
    history::{self, History, HistoryCursor, HistoryEntry, HistoryFilter},
    id::AssessmentId,
    library::{self, LibraryEntry},
    lock::Lock,
    passphrase::Key,
    rows::{self, Placed},
    search::{self, Indexing, SearchHit},
    settings,
    undo::{OpName, Steps, Typing, UndoLabel},
    verify::{self, Verification},
    watch::Watch,
};

/// An open workspace file, held by this process alone until dropped.
pub struct Workspace {
    // Dropped in this order: the connection closes before the lock is given back.
    connection: Connection,
    /// What the file and its backups are encrypted with.
    key: Option<Key>,
    path: PathBuf,
    /// The file and its write-ahead log, to notice when they are moved away under us.
    files: Vec<(PathBuf, Identity)>,
    ambient: Arc<dyn Ambient>,
    replica: String,
    /// What has been loaded; always as in the file.
    loaded: HashMap<AssessmentId, Loaded>,
    typing: Option<Typing>,
    /// The batch that was acknowledged last.
    acknowledged: Option<String>,
    lock: Lock,
}

/// An assessment in memory, with its history.
struct Loaded {
    /// `None` if it is deleted; its history remains.
    placed: Option<Placed>,
    steps: Steps,
}

impl Workspace {
    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Every assessment that is not deleted, the one changed last first.
    ///
    /// # Errors
    /// [`Error::Unreadable`] or [`Error::Damaged`] if a row is not as this version writes it.
    pub fn library(&self) -> Result<Vec<LibraryEntry>, Error> {
        library::list(&self.connection)
    }

    /// Those of these assessments that are not deleted as far as their levels go: the header, and of each
    /// answer whether it counts, its weight, target and level. All else is left out, so that the figures
    /// of a long list are not the work of loading all of it; nothing of it stays in memory.
    ///
    /// # Errors
    /// As [`Workspace::library`].
    pub fn outlines(&self, wanted: &[AssessmentId]) -> Result<HashMap<AssessmentId, Assessment>, Error> {
        rows::outlines(&self.connection, wanted)
    }

    /// An assessment as a whole; a snapshot that later edits do not touch.
    ///
    /// # Errors
    /// [`Error::NoSuchAssessment`] if it never was or is deleted; [`Error::Unreadable`] or
    /// [`Error::Damaged`] if a row is not as this version writes it.
    pub fn assessment(&mut self, id: AssessmentId) -> Result<Arc<Assessment>, Error> {
        let placed = self.load(id)?.placed.as_ref();
        Ok(placed.ok_or(Error::NoSuchAssessment(id))?.value.clone())
    }

    /// What undo would take back now; `None` if there is nothing.
    ///
    /// # Errors
    /// As [`Workspace::assessment`], but a deleted assessment has something to undo.
    pub fn undo_label(&mut self, id: AssessmentId) -> Result<Option<UndoLabel>, Error> {
        Ok(self.labels(id)?.0)
    }

    /// What redo would make again now; `None` if there is nothing.
    ///
    /// # Errors
    /// As [`Workspace::undo_label`].
    pub fn redo_label(&mut self, id: AssessmentId) -> Result<Option<UndoLabel>, Error> {
        Ok(self.labels(id)?.1)
    }

    /// At most `limit` rows that have every word of the query in their texts, the best first; of an
    /// assessment, or of all. Ranked by BM25 among the rows of the assessments made last; words in
    /// very many rows do not weigh. Words are prefixes, and nothing in a query is an operator. Only the
    /// first 16 words and of a word the first 64 letters count; without any there are no hits.
    ///
    /// # Errors
    /// Those of [`Workspace::index`], and [`Error::Damaged`] if the index is; [`Workspace::rebuild_search`] makes it
    /// anew.
    pub fn search(&self, query: &str, assessment: Option<AssessmentId>, limit: usize) -> Result<Vec<SearchHit>, Error> {
        while self.index()? == Indexing::Left {}
        search::search(&self.connection, query, assessment, limit)
    }

    /// Makes the search index follow what was written since it was looked after last, for some milliseconds at a
    /// time. A search does what is left of it first; calling this earlier spares it the wait.
    ///
    /// # Errors
    /// Those of writing the file; then the index follows later.
    pub fn index(&self) -> Result<Indexing, Error> {
        search::step(&self.connection)
    }

    /// Rebuilds the search index from the rows.
    ///
    /// # Errors
    /// Those of reading the rows and of writing the file; then the index is as it was.
    pub fn rebuild_search(&mut self) -> Result<(), Error> {
        self.still_there()?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        search::rebuild(&transaction)?;
        transaction.commit()?;
        self.still_there()
    }

    /// At most `limit` changes to an assessment before the cursor, newest first, undo and redo
    /// included. A deleted assessment still has its history.
    ///
    /// # Errors
    /// [`Error::NoSuchAssessment`] if it never was; [`Error::Unreadable`] or [`Error::Damaged`] if
    /// the journal is not as this version writes it.
    pub fn history(
        &mut self,
        assessment: AssessmentId,
        filter: &HistoryFilter,
        limit: usize,
        before: Option<HistoryCursor>,
    ) -> Result<History, Error> {
        self.load(assessment)?;
        history::history(&self.connection, assessment, filter, limit, before)
    }

    /// One change for every field of an assessment that is not as it was at that moment, the one
    /// written last first: from its value then to its value now, and who wrote it last.
    ///
    /// # Errors
    /// As [`Workspace::history`].
    pub fn changes_since(
        &mut self,
        assessment: AssessmentId,
        moment: DateTime<Utc>,
    ) -> Result<Vec<HistoryEntry>, Error> {
        self.load(assessment)?;
        history::since(&self.connection, assessment, moment)
    }

    /// Everybody who has written to an assessment, in the order of the alphabet.
    ///
    /// # Errors
    /// Those of reading the journal.
    pub fn authors(&self, assessment: AssessmentId) -> Result<Vec<String>, Error> {
        history::authors(&self.connection, assessment)
    }

    /// When something of this kind was last done to an assessment; `None` if it never was.
    ///
    /// # Errors
    /// Those of reading the journal.
    pub fn last(&self, assessment: AssessmentId, op: OpName) -> Result<Option<DateTime<Utc>>, Error> {
        history::last(&self.connection, assessment, op)
    }

    /// When an assessment was last changed, undone and redone included; `None` if it never was there.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if the journal is not as this version writes it.
    pub fn changed_at(&self, assessment: AssessmentId) -> Result<Option<DateTime<Utc>>, Error> {
        library::changed_at(&self.connection, assessment)
    }

    /// A setting of the app for this workspace; `None` if it was never set.
    ///
    /// # Errors
    /// Those of reading the file.
    pub fn get_setting(&self, key: &str) -> Result<Option<String>, Error> {
        settings::get(&self.connection, key)
    }

    /// Keeps a setting of the app, or forgets it with `None`. One whose key ends with `/` and the id of an
    /// assessment goes when that is purged.
    ///
    /// # Errors
    /// Those of writing the file; then the setting is as it was.
    pub fn set_setting(&mut self, key: &str, value: Option<&str>) -> Result<(), Error> {
        self.still_there()?;
        settings::set(&self.connection, key, value)?;
        self.still_there()
    }

    /// Checks the file's structure, rebuilds every row from the journal alone and compares.
    ///
    /// # Errors
    /// Only those that keep it from reading at all; what does not fit is in the result.
    pub fn verify(&self) -> Result<Verification, Error> {
        verify::verify(&self.connection, &Watch::quiet())
    }

    fn load(&mut self, id: AssessmentId) -> Result<&mut Loaded, Error> {
        if !self.loaded.contains_key(&id) {
            let steps = Steps::load(&self.connection, id)?.ok_or(Error::NoSuchAssessment(id))?;
            let placed = rows::load(&self.connection, id)?;
            self.loaded.insert(id, Loaded { placed, steps });
        }
        Ok(self.loaded.get_mut(&id).expect("BUG: it is loaded by now"))
    }

    fn labels(&mut self, id: AssessmentId) -> Result<(Option<UndoLabel>, Option<UndoLabel>), Error> {
        self.load(id)?;
        let loaded = self.loaded.get_mut(&id).expect("BUG: it is loaded by now");
        loaded.steps.labels(&self.connection)
    }

    /// Makes sure that what is written goes to the file at our path: a removed file would take
    /// writes without complaint and keep none.
    fn still_there(&self) -> Result<(), Error> {
        if !self.files.is_empty() && self.files.iter().all(|(path, identity)| identity.is_at(path)) {
            return Ok(());
        }
        let folder = header::folder(&self.path);
        Err(if folder.is_dir() { Error::Moved(self.path.clone()) } else { Error::FolderGone(folder.to_owned()) })
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::made_in;
