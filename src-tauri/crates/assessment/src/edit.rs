//! Changes to an assessment, each checked before it is made.
//!
//! An edit is applied to a value in memory; `store` writes down what differs.

use catalogue::{Catalogue, CheckId, GroupId, RequirementId};
use chrono::NaiveDate;

use crate::{
    action::Action,
    answer::{Answer, Basis, CheckAnswer, Grade, InclusionReason, Verdict},
    assessment::{AiRole, Assessment, AssessmentKind, Organisation, Status},
    evidence::{Attachment, Evidence},
    level::{Level, Weight},
    people::Participant,
    system::AiSystem,
    token::{Key, tokens},
};

/// Why an edit was refused. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The catalogue has no such requirement.
    #[error("the catalogue has no requirement {0}")]
    NoRequirement(RequirementId),
    /// The catalogue has no such clause or group of controls.
    #[error("the catalogue has no clause or group {0}")]
    NoGroup(GroupId),
    /// The catalogue has no such check.
    #[error("the catalogue has no check {0}")]
    NoCheck(CheckId),
    /// Clauses always apply.
    #[error("{0} is a clause; only Annex A controls can be excluded")]
    ClauseExcluded(RequirementId),
    /// Clauses need no reason to apply.
    #[error("{0} is a clause and always applies; only Annex A controls are included for a reason")]
    ClauseIncluded(RequirementId),
    /// An exclusion needs a reason.
    #[error("{0} cannot be excluded without a reason")]
    ExclusionWithoutReason(RequirementId),
    /// The check accepts no *not applicable*.
    #[error("{0} always applies; it can be met, partly met or not met")]
    AlwaysApplies(CheckId),
    /// *Not applicable* needs a reason.
    #[error("{0} cannot be not applicable without a reason")]
    NotApplicableWithoutReason(CheckId),
    /// Something points at a participant, system or piece of evidence that is not there.
    #[error("there is no {what} “{key}” in this assessment")]
    NoSuchKey {
        /// `participant`, `ai_system`, `evidence` or `action`.
        what: &'static str,
        /// The key that points nowhere.
        key: Key,
    },
    /// A text that must not be blank is.
    #[error("the {} must not be blank", .0.token())]
    Blank(Needed),
    /// An assessment becomes final by being finalised, which seals it.
    #[error("an assessment becomes final by being finalised")]
    FinalByHand,
    /// The period ends before it starts.
    #[error("the assessment ends before it starts")]
    EndsBeforeStart,
}

tokens! {
    /// A text that must not be blank.
    Needed {
        /// The organisation's name.
        Organisation = "organisation",
        Title = "title",
        Name = "name",
        /// Why a final assessment is reopened.
        Reason = "reason",
    }
}

/// One change a person makes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the fields they set")]
pub enum Edit {
    Organisation(Organisation),
    Title(String),
    Kind(AssessmentKind),
    Period {
        started_on: Option<NaiveDate>,
        finished_on: Option<NaiveDate>,
    },
    Scope(String),
    AiRoles(Vec<AiRole>),
    Status(Status),
    Confidentiality(String),
    DefaultTarget(Level),
    /// One target for every requirement of a clause or group; `None` gives them the assessment's.
    GroupTarget {
        group: GroupId,
        target: Option<Level>,
    },
    Requirement {
        id: RequirementId,
        change: AnswerEdit,
    },
    Check {
        id: CheckId,
        change: CheckEdit,
    },
    PutParticipant(Participant),
    RemoveParticipant(Key),
    PutAiSystem(AiSystem),
    RemoveAiSystem(Key),
    PutEvidence(Evidence),
    RemoveEvidence(Key),
    /// What is attached to a piece of evidence; `None` takes it off.
    Attach {
        key: Key,
        attachment: Option<Attachment>,
    },
    PutAction(Action),
    RemoveAction(Key),
}

/// A change to what was found for one requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the fields they set")]
pub enum AnswerEdit {
    /// The control applies again; its answers return.
    Include,
    /// The control does not apply; the reason is not blank.
    Exclude {
        reason: String,
    },
    /// Why the control is included; in whatever order, each reason is kept once.
    InclusionReasons(Vec<InclusionReason>),
    Weight(Weight),
    Target(Option<Level>),
    Level(Option<Level>),
    Basis(Option<Basis>),
    Grade(Option<Grade>),
    GradeReason(String),
    Finding(String),
    RootCause(String),
    Recommendation(String),
    Note(String),
    Review(bool),
    Evidence(Vec<Key>),
    Participants(Vec<Key>),
    AiSystems(Vec<Key>),
}

