//! Replaying the journal in memory.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{Difference, Verification, count};
use crate::{
    error::Error,
    journal,
    record::{Entity, Text},
    rows::legible,
    watch::{Stage, Watch},
};

/// A row: its entity and its id.
pub(super) type Key = (&'static str, String);

/// The rows as the journal tells them.
#[derive(Debug, Default)]
pub(super) struct Replay {
    rows: HashMap<Key, Row>,
}

/// A row that is there, or was once: then its fields are at their defaults again.
#[derive(Debug)]
struct Row {
    exists: Text,
    values: Vec<Text>,
}

impl Replay {
    /// The values of an expected row, which is then no longer expected.
    pub(super) fn take(&mut self, entity: &Entity, id: &str) -> Option<Vec<Text>> {
        let row = self.rows.remove(&(entity.name, id.to_owned()))?;
        row.exists.is_some().then_some(row.values)
    }

    /// The rows still expected.
    pub(super) fn existing(self) -> impl Iterator<Item = Key> {
        self.rows.into_iter().filter(|(_, row)| row.exists.is_some()).map(|(key, _)| key)
    }

    /// Where the value of a field is kept.
    fn place(&mut self, entity: &'static Entity, id: &str, field: &str) -> &mut Text {
        let row = self
            .rows
            .entry((entity.name, id.to_owned()))
            .or_insert_with(|| Row { exists: None, values: entity.defaults() });
        let at = entity.fields.iter().position(|candidate| candidate.name == field);
        // What the journal may name and is no field is whether the row exists.
        at.map_or(&mut row.exists, |at| &mut row.values[at])
    }
}

/// Replays every entry in order and reports those that do not follow from what was before.
pub(super) fn replay(connection: &Connection, result: &mut Verification, watch: &Watch<'_>) -> Result<Replay, Error> {
    let total = count(connection, "journal")?;
    let mut replay = Replay::default();
    let mut statement = connection.prepare(include_str!("journal.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        watch.now_and_then(Stage::Replaying, result.entries, total)?;
        result.entries += 1;
        let replica = legible(row.get_ref("replica")?);
        let counter = row.get_ref("counter")?.as_i64().unwrap_or_default();
        if row.get_ref("in_batch")?.as_i64() != Ok(1) {
            result.differences.push(Difference::NoBatch { replica: replica.clone(), counter });
        }
        let change = match journal::change(row) {
            Ok(change) => change,
            Err(Error::Unreadable { entity, id, field, .. }) => {
                result.differences.push(Difference::Unreadable { entity, id, field });
                continue;
            }
            Err(error) => return Err(error),
        };
        let entity = Entity::named(change.entity).expect("BUG: changes are of known entities");
        let place = replay.place(entity, &change.id, change.field);
        if *place != change.before {
            result.differences.push(Difference::BrokenChain { replica, counter });
        }
        *place = change.after;
    }
    Ok(replay)
}
