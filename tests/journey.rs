//! Journeys in the real window, from the first screen to the report.
#[path = "journey/about.rs"]
mod about;
#[path = "journey/applicability.rs"]
mod applicability;
#[path = "journey/beginning.rs"]
mod beginning;
#[path = "journey/both_ways.rs"]
mod both_ways;
#[path = "journey/compare.rs"]
mod compare;
#[path = "journey/driving.rs"]
mod driving;
#[path = "journey/first_assessment.rs"]
mod first_assessment;
#[path = "journey/grid.rs"]
mod grid;
#[path = "journey/habits.rs"]
mod habits;
#[path = "journey/library.rs"]
mod library;
#[path = "journey/life.rs"]
mod life;
#[path = "journey/looks.rs"]
mod looks;
#[path = "journey/narrowing.rs"]
mod narrowing;
#[path = "journey/overview.rs"]
mod overview;
#[path = "journey/places.rs"]
mod places;
#[path = "journey/registers.rs"]
mod registers;
#[path = "journey/report_preview.rs"]
mod report_preview;
#[path = "journey/search.rs"]
mod search;
#[path = "journey/settings.rs"]
mod settings;
#[path = "journey/starts.rs"]
mod starts;
#[path = "journey/steps.rs"]
mod steps;
#[path = "journey/vault.rs"]
mod vault;
#[path = "journey/walks.rs"]
mod walks;
#[path = "journey/workspaces.rs"]
mod workspaces;
