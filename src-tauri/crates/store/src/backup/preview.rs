//! What restoring a file would change, found by comparing it with the workspace. Changes nothing.

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
    sync::Arc,
};

use assessment::Assessment;
use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::{
    error::Error,
    id::AssessmentId,
    library::{self, LibraryEntry},
    rows,
};

/// What restoring a file would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestorePreview {
    /// The file.
    pub path: PathBuf,
    /// When an assessment in the file was last changed; `None` if it holds none.
    pub backup_at: Option<DateTime<Utc>>,
    /// When an assessment in the workspace was last changed; `None` if it holds none.
    pub present_at: Option<DateTime<Utc>>,
    /// The assessments that would differ: removed, then changed, then added.
    pub assessments: Vec<RestoredAssessment>,
    /// How many assessments would be as they are.
    pub unchanged: usize,
    /// How many edits of the workspace, to whatever assessment, are not in the file.
    pub edits_lost: usize,
    /// How many edits of the file are not in the workspace.
    pub edits_regained: usize,
}

/// An assessment that restoring would touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestoredAssessment {
    /// The assessment.
    pub id: AssessmentId,
    /// Name of the organisation; as it is now, if it is there now.
    pub organisation: String,
    /// Title; as it is now, if it is there now.
    pub title: String,
    /// What would become of it.
    pub what: Restored,
    /// How many edits to it are not in the file.
    pub edits_lost: usize,
    /// How many edits to it are in the file only.
    pub edits_regained: usize,
}

/// What restoring makes of an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Restored {
    /// It is in the workspace and not in the file.
    Removed,
    /// It is in both and differs.
    Changed,
    /// It is in the file and not in the workspace.
    Added,
}

/// Compares the workspace with what would take its place; both have the present schema.
pub(crate) fn compare(path: PathBuf, present: &Connection, file: &Connection) -> Result<RestorePreview, Error> {
    let (now, then) = (library::list(present)?, library::list(file)?);
    let (edits_now, edits_then) = (edits(present)?, edits(file)?);
    let (lost, regained) = (only_in(&edits_now, &edits_then), only_in(&edits_then, &edits_now));

    let mut assessments = Vec::new();
    let mut unchanged = 0;
    let mut add = |entry: &LibraryEntry, what| {
        let of = |edits: &HashMap<String, usize>| edits.get(&entry.id.to_string()).copied().unwrap_or_default();
        assessments.push(RestoredAssessment {
            id: entry.id,
            organisation: entry.organisation.clone(),
            title: entry.title.clone(),
            what,
            edits_lost: of(&lost),
            edits_regained: of(&regained),
        });
    };
    let ids = |entries: &[LibraryEntry]| entries.iter().map(|entry| entry.id).collect::<HashSet<_>>();
    let (ids_now, ids_then) = (ids(&now), ids(&then));
    for entry in &now {
        if !ids_then.contains(&entry.id) {
            add(entry, Restored::Removed);
        } else if value(present, entry)? != value(file, entry)? {
            add(entry, Restored::Changed);
        } else {
            unchanged += 1;
        }
    }
    for entry in then.iter().filter(|entry| !ids_now.contains(&entry.id)) {
        add(entry, Restored::Added);
    }
    assessments.sort_by_key(|assessment| assessment.what);
    Ok(RestorePreview {
        path,
        backup_at: then.iter().map(|entry| entry.changed_at).max(),
        present_at: now.iter().map(|entry| entry.changed_at).max(),
        assessments,
        unchanged,
        edits_lost: lost.values().sum(),
        edits_regained: regained.values().sum(),
    })
}

fn value(connection: &Connection, entry: &LibraryEntry) -> Result<Option<Arc<Assessment>>, Error> {
    Ok(rows::load(connection, entry.id)?.map(|placed| placed.value))
}

/// Every batch with the assessment it belongs to.
fn edits(connection: &Connection) -> Result<HashMap<String, String>, Error> {
    let mut statement = connection.prepare("SELECT id, assessment FROM batch")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many batches of `these` are not among `those`, by assessment.
fn only_in(these: &HashMap<String, String>, those: &HashMap<String, String>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for (_, assessment) in these.iter().filter(|(batch, _)| !those.contains_key(*batch)) {
        *counts.entry(assessment.clone()).or_default() += 1;
    }
    counts
}
