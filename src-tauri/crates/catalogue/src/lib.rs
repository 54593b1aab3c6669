//! The standard as typed, validated data: clauses, requirements, checks,
//! level descriptors, guidance.
//!
//! Pure, and ignorant of who is assessed. The text is read and embedded at build from
//! `assets/`; a [`Catalogue`] exists only if reading it found no fault.

pub mod check;
pub mod crosswalk;
mod embedded;
pub mod files;
pub mod glossary;
pub mod id;
pub mod load;
pub mod model;
mod reading;
pub mod source;

pub use crosswalk::Crosswalk;
pub use id::{BadId, CheckId, GroupId, RequirementId};
pub use load::{Fault, Files};
pub use model::{Catalogue, Check, Effort, Exhibit, Group, Kind, Phase, Question, Requirement, Role, Step};