/// A change to the answer to one check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckEdit {
    /// A verdict; the reason is wanted with *not applicable* and kept blank otherwise.
    Verdict {
        /// The answer; `None` takes it back.
        verdict: Option<Verdict>,
        /// Why the check does not apply.
        reason: String,
    },
    /// The assessor's remark.
    Note(String),
}

impl Edit {
    /// Makes the change.
    ///
    /// # Errors
    /// A [`Refusal`]; then `assessment` is as it was.
    pub fn apply(self, catalogue: &Catalogue, assessment: &mut Assessment) -> Result<(), Refusal> {
        match self {
            Edit::Organisation(organisation) => {
                not_blank(&organisation.name, Needed::Organisation)?;
                assessment.organisation = organisation;
            }
            Edit::Title(title) => {
                not_blank(&title, Needed::Title)?;
                assessment.title = title;
            }
            Edit::Kind(kind) => assessment.kind = kind,
            Edit::Period { started_on, finished_on } => {
                if started_on.zip(finished_on).is_some_and(|(start, end)| end < start) {
                    return Err(Refusal::EndsBeforeStart);
                }
                (assessment.started_on, assessment.finished_on) = (started_on, finished_on);
            }
            Edit::Scope(scope) => assessment.scope = scope,
            Edit::AiRoles(roles) => assessment.ai_roles = roles,
            Edit::Status(Status::Final) if assessment.status != Status::Final => return Err(Refusal::FinalByHand),
            Edit::Status(status) => assessment.status = status,
            Edit::Confidentiality(text) => assessment.confidentiality = text,
            Edit::DefaultTarget(level) => assessment.default_target = level,
            Edit::GroupTarget { group, target } => set_targets(catalogue, assessment, &group, target)?,
            Edit::Requirement { id, change } => change.apply(catalogue, assessment, id)?,
            Edit::Check { id, change } => change.apply(catalogue, assessment, id)?,
            Edit::PutParticipant(participant) => {
                not_blank(&participant.name, Needed::Name)?;
                put(&mut assessment.participants, participant, |it| &it.key);
            }
            Edit::RemoveParticipant(key) => {
                remove(&mut assessment.participants, &key, "participant", |it| &it.key)?;
                assessment.answers.values_mut().for_each(|answer| answer.participants.retain(|it| *it != key));
            }
            Edit::PutAiSystem(system) => {
                not_blank(&system.name, Needed::Name)?;
                put(&mut assessment.ai_systems, system, |it| &it.key);
            }
            Edit::RemoveAiSystem(key) => {
                remove(&mut assessment.ai_systems, &key, "ai_system", |it| &it.key)?;
                assessment.answers.values_mut().for_each(|answer| answer.ai_systems.retain(|it| *it != key));
            }
            Edit::PutEvidence(evidence) => {
                not_blank(&evidence.title, Needed::Title)?;
                put(&mut assessment.evidence, evidence, |it| &it.key);
            }
            Edit::RemoveEvidence(key) => {
                remove(&mut assessment.evidence, &key, "evidence", |it| &it.key)?;
                assessment.answers.values_mut().for_each(|answer| answer.evidence.retain(|it| *it != key));
            }
            Edit::Attach { key, attachment } => {
                let evidence = assessment.evidence.iter_mut().find(|it| it.key == key);
                evidence.ok_or(Refusal::NoSuchKey { what: "evidence", key })?.attachment = attachment;
            }
            Edit::PutAction(action) => {
                not_blank(&action.title, Needed::Title)?;
                if let Some(id) = action.requirements.iter().find(|id| catalogue.requirement(id).is_none()) {
                    return Err(Refusal::NoRequirement(id.clone()));
                }
                put(&mut assessment.actions, action, |it| &it.key);
            }
            Edit::RemoveAction(key) => remove(&mut assessment.actions, &key, "action", |it| &it.key)?,
        }
        Ok(())
    }
}

