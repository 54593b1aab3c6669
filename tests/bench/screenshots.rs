//! Takes pictures of every screen of the sample in the real window, in light and dark, at two sizes:
//! `cargo run -p plumbline-tests --example screenshots -- FOLDER`, once the desktop program is built.

use std::{env, fs, path::PathBuf};

use plumbline_tests::{Desk, Window, word};

const SIZES: [(u32, u32); 2] = [(1440, 900), (1024, 700)];
const THEMES: [&str; 2] = ["light", "dark"];
const SCREENS: [&str; 10] =
    ["overview", "about", "assess", "gaps", "actions", "evidence", "applicability", "systems", "report", "settings"];

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/screenshots".to_owned()));
    fs::create_dir_all(&folder)?;
    let desk = Desk::new();
    let window = Window::open(&desk);
    window.resize(1440, 900);
    let keep = |name: &str| fs::write(folder.join(format!("{name}.png")), window.picture());
    window.find("button", word("begin-sample"));
    keep("welcome")?;
    window.click("button", word("begin-new"));
    window.find("heading", word("screen-new"));
    keep("new")?;
    open(&window, "screen-library");
    window.click("button", word("begin-sample"));
    window.find("button", word("screen-overview"));
    for theme in THEMES {
        open(&window, "screen-settings");
        window.click("radio", word(&format!("theme-{theme}")));
        for (width, height) in SIZES {
            window.resize(width, height);
            for screen in SCREENS {
                open(&window, &format!("screen-{screen}"));
                keep(&format!("{screen}-{theme}-{width}"))?;
            }
        }
        window.resize(1440, 900);
    }
    open(&window, "screen-library");
    window.find("heading", word("screen-library"));
    keep("library")?;
    window.close();
    Ok(())
}

fn open(window: &Window, screen: &str) {
    window.click("button", word(screen));
    window.wait("the screen", |window| window.text_at("nav [aria-current=page]") == word(screen));
}
