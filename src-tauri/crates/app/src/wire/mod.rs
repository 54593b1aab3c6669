//! What crosses the border to the window and the command line.
//!
//! `serde` and `ts-rs` live on these types and nowhere else. The window's
//! TypeScript (`ui/src/generated/wire.ts`) is made from them by a test, which
//! fails when the committed file is stale. Dates travel as ISO 8601 text.

mod answers;
mod answers_from;
mod backups;
mod catalogue;
mod compare;
pub(crate) mod edit;
mod generate;
mod library;
mod life;
mod menu;
mod report;
mod scores;
mod search;
mod secret;
mod session;

pub use answers::{
    ActionView, AiSystemView, AnswerView, AssessmentView, AttachmentView, CheckAnswerView, Edited, EvidenceView,
    HeaderView, HistoryView, OrganisationView, ParticipantView, Patch, PreviousView, StepView,
};
pub use backups::{BackupView, BackupsView, PassphraseSet, RestoreView, RestoredView};
pub use catalogue::{
    CatalogueListing, CatalogueView, CheckText, CrosswalkView, ExhibitText, GroupText, GuideView, LinkView,
    ListedCheck, ListedRequirement, QuestionText, RequirementText, StepText, TermView,
};
pub use compare::{ComparedSide, ComparedView, ComparisonView, StandingView};
pub use edit::{HowSeveral, WireEdit};
pub use generate::typescript;
pub use library::{AssessmentCard, Deleted, LibraryView, NewAssessment};
pub use life::{DeletedView, FollowUp, Purged, SealView};
pub use menu::{MenuItemView, MenuView};
pub use report::{LogoNames, LogoOf, PageSize, PreviewView, ReportDone, ReportMenu, ReportRequest, SectionChoice};
pub use scores::{AttainmentView, BlockerView, ReadinessView, RequirementScoreView, RollupView, ScoresView};
pub use search::{HistoryEntry, HistoryMoments, HistoryPage, HistoryRequest, MatchView, SearchHit, SearchView};
pub use secret::Secret;
pub use session::{Code, Failure, FileKind, LockAfter, RecentWorkspace, Settings, Start, TextSize, Theme, VerifyView};
