//! The one way in which anything about an assessment is written.

use std::sync::Arc;

use assessment::{Assessment, Attachment, Edit, Key, Seal};
use catalogue::Catalogue;
use chrono::{DateTime, Utc};
use rusqlite::TransactionBehavior;

use super::{
    Loaded, Workspace,
    life::{changed, still_open},
};
use crate::{
    ambient,
    attachment::{self, Intake},
    change::Change,
    error::Error,
    id::{AssessmentId, BatchId},
    journal::{self, Batch, Signature, Span},
    rows::{self, Placed},
    undo::{OpName, Several, Steps, Typing, UndoLabel},
};

/// Something to write.
#[derive(Debug)]
pub enum Op<'a> {
    /// A new assessment, empty or filled; undo does not take it back.
    Create(Box<Assessment>),
    /// A change to an assessment.
    Edit {
        /// Which one.
        assessment: AssessmentId,
        /// The change.
        edit: Edit,
        /// The catalogue the assessment was made with.
        catalogue: &'a Catalogue,
    },
    /// Several changes as one step: all of them or none.
    Several {
        /// To which assessment.
        assessment: AssessmentId,
        /// How they were made; the step is named after it.
        how: Several,
        /// The changes, each made to what those before it left.
        edits: Vec<Edit>,
        /// The catalogue the assessment was made with.
        catalogue: &'a Catalogue,
    },
    /// A file is attached to a piece of evidence, in place of what was attached there.
    Attach {
        /// Which assessment.
        assessment: AssessmentId,
        /// Which piece of evidence.
        evidence: Key,
        /// The file, taken in to its end.
        file: &'a Intake,
        /// Its name.
        name: String,
        /// Its media type.
        media_type: String,
        /// The catalogue the assessment was made with.
        catalogue: &'a Catalogue,
    },
    /// An assessment goes; undo brings it back whole.
    Delete(AssessmentId),
    /// An assessment is put away, final or not.
    Archive(AssessmentId),
    /// An assessment is taken out again.
    Unarchive(AssessmentId),
    /// An assessment becomes final: sealed, and changed by nothing until it is reopened. It is not
    /// undone; neither is what was done before, as long as it is final.
    Finalise {
        /// Which one.
        assessment: AssessmentId,
        /// The seal, whose digest is of the assessment with the status *final*.
        seal: Seal,
    },
    /// A final assessment can be changed again; its status is what it was before.
    Reopen {
        /// Which one.
        assessment: AssessmentId,
        /// Why; not blank.
        reason: String,
    },
    /// The last step of an assessment is taken back; without one nothing happens.
    Undo(AssessmentId),
    /// One step is taken back, wherever it stands, if nothing later builds on it.
    UndoStep {
        /// Of which assessment.
        assessment: AssessmentId,
        /// The step, as in the receipt of its write.
        step: BatchId,
    },
    /// The step undone last is made again; without one nothing happens.
    Redo(AssessmentId),
}

/// What was written: when this is returned, it is durable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The assessment it is about; the new one after [`Op::Create`].
    pub assessment: AssessmentId,
    /// The batch; `None` if nothing differed, so that nothing was written.
    pub batch: Option<BatchId>,
    /// When.
    pub at: DateTime<Utc>,
    /// What undo would take back now.
    pub undo: Option<UndoLabel>,
    /// What redo would make again now.
    pub redo: Option<UndoLabel>,
}

/// What an operation comes to.
pub(super) struct Plan<'a> {
    assessment: AssessmentId,
    op: OpName,
    changes: Vec<Change>,
    outcome: Outcome,
    undoes: Option<BatchId>,
    redoes: Option<BatchId>,
    /// The content that is to get its name with it.
    intake: Option<&'a Intake>,
}

/// The value after the changes.
pub(super) enum Outcome {
    Known(Option<Placed>),
    /// To be read from the rows once they are written.
    InRows,
}

