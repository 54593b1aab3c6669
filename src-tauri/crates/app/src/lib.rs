//! Use cases.
pub mod wire;
