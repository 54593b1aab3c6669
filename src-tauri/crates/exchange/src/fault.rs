//! What can be wrong in a file. The words for it are `app`'s.

use assessment::UnknownToken;
use catalogue::{CheckId, RequirementId};

/// One thing wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: `requirements[3].checks[0].verdict`; `$` is the file as a whole.
    pub path: String,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The file has more than [`MAX_BYTES`](crate::MAX_BYTES).
    TooLarge {
        /// How many it has.
        bytes: u64,
    },
    /// What stands here cannot be read as JSON.
    NotJson {
        /// From 1.
        line: usize,
        /// From 0.
        column: usize,
    },
    /// The format has this name.
    OtherFormat(String),
    /// A newer version of the format.
    NewerVersion(i64),
    /// No version of the format.
    NoVersion(i64),
    /// It must be there and not blank.
    Missing,
    /// A value of another kind is wanted.
    OtherKind {
        /// What stands there.
        found: Found,
        /// What should.
        wanted: Wanted,
    },
    /// The field is written twice in its object.
    FieldTwice,
    /// The format has no such field.
    UnknownField,
    /// A word that is not in its closed set.
    UnknownWord(UnknownToken),
    /// It is no date.
    NotADate(String),
    /// It is no time.
    NotATime,
    /// It is no digest.
    NotADigest,
    /// A key is missing, blank or longer than 64 characters.
    NotAKey,
    /// The same stands twice in a list, or two items have the same key.
    Twice(String),
    /// This version holds no such catalogue.
    NoCatalogue {
        /// Which catalogue.
        id: String,
        /// Which edition of it.
        edition: String,
    },
    /// The catalogue has no such requirement.
    NoRequirement(String),
    /// The requirement has no such check.
    NoCheck {
        /// The requirement.
        requirement: RequirementId,
        /// The check.
        check: String,
    },
    /// The file has no item with this key in the list of the same name.
    NoSuchKey(String),
    /// The assessment ends before it starts.
    EndsBeforeStart,
    /// A clause is excluded; clauses always apply.
    ClauseExcluded,
    /// A clause has reasons for inclusion; clauses always apply.
    ClauseIncluded,
    /// An exclusion without its reason.
    ExclusionWithoutReason,
    /// The check accepts no *not applicable*.
    AlwaysApplies(CheckId),
    /// *Not applicable* without its reason.
    NotApplicableWithoutReason,
    /// A seal in an assessment that is not final.
    SealNotFinal,
    /// The content is not what was sealed.
    SealBroken,
}

/// What kind of value stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Found {
    Null,
    Flag,
    Whole(i64),
    Number,
    Text,
    List,
    Object,
}

/// What kind of value is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Wanted {
    Flag,
    Text,
    List,
    Object,
    Version,
    HeadCount,
    Bytes,
    Level,
    Weight,
}
