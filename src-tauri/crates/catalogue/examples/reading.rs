//! Measures the first use of the catalogue in a process: `cargo run --release -p catalogue --example reading`.
#![expect(clippy::disallowed_methods, reason = "the library has no clock, the measuring needs one")]

use std::{io::Write, time::Instant};

use catalogue::{Catalogue, Crosswalk, files, glossary::Term, load};

fn main() -> std::io::Result<()> {
    let started = Instant::now();
    let requirements = Catalogue::embedded().requirements().len();
    let catalogue = started.elapsed();
    let started = Instant::now();
    let others = Crosswalk::embedded().len() + Term::embedded().len();
    let guide = started.elapsed();
    let started = Instant::now();
    let is_sound = load::load(&files::edition()).is_ok();
    let texts = started.elapsed();
    let mut output = std::io::stdout().lock();
    writeln!(output, "catalogue: {} µs for {requirements} requirements", catalogue.as_micros())?;
    writeln!(output, "crosswalks and glossary: {} µs for {others}", guide.as_micros())?;
    writeln!(output, "the texts it is made from: {} µs, sound: {is_sound}", texts.as_micros())
}
