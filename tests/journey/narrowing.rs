//! Narrowing down: the history by person, field and day, lists by what is in them, and figures to what they are made of.

use std::{thread::sleep, time::Duration};

use plumbline_tests::{Desk, Window, journey, word, word_with};
use serde_json::{Value, json};

use crate::{
    registers::date,
    steps::{go, push, saved},
};

/// How many things there are for a selector.
fn count(window: &Window, selector: &str) -> Value {
    window.run_script("return document.querySelectorAll(arguments[0]).length", &[json!(selector)])
}

/// Waits until there are as many things for a selector.
#[track_caller]
fn counts(window: &Window, selector: &str, wanted: usize) {
    window.wait(&format!("{wanted} of {selector}"), |window| count(window, selector) == json!(wanted));
}

/// Waits until the sheet begins with a requirement.
#[track_caller]
fn begins_with(window: &Window, id: &str) {
    window.wait(&format!("the sheet to begin with {id}"), |window| window.text_at("[role=rowheader]") == id);
}

#[test]
fn the_history_is_narrowed_down_to_a_person_a_field_a_requirement_and_days() {
    let desk = Desk::new();
    desk.sample();
    // A backup is known by its second: what was done in that second may have been done after it.
    sleep(Duration::from_secs(1));
    desk.plumbline(&["backup"]).well();
    journey("history", &desk, |window| {
        go(window, "screen-settings");
        window.find("textbox", word("settings-author")).fill("Ingrid Dahl");
        window.press(&["Tab"]);
        go(window, "screen-library");
        window.click_like("button", "Baseline");
        go(window, "screen-assess");
        window.press(&["j", "5"]);
        saved(window);
        window.find("textbox", word("finding")).fill("Asked again.");
        window.press(&["Escape"]);
        saved(window);

        go(window, "screen-history");
        window.find("combobox", word("history-person")).choose("Ingrid Dahl");
        counts(window, ".entries > li", 2);
        window.find("combobox", word("history-field")).choose(word("history-field-answer-level"));
        counts(window, ".entries > li", 1);
        window.find("combobox", word("history-field")).choose(word("history-field-any"));
        let requirement = window.find("combobox", word("history-requirement"));
        requirement.choose("4.1 Understanding the organization and its context");
        window.wait_for_text(word("history-nothing-found"));
        requirement.choose(word("history-every-requirement"));
        counts(window, ".entries > li", 2);
        date(window, "main input[type=date]", "2099-01-01");
        window.wait_for_text(word("history-nothing-found"));

        // What is different is told once, whatever lies between.
        window.click("radio", word("history-view-since"));
        window.find("combobox", word("history-since")).choose(word("history-since-backup"));
        counts(window, ".entries > li", 2);
        let told = window.text_at("main");
        assert!(told.contains("Asked again."), "{told}");
        window.find("combobox", word("history-since")).choose(word("history-since-final"));
        window.wait_for_text(word("history-since-final-never"));
    });
}

#[test]
fn lists_are_narrowed_down_and_figures_lead_to_what_they_are_made_of() {
    let desk = Desk::new();
    let id = desk.sample();
    let sample = desk.export(&id);
    let list = |name: &str| sample[name].as_array().expect("a list").clone();
    let done = list("actions").iter().filter(|it| it["status"] == "done").count();
    let person = list("participants").into_iter().find(|it| it["kind"] == "interviewee").expect("somebody was asked");
    let asked: Vec<Value> = list("requirements")
        .iter()
        .filter(|it| it["participants"].as_array().is_some_and(|all| all.contains(&person["key"])))
        .map(|it| it["id"].clone())
        .collect();
    assert!(!asked.is_empty(), "{person} was asked about something");
    journey("narrowing", &desk, |window| {
        window.click_like("button", "Baseline");
        let at = |title: &str| window.wait(title, |window| window.text_at("#requirement-title").starts_with(title));
        push(window, "[role=grid] [data-requirement='6.1.2'], [data-requirement='6.1.2']", "");
        at("6.1.2");
        go(window, "screen-overview");
        window.wait_for("the label of clause 9", || {
            let script = "
                const label = [...document.querySelectorAll('svg .label')].find((it) => it.textContent.trim().startsWith('9'));
                label?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
                return label !== undefined;";
            (window.run_script(script, &[]) == true).then_some(())
        });
        at("9.1");

        let name = person["name"].as_str().expect("a name");
        window.find("combobox", word("outline-from")).choose(&word_with("outline-asked", &[("name", name)]));
        let ids = "return [...document.querySelectorAll('nav [data-requirement]')].map((it) => it.dataset.requirement)";
        window.wait("what they were asked about", |window| window.run_script(ids, &[]) == json!(asked));

        go(window, "screen-actions");
        window.click("radio", &word_with("actions-done", &[("count", &done.to_string())]));
        counts(window, "[data-row]", done);

        go(window, "screen-grid");
        window.find("combobox", word("grid-show")).choose(word("grid-filter-controls"));
        begins_with(window, "A.2.2");
        window.find("searchbox", word("grid-search")).type_text("A.2.2");
        counts(window, "[role=rowgroup] [data-row]", 1);
        let has_note = || window.text_at("[role=grid]").contains(word("grid-head-note"));
        window.wait("the column, which is there to begin with", |_| has_note());
        push(window, "summary", word("grid-columns"));
        window.click("checkbox", word("grid-head-note"));
        window.wait("the column to go", |_| !has_note());
    });
    journey("narrowing-again", &desk, |window| {
        window.click_like("button", "Baseline");
        go(window, "screen-grid");
        begins_with(window, "A.2.2");
        let heads = window.text_at("[role=grid]");
        assert!(!heads.contains(word("grid-head-note")), "rows and columns are as they were left: {heads}");
    });
}
