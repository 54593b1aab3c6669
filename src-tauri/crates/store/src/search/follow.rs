//! Keeping the index as the rows are, from the same differences that change the rows.

use rusqlite::{Connection, OptionalExtension, params_from_iter};

use super::fields::{COLUMNS, column, kept, searched};
use crate::{change::Change, error::Error, id::AssessmentId, record::Text, rows};

/// How many rows one shelf has room for.
const SHELF: i64 = 1 << 32;

/// What becomes of a row of the index.
enum Write {
    Put(Vec<Text>),
    Remove,
}

/// Makes the index follow changes to one assessment.
pub(crate) fn follow(connection: &Connection, assessment: AssessmentId, changes: &[Change]) -> Result<(), Error> {
    let mut writes = Vec::new();
    let mut place = None;
    for row in rows::by_row(changes) {
        let (entity, id) = (row[0].entity, row[0].id.as_str());
        let number = number(connection, entity, id)?;
        if row.iter().any(|change| change.deletes()) {
            writes.extend(number.map(|number| (number, Write::Remove)));
            continue;
        }
        let told: Vec<(usize, &&Change)> = row
            .iter()
            .filter(|change| searched(entity).contains(&change.field))
            .filter_map(|change| Some((column(change.field)?, change)))
            .collect();
        if told.is_empty() {
            continue;
        }
        let (number, mut values) = match number {
            Some(number) => (number, texts(connection, number)?),
            None => {
                let number = match place {
                    Some(last) => last + 1,
                    None => next(connection, assessment)?,
                };
                place = Some(number);
                connection.prepare_cached(include_str!("add_passage.sql"))?.execute((number, entity, id))?;
                // Until now every text of the row was blank.
                (number, vec![None; COLUMNS.len()])
            }
        };
        for (column, change) in told {
            values[column] = kept(change.after.as_deref());
        }
        writes.push((number, Write::Put(values)));
    }
    // In the order of the index, which takes rising numbers together.
    writes.sort_by_key(|(number, _)| *number);
    for (number, write) in writes {
        match write {
            Write::Put(values) => put(connection, number, values)?,
            Write::Remove => remove(connection, number)?,
        }
    }
    let id = assessment.to_string();
    if changes.iter().any(|change| change.deletes() && change.id == id) {
        connection.prepare_cached("DELETE FROM shelf WHERE assessment = ?1")?.execute([id])?;
    }
    Ok(())
}

/// Makes the index anew from the rows; the caller commits.
pub(crate) fn rebuild(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch(include_str!("clear.sql"))?;
    let mut statement = connection.prepare("SELECT id FROM assessment ORDER BY id")?;
    let ids = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    for id in ids {
        let unreadable = |_| Error::Unreadable {
            entity: "assessment".to_owned(),
            id: id.clone(),
            field: String::new(),
            value: id.clone(),
        };
        let id: AssessmentId = id.parse().map_err(unreadable)?;
        let placed = rows::load(connection, id)?.ok_or(Error::NoSuchAssessment(id))?;
        let (changes, _) = rows::diff(id, None, Some(&placed.value))?;
        follow(connection, id, &changes)?;
    }
    Ok(())
}

/// The numbers of an assessment's rows in the index; `None` if it has none.
pub(super) fn range(connection: &Connection, assessment: AssessmentId) -> Result<Option<(i64, i64)>, Error> {
    let sql = "SELECT number FROM shelf WHERE assessment = ?1";
    let shelf: Option<i64> =
        connection.prepare_cached(sql)?.query_row([assessment.to_string()], |row| row.get(0)).optional()?;
    Ok(shelf.map(|shelf| (shelf * SHELF, shelf * SHELF + SHELF - 1)))
}

/// The next free number of an assessment, on a new shelf if it has none.
fn next(connection: &Connection, assessment: AssessmentId) -> Result<i64, Error> {
    let (first, last) = match range(connection, assessment)? {
        Some(range) => range,
        None => {
            let sql = "INSERT INTO shelf (assessment) VALUES (?1)";
            connection.prepare_cached(sql)?.execute([assessment.to_string()])?;
            let first = connection.last_insert_rowid() * SHELF;
            (first, first + SHELF - 1)
        }
    };
    let sql = "SELECT coalesce(max(number) + 1, ?1) FROM passage WHERE number BETWEEN ?1 AND ?2";
    Ok(connection.prepare_cached(sql)?.query_row((first, last), |row| row.get(0))?)
}

fn number(connection: &Connection, entity: &str, id: &str) -> Result<Option<i64>, Error> {
    let sql = "SELECT number FROM passage WHERE id = ?1 AND entity = ?2";
    Ok(connection.prepare_cached(sql)?.query_row((id, entity), |row| row.get(0)).optional()?)
}

fn texts(connection: &Connection, number: i64) -> Result<Vec<Text>, Error> {
    let sql = format!("SELECT {} FROM search WHERE rowid = ?1", COLUMNS.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    let texts = statement.query_row([number], |row| (0..COLUMNS.len()).map(|at| row.get(at)).collect()).optional()?;
    // A row that got lost is written whole again by a rebuild; until then it has what is told from now on.
    Ok(texts.unwrap_or_else(|| vec![None; COLUMNS.len()]))
}

fn put(connection: &Connection, number: i64, values: Vec<Text>) -> Result<(), Error> {
    let marks = ", ?".repeat(COLUMNS.len());
    let sql = format!("INSERT OR REPLACE INTO search (rowid, {}) VALUES (?{marks})", COLUMNS.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    let values = values.into_iter().map(|value| value.map_or(rusqlite::types::Value::Null, Into::into));
    statement.execute(params_from_iter(std::iter::once(number.into()).chain(values)))?;
    Ok(())
}

fn remove(connection: &Connection, number: i64) -> Result<(), Error> {
    connection.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([number])?;
    connection.prepare_cached("DELETE FROM passage WHERE number = ?1")?.execute([number])?;
    Ok(())
}
