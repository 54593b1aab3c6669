//! Takes pictures of every screen in the real window, in light and dark, at two sizes, and says how
//! long each screen took to stand there. Once the desktop program is built:
//!
//! `cargo run -p plumbline-tests --example screenshots -- [FOLDER] [--state empty|sample|extreme]`
//!
//! Where there is no graphics processor, `WEBKIT_DISABLE_COMPOSITING_MODE=0` goes before it: the driver takes no picture
//! of a page at rest that the web view paints by itself.
//!
//! Without a state, the sample. `empty` is an assessment in which nothing is answered; `extreme` has
//! a name of 200 characters, a finding of 20,000, 500 actions and 3,000 pieces of evidence.

use std::{
    env, fs,
    io::{self, Write},
    path::PathBuf,
};

use plumbline_tests::{Desk, SCREENS, Window, document, extreme, word};
use serde_json::{Value, json};

const SIZES: [(u32, u32); 2] = [(1440, 900), (1024, 700)];
const THEMES: [&str; 2] = ["light", "dark"];

fn main() -> io::Result<()> {
    let mut words = env::args().skip(1);
    let (mut folder, mut state) = (PathBuf::from("target/screenshots"), "sample".to_owned());
    while let Some(word) = words.next() {
        match word.as_str() {
            "--state" => state = words.next().unwrap_or_default(),
            other => folder = PathBuf::from(other),
        }
    }
    let desk = Desk::new();
    let id = match state.as_str() {
        "empty" => desk.import(&document(Vec::new())),
        "sample" => desk.sample(),
        "extreme" => desk.import(&extreme()),
        other => return Err(io::Error::other(format!("there is no state “{other}”: empty, sample or extreme"))),
    };
    fs::create_dir_all(&folder)?;
    if state == "empty" {
        before_everything(&folder)?;
    }
    let title = desk.export(&id)["assessment"]["title"].as_str().unwrap_or_default().to_owned();
    let window = Window::open(&desk);
    let keep = |name: &str| fs::write(folder.join(format!("{name}.png")), window.picture());
    window.click_like("button", &title);
    window.find("button", word("screen-overview"));
    for theme in THEMES {
        for (width, height) in SIZES {
            window.resize(width, height);
            go(&window, "settings")?;
            window.click("radio", word(&format!("theme-{theme}")));
            for screen in SCREENS {
                go(&window, screen)?;
                if screen == "report" {
                    let painted = "return [...document.querySelectorAll('canvas')].some((canvas) => canvas.width > 0)";
                    window.wait("the first page", |window| window.run_script(painted, &[]) == true);
                }
                window.settled();
                keep(&format!("{screen}-{state}-{theme}-{width}"))?;
            }
        }
    }
    window.resize(1440, 900);
    go(&window, "library")?;
    window.find("heading", word("screen-library"));
    window.settled();
    keep(&format!("library-{state}"))?;
    window.close();
    Ok(())
}

/// The two screens of somebody who has nothing yet.
fn before_everything(folder: &std::path::Path) -> io::Result<()> {
    let desk = Desk::new();
    let window = Window::open(&desk);
    window.resize(1440, 900);
    window.find("button", word("begin-sample"));
    window.settled();
    fs::write(folder.join("welcome.png"), window.picture())?;
    window.click("button", word("begin-new"));
    window.find("heading", word("screen-new"));
    window.settled();
    fs::write(folder.join("new.png"), window.picture())?;
    window.close();
    Ok(())
}

/// Opens a screen by its button in the rail, and says how long it took until the web view had painted it.
fn go(window: &Window, screen: &str) -> io::Result<()> {
    let name = word(&format!("screen-{screen}"));
    let script = "
        const button = [...document.querySelectorAll('nav button')].find((it) => it.textContent.trim() === arguments[0]);
        const from = performance.now();
        button.click();
        const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        return painted().then(() => performance.now() - from);";
    let took = window.run_script(script, &[json!(name)]);
    let took = took.as_f64().unwrap_or_default();
    writeln!(io::stdout().lock(), "{screen:<14} {took:>6.0} ms")?;
    window.wait("the screen", |window| {
        window.run_script("return document.querySelector('nav [aria-current=page]')?.textContent.trim()", &[])
            == Value::String(name.to_owned())
    });
    Ok(())
}
