//! Searching leads to the very thing that was found.

use plumbline_tests::{Desk, Window, journey, word};

/// Searches, and opens what has this text.
fn open(window: &Window, query: &str, found: &str) {
    window.press(&["Control+k"]);
    window.wait("the field of the search", |window| window.has_focus("[role=combobox]"));
    window.type_text(query);
    window.wait_for("what was found", || window.all("option").into_iter().find(|it| it.text().contains(found))).click();
    window.wait("the search to close", |window| {
        window.all("dialog").is_empty() || !window.has("combobox", word("palette-field"))
    });
}

/// Whether the element that has the keyboard is in sight.
fn focus_is_seen(window: &Window) -> bool {
    let script = "
        const it = document.activeElement.getBoundingClientRect();
        const seen = getComputedStyle(document.activeElement).outlineStyle !== 'none';
        return seen && it.height > 0 && it.top >= 0 && it.bottom <= innerHeight;";
    window.run_script(script, &[]) == true
}

#[test]
fn what_was_found_is_opened_at_its_place_with_the_keyboard_there() {
    let desk = Desk::new();
    desk.sample();
    journey("search", &desk, |window| {
        window.click_like("button", "Baseline");
        window.find("button", word("screen-overview"));
        let rows = [
            ("obj-2026", "AI objectives for 2026", "screen-evidence"),
            ("sys-01", "Register of AI systems", "screen-evidence"),
            ("impact procedure", "Write and approve the impact", "screen-actions"),
            ("kvist assist", "Kvist Assist", "screen-systems"),
        ];
        for (query, found, screen) in rows {
            open(window, query, found);
            window.wait(&format!("{screen} at “{found}”"), |window| {
                window.text_at("nav [aria-current=page]") == word(screen) && window.focused().text().contains(found)
            });
            assert!(focus_is_seen(window), "{found} is in sight and marked");
        }
        open(window, "affected person", "Affected person");
        window.wait("the term in the glossary", |window| window.has_focus("[data-term=affected-person]"));
        assert!(focus_is_seen(window), "the term is in sight and marked");
    });
}
