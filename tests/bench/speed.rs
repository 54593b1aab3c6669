//! Times what a person waits for in the real window with the sample assessment open, and what the window
//! weighs at rest beside an empty one of the same build: `cargo xtask bench` builds both and runs this.
//!
//! Times are taken inside the page, from the key or the click until it has painted the first frame that shows
//! what it did. The driving is not in them, nor is the way of a painted frame to the screen, which is the toolkit's.

use std::{
    io::{Result, Write, stdout},
    thread::sleep,
    time::Duration,
};

use plumbline_tests::{Desk, SCREENS, Window, program, word};
use serde_json::{Value, json};

/// What lies between two keys of somebody who types fast.
const TYPING: Duration = Duration::from_millis(100);

/// How often a key is pressed and a screen is opened; the middle value counts.
const ROUNDS: usize = 15;

const USABLE: &str = "return document.querySelector('h1') !== null && document.querySelector('button') !== null";

/// Opens the sample; tells whether it is open. To look for it by role and name would make the web view keep its tree for
/// screen readers from then on, which doubles what every change costs: here it is left off, as it is for most.
const OPEN: &str = "
    const named = (name) => [...document.querySelectorAll('button')].find((it) => it.innerText.includes(name));
    if (document.querySelector('nav [aria-current=page]') && named('Grid')) return true;
    named('Baseline')?.click();
    return false;";

/// Notes the time of each key until the page has painted the frame after it. A timer set as a frame begins goes off
/// once that frame is painted; a message would go through another process first, and be late.
const WATCH: &str = "
    window.plumblineTimes = [];
    const afterFrame = (then) => requestAnimationFrame(() => setTimeout(then, 0));
    window.plumblineAfterFrame = afterFrame;
    addEventListener('keydown', () => {
        const start = performance.now();
        afterFrame(() => window.plumblineTimes.push(performance.now() - start));
    }, true);";

/// Opens a screen; tells how long it took, how far things that stood there at first moved afterwards, and which
/// of them moved furthest.
const CHANGE: &str = "
    const [name] = arguments;
    const button = [...document.querySelectorAll('nav button')].find((it) => it.innerText.trim() === name);
    const start = performance.now();
    button.click();
    return new Promise((resolve) => {
        const arrived = () => document.querySelector('nav [aria-current=page]')?.innerText.trim() === name;
        const look = () => window.plumblineAfterFrame(() => {
            if (!arrived()) return look();
            const taken = performance.now() - start;
            const things = [...document.querySelectorAll('h1, h2, h3, main section, main table, main fieldset, nav button')];
            const places = things.map((it) => it.getBoundingClientRect());
            setTimeout(() => {
                const moved = things.filter((it) => it.isConnected).map((it) => {
                    const [before, now] = [places[things.indexOf(it)], it.getBoundingClientRect()];
                    return Math.max(Math.abs(now.top - before.top), Math.abs(now.left - before.left));
                });
                const furthest = Math.max(0, ...moved);
                const what = things.filter((it) => it.isConnected)[moved.indexOf(furthest)];
                resolve([taken, furthest, furthest > 0 ? `${what.localName} ${what.innerText.slice(0, 30)}` : '']);
            }, 700);
        });
        look();
    });";

fn main() -> Result<()> {
    let desk = Desk::new();
    desk.sample();
    let window = Window::open(&desk);
    window.resize(1440, 900);
    window.wait("the sample to open", |window| window.run_script(OPEN, &[]) == Value::Bool(true));
    window.run_script(WATCH, &[]);
    let mut output = stdout().lock();

    let bare = keys(&window, |window, _| window.press(&["Shift"]));
    writeln!(output, "key that changes nothing: {bare:.2} ms")?;

    change(&window, "assess");
    let level = keys(&window, |window, round| window.press(&[["2", "3"][round % 2]]));
    writeln!(output, "key of a level: {level:.2} ms")?;
    window.press(&["f"]);
    window.wait("the finding to be ready for typing", |window| window.has_focus("#finding"));
    let letter = keys(&window, |window, round| window.type_text(["a", "b"][round % 2]));
    writeln!(output, "key in a text: {letter:.2} ms")?;
    writeln!(output, "slowest key: {:.2} ms", level.max(letter))?;

    let (mut slowest, mut furthest) = (0.0_f64, (0.0_f64, String::new()));
    for screen in SCREENS {
        let mut times = Vec::new();
        for _ in 0..ROUNDS.div_ceil(3) {
            change(&window, if screen == "gaps" { "overview" } else { "gaps" });
            let (taken, moved, what) = change(&window, screen);
            times.push(taken);
            if moved > furthest.0 {
                furthest = (moved, format!(", {screen}: {what}"));
            }
        }
        let taken = middle(times);
        writeln!(output, "screen {screen}: {taken:.2} ms")?;
        slowest = slowest.max(taken);
    }
    writeln!(output, "slowest screen: {slowest:.2} ms")?;
    writeln!(output, "layout shift: {:.2} px{}", furthest.0, furthest.1)?;

    window.close();

    let desk = Desk::new();
    desk.sample();
    let ours = Window::memory_at_rest(&program("plumbline-desktop"), &desk, USABLE);
    let complete = "return document.readyState === 'complete'";
    let theirs = Window::memory_at_rest(&program("examples/empty-window"), &desk, complete);
    writeln!(output, "memory: {:.1} MB", mega(ours))?;
    writeln!(output, "memory of an empty window: {:.1} MB", mega(theirs))
}

/// How long a change to the screen took in milliseconds, how far anything moved afterwards in pixels, and what.
fn change(window: &Window, screen: &str) -> (f64, f64, String) {
    let told = window.run_script(CHANGE, &[json!(word(&format!("screen-{screen}")))]);
    let number = |at: usize| told[at].as_f64().expect("the page tells two numbers");
    (number(0), number(1), told[2].as_str().unwrap_or_default().to_owned())
}

/// The middle of the times the page noted while a key was pressed again and again.
fn keys(window: &Window, press: impl Fn(&Window, usize)) -> f64 {
    window.run_script("window.plumblineTimes.length = 0", &[]);
    for round in 0..ROUNDS {
        press(window, round);
        let noted = |window: &Window| {
            let count = window.run_script("return window.plumblineTimes.length", &[]).as_u64();
            count.is_some_and(|count| count > round as u64)
        };
        window.wait("the frame after the key", noted);
        sleep(TYPING);
    }
    let told = window.run_script("return window.plumblineTimes", &[]);
    middle(told.as_array().map(|times| times.iter().filter_map(Value::as_f64).collect()).unwrap_or_default())
}

fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().expect("something was measured")
}

fn mega(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}
