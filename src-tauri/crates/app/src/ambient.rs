//! The computer's clock and its source of ids.

use chrono::{DateTime, Utc};
use store::Ambient;
use uuid::Uuid;

use crate::assess::timestamp;

/// Now, as the log writes it: RFC 3339 in UTC, to the second.
pub fn moment() -> String {
    timestamp(SystemAmbient.now())
}

/// Time from the system, ids as UUID version 7.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemAmbient;

impl Ambient for SystemAmbient {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn uuid(&self) -> Uuid {
        Uuid::now_v7()
    }
}
