//! An assessment as a whole: its seal, its follow-up, what is deleted.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::BackupView;

/// What a final assessment is sealed with.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SealView {
    /// The digest over catalogue edition and content: 64 hexadecimal digits.
    pub sha256: String,
    /// When it was finalised: RFC 3339, UTC.
    pub at: String,
    /// Who finalised it.
    pub by: String,
}

/// What a follow-up starts with, beside what the assessment before it found.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the names say it")]
pub struct FollowUp {
    pub title: String,
    pub started_on: Option<String>,
}

/// An assessment that is deleted and can be brought back, or purged.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct DeletedView {
    pub id: String,
    pub organisation: String,
    pub title: String,
    /// When it was deleted: RFC 3339, UTC.
    pub at: String,
    /// Who deleted it.
    pub by: String,
}

/// An assessment was removed for good.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Purged {
    /// The backups that still hold it.
    pub backups: Vec<BackupView>,
}
