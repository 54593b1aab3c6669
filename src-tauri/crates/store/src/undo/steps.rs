//! The steps of one assessment: done ones that can be undone, undone ones that can be redone.

use assessment::{Key, Status};
use rusqlite::Connection;

use super::{OpName, UndoLabel};
use crate::{
    change::{Change, EXISTS, net},
    error::Error,
    id::{AssessmentId, BatchId},
    journal::{self, Batch, Span},
    record::Cell,
};

/// What a person takes back at once.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) id: BatchId,
    /// What kind of write it was at first.
    pub(crate) op: OpName,
    /// The entries that did it last: its own, or those of its latest undo or redo.
    spans: Vec<Span>,
    label: Option<UndoLabel>,
}

/// The history of one assessment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Steps {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Set while it is final.
    seal: Option<Sealed>,
}

/// What became of the history when the assessment was finalised.
#[derive(Debug, Clone)]
struct Sealed {
    /// How many steps were done by then, which are not undone before it is reopened.
    below: usize,
    /// The entries that made it final.
    span: Span,
}

impl Steps {
    /// The history as the journal tells it; `None` if there never was such an assessment.
    pub(crate) fn load(connection: &Connection, assessment: AssessmentId) -> Result<Option<Steps>, Error> {
        let batches = journal::batches(connection, assessment)?;
        if batches.is_empty() {
            return Ok(None);
        }
        let mut steps = Steps::default();
        batches.into_iter().for_each(|batch| steps.add(batch, &[]));
        Ok(Some(steps))
    }

    /// What happens to the history when a batch is written. `changes` are those of the batch, or
    /// nothing if they are not at hand.
    pub(crate) fn add(&mut self, batch: Batch, changes: &[Change]) {
        let Batch { id, span, op, step, undoes, redoes } = batch;
        match op {
            // Nobody means to lose a whole assessment by undoing; it is deleted instead.
            OpName::Create | OpName::Purge => {}
            OpName::Finalise => {
                self.undone.clear();
                self.seal = Some(Sealed { below: self.done.len(), span });
            }
            OpName::Reopen => {
                self.undone.clear();
                self.seal = None;
            }
            OpName::Edit
            | OpName::Paste
            | OpName::Fill
            | OpName::Clear
            | OpName::Bulk
            | OpName::Attach
            | OpName::Delete
            | OpName::Archive
            | OpName::Unarchive => {
                self.undone.clear();
                match self.done.last_mut().filter(|last| last.id == step && step != id) {
                    Some(last) => last.go_on(span, changes),
                    None => {
                        let label = UndoLabel::new(op, changes);
                        self.done.push(Step { id: step, op, spans: vec![span], label });
                    }
                }
            }
            OpName::Undo => hand_over(&mut self.done, &mut self.undone, undoes, span),
            OpName::Redo => hand_over(&mut self.undone, &mut self.done, redoes, span),
        }
    }

    /// The step that undo would take back.
    pub(crate) fn to_undo(&self) -> Option<&Step> {
        let below = self.below();
        self.done.get(below..).and_then(<[Step]>::last)
    }

    /// How many of the steps done are out of reach.
    fn below(&self) -> usize {
        self.seal.as_ref().map_or(0, |seal| seal.below)
    }

    /// The status the assessment had before it was finalised; `None` if it came in as it is.
    pub(crate) fn status_before_final(&self, connection: &Connection) -> Result<Option<Status>, Error> {
        let Some(seal) = &self.seal else { return Ok(None) };
        let changes = journal::changes(connection, &seal.span)?;
        let before = changes.into_iter().find(|change| change.field == "status").and_then(|change| change.before);
        Ok(before.and_then(|status| status.parse().ok()))
    }

