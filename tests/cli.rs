//! The command line keeps its word.
#[path = "cli/attachments.rs"]
mod attachments;
#[path = "cli/commands.rs"]
mod commands;
#[path = "cli/golden.rs"]
mod golden;
#[path = "cli/imports.rs"]
mod imports;
#[path = "cli/life.rs"]
mod life;
#[path = "cli/passphrases.rs"]
mod passphrases;
#[path = "cli/reports.rs"]
mod reports;
#[path = "cli/scores.rs"]
mod scores;
#[path = "cli/workspaces.rs"]
mod workspaces;
#[path = "cli/writing.rs"]
mod writing;
