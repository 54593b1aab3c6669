//! Journeys of settings and help: what is chosen is seen at once and is there again tomorrow.

use std::path::Path;

use plumbline_tests::{Desk, Window, journey, word};

use crate::{
    driving::stand_before,
    steps::{begin, go, push, saved},
};

fn look(window: &Window) -> String {
    let script = "
        const { theme, textSize } = document.documentElement.dataset;
        return `${theme} ${textSize} ${getComputedStyle(document.documentElement).fontSize}`;";
    window.run_script(script, &[]).as_str().unwrap_or_default().to_owned()
}

/// Stands before the driver; the desktop's text is half as large again.
const LARGER_TEXT: &str = "#!/bin/sh\nPATH=${PATH#*:} GDK_DPI_SCALE=1.5 exec WebKitWebDriver \"$@\"\n";

#[test]
fn name_colours_and_size_of_text_are_kept() {
    let desk = Desk::new();
    journey("settings", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "Before the audit");
        go(window, "screen-settings");
        // Without a graphics processor scroll bars stay, beside what they scroll; those that fade lie over it.
        if !Path::new("/dev/dri").exists() {
            let room = window
                .run_script("const it = document.querySelector('main'); return it.offsetWidth - it.clientWidth", &[]);
            assert!(room.as_f64() > Some(0.0), "the bar has a place of its own: {room}");
        }
        window.find("textbox", word("settings-author")).fill("Ingrid Dahl");
        window.press(&["Escape"]);
        window.click("radio", word("theme-dark"));
        window.click("radio", word("text-size-large"));
        window.wait("colours and size", |window| look(window) == "dark large 19px");
        // The name stands beside what is changed from now on.
        go(window, "screen-assess");
        window.press(&["3"]);
        saved(window);
        go(window, "screen-history");
        window.wait_for_text("Ingrid Dahl");
    });
    stand_before(&desk, "WebKitWebDriver", LARGER_TEXT);
    journey("settings-again", &desk, |window| {
        window.find("heading", word("screen-library"));
        let zoom = window.run_script("return outerWidth / innerWidth", &[]);
        let off = zoom.as_f64().unwrap_or_default() - 1.5;
        assert!(off.abs() < 0.01, "the page is as large as the system's text: {zoom}");
        window.wait("colours and size to be as they were left", |window| look(window) == "dark large 19px");
        // Where the page is larger, the driver's pointer misses what it is sent to.
        push(window, "nav button", word("screen-settings"));
        assert_eq!(window.find("textbox", word("settings-author")).value(), "Ingrid Dahl");
    });
}

#[test]
fn help_tells_keys_method_and_terms_and_gives_the_keyboard_back() {
    let desk = Desk::new();
    journey("help", &desk, |window| {
        window.find("button", word("begin-new")).focus();
        window.press(&["?"]);
        window.find_like("dialog", word("help"));
        window.wait_for_text(word("action-next-unanswered"));
        window.click("tab", word("help-method"));
        window.wait_for_text(word("method-level").split('.').next().expect("a sentence"));
        window.click("tab", word("help-glossary"));
        window.find("searchbox", word("glossary-filter")).fill("impact");
        window.wait_for_text("AI system impact assessment");
        // The first empties the field, the second closes.
        window.press(&["Escape", "Escape"]);
        window.wait("the help to close", |window| window.all("dialog").is_empty());
        assert!(window.find("button", word("begin-new")).is_focused(), "the keyboard is where it was");
    });
}
