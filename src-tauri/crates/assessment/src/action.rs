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

    /// Whether it should be done by today and is not.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_running() && self.due.is_some_and(|due| due < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_still_to_be_done_after_its_day_is_overdue() {
        // The same rows hold the window to the same rule.
        let rows = include_str!("../../../../tests/golden/overdue.txt").lines().filter(|line| !line.starts_with('#'));
        for row in rows {
            let [due, status, today, wanted] = row.split(' ').collect::<Vec<_>>()[..] else {
                panic!("four words: {row}")
            };
            let action = Action {
                key: Key::new("a1").expect("a key"),
                title: String::new(),
                requirements: Vec::new(),
                owner: String::new(),
                due: (due != "-").then(|| due.parse().expect("a day")),
                effort: None,
                priority: None,
                status: status.parse().expect("a status"),
                note: String::new(),
            };
            assert_eq!(action.is_overdue(today.parse().expect("a day")), wanted == "overdue", "{row}");
        }
    }
}
