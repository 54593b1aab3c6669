//! Two assessments of one organisation side by side, in the window and on the command line.

use plumbline_tests::{Desk, answer, document, journey, word};
use serde_json::{Value, json};

use crate::steps::go;

/// An assessment with this title and day, in which these requirements have these levels.
fn assessment(title: &str, day: &str, levels: &[(&str, Option<u8>)]) -> Value {
    let mut document = document(levels.iter().map(|(id, level)| answer(id, *level, 1, &[])).collect());
    document["assessment"]["title"] = json!(title);
    document["assessment"]["started_on"] = json!(day);
    document
}

#[test]
fn two_assessments_are_compared_alike_in_the_window_and_on_the_command_line() {
    let desk = Desk::new();
    let mut first =
        assessment("First look", "2025-03-01", &[("4.1", Some(1)), ("4.2", Some(4)), ("5.1", None), ("5.2", Some(2))]);
    first["requirements"][0]["finding"] = json!("Nobody had asked.");
    first["actions"] = json!([{"key": "a1", "title": "Ask around", "requirements": ["4.1"], "owner": "", "due": null,
        "effort": null, "priority": null, "status": "open", "note": ""}]);
    let mut second = assessment(
        "Second look",
        "2026-03-01",
        &[("4.1", Some(3)), ("4.2", Some(2)), ("5.1", Some(0)), ("5.2", Some(2))],
    );
    second["requirements"][0]["finding"] = json!("A list is kept.");
    second["actions"] = json!([
        {"key": "a1", "title": "Ask around", "requirements": ["4.1"], "owner": "", "due": null,
            "effort": null, "priority": null, "status": "done", "note": ""},
        {"key": "a2", "title": "Look again", "requirements": ["4.2"], "owner": "", "due": null,
            "effort": null, "priority": null, "status": "open", "note": ""}]);
    let (earlier, later) = (desk.import(&first), desk.import(&second));

    let told = desk.plumbline(&["compare", &earlier, &later, "--json"]).json();
    let kinds = |id: &str| {
        let list = told["requirements"].as_array().expect("every requirement is compared").iter();
        list.filter(|it| it["id"] == id).map(|it| it["differences"].clone()).next()
    };
    assert_eq!(kinds("4.1"), Some(json!(["improved"])));
    assert_eq!(kinds("4.2"), Some(json!(["regressed"])));
    assert_eq!(kinds("5.1"), Some(json!(["newly_rated"])));
    assert_eq!(kinds("5.2"), Some(json!([])));
    let lines = desk.plumbline(&["compare", &earlier, &later]).well();
    for line in ["3 requirements differ", "1 → 3  improved", "– → 0  newly rated", "action closed: Ask around"] {
        assert!(lines.contains(line), "the command line tells “{line}”:\n{lines}");
    }
    desk.plumbline(&["compare", &earlier, "none"]).refused(2);

    journey("compare", &desk, |window| {
        window.click_like("button", "Second look");
        go(window, "screen-compare");
        window.wait_for_text(word("compare-difference-newly_rated"));
        let text = window.text_at("main");
        for shown in
            ["Ask around", "Look again", word("compare-difference-improved"), word("compare-difference-regressed")]
        {
            assert!(text.contains(shown), "“{shown}” is shown: {text}");
        }
        assert_eq!(window.run_script("return document.querySelectorAll('.requirements > li').length", &[]), json!(3));
        window.run_script("document.querySelector('.requirements details').open = true", &[]);
        for finding in ["Nobody had asked.", "A list is kept."] {
            window.wait_for_text(finding);
        }
        let faults = window.accessibility_faults();
        assert!(faults.is_empty(), "the comparison shuts nobody out:\n{}", faults.join("\n"));
        window.click_like("radio", "Regressed");
        window.wait("one requirement to be left", |window| {
            window.run_script("return document.querySelectorAll('.requirements > li').length", &[]) == json!(1)
        });
        window.run_script("document.querySelector('.requirements button').click()", &[]);
        window.wait("the requirement to open", |window| {
            window.text_at("nav [aria-current=page]") == word("screen-assess")
        });
    });
}
