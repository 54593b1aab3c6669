//! An assessment as a whole.

use std::collections::BTreeMap;

use catalogue::RequirementId;
use chrono::NaiveDate;

use crate::{
    action::Action,
    answer::Answer,
    evidence::Evidence,
    filing::{Filing, Reference},
    level::Level,
    people::Participant,
    seal::Seal,
    system::AiSystem,
    token::tokens,
};

tokens! {
    /// Why the assessment is made.
    AssessmentKind { Baseline = "baseline", FollowUp = "follow_up", Surveillance = "surveillance" }
}

tokens! {
    /// How far the assessment has come.
    Status { Draft = "draft", InReview = "in_review", Final = "final" }
}

tokens! {
    /// An organisation's role toward AI systems (clause 4.1; the terms are those of ISO/IEC 22989).
    AiRole {
        Provider = "provider", Producer = "producer", User = "user",
        Partner = "partner", Subject = "subject", Authority = "authority",
    }
}

/// The catalogue edition an assessment was made with; it always opens with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// `iso-42001`.
    pub id: String,
    /// `2023`.
    pub edition: String,
}

/// Whose management system is assessed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// What it does.
    pub sector: String,
    /// Head count; `None` if not stated.
    pub employees: Option<u32>,
    /// ISO 3166 code; blank if not stated.
    pub country: String,
}

/// One assessment of one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The catalogue it was made with.
    pub catalogue: Edition,
    /// Whose management system is assessed.
    pub organisation: Organisation,
    /// Its title.
    pub title: String,
    /// Why it is made.
    pub kind: AssessmentKind,
    /// First day; `None` while not set.
    pub started_on: Option<NaiveDate>,
    /// Last day; `None` while it runs.
    pub finished_on: Option<NaiveDate>,
    /// Scope of the AI management system.
    pub scope: String,
    /// The organisation's roles toward AI systems.
    pub ai_roles: Vec<AiRole>,
    /// How far it has come.
    pub status: Status,
    /// Marking of the report: `Confidential`.
    pub confidentiality: String,
    /// The target of every requirement without its own.
    pub default_target: Level,
    /// Who takes part.
    pub participants: Vec<Participant>,
    /// The AI systems covered.
    pub ai_systems: Vec<AiSystem>,
    /// What was found; a requirement nobody touched has no entry.
    pub answers: BTreeMap<RequirementId, Answer>,
    /// What was looked at.
    pub evidence: Vec<Evidence>,
    /// What is to be done.
    pub actions: Vec<Action>,
    /// What it is locked with; `None` unless it is final.
    pub seal: Option<Seal>,
    /// How the workspace keeps it.
    pub filing: Filing,
}

impl Assessment {
    /// An empty assessment: nothing answered, every target at [`Level::DEFAULT_TARGET`].
    pub fn new(catalogue: Edition, organisation: Organisation, title: String) -> Assessment {
        Assessment {
            catalogue,
            organisation,
            title,
            kind: AssessmentKind::Baseline,
            started_on: None,
            finished_on: None,
            scope: String::new(),
            ai_roles: Vec::new(),
            status: Status::Draft,
            confidentiality: String::new(),
            default_target: Level::DEFAULT_TARGET,
            participants: Vec::new(),
            ai_systems: Vec::new(),
            answers: BTreeMap::new(),
            evidence: Vec::new(),
            actions: Vec::new(),
            seal: None,
            filing: Filing::default(),
        }
    }

    /// A follow-up of this assessment: what was found is the starting point of what is found next.
    pub fn follow_up(&self, previous: Reference, title: String, started_on: Option<NaiveDate>) -> Assessment {
        Assessment {
            title,
            kind: AssessmentKind::FollowUp,
            started_on,
            finished_on: None,
            status: Status::Draft,
            seal: None,
            filing: Filing { previous: Some(previous), ..Filing::default() },
            ..self.clone()
        }
    }

    /// The target of a requirement: its own, or the assessment's.
    pub fn target(&self, requirement: &RequirementId) -> Level {
        self.answers.get(requirement).and_then(|answer| answer.target).unwrap_or(self.default_target)
    }

    /// Whether the requirement counts; what nobody touched applies.
    pub fn applies(&self, requirement: &RequirementId) -> bool {
        self.answers.get(requirement).is_none_or(|answer| answer.applicable)
    }
}
