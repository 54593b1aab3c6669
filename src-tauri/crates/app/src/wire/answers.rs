//! An assessment as the window holds it, and what an edit changes in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{RollupView, ScoresView, SealView};

/// A whole assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct AssessmentView {
    pub id: String,
    pub header: HeaderView,
    pub participants: Vec<ParticipantView>,
    pub ai_systems: Vec<AiSystemView>,
    pub evidence: Vec<EvidenceView>,
    pub actions: Vec<ActionView>,
    /// Requirement → what was found; a requirement nobody touched is not there.
    pub answers: BTreeMap<String, AnswerView>,
    pub scores: ScoresView,
    pub history: HistoryView,
    /// When it was last changed: RFC 3339, UTC.
    pub changed_at: String,
    /// The assessment that this one follows up; null if there is none, or it is deleted.
    pub previous: Option<PreviousView>,
    /// Whether it began as the sample, to be played with and thrown away.
    pub is_sample: bool,
}

/// The figures of the assessment before this one.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct PreviousView {
    pub id: String,
    pub title: String,
    pub started_on: Option<String>,
    pub management_system: RollupView,
    pub annex_a: RollupView,
    pub groups: Vec<RollupView>,
}

/// What an edit, an undo or a redo changed; what is null stayed as it was.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Edited {
    pub patch: Patch,
    pub scores: ScoresView,
    pub history: HistoryView,
    /// When it became durable: RFC 3339, UTC.
    pub saved_at: String,
    /// The name by which exactly this change can be undone later; null if nothing differed.
    pub step: Option<String>,
}

/// The parts of an assessment that differ.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Patch {
    pub header: Option<HeaderView>,
    pub participants: Option<Vec<ParticipantView>>,
    pub ai_systems: Option<Vec<AiSystemView>>,
    pub evidence: Option<Vec<EvidenceView>>,
    pub actions: Option<Vec<ActionView>>,
    /// Requirement → what is now found there; null where nothing is any more.
    pub answers: BTreeMap<String, Option<AnswerView>>,
}

/// What undo and redo would do; null where there is nothing.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct HistoryView {
    pub undo: Option<StepView>,
    pub redo: Option<StepView>,
}

/// One step of the history, in tokens; the words are the window's.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepView {
    /// What kind of step it was: `edit`, `paste`, `delete` …
    pub op: String,
    /// What kind of thing was changed: `answer`, `check_answer`, `evidence`, `assessment` …
    pub entity: String,
    /// Which one: a requirement, a check or a key; blank for the assessment itself.
    pub subject: String,
    /// The field: `level`; `exists` where the whole thing was added or removed.
    pub field: String,
    /// The value before; the name or title of what was removed.
    pub before: Option<String>,
    /// The value after; the name or title of what was added.
    pub after: Option<String>,
    /// How many fields it changed.
    pub fields: u32,
}

/// The organisation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say it")]
pub struct OrganisationView {
    pub name: String,
    pub sector: String,
    pub employees: Option<u32>,
    pub country: String,
}

/// What stands at the head of an assessment.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of assessment::Assessment")]
pub struct HeaderView {
    pub organisation: OrganisationView,
    pub title: String,
    pub kind: String,
    pub started_on: Option<String>,
    pub finished_on: Option<String>,
    pub scope: String,
    pub ai_roles: Vec<String>,
    pub status: String,
    pub confidentiality: String,
    pub default_target: u8,
    /// What it is sealed with; null unless it is final.
    pub seal: Option<SealView>,
    pub is_archived: bool,
    /// Why it was reopened last; blank if it never was final, or is again.
    pub reopened: String,
}

/// What was found for one requirement.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of assessment::Answer")]
pub struct AnswerView {
    pub applicable: bool,
    pub exclusion_reason: String,
    pub inclusion_reasons: Vec<String>,
    pub weight: u8,
    pub target: Option<u8>,
    pub level: Option<u8>,
    pub basis: Option<String>,
    pub grade: Option<String>,
    pub grade_reason: String,
    pub finding: String,
    pub root_cause: String,
    pub recommendation: String,
    pub note: String,
    pub review: bool,
    /// Check → its answer; an untouched check is not there.
    pub checks: BTreeMap<String, CheckAnswerView>,
    pub evidence: Vec<String>,
    pub participants: Vec<String>,
    pub ai_systems: Vec<String>,
}

/// The answer to one check.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are those of assessment::CheckAnswer")]
pub struct CheckAnswerView {
    pub verdict: Option<String>,
    pub reason: String,
    pub note: String,
}

/// Somebody who takes part. A blank key in an edit asks for a new one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of assessment::Participant")]
pub struct ParticipantView {
    pub key: String,
    pub name: String,
    pub title: String,
    pub kind: String,
}

/// An AI system in scope. A blank key in an edit asks for a new one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of assessment::AiSystem")]
pub struct AiSystemView {
    pub key: String,
    pub name: String,
    pub purpose: String,
    pub role: Option<String>,
    pub stage: Option<String>,
    pub owner: String,
    pub note: String,
}

/// Something seen. A blank key in an edit asks for a new one; an edit leaves the attachment as it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of assessment::Evidence")]
pub struct EvidenceView {
    pub key: String,
    pub title: String,
    pub kind: String,
    pub locator: String,
    pub dated: Option<String>,
    pub note: String,
    pub attachment: Option<AttachmentView>,
}

/// A file kept with a piece of evidence.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of assessment::Attachment")]
pub struct AttachmentView {
    pub name: String,
    pub media_type: String,
    #[ts(type = "number")]
    pub bytes: u64,
    pub sha256: String,
}

/// Something to be done. A blank key in an edit asks for a new one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of assessment::Action")]
pub struct ActionView {
    pub key: String,
    pub title: String,
    pub requirements: Vec<String>,
    pub owner: String,
    pub due: Option<String>,
    pub effort: Option<String>,
    pub priority: Option<String>,
    pub status: String,
    pub note: String,
}
