//! Time and ids, given from outside so that tests can repeat them.

use chrono::{DateTime, SubsecRound, Utc};
use uuid::Uuid;

/// Where the store takes time and ids from.
pub trait Ambient: Send + Sync {
    /// The present time.
    fn now(&self) -> DateTime<Utc>;
    /// An id nobody has had before: a UUID version 7.
    fn uuid(&self) -> Uuid;
}

/// The present time as precisely as rows keep it: to the millisecond.
pub(crate) fn now(ambient: &dyn Ambient) -> DateTime<Utc> {
    ambient.now().trunc_subsecs(3)
}
