//! The AI systems an assessment covers.

use crate::{
    assessment::AiRole,
    token::{Key, tokens},
};

tokens! {
    /// Where an AI system stands in its life cycle.
    Stage {
        Inception = "inception", Design = "design", Verification = "verification",
        Deployment = "deployment", Operation = "operation", Retirement = "retirement",
    }
}

/// An AI system in scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AiSystem {
    /// Names the system within the assessment.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// The organisation's role toward it; `None` while not determined.
    pub role: Option<AiRole>,
    /// Where it stands in its life cycle; `None` while not determined.
    pub stage: Option<Stage>,
    /// Who answers for it.
    pub owner: String,
    /// The assessor's remark.
    pub note: String,
}
