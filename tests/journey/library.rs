//! The library: found, sorted, put away, followed up, deleted, and each of it taken back.

use plumbline_tests::{Desk, Window, document, journey, word};
use serde_json::{Value, json};

use crate::steps::{go, push};

/// The titles in the list, in its order.
fn titles(window: &Window) -> Value {
    window.run_script(
        "return [...document.querySelectorAll('[data-row] .open')].map((it) => it.querySelector('bdi').innerText.trim())",
        &[],
    )
}

#[track_caller]
fn shows(window: &Window, wanted: &[&str]) {
    window.wait(&format!("the titles {wanted:?}"), |window| titles(window) == json!(wanted));
}

fn doing(window: &Window, what: &str, title: &str) {
    window.click_like("button", &format!("{} {title}", word(what)));
}

#[test]
fn assessments_are_found_sorted_put_away_followed_up_and_deleted() {
    let desk = Desk::new();
    for (organisation, title) in [("Bryggen Fisk AS", "Before the audit"), ("Alta Kraft AS", "First look")] {
        let mut made = document(Vec::new());
        made["organisation"]["name"] = json!(organisation);
        made["assessment"]["title"] = json!(title);
        desk.import(&made);
    }
    journey("library", &desk, |window| {
        shows(window, &["First look", "Before the audit"]);
        window.find("searchbox", word("library-filter")).type_text("bryggen");
        shows(window, &["Before the audit"]);
        window.press(&["Control+a", "Delete"]);
        for sorted in [["First look", "Before the audit"], ["Before the audit", "First look"]] {
            push(window, "th button", word("library-by-organisation"));
            shows(window, &sorted);
        }

        doing(window, "archive", "First look");
        shows(window, &["Before the audit"]);
        push(window, ".toast:last-child button", word("undo"));
        shows(window, &["Before the audit", "First look"]);
        doing(window, "archive", "First look");
        window.click("radio", word("library-shelf-archived"));
        shows(window, &["First look"]);
        doing(window, "unarchive", "First look");
        shows(window, &[]);
        window.click("radio", word("library-shelf-active"));

        doing(window, "library-delete", "First look");
        shows(window, &["Before the audit"]);
        push(window, ".toast:last-child button", word("undo"));
        shows(window, &["Before the audit", "First look"]);

        doing(window, "follow-up", "Before the audit");
        window.hook("#follow-up-name").fill("A year later");
        window.press(&["Enter"]);
        window.find("button", word("screen-assess"));
        go(window, "screen-library");
        shows(window, &["A year later", "Before the audit", "First look"]);
    });
    let listed = desk.plumbline(&["list", "--json"]).json();
    assert_eq!(listed.as_array().map(Vec::len), Some(3), "{listed}");
    assert!(listed.as_array().expect("a list").iter().all(|it| it["archived"] != true), "{listed}");
    desk.plumbline(&["verify"]).well();
}
