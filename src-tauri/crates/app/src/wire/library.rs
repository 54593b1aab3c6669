//! The library and what makes a new assessment.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AiSystemView, OrganisationView, ParticipantView, RollupView};

/// Everything kept in the workspace.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LibraryView {
    /// The assessments, last changed first.
    pub assessments: Vec<AssessmentCard>,
}

/// One assessment in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct AssessmentCard {
    pub id: String,
    pub organisation: String,
    pub title: String,
    pub kind: String,
    pub status: String,
    pub started_on: Option<String>,
    /// When it was last changed: RFC 3339, UTC.
    pub changed_at: String,
    pub is_archived: bool,
    /// Whether it is final and sealed.
    pub is_sealed: bool,
    /// The assessment it follows up; null for the first.
    pub previous: Option<String>,
    pub overall: RollupView,
    pub management_system: RollupView,
    pub annex_a: RollupView,
}

/// What a new assessment starts with; only the two names are required.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say it")]
pub struct NewAssessment {
    pub organisation: OrganisationView,
    pub title: String,
    pub kind: String,
    pub started_on: Option<String>,
    pub scope: String,
    pub ai_roles: Vec<String>,
    pub confidentiality: String,
    pub default_target: u8,
    /// Targets of whole clauses or control groups that differ: group → level.
    pub group_targets: std::collections::BTreeMap<String, u8>,
    pub ai_systems: Vec<AiSystemView>,
    pub participants: Vec<ParticipantView>,
}

/// An assessment was deleted; `undo` brings it back.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Deleted {
    pub id: String,
    pub organisation: String,
    pub title: String,
}