impl AnswerEdit {
    fn apply(self, catalogue: &Catalogue, assessment: &mut Assessment, id: RequirementId) -> Result<(), Refusal> {
        if catalogue.requirement(&id).is_none() {
            return Err(Refusal::NoRequirement(id));
        }
        match &self {
            AnswerEdit::Exclude { .. } if !id.is_control() => return Err(Refusal::ClauseExcluded(id)),
            AnswerEdit::InclusionReasons(_) if !id.is_control() => return Err(Refusal::ClauseIncluded(id)),
            AnswerEdit::Exclude { reason } if reason.trim().is_empty() => {
                return Err(Refusal::ExclusionWithoutReason(id));
            }
            AnswerEdit::Evidence(keys) => known(keys, &assessment.evidence, "evidence", |it| &it.key)?,
            AnswerEdit::Participants(keys) => known(keys, &assessment.participants, "participant", |it| &it.key)?,
            AnswerEdit::AiSystems(keys) => known(keys, &assessment.ai_systems, "ai_system", |it| &it.key)?,
            _ => {}
        }
        let answer = assessment.answers.entry(id).or_default();
        match self {
            AnswerEdit::Include => (answer.applicable, answer.exclusion_reason) = (true, String::new()),
            AnswerEdit::Exclude { reason } => (answer.applicable, answer.exclusion_reason) = (false, reason),
            AnswerEdit::InclusionReasons(reasons) => {
                answer.inclusion_reasons =
                    InclusionReason::ALL.iter().copied().filter(|it| reasons.contains(it)).collect();
            }
            AnswerEdit::Weight(weight) => answer.weight = weight,
            AnswerEdit::Target(target) => answer.target = target,
            AnswerEdit::Level(level) => answer.level = level,
            AnswerEdit::Basis(basis) => answer.basis = basis,
            AnswerEdit::Grade(grade) => answer.grade = grade,
            AnswerEdit::GradeReason(reason) => answer.grade_reason = reason,
            AnswerEdit::Finding(text) => answer.finding = text,
            AnswerEdit::RootCause(text) => answer.root_cause = text,
            AnswerEdit::Recommendation(text) => answer.recommendation = text,
            AnswerEdit::Note(text) => answer.note = text,
            AnswerEdit::Review(flag) => answer.review = flag,
            AnswerEdit::Evidence(keys) => answer.evidence = keys,
            AnswerEdit::Participants(keys) => answer.participants = keys,
            AnswerEdit::AiSystems(keys) => answer.ai_systems = keys,
        }
        Ok(())
    }
}

impl CheckEdit {
    fn apply(self, catalogue: &Catalogue, assessment: &mut Assessment, id: CheckId) -> Result<(), Refusal> {
        let Some(check) = catalogue.check(&id) else { return Err(Refusal::NoCheck(id)) };
        if let CheckEdit::Verdict { verdict: Some(Verdict::NotApplicable), reason } = &self {
            if !check.conditional {
                return Err(Refusal::AlwaysApplies(id));
            }
            if reason.trim().is_empty() {
                return Err(Refusal::NotApplicableWithoutReason(id));
            }
        }
        let answer: &mut Answer = assessment.answers.entry(id.requirement()).or_default();
        let check: &mut CheckAnswer = answer.checks.entry(id).or_default();
        match self {
            CheckEdit::Verdict { verdict, reason } => {
                check.reason = if verdict == Some(Verdict::NotApplicable) { reason } else { String::new() };
                check.verdict = verdict;
            }
            CheckEdit::Note(note) => check.note = note,
        }
        Ok(())
    }
}

/// Gives every requirement of a group the target; `None` takes their own away.
fn set_targets(
    catalogue: &Catalogue,
    assessment: &mut Assessment,
    group: &GroupId,
    target: Option<Level>,
) -> Result<(), Refusal> {
    if !catalogue.groups().iter().any(|it| it.id == *group) {
        return Err(Refusal::NoGroup(group.clone()));
    }
    for requirement in catalogue.of_group(group) {
        let found = assessment.answers.get_mut(&requirement.id);
        match (found, target) {
            (Some(answer), target) => answer.target = target,
            (None, Some(_)) => {
                assessment.answers.insert(requirement.id.clone(), Answer { target, ..Answer::default() });
            }
            // What nobody touched has no target of its own to lose.
            (None, None) => {}
        }
    }
    Ok(())
}

fn not_blank(text: &str, what: Needed) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::Blank(what)) } else { Ok(()) }
}

/// Replaces the item with the same key, or adds it at the end.
fn put<T>(items: &mut Vec<T>, item: T, key: fn(&T) -> &Key) {
    match items.iter_mut().find(|it| key(it) == key(&item)) {
        Some(place) => *place = item,
        None => items.push(item),
    }
}

fn remove<T>(items: &mut Vec<T>, wanted: &Key, what: &'static str, key: fn(&T) -> &Key) -> Result<(), Refusal> {
    let at = items.iter().position(|it| key(it) == wanted);
    let at = at.ok_or_else(|| Refusal::NoSuchKey { what, key: wanted.clone() })?;
    items.remove(at);
    Ok(())
}

fn known<T>(keys: &[Key], items: &[T], what: &'static str, key: fn(&T) -> &Key) -> Result<(), Refusal> {
    match keys.iter().find(|wanted| !items.iter().any(|it| key(it) == *wanted)) {
        Some(missing) => Err(Refusal::NoSuchKey { what, key: missing.clone() }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
