//! What a step did, for words such as “Undo: level of 6.1.3”.

use catalogue::RequirementId;

use super::OpName;
use crate::{
    change::{Change, EXISTS, POSITION},
    record::requirement_of,
};

/// What a step did, always in the direction in which it was made, even when it is offered for undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoLabel {
    /// What kind of write the step was.
    pub op: OpName,
    /// The kind of row it changed: `answer`, `evidence` …; the most telling one if there are several.
    pub entity: &'static str,
    /// The requirement it is about; `None` if it is not an answer.
    pub requirement: Option<RequirementId>,
    /// The row within the assessment: a key, a requirement or a check; blank for the assessment.
    pub part: String,
    /// The field it changed; [`EXISTS`] if it added or removed the row.
    pub field: &'static str,
    /// The value before; the name or title of what was removed.
    pub before: Option<String>,
    /// The value after; the name or title of what was added.
    pub after: Option<String>,
    /// How many fields it changed, apart from rows that came or went and their order.
    pub fields: usize,
}

impl UndoLabel {
    /// The label of a step; `None` if it changed nothing.
    pub(crate) fn new(op: OpName, changes: &[Change]) -> Option<UndoLabel> {
        // An answer comes into being by the way, when something is said in it.
        let by_the_way = |change: &Change| matches!(change.entity, "answer" | "check_answer");
        let told = changes
            .iter()
            .find(|change| change.field == EXISTS && !by_the_way(change))
            .or_else(|| changes.iter().find(|change| tells(change)))
            .or(changes.first())?;
        let part = told.id.split_once('/').map_or("", |(_, part)| part);
        let (before, after) = if told.field == EXISTS { names(told, changes) } else { told.values() };
        Some(UndoLabel {
            op,
            entity: told.entity,
            requirement: requirement_of(told.entity, part),
            part: part.to_owned(),
            field: told.field,
            before,
            after,
            fields: changes.iter().filter(|change| tells(change)).count(),
        })
    }

    /// The label of this step after more typing.
    pub(crate) fn typed_on(&mut self, after: Option<String>) {
        self.after = after;
    }
}

impl Change {
    fn values(&self) -> (Option<String>, Option<String>) {
        (self.before.clone(), self.after.clone())
    }
}

/// Whether the change is to something a person reads.
fn tells(change: &Change) -> bool {
    change.field != EXISTS && change.field != POSITION
}

/// What the row that came or went is called.
fn names(row: &Change, changes: &[Change]) -> (Option<String>, Option<String>) {
    let called = if matches!(row.entity, "participant" | "ai_system") { "name" } else { "title" };
    let name =
        changes.iter().find(|change| change.entity == row.entity && change.id == row.id && change.field == called);
    let (before, after) = name.map_or((None, None), Change::values);
    if row.creates() { (None, after) } else { (before, None) }
}
