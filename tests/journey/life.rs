//! An assessment is finalised, seen to be locked, reopened with a reason, and its history is read.

use std::cell::RefCell;

use plumbline_tests::{Desk, Element, Window, journey, word};
use serde_json::Value;

use crate::steps::{go, requirements, saved};

fn shows_final(window: &Window) -> bool {
    window.run_script("return document.querySelector('[data-test=final]') !== null", &[]) == Value::Bool(true)
}

#[test]
fn what_is_final_is_locked_in_the_window_until_it_is_reopened() {
    let desk = Desk::new();
    let id = desk.sample();
    let open = RefCell::new(String::new());
    journey("life", &desk, |window| {
        window.click_like("button", "Baseline");
        window.find("button", word("screen-overview"));
        window.click("button", word("finalise"));
        window.click("button", word("finalise-do"));
        window.wait("the seal", shows_final);
        go(window, "screen-assess");
        window.wait("the requirement", |window| !window.text_at("#requirement-title").is_empty());
        *open.borrow_mut() = window.text_at("#requirement-title");
        window.hook("#finding");
        let locked = window.run_script("return document.querySelector('#finding').readOnly", &[]);
        assert_eq!(locked, Value::Bool(true), "a field says that it cannot be changed");
        let changing = ["unlink", "remove", "suggestion-use", "for-review", "action-add-next", "attach"].map(word);
        let offered = window.all("button");
        let offered = offered.iter().filter(|it| it.attribute("disabled").is_none()).map(Element::name);
        let offered: Vec<String> = offered.filter(|it| changing.iter().any(|word| it.starts_with(word))).collect();
        assert!(offered.is_empty(), "no button offers what would be refused: {offered:?}");
        window.press(&["5"]);
        window.wait("the refusal to be said", |window| window.text_at("body").contains(word("final-refused")));

        window.click("button", word("reopen"));
        window.hook("#reopen-reason").fill("A record had been overlooked");
        window.click("button", word("reopen-do"));
        window.wait("the lock to open", |window| !shows_final(window));
        window.press(&["5"]);
        saved(window);

        go(window, "screen-history");
        window.wait("the history", |window| {
            let text = window.text_at("main");
            ["A record had been overlooked", word("history-op-finalise")].iter().all(|it| text.contains(it))
        });
        let faults = window.accessibility_faults();
        assert!(faults.is_empty(), "axe-core holds this against the history:\n{}", faults.join("\n"));
    });
    let title = open.into_inner();
    let assessed = requirements().into_iter().find(|it| title.contains(&it.title)).expect("it is in the catalogue");
    let exported = desk.export(&id);
    let answers = exported["requirements"].as_array().expect("a list");
    let answer = answers.iter().find(|it| it["id"] == assessed.id).expect("it is answered");
    assert_eq!(answer["level"], 5, "what was changed after reopening is kept");
    desk.plumbline(&["verify"]).well();
}
