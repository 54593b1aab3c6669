//! Opening an assessment, changing it, taking changes back.

use assessment::{Assessment, score::score};
use catalogue::Catalogue;
use chrono::{DateTime, SecondsFormat, Utc};
use store::{Op, Receipt};

use crate::{
    Desk, Failure,
    failure::{Doing, Outcome},
    wire::{AssessmentView, Edited, HistoryView, Patch, ScoresView, WireEdit},
};

/// RFC 3339 in UTC, to the second.
pub(crate) fn timestamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl Desk {
    /// A whole assessment, with its figures and what undo and redo would do.
    ///
    /// # Errors
    /// If it is not there, or the workspace cannot be read.
    pub fn open_assessment(&mut self, id: &str) -> Outcome<AssessmentView> {
        let (key, assessment, catalogue) = self.load(id)?;
        let fail = |desk: &Desk, error| desk.fail(error, Doing::Reading);
        let undo = self.workspace.undo_label(key).map_err(|error| fail(self, error))?;
        let redo = self.workspace.redo_label(key).map_err(|error| fail(self, error))?;
        let library = self.workspace.library().map_err(|error| fail(self, error))?;
        let changed = library.iter().find(|entry| entry.id == key).map(|entry| timestamp(entry.changed_at));
        let history = HistoryView { undo: undo.as_ref().map(Into::into), redo: redo.as_ref().map(Into::into) };
        let scores = ScoresView::from(&score(catalogue, &assessment));
        Ok(AssessmentView::new(key.to_string(), &assessment, scores, history, changed.unwrap_or_default()))
    }

    /// The figures of an assessment.
    ///
    /// # Errors
    /// As [`Desk::open_assessment`].
    pub fn scores(&mut self, id: &str) -> Outcome<ScoresView> {
        let (_, assessment, catalogue) = self.load(id)?;
        Ok((&score(catalogue, &assessment)).into())
    }

    /// Makes a change; when this returns, it is durable.
    ///
    /// # Errors
    /// If the change makes no sense or cannot be saved; then the assessment is as it was.
    pub fn edit(&mut self, id: &str, edit: WireEdit) -> Outcome<Edited> {
        let (key, before, catalogue) = self.load(id)?;
        let edit = edit.read(&before).map_err(|bad| Failure::refused("edit-value", &[("detail", &bad.to_string())]))?;
        self.write(id, &before, Op::Edit { assessment: key, edit, catalogue })
    }

    /// Takes the last step back; without one nothing happens.
    ///
    /// # Errors
    /// If it cannot be saved; then the assessment is as it was.
    pub fn undo(&mut self, id: &str) -> Outcome<Edited> {
        let (key, before, _) = self.load(id)?;
        self.write(id, &before, Op::Undo(key))
    }

    /// Makes the step undone last again; without one nothing happens.
    ///
    /// # Errors
    /// As [`Desk::undo`].
    pub fn redo(&mut self, id: &str) -> Outcome<Edited> {
        let (key, before, _) = self.load(id)?;
        self.write(id, &before, Op::Redo(key))
    }

    fn write(&mut self, id: &str, before: &Assessment, op: Op<'_>) -> Outcome<Edited> {
        let receipt = self.transact(op)?;
        let (_, after, catalogue) = self.load(id)?;
        Ok(edited(catalogue, before, &after, &receipt))
    }

    /// Writes one operation in the name of the user.
    pub(crate) fn transact(&mut self, op: Op<'_>) -> Outcome<Receipt> {
        let author = self.settings().author.clone();
        self.workspace.transact(&author, op).map_err(|error| self.fail(error, Doing::Saving))
    }
}

fn edited(catalogue: &Catalogue, before: &Assessment, after: &Assessment, receipt: &Receipt) -> Edited {
    Edited {
        patch: Patch::between(before, after),
        scores: (&score(catalogue, after)).into(),
        history: HistoryView {
            undo: receipt.undo.as_ref().map(Into::into),
            redo: receipt.redo.as_ref().map(Into::into),
        },
        saved_at: timestamp(receipt.at),
    }
}
