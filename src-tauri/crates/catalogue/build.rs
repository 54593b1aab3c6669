//! Reads the texts of the catalogue once, when the program is built, and leaves them in a form that is read fast.
//!
//! It is compiled with the texts in it, so it runs again whenever one of them, or a type they are read into, changes.
//! What is no catalogue ends the build with every fault; wording and completeness stay the checker's business.
#![expect(dead_code, unreachable_pub, reason = "the library uses the rest of its modules")]
#![allow(unfulfilled_lint_expectations, reason = "here nothing is public, so nothing public lacks its documentation")]
#![expect(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a build script writes"
)]

#[path = "src/crosswalk.rs"]
mod crosswalk;
#[path = "src/files.rs"]
mod files;
#[path = "src/glossary.rs"]
mod glossary;
#[path = "src/id.rs"]
mod id;
#[path = "src/load.rs"]
mod load;
#[path = "src/model.rs"]
mod model;
#[path = "src/reading.rs"]
mod reading;
#[path = "src/source.rs"]
mod source;

use std::{env, error::Error, fs, path::PathBuf};

use serde::Serialize;

use crate::load::Fault;

fn main() -> Result<(), Box<dyn Error>> {
    // Cargo knows that a rebuilt build script has to run.
    println!("cargo::rerun-if-changed=build.rs");
    leave("catalogue", load::load(&files::edition()))?;
    leave("crosswalks", files::crosswalks().into_iter().map(crosswalk::read).collect::<Result<Vec<_>, _>>())?;
    leave("glossary", glossary::read(files::glossary()))
}

fn leave<T: Serialize>(name: &str, read: Result<T, Vec<Fault>>) -> Result<(), Box<dyn Error>> {
    match read {
        Ok(value) => {
            let folder = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names the folder")?);
            fs::write(folder.join(name), postcard::to_allocvec(&value)?)?;
        }
        // Cargo shows each and then ends the build.
        Err(faults) => faults.iter().for_each(|fault| println!("cargo::error={fault}")),
    }
    Ok(())
}
