//! The invariants of the repository, each a test.
//!
//! What the compiler and the linter hold is not repeated here.
#[path = "tidy/boundaries.rs"]
mod boundaries;
#[path = "tidy/commands.rs"]
mod commands;
#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/network.rs"]
mod network;
#[path = "tidy/repository.rs"]
mod repository;
#[path = "tidy/rust_code.rs"]
mod rust_code;
#[path = "tidy/spelling.rs"]
mod spelling;
#[path = "tidy/words.rs"]
mod words;