impl<'a> Plan<'a> {
    pub(super) fn new(assessment: AssessmentId, op: OpName, changes: Vec<Change>, outcome: Outcome) -> Plan<'a> {
        Plan { assessment, op, changes, outcome, undoes: None, redoes: None, intake: None }
    }
}

impl Workspace {
    /// Writes what the operation changes, with its journal entries: all of it or nothing.
    ///
    /// # Errors
    /// [`Error::Refused`], [`Error::NoSuchAssessment`], [`Error::OtherCatalogue`], [`Error::Final`],
    /// [`Error::NotFinal`], [`Error::DuplicateKey`], [`Error::MisplacedCheck`], [`Error::NoSuchStep`],
    /// [`Error::StepOvertaken`] if the operation does not apply, and those of writing the file.
    /// [`Error::Moved`] may come after the write went to a file that is no
    /// longer there. Whatever the error, what is read afterwards is what the file holds.
    pub fn transact(&mut self, author: &str, op: Op<'_>) -> Result<Receipt, Error> {
        let at = ambient::now(&*self.ambient);
        let plan = self.plan(op)?;
        let assessment = plan.assessment;
        if plan.changes.is_empty() {
            if let Some(intake) = plan.intake {
                // The same file again. Its content may have been missing.
                let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
                attachment::settle(&transaction, intake)?;
                transaction.commit()?;
            }
            let (undo, redo) = self.labels(assessment)?;
            return Ok(Receipt { assessment, batch: None, at, undo, redo });
        }
        let batch = self.write(plan, at, author).inspect_err(|_| {
            // Whether the commit came through is known to the file alone.
            self.loaded.remove(&assessment);
            self.typing = None;
        })?;
        // The write is durable by now, and no failure to tell more about it makes it fail.
        let (undo, redo) = self.labels(assessment).unwrap_or_default();
        Ok(Receipt { assessment, batch: Some(batch), at, undo, redo })
    }

