//! Loading assessments as far as their levels go: two queries, however many there are.

use std::collections::HashMap;

use assessment::{Answer, Assessment, Edition, Level, Organisation, Weight};
use rusqlite::{Connection, Row};
use serde_json::Value;

use super::load::{each_row, fill, part, unreadable};
use crate::{
    error::Error,
    id::AssessmentId,
    record::{ANSWER, ASSESSMENT},
};

/// Which rows of `assessment` are wanted, given as a JSON array.
const WANTED: &str = "WHERE id IN (SELECT value FROM json_each(?1))";

/// Each of these assessments with its header, and of each answer what a mean is made of: whether it
/// counts, how much, its target and its level. Texts, checks and lists are left out.
pub(crate) fn outlines(
    connection: &Connection,
    wanted: &[AssessmentId],
) -> Result<HashMap<AssessmentId, Assessment>, Error> {
    let mut found = HashMap::new();
    let wanted = Value::from(wanted.iter().map(ToString::to_string).collect::<Vec<_>>()).to_string();
    each_row(connection, &ASSESSMENT, WANTED, [&wanted], |row, values| {
        let blank = Edition { id: String::new(), edition: String::new() };
        let mut assessment = Assessment::new(blank, Organisation::default(), String::new());
        fill(&mut assessment, &ASSESSMENT, row, values)?;
        found.insert(row.parse().map_err(|_| unreadable(&ASSESSMENT, row, "", row))?, assessment);
        Ok(())
    })?;
    let mut statement = connection.prepare_cached(include_str!("outline.sql"))?;
    let mut rows = statement.query([&wanted])?;
    while let Some(row) = rows.next()? {
        let id: String = row.get("id")?;
        let of: Option<AssessmentId> = id.split_once('/').and_then(|(of, _)| of.parse().ok());
        // An answer of no assessment is for `verify` to tell.
        let Some(assessment) = of.and_then(|of| found.get_mut(&of)) else { continue };
        let answer = Answer {
            applicable: row.get("applicable")?,
            weight: number(row, &id, "weight")?.and_then(Weight::new).unwrap_or_default(),
            target: number(row, &id, "target")?.and_then(Level::new),
            level: number(row, &id, "level")?.and_then(Level::new),
            ..Answer::default()
        };
        assessment.answers.insert(part(&ANSWER, &id)?, answer);
    }
    Ok(found)
}

/// A small number, which the schema keeps within its scale.
fn number(row: &Row<'_>, id: &str, field: &'static str) -> Result<Option<u8>, Error> {
    row.get(field).map_err(|error| unreadable(&ANSWER, id, field, &error.to_string()))
}
