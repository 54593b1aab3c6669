//! Rows of an assessment: what differs between two values, writing that, and loading the value.

mod diff;
mod load;
mod outline;
mod stored;
mod write;

use std::sync::Arc;

use assessment::{
    Action, ActionStatus, AiSystem, Assessment, Evidence, EvidenceKind, Key, Participant, ParticipantKind,
};

use crate::record::Record;
pub(crate) use diff::diff;
pub(crate) use load::{load, select};
pub(crate) use outline::outlines;
pub(crate) use stored::{legible, text};
pub(crate) use write::write;

/// An assessment, and the positions its rows have.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub(crate) value: Arc<Assessment>,
    pub(crate) positions: Positions,
}

/// The positions of the items of each list, in the order of the list and rising. They have gaps
/// where something was removed, so that removing one item does not change its neighbours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Positions {
    participants: Vec<i64>,
    ai_systems: Vec<i64>,
    evidence: Vec<i64>,
    actions: Vec<i64>,
}

/// An item of one of the lists.
trait Listed: Record + PartialEq {
    /// An item of which only the key is known; [`Record::read`] fills in the rest.
    fn blank(key: Key) -> Self;
    fn key(&self) -> &Key;
}

impl Listed for Participant {
    fn blank(key: Key) -> Self {
        Participant { key, name: String::new(), title: String::new(), kind: ParticipantKind::Interviewee }
    }
    fn key(&self) -> &Key {
        &self.key
    }
}

impl Listed for AiSystem {
    fn blank(key: Key) -> Self {
        AiSystem {
            key,
            name: String::new(),
            purpose: String::new(),
            role: None,
            stage: None,
            owner: String::new(),
            note: String::new(),
        }
    }
    fn key(&self) -> &Key {
        &self.key
    }
}

impl Listed for Evidence {
    fn blank(key: Key) -> Self {
        Evidence {
            key,
            title: String::new(),
            kind: EvidenceKind::Document,
            locator: String::new(),
            dated: None,
            note: String::new(),
            attachment: None,
        }
    }
    fn key(&self) -> &Key {
        &self.key
    }
}

impl Listed for Action {
    fn blank(key: Key) -> Self {
        Action {
            key,
            title: String::new(),
            requirements: Vec::new(),
            owner: String::new(),
            due: None,
            effort: None,
            priority: None,
            status: ActionStatus::Open,
            note: String::new(),
        }
    }
    fn key(&self) -> &Key {
        &self.key
    }
}
