//! Measures how long it takes to see the first page of the sample's report, and how long each further page:
//! `cargo run --release -p report --example preview`. `cargo xtask bench` takes the first page of the first round.

#[path = "../tests/support/mod.rs"]
mod support;

use std::{io::Write, time::Instant};

use report::Preview;

/// As wide as the screen shows a page on a dense display.
const WIDTH: u32 = 1200;

fn main() -> std::io::Result<()> {
    let case = support::Case::new(support::sample());
    let mut out = std::io::stdout();
    // The first round pays for reading fonts and catalogue, as the first preview of a session does.
    for round in ["first", "second", "third"] {
        let start = Instant::now();
        let model = case.model();
        let built = start.elapsed();
        let pdf = report::write_pdf(&model, &report::Quiet).expect("a report can be made");
        let written = start.elapsed();
        let preview = Preview::new(pdf).expect("the PDF can be read back");
        let page = preview.page(0, WIDTH).expect("there is a first page");
        let seen = start.elapsed();
        if round == "first" {
            writeln!(out, "first page: {:.1} ms", seen.as_secs_f64() * 1000.0)?;
        }
        let count = preview.sizes().len();
        let all = Instant::now();
        let painted = (0..count).filter_map(|number| preview.page(number, WIDTH)).count();
        writeln!(
            out,
            "{round}: model {built:.1?}, PDF of {count} pages {written:.1?}, first page ({} x {}) {seen:.1?}; {:.1?} a page",
            page.width,
            page.height,
            all.elapsed() / painted.max(1) as u32,
        )?;
    }
    Ok(())
}
