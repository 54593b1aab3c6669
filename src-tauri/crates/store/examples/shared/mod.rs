//! What the measurings share: a clock, a workspace, a database to compare with, figures of many times.

use std::{path::Path, sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use store::{Ambient, OpenMode, Options, Workspace};
use uuid::{ContextV7, Timestamp, Uuid};

struct System;

impl Ambient for System {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from(std::time::SystemTime::now())
    }
    fn uuid(&self) -> Uuid {
        Uuid::new_v7(Timestamp::now(ContextV7::new()))
    }
}

/// The workspace at `path`, made if there is none.
pub(crate) fn open(path: &Path) -> Result<Workspace, store::Error> {
    let options = Options { mode: OpenMode::OrCreate, ambient: Arc::new(System), user: "Ada".to_owned() };
    Workspace::open(path, &options)
}

/// A database with the same durability and nothing else.
pub(crate) fn bare(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE answer (id TEXT PRIMARY KEY, finding TEXT) WITHOUT ROWID;
         INSERT INTO answer VALUES ('x', '')",
    )?;
    Ok(connection)
}

/// Writes a text to the bare database, durably.
pub(crate) fn commit(bare: &Connection, text: &str) -> rusqlite::Result<()> {
    bare.prepare_cached("UPDATE answer SET finding = ?1 WHERE id = 'x'")?.execute([text]).map(drop)
}

/// The time that so many of a hundred do not exceed.
pub(crate) fn at(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times[times.len() * percent / 100]
}
