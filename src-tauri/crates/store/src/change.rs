//! One change to one field, the unit of the journal.

/// The field that says whether a row is there at all: `None` for no, `Some("1")` for yes.
pub const EXISTS: &str = "exists";

/// The field that keeps participants, AI systems, evidence and actions in their order.
pub const POSITION: &str = "position";

/// One field of one row, before and after.
///
/// Values are as written in the row; `None` is an empty (`NULL`) value. A row that is not there
/// counts as having every field at its default, so that creating a row mentions only what differs
/// from the default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// `assessment`, `participant`, `ai_system`, `evidence`, `action`, `answer` or `check_answer`.
    pub entity: &'static str,
    /// The row: `<assessment>`, or `<assessment>/<key, requirement or check>`.
    pub id: String,
    /// The field, [`EXISTS`] or [`POSITION`].
    pub field: &'static str,
    /// The value until then.
    pub before: Option<String>,
    /// The value from then on.
    pub after: Option<String>,
}

impl Change {
    /// What takes this change back.
    pub(crate) fn inverse(self) -> Change {
        Change { before: self.after, after: self.before, ..self }
    }

    /// Whether the row appears with this change.
    pub(crate) fn creates(&self) -> bool {
        self.field == EXISTS && self.after.is_some()
    }

    /// Whether the row goes with this change.
    pub(crate) fn deletes(&self) -> bool {
        self.field == EXISTS && self.after.is_none()
    }
}

/// The changes in sequence as if made at once: one for each field that differs in the end.
pub(crate) fn net(changes: impl IntoIterator<Item = Change>) -> Vec<Change> {
    let mut places = std::collections::HashMap::new();
    let mut net: Vec<Change> = Vec::new();
    for change in changes {
        match places.get(&(change.entity, change.id.clone(), change.field)) {
            Some(&place) => {
                let earlier: &mut Change = &mut net[place];
                earlier.after = change.after;
            }
            None => {
                places.insert((change.entity, change.id.clone(), change.field), net.len());
                net.push(change);
            }
        }
    }
    net.retain(|change| change.before != change.after);
    net
}
