//! Times the start of the real window beside an empty window of the same build, in turns:
//! `cargo xtask bench` builds both and runs this.

use std::{io::Write, time::Duration};

use plumbline_tests::{Desk, Window, program};

/// How often each is started; the middle value counts.
const ROUNDS: usize = 7;

fn main() -> std::io::Result<()> {
    let (plumbline, empty) = (program("plumbline-desktop"), program("examples/empty-window"));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let desk = Desk::new();
        theirs.push(Window::time_to_open(&empty, &desk, "return document.readyState === 'complete'"));
        let usable = "return document.querySelector('h1') !== null && document.querySelector('button') !== null";
        ours.push(Window::time_to_open(&plumbline, &desk, usable));
    }
    let (ours, theirs) = (middle(ours), middle(theirs));
    writeln!(std::io::stdout(), "{} {}", ours.as_micros(), theirs.as_micros())
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
