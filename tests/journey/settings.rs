//! Journeys of settings and help: what is chosen is seen at once and is there again tomorrow.

use plumbline_tests::{Desk, Window, journey, word};

use crate::steps::{begin, go, saved};

fn look(window: &Window) -> String {
    let script = "
        const { theme, textSize } = document.documentElement.dataset;
        return `${theme} ${textSize} ${getComputedStyle(document.documentElement).fontSize}`;";
    window.run_script(script, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn name_colours_and_size_of_text_are_kept() {
    let desk = Desk::new();
    journey("settings", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "Before the audit");
        go(window, "screen-settings");
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
    journey("settings-again", &desk, |window| {
        window.find("heading", word("screen-library"));
        window.wait("colours and size to be as they were left", |window| look(window) == "dark large 19px");
        go(window, "screen-settings");
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