    fn plan<'a>(&mut self, op: Op<'a>) -> Result<Plan<'a>, Error> {
        match op {
            Op::Create(assessment) => {
                let id = AssessmentId::new(self.ambient.uuid());
                let (changes, positions) = rows::diff(id, None, Some(&assessment))?;
                let placed = Placed { value: Arc::from(assessment), positions };
                Ok(Plan::new(id, OpName::Create, changes, Outcome::Known(Some(placed))))
            }
            Op::Edit { assessment: id, edit, catalogue } => self.plan_edits(id, OpName::Edit, vec![edit], catalogue),
            Op::Several { assessment: id, how, edits, catalogue } => self.plan_edits(id, how.op(), edits, catalogue),
            Op::Attach { assessment, evidence, file, name, media_type, catalogue } => {
                let attachment = Attachment { name, media_type, bytes: file.bytes(), sha256: file.sha256() };
                let edit = Edit::Attach { key: evidence, attachment: Some(attachment) };
                let plan = self.plan_edits(assessment, OpName::Attach, vec![edit], catalogue)?;
                Ok(Plan { intake: Some(file), ..plan })
            }
            Op::Archive(id) => self.plan_filing(id, OpName::Archive, true),
            Op::Unarchive(id) => self.plan_filing(id, OpName::Unarchive, false),
            Op::Finalise { assessment, seal } => self.plan_finalise(assessment, seal),
            Op::Reopen { assessment, reason } => self.plan_reopen(assessment, reason),
            Op::Delete(id) => {
                let placed = self.load(id)?.placed.as_ref().ok_or(Error::NoSuchAssessment(id))?;
                let (changes, _) = rows::diff(id, Some(placed), None)?;
                Ok(Plan::new(id, OpName::Delete, changes, Outcome::Known(None)))
            }
            Op::Undo(id) => {
                let step = self.load(id)?.steps.to_undo().cloned();
                let changes = step.as_ref().map_or(Ok(Vec::new()), |step| step.inverse(&self.connection))?;
                let plan = Plan::new(id, OpName::Undo, changes, Outcome::InRows);
                Ok(Plan { undoes: step.map(|step| step.id), ..plan })
            }
            Op::UndoStep { assessment: id, step } => {
                self.load(id)?;
                let loaded = &self.loaded[&id];
                let found = loaded.steps.alone(step, &self.connection);
                if let (Err(Error::NoSuchStep), Some(placed)) = (&found, &loaded.placed) {
                    // A step may be out of reach because the assessment is final.
                    still_open(id, &placed.value)?;
                }
                let (step, changes) = found?;
                let plan = Plan::new(id, OpName::Undo, changes, Outcome::InRows);
                Ok(Plan { undoes: Some(step.id), ..plan })
            }
            Op::Redo(id) => {
                let step = self.load(id)?.steps.to_redo().cloned();
                let changes = step.as_ref().map_or(Ok(Vec::new()), |step| step.inverse(&self.connection))?;
                let plan = Plan::new(id, OpName::Redo, changes, Outcome::InRows);
                Ok(Plan { redoes: step.map(|step| step.id), ..plan })
            }
        }
    }

    fn plan_edits<'a>(
        &mut self,
        id: AssessmentId,
        op: OpName,
        edits: Vec<Edit>,
        catalogue: &Catalogue,
    ) -> Result<Plan<'a>, Error> {
        let placed = self.load(id)?.placed.as_ref().ok_or(Error::NoSuchAssessment(id))?;
        same_edition(&placed.value, catalogue)?;
        still_open(id, &placed.value)?;
        let mut value = Assessment::clone(&placed.value);
        edits.into_iter().try_for_each(|edit| edit.apply(catalogue, &mut value))?;
        changed(id, op, placed, value)
    }

    fn write(&mut self, plan: Plan<'_>, at: DateTime<Utc>, author: &str) -> Result<BatchId, Error> {
        let Plan { assessment, op, changes, outcome, undoes, redoes, intake } = plan;
        self.still_there()?;
        let id = BatchId::new(self.ambient.uuid());
        let typed_on = match (op, &self.typing) {
            (OpName::Edit, Some(typing)) => typing.goes_on(at, author, &changes),
            _ => None,
        };
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let first = journal::last_counter(&transaction, &self.replica)? + 1;
        let count = i64::try_from(changes.len()).expect("BUG: no batch has that many changes");
        let span = Span { replica: self.replica.clone(), first, last: first + count - 1 };
        let batch = Batch { id, span, op, step: typed_on.unwrap_or(id), undoes, redoes };

        if let Some(intake) = intake {
            attachment::settle(&transaction, intake)?;
        }
        rows::write(&transaction, &changes)?;
        journal::append(&transaction, &batch, Signature { assessment, at, author }, &changes)?;
        let placed = match outcome {
            Outcome::Known(placed) => placed,
            Outcome::InRows => rows::load(&transaction, assessment)?,
        };
        transaction.commit()?;
        self.still_there()?;
        self.acknowledged = Some(id.to_string());

        if typed_on.is_none() {
            self.typing = if op == OpName::Edit { Typing::begin(id, at, author, &changes) } else { None };
        }
        let steps = Steps::default();
        let loaded = self.loaded.entry(assessment).or_insert(Loaded { placed: None, steps });
        loaded.placed = placed;
        loaded.steps.add(batch, &changes);
        Ok(id)
    }
}

/// An assessment always opens with the edition it was made with.
fn same_edition(assessment: &Assessment, catalogue: &Catalogue) -> Result<(), Error> {
    let wanted = &assessment.catalogue;
    if (wanted.id.as_str(), wanted.edition.as_str()) == (catalogue.id.as_str(), catalogue.edition.as_str()) {
        return Ok(());
    }
    Err(Error::OtherCatalogue {
        wanted: format!("{}:{}", wanted.id, wanted.edition),
        given: format!("{}:{}", catalogue.id, catalogue.edition),
    })
}
