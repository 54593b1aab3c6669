//! What was looked at.

use chrono::NaiveDate;

use crate::token::{Key, tokens};

tokens! {
    /// What kind of evidence it is.
    EvidenceKind {
        Document = "document", Record = "record", Interview = "interview",
        Observation = "observation", System = "system",
    }
}

/// A file kept with a piece of evidence; its content lies in the workspace, by digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// File name.
    pub name: String,
    /// Media type: `application/pdf`.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the content, in lower-case hexadecimal.
    pub sha256: String,
}

/// Something seen, heard or tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Names the evidence within the assessment.
    pub key: Key,
    /// What it is.
    pub title: String,
    /// What kind it is.
    pub kind: EvidenceKind,
    /// Where it is found.
    pub locator: String,
    /// Its document date; `None` if undated.
    pub dated: Option<NaiveDate>,
    /// The assessor's remark.
    pub note: String,
    /// A file kept with it.
    pub attachment: Option<Attachment>,
}
