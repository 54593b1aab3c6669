//! The people an assessment speaks with or about.

use crate::token::{Key, tokens};

tokens! {
    /// A person's part in the assessment.
    ParticipantKind { Interviewee = "interviewee", Assessor = "assessor", Sponsor = "sponsor" }
}

/// Somebody who takes part in the assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Names the person within the assessment.
    pub key: Key,
    /// Their name.
    pub name: String,
    /// Their position.
    pub title: String,
    /// Their part.
    pub kind: ParticipantKind,
}
