//! Journeys in the real window, from the first screen to the report.
#[path = "journey/first_assessment.rs"]
mod first_assessment;
#[path = "journey/looks.rs"]
mod looks;
#[path = "journey/steps.rs"]
mod steps;
