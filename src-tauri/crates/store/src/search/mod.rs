//! Finding text in the workspace. [`search`] reads the index only; [`step`] makes that follow the journal.

mod fields;
mod follow;
mod query;
mod snippet;
mod vocabulary;

use std::{collections::HashMap, ops::Range};

use catalogue::RequirementId;
use rusqlite::{Connection, Params, Row};
use serde_json::Value;

pub(crate) use fields::{COLUMNS, column, kept, searched};
pub use follow::Indexing;
pub(crate) use follow::{Touched, all_is_indexed, catch_up, is_ahead, pending, rebuild, step};

use crate::{
    error::Error,
    id::AssessmentId,
    record::{Entity, requirement_of},
};
use snippet::Snippet;

/// How many rows are ranked, those of the assessments made last. Nobody reads on so far, and
/// ranking every row that has a word takes too long for a keystroke.
const RANKED: i64 = 400;

/// In more rows than this a word tells little apart, and counting all of them takes too long. Where
/// every word is in so many, the rows of the assessments made last come first.
const COMMON: i64 = 2_000;

/// A row that has every word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// The assessment it belongs to.
    pub assessment: AssessmentId,
    /// Name of that assessment's organisation.
    pub organisation: String,
    /// Title of that assessment.
    pub title: String,
    /// The kind of row: `answer`, `evidence` …
    pub entity: &'static str,
    /// The row within the assessment: a key, a requirement or a check; blank for the assessment.
    pub part: String,
    /// The requirement it is about; `None` if it is not an answer.
    pub requirement: Option<RequirementId>,
    /// The row's own name or title; `None` for answers.
    pub name: Option<String>,
    /// The field the snippet is from: the one with the most matches.
    pub field: &'static str,
    /// A piece of the field around the first match, on one line, with `…` where it is cut.
    pub snippet: String,
    /// Where words of the query are in the snippet, in bytes, in order.
    pub matches: Vec<Range<usize>>,
}

/// At most `limit` rows that have every word of the query, the best first.
pub(crate) fn search(
    connection: &Connection,
    query: &str,
    assessment: Option<AssessmentId>,
    limit: usize,
) -> Result<Vec<SearchHit>, Error> {
    let words = query::words(query);
    let range = match assessment {
        None => Some((0, i64::MAX)),
        Some(id) => follow::range(connection, id)?,
    };
    let Some((first, last)) = range.filter(|_| !words.is_empty()) else { return Ok(Vec::new()) };
    let words = words.iter().map(|word| vocabulary::expression(connection, word)).collect::<Result<Vec<_>, _>>()?;
    let all = query::all(&words);
    let newest = numbers(connection, include_str!("newest.sql"), (&all, first, last, RANKED))?;
    if newest.is_empty() {
        return Ok(Vec::new());
    }
    let mut best = match rare(connection, &words)? {
        Some(rare) => {
            let (first, last) = ends(&newest);
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            numbers(connection, include_str!("ranked.sql"), (rare, first, last, json(&newest), limit))?
        }
        None => Vec::new(),
    };
    if best.is_empty() {
        best = newest.into_iter().take(limit).collect();
    }

    let (first, last) = ends(&best);
    let mut statement = connection.prepare_cached(include_str!("told.sql"))?;
    let mut rows = statement.query((&all, first, last, json(&best)))?;
    let mut hits = HashMap::new();
    while let Some(row) = rows.next()? {
        hits.insert(row.get::<_, i64>("number")?, hit(row)?);
    }
    Ok(best.iter().filter_map(|number| hits.remove(number)).collect())
}

/// The words to rank by: those that are not in too many rows; `None` if there is none.
fn rare(connection: &Connection, words: &[String]) -> Result<Option<String>, Error> {
    let mut statement = connection.prepare_cached(include_str!("is_common.sql"))?;
    let mut rare = Vec::new();
    for word in words {
        if !statement.exists((word, COMMON))? {
            rare.push(word.as_str());
        }
    }
    Ok((!rare.is_empty()).then(|| query::all(&rare)))
}

fn numbers(connection: &Connection, sql: &str, params: impl Params) -> Result<Vec<i64>, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    let numbers = statement.query_map(params, |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(numbers)
}

/// The least and the greatest number; of none, a range that holds none.
fn ends(numbers: &[i64]) -> (i64, i64) {
    let least = numbers.iter().min().copied().unwrap_or(0);
    (least, numbers.iter().max().copied().unwrap_or(-1))
}

fn json(numbers: &[i64]) -> String {
    Value::from(numbers).to_string()
}

fn hit(row: &Row<'_>) -> Result<SearchHit, Error> {
    let (name, id): (String, String) = (row.get("entity")?, row.get("id")?);
    let unreadable = || Error::Unreadable {
        entity: "passage".to_owned(),
        id: id.clone(),
        field: "entity".to_owned(),
        value: name.clone(),
    };
    let entity = Entity::named(&name).ok_or_else(unreadable)?.name;
    let (assessment, part) = id.split_once('/').unwrap_or((&id, ""));
    let mut best = ("", Snippet::default());
    for field in searched(entity) {
        let text: Option<String> = row.get(*field)?;
        let found = Snippet::marked(&text.unwrap_or_default());
        if found.matches.len() > best.1.matches.len() {
            best = (*field, found);
        }
    }
    let (field, found) = best;
    let Snippet { text, matches } = found.short();
    Ok(SearchHit {
        assessment: assessment.parse().map_err(|_| unreadable())?,
        organisation: row.get("of_organisation")?,
        title: row.get("of_title")?,
        entity,
        part: part.to_owned(),
        requirement: requirement_of(entity, part),
        name: row.get("called")?,
        field,
        snippet: text,
        matches,
    })
}
