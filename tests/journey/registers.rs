//! Journeys of the lists of an assessment: evidence with its files, AI systems, actions, gaps.

use std::{cell::RefCell, fs};

use plumbline_tests::{Desk, Window, journey, word, word_with};
use serde_json::{Value, json};

use crate::steps::{begin, go, only, saved};

/// Over the window, on it, dropped, gone.
const DRAG_EVENTS: usize = 4;

/// Opens a screen that takes files, and drops one on what stands at a selector: the page is told as the system
/// tells it of a drag, from coming over the window to leaving it.
fn drop_file(window: &Window, screen: &str, selector: &str, path: &str) {
    window.run_script("window.plumblineBefore = new Set(window.__TAURI_INTERNALS__.callbacks.keys())", &[]);
    go(window, screen);
    let listening = "
        const count = () => [...window.__TAURI_INTERNALS__.callbacks.keys()].filter((id) => !window.plumblineBefore.has(id)).length;
        const first = count();
        // What is still being asked of the program is among them, but not for long.
        return new Promise((done) => setTimeout(() => done(count() === first ? first : 0), 200))";
    window.wait("the page to listen", |window| window.run_script(listening, &[]) == json!(DRAG_EVENTS));
    let script = "
        const [selector, path] = arguments;
        const box = document.querySelector(selector).getBoundingClientRect();
        const payload = { paths: [path], position: { x: box.left + box.width / 2, y: box.top + box.height / 2 } };
        for (const [id, heard] of [...window.__TAURI_INTERNALS__.callbacks]) {
            if (!window.plumblineBefore.has(id)) heard({ event: '', id: 0, payload });
        }";
    window.run_script(script, &[json!(selector), json!(path)]);
}

fn add(window: &Window, field: &str, name: &str) {
    window.find("textbox", word(field)).fill(name);
    window.press(&["Enter"]);
    saved(window);
}

#[test]
fn evidence_takes_a_file_and_says_what_is_unused_and_undated() {
    let desk = Desk::new();
    let file = desk.folder().join("Policy AIP-01.pdf");
    fs::write(&file, vec![b'x'; 2000]).expect("a file can be written");
    let path = file.to_str().expect("temporary paths are UTF-8");
    let digest = RefCell::new(String::new());
    journey("evidence", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "Before the audit");
        // Beside the rows: evidence of its own, named after the file.
        drop_file(window, "screen-evidence", "form:has(input.new)", path);
        window.wait_for_text("Policy AIP-01");
        window.wait_for_text("2 kB");
        digest.replace(window.text_at(".digest"));
        add(window, "evidence-new", "Interview notes");
        for filter in ["unused", "undated"] {
            let words = word_with(&format!("evidence-filter-{filter}"), &[("count", "2")]);
            window.click("radio", &words);
            assert_eq!(window.all("row").len() - 2, 2, "both are {filter}; the fields of one are open");
        }
    });
    let document = desk.export(&only(&desk));
    let evidence = document["evidence"].as_array().expect("a list");
    let kept = evidence[0]["attachment"]["sha256"].as_str().expect("a digest");
    assert!(digest.borrow().contains(&kept[..12]), "the digest of the file is shown: {} of {kept}", digest.borrow());
    let with_file: Vec<&str> = evidence.iter().filter_map(|it| it["attachment"]["name"].as_str()).collect();
    assert_eq!(with_file, ["Policy AIP-01.pdf"], "one piece of evidence has the file: {evidence:?}");
    desk.plumbline(&["verify"]).well();
}

#[test]
fn an_ai_system_is_listed_and_linked_to_what_sampled_it() {
    let desk = Desk::new();
    journey("systems", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "Before the audit");
        go(window, "screen-systems");
        add(window, "systems-new", "Sorting camera");
        window.find("combobox", word("system-role")).choose(word("ai-role-user"));
        window.find("combobox", word("system-stage")).choose(word("stage-operation"));
        saved(window);
        window.wait_for_text(word("systems-unsampled"));
        go(window, "screen-assess");
        window.hook("#system-add").focus();
        window.type_text("sorting");
        window.press(&["Enter"]);
        saved(window);
        go(window, "screen-systems");
        window.find("button", "4.1 Understanding the organization and its context");
    });
    let document = desk.export(&only(&desk));
    let system = &document["ai_systems"][0];
    assert_eq!((&system["role"], &system["stage"]), (&json!("user"), &json!("operation")), "{system}");
    desk.plumbline(&["verify"]).well();
}

#[test]
fn several_gaps_become_one_action_with_owner_and_day_and_stand_on_the_timeline() {
    let desk = Desk::new();
    let id = desk.sample();
    let before = actions(&desk, &id).len();
    journey("gaps", &desk, |window| {
        window.click_like("button", "Baseline");
        go(window, "screen-gaps");
        for row in [1, 2] {
            window.hook(&format!("li:nth-child({row}) [type=checkbox]")).click();
        }
        window.click_like("button", "Create actions for");
        window.find("textbox", word("action-title")).fill("Write and approve one procedure");
        window.find("textbox", word("action-owner")).fill("Ruth Adeyemi");
        date(window, "dialog input[type=date]", "2027-02-01");
        window.click_like("button", "Create the action");
        saved(window);
        go(window, "screen-actions");
        // Two of them get a day at once.
        for row in [1, 2] {
            window.hook(&format!("tbody tr:nth-of-type({row}) [type=checkbox]")).click();
        }
        window.click_like("button", "Change ");
        window.find("textbox", word("action-owner")).fill("Olav Berg");
        date(window, "dialog input[type=date]", "2027-03-15");
        window.click("button", word("actions-change-do"));
        saved(window);
        window.click("radio", word("actions-as-timeline"));
        window.wait_for_text("Mar 2027");
        window.click_like("button", "Write and approve one procedure");
        window.wait("the table to show its fields", |window| {
            window.all("textbox").iter().any(|it| it.value() == "Write and approve one procedure")
        });
    });
    let after = actions(&desk, &id);
    let made: Vec<&Value> = after.iter().filter(|it| it["owner"] == "Ruth Adeyemi").collect();
    assert_eq!(after.len(), before + 1, "one action was made");
    assert_eq!(made[0]["requirements"].as_array().map(Vec::len), Some(2), "it is for both gaps: {made:?}");
    assert_eq!(made[0]["due"], "2027-02-01", "{made:?}");
    let changed = after.iter().filter(|it| it["owner"] == "Olav Berg" && it["due"] == "2027-03-15");
    assert_eq!(changed.count(), 2, "owner and day of both were changed at once");
    desk.plumbline(&["verify"]).well();
}

fn actions(desk: &Desk, id: &str) -> Vec<Value> {
    desk.export(id)["actions"].as_array().expect("a list of actions").clone()
}

/// Gives a day to a field, as the calendar of the system does.
pub(crate) fn date(window: &Window, selector: &str, day: &str) {
    let script = "
        const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    window.run_script(script, &[json!(selector), json!(day)]);
}
