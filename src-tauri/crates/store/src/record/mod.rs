//! Entities and their fields: the one list from which rows, journal entries and replay follow.

mod cell;
mod definitions;

pub(crate) use cell::{Cell, Text};
pub(crate) use definitions::{ACTION, AI_SYSTEM, ANSWER, ASSESSMENT, CHECK_ANSWER, ENTITIES, EVIDENCE, PARTICIPANT};

use catalogue::{CheckId, RequirementId};

use crate::change::{EXISTS, POSITION};

/// A table whose every change is journalled.
#[derive(Debug)]
pub(crate) struct Entity {
    /// Name of the table, and in the journal.
    pub(crate) name: &'static str,
    /// Its fields in the order of [`Record::write`]; a listed entity's last is its position.
    pub(crate) fields: &'static [Field],
}

/// A field of an entity.
#[derive(Debug)]
pub(crate) struct Field {
    /// Name of the column, and in the journal.
    pub(crate) name: &'static str,
    /// What a row that is not there counts as having.
    pub(crate) default: Option<&'static str>,
    /// Whether people type it letter by letter.
    pub(crate) typed: bool,
}

/// The position of a row in its list.
pub(crate) const POSITION_FIELD: Field = Field { name: POSITION, default: None, typed: false };

/// A domain value that fills the fields of a row, its position excepted.
pub(crate) trait Record: Sized {
    /// Its values, in the order of the entity's fields.
    fn write(&self) -> Vec<Text>;
    /// Replaces every field of this value by what the row holds.
    ///
    /// # Errors
    /// The number of the field that cannot be read.
    fn read(&mut self, values: &[Text]) -> Result<(), usize>;
}

/// The requirement a row is about; `None` if it is no answer. `part` is what follows the assessment in its id.
pub(crate) fn requirement_of(entity: &str, part: &str) -> Option<RequirementId> {
    match entity {
        "answer" => part.parse().ok(),
        "check_answer" => part.parse::<CheckId>().ok().map(|check| check.requirement()),
        _ => None,
    }
}

impl Entity {
    /// The entity with this name.
    pub(crate) fn named(name: &str) -> Option<&'static Entity> {
        ENTITIES.iter().copied().find(|entity| entity.name == name)
    }

    /// The field with this name.
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The name of a field as written in the journal, [`EXISTS`] included.
    pub(crate) fn journal_field(&self, name: &str) -> Option<&'static str> {
        if name == EXISTS { Some(EXISTS) } else { self.field(name).map(|field| field.name) }
    }

    /// What a row that is not there counts as having.
    pub(crate) fn defaults(&self) -> Vec<Text> {
        self.fields.iter().map(|field| field.default.map(str::to_owned)).collect()
    }

    /// Whether the rows have an order of their own.
    pub(crate) fn is_listed(&self) -> bool {
        self.fields.last().is_some_and(|field| field.name == POSITION)
    }
}
