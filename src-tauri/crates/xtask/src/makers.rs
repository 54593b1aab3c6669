//! The sample's findings, actions and evidence as PDF by Plumbline and by other makers, in turns, and a report of
//! 200 pages beside what it may take. The templates and the driver are in `tests/bench`.

use std::fmt;

use anyhow::Result;

use crate::{
    bench::{Bench, Measure, Needs, told},
    command::program,
    place, tools,
};

/// A maker that could not be installed.
#[derive(Debug)]
pub(crate) struct Missing(&'static str);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cannot be had here", self.0)
    }
}

impl std::error::Error for Missing {}

/// The rows of one maker: how many times as long it takes, beside the least that is aimed at, so that more is better;
/// time, time of the processor, memory, bytes.
macro_rules! beside {
    ($($maker:literal $aim:literal),+) => {
        &[
            $(
                row(concat!("makers: times as fast as ", $maker), concat!($aim, " (aim, at least)"), "x ", |bench| {
                    Ok((pair(bench, $maker, "times")?.1, $aim))
                }),
                row(concat!("makers: time, ", $maker), $maker, "ms", |bench| pair(bench, $maker, "ms")),
                row(concat!("makers: processor, ", $maker), $maker, "ms", |bench| pair(bench, $maker, "processor")),
                row(concat!("makers: memory, ", $maker), $maker, "MB", |bench| pair(bench, $maker, "MB")),
                row(concat!("makers: bytes, ", $maker), $maker, "kB", |bench| pair(bench, $maker, "kB")),
            )+
            row("makers: 200 pages, time", "1,200 ms (limit)", "ms", |bench| Ok((long(bench, "ms")?, 1200.0))),
            row("makers: 200 pages, memory", "200 MB (limit)", "MB", |bench| Ok((long(bench, "MB")?, 200.0))),
        ]
    };
}

/// Every measure beside another maker, and the report of 200 pages.
pub(crate) const MEASURES: &[Measure] = beside!["typst" 1.5, "WeasyPrint" 10.0, "Chromium" 10.0, "LibreOffice" 10.0];

const fn row(
    name: &'static str,
    beside: &'static str,
    unit: &'static str,
    take: fn(&Bench) -> Result<(f64, f64)>,
) -> Measure {
    Measure { name, beside, unit, needs: Needs::Program, take }
}

/// A figure of Plumbline and of another maker.
fn pair(bench: &Bench, maker: &'static str, figure: &str) -> Result<(f64, f64)> {
    let own = of(bench, "Plumbline", figure)?;
    let missing = bench.makers.get().is_some_and(|said| said.contains(&format!("{maker}: cannot be had")));
    if missing { Err(Missing(maker).into()) } else { Ok((own, of(bench, maker, figure)?)) }
}

/// A figure of the report of 200 pages.
fn long(bench: &Bench, figure: &str) -> Result<f64> {
    of(bench, "200 pages", figure)
}

fn of(bench: &Bench, maker: &str, figure: &str) -> Result<f64> {
    let run = || {
        let mut command = program(tools::makers()?);
        command.arg(place::root().join("tests/bench/makers.py")).arg(&bench.plumbline).arg(bench.workspace());
        command.arg(&bench.id).arg(&bench.folder);
        Ok(command)
    };
    told(&bench.makers, run, &format!("{maker}, {figure}"))
}
