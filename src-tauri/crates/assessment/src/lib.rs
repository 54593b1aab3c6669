//! An organisation's answers to a catalogue, and what follows from them.
//!
//! Pure: no clock, no files, no randomness, no words shown to people. Figures
//! come from [`score::score`] and from nowhere else.

pub mod action;
pub mod answer;
pub mod assessment;
pub mod compare;
pub mod edit;
pub mod evidence;
pub mod filing;
pub mod level;
pub mod people;
pub mod score;
pub mod seal;
pub mod system;
mod token;

pub use action::{Action, ActionStatus, Effort};
pub use answer::{Answer, Basis, CheckAnswer, Grade, InclusionReason, Verdict};
pub use assessment::{AiRole, Assessment, AssessmentKind, Edition, Organisation, Status};
pub use edit::{Edit, Refusal};
pub use evidence::{Attachment, Evidence, EvidenceKind};
pub use filing::{Filing, Reference};
pub use level::{Level, Weight};
pub use people::{Participant, ParticipantKind};
pub use seal::{BadDigest, Digest, Seal};
pub use system::{AiSystem, Stage};
pub use token::{Key, UnknownToken};
