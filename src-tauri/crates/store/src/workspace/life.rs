//! What becomes of an assessment as a whole: archived, finalised, reopened. Plans only; writes nothing.

use std::sync::Arc;

use assessment::{Assessment, Refusal, Seal, Status, edit::Needed};

use super::{
    Loaded, Workspace,
    transact::{Outcome, Plan},
};
use crate::{
    error::Error,
    id::AssessmentId,
    rows::{self, Placed},
    undo::OpName,
};

impl Workspace {
    /// Puts an assessment away, or takes it out.
    pub(super) fn plan_filing<'a>(&mut self, id: AssessmentId, op: OpName, archived: bool) -> Result<Plan<'a>, Error> {
        let placed = self.load(id)?.placed.as_ref().ok_or(Error::NoSuchAssessment(id))?;
        let mut value = Assessment::clone(&placed.value);
        value.filing.is_archived = archived;
        changed(id, op, placed, value)
    }

    /// Makes an assessment final.
    pub(super) fn plan_finalise<'a>(&mut self, id: AssessmentId, seal: Seal) -> Result<Plan<'a>, Error> {
        let placed = self.load(id)?.placed.as_ref().ok_or(Error::NoSuchAssessment(id))?;
        still_open(id, &placed.value)?;
        let mut value = Assessment::clone(&placed.value);
        (value.status, value.seal, value.filing.reopened) = (Status::Final, Some(seal), String::new());
        changed(id, OpName::Finalise, placed, value)
    }

    /// Opens a final assessment again; its status is what it was before.
    pub(super) fn plan_reopen<'a>(&mut self, id: AssessmentId, reason: String) -> Result<Plan<'a>, Error> {
        if reason.trim().is_empty() {
            return Err(Refusal::Blank(Needed::Reason).into());
        }
        self.load(id)?;
        let Loaded { placed, steps } = &self.loaded[&id];
        let placed = placed.as_ref().ok_or(Error::NoSuchAssessment(id))?;
        if placed.value.seal.is_none() {
            return Err(Error::NotFinal(id));
        }
        let mut value = Assessment::clone(&placed.value);
        let status = steps.status_before_final(&self.connection)?.filter(|status| *status != Status::Final);
        (value.status, value.seal, value.filing.reopened) = (status.unwrap_or(Status::InReview), None, reason);
        changed(id, OpName::Reopen, placed, value)
    }
}

/// What leads from an assessment to another value of it.
pub(super) fn changed<'a>(id: AssessmentId, op: OpName, before: &Placed, value: Assessment) -> Result<Plan<'a>, Error> {
    let (changes, positions) = rows::diff(id, Some(before), Some(&value))?;
    let placed = Placed { value: Arc::new(value), positions };
    Ok(Plan::new(id, op, changes, Outcome::Known(Some(placed))))
}

/// What is final is not changed.
pub(super) fn still_open(id: AssessmentId, assessment: &Assessment) -> Result<(), Error> {
    match &assessment.seal {
        Some(seal) => Err(Error::Final { assessment: id, at: seal.at }),
        None => Ok(()),
    }
}
