//! What became of an assessment between a moment and now, and the moments that can be asked for.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};

use super::{HistoryEntry, HistoryFilter, history};
use crate::{change::EXISTS, error::Error, id::AssessmentId, record::ASSESSMENT, undo::OpName};

/// One change for every field that is not as it was, the one written last first: from its value then to
/// its value now, and who wrote it last. Changes that were later undone are left out. Of an assessment created
/// since then, the beginning is what it was created with: that it was created is one change.
pub(crate) fn since(
    connection: &Connection,
    assessment: AssessmentId,
    moment: DateTime<Utc>,
) -> Result<Vec<HistoryEntry>, Error> {
    let filter = HistoryFilter { since: Some(moment), ..HistoryFilter::default() };
    let mut places = HashMap::new();
    let mut told: Vec<HistoryEntry> = Vec::new();
    for mut entry in history(connection, assessment, &filter, usize::MAX, None)?.entries {
        if entry.op == OpName::Create && (entry.entity, entry.field) != (ASSESSMENT.name, EXISTS) {
            entry.from.clone_from(&entry.to);
        }
        let place = *places.entry((entry.entity, entry.part.clone(), entry.field)).or_insert(told.len());
        match told.get_mut(place) {
            Some(later) => later.from = entry.from,
            None => told.push(entry),
        }
    }
    told.retain(|entry| entry.from != entry.to);
    Ok(told)
}

/// Everybody who has written to an assessment, in the order of the alphabet.
pub(crate) fn authors(connection: &Connection, assessment: AssessmentId) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare_cached(include_str!("authors.sql"))?;
    let authors = statement.query_map([assessment.to_string()], |row| row.get(0))?;
    Ok(authors.collect::<Result<_, _>>()?)
}

/// When something of this kind was last done to an assessment; `None` if it never was.
pub(crate) fn last(
    connection: &Connection,
    assessment: AssessmentId,
    op: OpName,
) -> Result<Option<DateTime<Utc>>, Error> {
    let mut statement = connection.prepare_cached(include_str!("last.sql"))?;
    let at: Option<String> = statement.query_row((assessment.to_string(), op.token()), |row| row.get(0)).optional()?;
    at.map(|at| {
        at.parse().map_err(|_| Error::Unreadable {
            entity: "journal".to_owned(),
            id: assessment.to_string(),
            field: "at".to_owned(),
            value: at,
        })
    })
    .transpose()
}
