//! Loading an assessment: one query for each table.

use std::{str::FromStr, sync::Arc};

use assessment::{Answer, Assessment, CheckAnswer, Edition, Key, Organisation};
use catalogue::{CheckId, RequirementId};
use rusqlite::{Connection, Params};

use super::{Listed, Placed, Positions, text};
use crate::{
    error::Error,
    id::AssessmentId,
    record::{ACTION, AI_SYSTEM, ANSWER, ASSESSMENT, CHECK_ANSWER, EVIDENCE, Entity, PARTICIPANT, Record, Text},
};

/// The assessment with this id; `None` if there is none.
pub(crate) fn load(connection: &Connection, id: AssessmentId) -> Result<Option<Placed>, Error> {
    let id = id.to_string();
    let mut found = None;
    each_row(connection, &ASSESSMENT, "WHERE id = ?1", [&id], |row, values| {
        let blank = Edition { id: String::new(), edition: String::new() };
        let mut assessment = Assessment::new(blank, Organisation::default(), String::new());
        fill(&mut assessment, &ASSESSMENT, row, values)?;
        found = Some(assessment);
        Ok(())
    })?;
    let Some(mut assessment) = found else { return Ok(None) };

    let mut positions = Positions::default();
    (assessment.participants, positions.participants) = list(connection, &PARTICIPANT, &id)?;
    (assessment.ai_systems, positions.ai_systems) = list(connection, &AI_SYSTEM, &id)?;
    (assessment.evidence, positions.evidence) = list(connection, &EVIDENCE, &id)?;
    (assessment.actions, positions.actions) = list(connection, &ACTION, &id)?;
    each_row(connection, &ANSWER, OF_ASSESSMENT, [&id], |row, values| {
        let mut answer = Answer::default();
        fill(&mut answer, &ANSWER, row, values)?;
        assessment.answers.insert(part::<RequirementId>(&ANSWER, row)?, answer);
        Ok(())
    })?;
    each_row(connection, &CHECK_ANSWER, OF_ASSESSMENT, [&id], |row, values| {
        let mut answer = CheckAnswer::default();
        fill(&mut answer, &CHECK_ANSWER, row, values)?;
        let check: CheckId = part(&CHECK_ANSWER, row)?;
        // A check is answered together with its requirement; without that row this one is astray.
        let of = assessment.answers.get_mut(&check.requirement());
        of.ok_or_else(|| unreadable(&CHECK_ANSWER, row, "", row))?.checks.insert(check, answer);
        Ok(())
    })?;
    Ok(Some(Placed { value: Arc::new(assessment), positions }))
}

/// `0` follows `/`, so that the range holds every id that begins with the assessment's and `/`.
const OF_ASSESSMENT: &str = "WHERE id > ?1 || '/' AND id < ?1 || '0'";

/// Reads rows of an entity and hands each on: its id, and its values in the order of the fields.
pub(super) fn each_row(
    connection: &Connection,
    entity: &Entity,
    which: &str,
    params: impl Params,
    mut then: impl FnMut(&str, &[Text]) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut statement = connection.prepare_cached(&select(entity, which))?;
    let mut rows = statement.query(params)?;
    let mut values = Vec::with_capacity(entity.fields.len());
    while let Some(row) = rows.next()? {
        let id = text(row.get_ref(0)?).map_err(|legible| unreadable(entity, &legible, "", &legible))?;
        let id = id.unwrap_or_default();
        values.clear();
        for (at, field) in entity.fields.iter().enumerate() {
            let value = text(row.get_ref(at + 1)?);
            values.push(value.map_err(|legible| unreadable(entity, &id, field.name, &legible))?);
        }
        then(&id, &values)?;
    }
    Ok(())
}

/// The query for rows of an entity: the id, then the fields in their order.
pub(crate) fn select(entity: &Entity, which: &str) -> String {
    let names: Vec<&str> = entity.fields.iter().map(|field| field.name).collect();
    let order = if entity.is_listed() { "position, id" } else { "id" };
    format!("SELECT id, {} FROM {} {which} ORDER BY {order}", names.join(", "), entity.name)
}

fn list<T: Listed>(connection: &Connection, entity: &Entity, assessment: &str) -> Result<(Vec<T>, Vec<i64>), Error> {
    let (mut items, mut positions) = (Vec::new(), Vec::new());
    each_row(connection, entity, OF_ASSESSMENT, [assessment], |row, values| {
        let key = Key::new(&row[assessment.len() + 1..]).ok_or_else(|| unreadable(entity, row, "", row))?;
        let mut item = T::blank(key);
        fill(&mut item, entity, row, values)?;
        let position = values.last().and_then(Option::as_deref).unwrap_or_default();
        positions.push(position.parse().map_err(|_| unreadable(entity, row, "position", position))?);
        items.push(item);
        Ok(())
    })?;
    Ok((items, positions))
}

pub(super) fn fill<T: Record>(record: &mut T, entity: &Entity, row: &str, values: &[Text]) -> Result<(), Error> {
    record.read(values).map_err(|at| {
        let value = values.get(at).and_then(Option::as_deref).unwrap_or_default();
        unreadable(entity, row, entity.fields[at].name, value)
    })
}

/// What follows the assessment in the id of a row.
pub(super) fn part<T: FromStr>(entity: &Entity, row: &str) -> Result<T, Error> {
    let part = row.split_once('/').and_then(|(_, part)| part.parse().ok());
    part.ok_or_else(|| unreadable(entity, row, "", row))
}

pub(super) fn unreadable(entity: &Entity, row: &str, field: &str, value: &str) -> Error {
    Error::Unreadable {
        entity: entity.name.to_owned(),
        id: row.to_owned(),
        field: field.to_owned(),
        value: value.to_owned(),
    }
}
