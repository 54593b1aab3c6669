//! What the search index holds, to be held against the rows.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::{Difference, Verification};
use crate::{
    error::Error,
    record::{Entity, Text},
    search::{self, COLUMNS, Touched, column, kept, searched},
};

/// The texts of the index by entity and row.
#[derive(Debug, Default)]
pub(super) struct Indexed {
    texts: HashMap<(String, String), Vec<Text>>,
    /// Rows that were changed since the index was looked after: it follows them later.
    pending: HashSet<(String, String)>,
}

impl Indexed {
    /// Reads the whole index and reports what is no row's.
    pub(super) fn read(connection: &Connection, result: &mut Verification) -> Result<Indexed, Error> {
        let mut indexed = Indexed::default();
        let pending = search::pending(connection)?.into_iter().map(|Touched { entity, id, .. }| (entity, id));
        indexed.pending = pending.collect();
        let mut statement = connection.prepare(include_str!("index.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            match (row.get("number")?, row.get("searched")?) {
                (Some::<i64>(_), Some::<i64>(_)) => {
                    let texts = COLUMNS.iter().map(|column| row.get(*column)).collect::<Result<Vec<Text>, _>>()?;
                    indexed.texts.insert((row.get("entity")?, row.get("id")?), texts);
                }
                (Some(_), None) => {
                    result.differences.push(Difference::Search { entity: row.get("entity")?, id: row.get("id")? });
                }
                (None, number) => {
                    let id = number.unwrap_or_default().to_string();
                    result.differences.push(Difference::Search { entity: "search".to_owned(), id });
                }
            }
        }
        if search::is_ahead(connection)? {
            result.differences.push(Difference::Search { entity: "indexed".to_owned(), id: String::new() });
        }
        let mut astray = connection.prepare(include_str!("shelves.sql"))?;
        for assessment in astray.query_map([], |row| row.get(0))? {
            result.differences.push(Difference::Search { entity: "shelf".to_owned(), id: assessment? });
        }
        Ok(indexed)
    }

    /// Whether the index holds something else than the row's texts; strikes the row off.
    pub(super) fn difference(&mut self, entity: &Entity, id: &str, values: &[Text]) -> Option<Difference> {
        let mut wanted = vec![None; COLUMNS.len()];
        for (field, value) in entity.fields.iter().zip(values) {
            if let Some(at) = column(field.name).filter(|_| searched(entity.name).contains(&field.name)) {
                wanted[at] = kept(value.as_deref());
            }
        }
        let row = (entity.name.to_owned(), id.to_owned());
        let found = self.texts.remove(&row);
        if self.pending.contains(&row) {
            return None;
        }
        // A row without text need not be there.
        let found = found.unwrap_or_else(|| vec![None; COLUMNS.len()]);
        (found != wanted).then(|| Difference::Search { entity: entity.name.to_owned(), id: id.to_owned() })
    }

    /// Reports what is in the index and not among the rows.
    pub(super) fn report_left(self, result: &mut Verification) {
        let mut left: Vec<_> = self.texts.into_keys().filter(|row| !self.pending.contains(row)).collect();
        left.sort_unstable();
        result.differences.extend(left.into_iter().map(|(entity, id)| Difference::Search { entity, id }));
    }
}
