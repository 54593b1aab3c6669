//! Writing changes to rows. The statements follow from the list of entities.

use std::collections::HashMap;

use rusqlite::{Connection, ErrorCode, params_from_iter};

use crate::{
    change::{Change, EXISTS},
    error::Error,
    record::{Entity, Text},
};

/// Makes the changes, each only if the row is still as the change says it was.
///
/// # Errors
/// [`Error::RowChanged`] if it is not; the caller rolls back.
pub(crate) fn write(connection: &Connection, changes: &[Change]) -> Result<(), Error> {
    for row in by_row(changes) {
        let first = row[0];
        let entity = Entity::named(first.entity).expect("BUG: changes are of known entities");
        if row.iter().any(|change| change.creates()) {
            insert(connection, entity, &first.id, &row)?;
        } else if row.iter().any(|change| change.deletes()) {
            delete(connection, entity, &first.id)?;
        } else {
            for change in row {
                update(connection, change)?;
            }
        }
    }
    Ok(())
}

/// The changes to each row, rows in the order in which they are first changed.
fn by_row(changes: &[Change]) -> Vec<Vec<&Change>> {
    let mut places = HashMap::new();
    let mut rows: Vec<Vec<&Change>> = Vec::new();
    for change in changes {
        let place = *places.entry((change.entity, change.id.as_str())).or_insert(rows.len());
        if place == rows.len() {
            rows.push(Vec::new());
        }
        rows[place].push(change);
    }
    rows
}

fn insert(connection: &Connection, entity: &Entity, id: &str, changes: &[&Change]) -> Result<(), Error> {
    let names: Vec<&str> = entity.fields.iter().map(|field| field.name).collect();
    let marks = ", ?".repeat(names.len());
    let sql = format!("INSERT INTO {} (id, {}) VALUES (?{marks})", entity.name, names.join(", "));
    let mut values: Vec<Text> = vec![Some(id.to_owned())];
    values.extend(entity.fields.iter().zip(entity.defaults()).map(|(field, default)| {
        changes.iter().find(|change| change.field == field.name).map_or(default, |change| change.after.clone())
    }));
    match connection.prepare_cached(&sql)?.execute(params_from_iter(values)) {
        Ok(_) => Ok(()),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            Err(Error::RowChanged { entity: entity.name, id: id.to_owned(), field: EXISTS })
        }
        Err(error) => Err(Error::from(error)),
    }
}

fn update(connection: &Connection, change: &Change) -> Result<(), Error> {
    let Change { entity, id, field, before, after } = change;
    let sql = format!("UPDATE {entity} SET {field} = ?3 WHERE id = ?1 AND {field} IS ?2");
    match connection.prepare_cached(&sql)?.execute((id, before, after))? {
        1 => Ok(()),
        _ => Err(Error::RowChanged { entity, id: id.clone(), field }),
    }
}

fn delete(connection: &Connection, entity: &Entity, id: &str) -> Result<(), Error> {
    let sql = format!("DELETE FROM {} WHERE id = ?1", entity.name);
    match connection.prepare_cached(&sql)?.execute([id])? {
        1 => Ok(()),
        _ => Err(Error::RowChanged { entity: entity.name, id: id.to_owned(), field: EXISTS }),
    }
}
