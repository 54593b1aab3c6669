//! Journeys of the overview and the outline: from a figure to what it is made of, and away with the sample.

use plumbline_tests::{Desk, journey, word};

use crate::steps::{go, saved};

#[test]
fn a_warning_opens_the_outline_with_what_it_is_about() {
    let desk = Desk::new();
    let id = desk.sample();
    let scores = desk.score(&id);
    let warned = |code: &str| -> Vec<String> {
        let all = scores["requirements"].as_array().expect("a list");
        let has =
            |it: &&serde_json::Value| it["warnings"].as_array().is_some_and(|all| all.iter().any(|it| it == code));
        all.iter().filter(has).map(|it| it["id"].as_str().expect("an id").to_owned()).collect()
    };
    let (code, wanted) = ["level_above_checks", "no_evidence", "hearsay", "milder_than_suggested"]
        .iter()
        .map(|code| (*code, warned(code)))
        .find(|(_, requirements)| !requirements.is_empty())
        .expect("the sample has warnings");
    journey("overview-warnings", &desk, |window| {
        window.click_like("button", "Baseline");
        window.find("heading", word("overview-changed"));
        window.click_like("button", word(&format!("warning-short-{code}")));
        window.wait("the outline to be narrowed down", |window| {
            let shown = window.run_script(
                "return [...document.querySelectorAll('[data-requirement]')].map((it) => it.dataset.requirement)",
                &[],
            );
            shown == serde_json::json!(wanted)
        });
        // What is left to ask Legal: the outline shows it, and the questions are one press away.
        window.click("button", word("outline-any-warning"));
        let legal = "document.querySelector('nav select option[value=\"role/legal\"]')";
        let offered = window.run_script(&format!("return {legal}.text.trim()"), &[]);
        window.find("combobox", word("outline-from")).choose(offered.as_str().expect("Legal is offered"));
        window.click_like("button", word("role-legal"));
        window.find_like("dialog", word("role-legal"));
        window.press(&["Escape"]);
    });
}

#[test]
fn the_sample_is_played_with_and_thrown_away() {
    let desk = Desk::new();
    journey("sample", &desk, |window| {
        window.click("button", word("begin-sample"));
        window.wait_for_text(word("sample-note"));
        go(window, "screen-assess");
        window.press(&["4"]);
        saved(window);
        window.wait_for_text(word("consequences"));
        go(window, "screen-overview");
        window.wait_for_text(word("sample-note"));
        window.click("button", word("sample-throw-away"));
        window.find("button", word("begin-sample"));
        window.click_like("button", word("library-deleted").split('“').next().unwrap_or_default());
        window.wait_for_text(word("sample-note"));
    });
    desk.plumbline(&["verify"]).well();
}