    /// A step that was made, wherever it stands, with the changes that take it back on its own.
    ///
    /// # Errors
    /// [`Error::NoSuchStep`]; [`Error::StepOvertaken`] if a later step changes the same or builds on it.
    pub(crate) fn alone(&self, id: BatchId, connection: &Connection) -> Result<(Step, Vec<Change>), Error> {
        let at = self.done.iter().rposition(|step| step.id == id).filter(|at| *at >= self.below());
        let at = at.ok_or(Error::NoSuchStep)?;
        let step = &self.done[at];
        let inverse = step.inverse(connection)?;
        for later in &self.done[at + 1..] {
            if stands_in_the_way(&later.changes(connection)?, &inverse) {
                return Err(Error::StepOvertaken);
            }
        }
        Ok((step.clone(), inverse))
    }

    /// The step that redo would make again.
    pub(crate) fn to_redo(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// What undo would take back, and what redo would make again, in words of data.
    pub(crate) fn labels(&mut self, connection: &Connection) -> Result<(Option<UndoLabel>, Option<UndoLabel>), Error> {
        let below = self.below();
        let undo = match self.done.get_mut(below..).and_then(<[Step]>::last_mut) {
            Some(step) => step.label(connection, |changes| changes)?,
            None => None,
        };
        // The entries at hand are those of the undo, which tell the step backwards.
        let redo = match self.undone.last_mut() {
            Some(step) => step.label(connection, |changes| changes.into_iter().map(Change::inverse).collect())?,
            None => None,
        };
        Ok((undo, redo))
    }
}

/// Whether taking an earlier step back would undo part of a later one, or leave a name that names nothing.
fn stands_in_the_way(later: &[Change], inverse: &[Change]) -> bool {
    let same = |one: &Change, other: &Change| {
        (one.entity, &one.id) == (other.entity, &other.id)
            && (one.field == other.field || one.field == EXISTS || other.field == EXISTS)
    };
    later.iter().any(|one| inverse.iter().any(|other| same(one, other)))
        || names_what_goes(later, inverse)
        || names_what_goes(inverse, later)
}

/// Whether `going` removes a row whose key stands in an answer as `said` leaves it.
fn names_what_goes(said: &[Change], going: &[Change]) -> bool {
    going.iter().filter(|change| change.deletes()).any(|gone| {
        let key = gone.id.rsplit('/').next().unwrap_or_default();
        let names = |change: &Change| {
            let keys = <Vec<Key> as Cell>::read(change.after.as_deref());
            keys.is_some_and(|keys| keys.iter().any(|named| named.as_str() == key))
        };
        said.iter().any(|change| change.entity == "answer" && names(change))
    })
}

/// Moves a step from one stack to the other; from now on `span` is what did it last.
fn hand_over(from: &mut Vec<Step>, to: &mut Vec<Step>, step: Option<BatchId>, span: Span) {
    if let Some(at) = from.iter().rposition(|candidate| Some(candidate.id) == step) {
        let step = from.remove(at);
        to.push(Step { spans: vec![span], ..step });
    }
}

impl Step {
    /// The changes that take back whatever the step did last.
    pub(crate) fn inverse(&self, connection: &Connection) -> Result<Vec<Change>, Error> {
        let mut changes = self.changes(connection)?;
        changes.reverse();
        Ok(changes.into_iter().map(Change::inverse).collect())
    }

    fn changes(&self, connection: &Connection) -> Result<Vec<Change>, Error> {
        let mut changes = Vec::new();
        for span in &self.spans {
            changes.extend(journal::changes(connection, span)?);
        }
        Ok(net(changes))
    }

    /// Adds more typing to the step.
    fn go_on(&mut self, span: Span, changes: &[Change]) {
        match (&mut self.label, changes.last()) {
            (Some(label), Some(change)) => label.typed_on(change.after.clone()),
            _ => self.label = None,
        }
        match self.spans.last_mut().filter(|last| last.replica == span.replica && last.last + 1 == span.first) {
            Some(last) => last.last = span.last,
            None => self.spans.push(span),
        }
    }

    fn label(
        &mut self,
        connection: &Connection,
        forwards: fn(Vec<Change>) -> Vec<Change>,
    ) -> Result<Option<UndoLabel>, Error> {
        if self.label.is_none() {
            self.label = UndoLabel::new(self.op, &forwards(self.changes(connection)?));
        }
        Ok(self.label.clone())
    }
}
