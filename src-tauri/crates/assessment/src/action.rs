//! What is to be done about the gaps.

use catalogue::RequirementId;
use chrono::NaiveDate;

use crate::{
    score::Priority,
    token::{Key, tokens},
};

tokens! {
    /// How long an action takes.
    Effort {
        /// Days.
        Small = "S",
        /// Weeks.
        Medium = "M",
        /// Months.
        Large = "L",
    }
}

tokens! {
    /// How far an action has come.
    ActionStatus { Open = "open", Doing = "doing", Done = "done", Dropped = "dropped" }
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Names the action within the assessment.
    pub key: Key,
    /// What is to be done.
    pub title: String,
    /// The requirements it serves.
    pub requirements: Vec<RequirementId>,
    /// Who does it.
    pub owner: String,
    /// By when; `None` while not agreed.
    pub due: Option<NaiveDate>,
    /// How long it takes; `None` while not judged.
    pub effort: Option<Effort>,
    /// How soon it matters; `None` while not judged.
    pub priority: Option<Priority>,
    /// How far it has come.
    pub status: ActionStatus,
    /// The assessor's remark.
    pub note: String,
}

impl Action {
    /// Whether it is still to be done: open, or being worked on.
    pub fn is_running(&self) -> bool {
        matches!(self.status, ActionStatus::Open | ActionStatus::Doing)
    }
}
