//! All that can be said of an assessment before it begins.

use plumbline_tests::{Desk, journey, word, word_with};
use serde_json::json;

use crate::{
    registers::date,
    steps::{only, push},
};

#[test]
fn all_parts_of_a_new_assessment_are_kept() {
    let desk = Desk::new();
    journey("beginning", &desk, |window| {
        window.click("button", word("begin-new"));
        for (field, text) in [
            ("new-organisation", "Bryggen Fisk AS"),
            ("new-employees", "about 12"),
            ("new-title", "Before the audit"),
            ("new-confidentiality", "For Bryggen only"),
            ("new-scope", "Sorting of fish by camera"),
        ] {
            window.find("textbox", word(field)).fill(text);
        }
        window.find("combobox", word("new-kind")).choose(word("kind-surveillance"));
        date(window, "main input[type=date]", "2026-03-02");
        window.click_like("checkbox", word("ai-role-user"));

        window.click("button", word("system-add"));
        window.type_text("Sorting camera");
        window.find("textbox", word("system-purpose")).fill("Sorts by size");
        window.find("combobox", word("system-stage")).choose(word("stage-operation"));

        window.click("radio", word("level-short-4"));
        push(window, "summary", word("new-target-groups"));
        window.find("combobox", &word_with("new-target-of", &[("group", "9")])).choose(word("level-short-2"));

        for name in ["Olav Berg", "Ingrid Dahl"] {
            window.click("button", word("person-add"));
            window.type_text(name);
        }
        window.click("button", &format!("{} Olav Berg", word("remove")));
        window.find("textbox", word("person-title")).fill("Quality manager");
        // The AI system above has a role of its own.
        let mut roles = window.all("combobox").into_iter().filter(|it| it.is_named(word("person-kind")));
        roles.next_back().expect("a person has a role").choose(word("person-kind-sponsor"));

        // What is wrong is said, and the keyboard is led to it.
        window.click("button", word("new-create"));
        window.wait_for_text(word("new-employees-wrong"));
        window.wait("the field that is wrong to have the keyboard", |window| window.has_focus("#new-employees"));
        // The message goes as the field is left, and nothing moves from under the pointer by that.
        window.find("textbox", word("new-employees")).fill("12");
        window.click("button", word("new-create"));
        window.find("button", word("screen-assess"));
    });
    let id = only(&desk);
    let made = desk.export(&id);
    assert_eq!(made["organisation"]["employees"], 12, "{}", made["organisation"]);
    for (field, value) in [
        ("kind", json!("surveillance")),
        ("started_on", json!("2026-03-02")),
        ("confidentiality", json!("For Bryggen only")),
        ("scope", json!("Sorting of fish by camera")),
        ("ai_roles", json!(["user"])),
        ("default_target", json!(4)),
    ] {
        assert_eq!(made["assessment"][field], value, "{field}");
    }
    let system = &made["ai_systems"][0];
    assert_eq!((&system["name"], &system["stage"]), (&json!("Sorting camera"), &json!("operation")), "{system}");
    let people = &made["participants"];
    assert_eq!((people.as_array().map(Vec::len), &people[0]["name"]), (Some(1), &json!("Ingrid Dahl")), "{people}");
    assert_eq!((&people[0]["title"], &people[0]["kind"]), (&json!("Quality manager"), &json!("sponsor")), "{people}");
    let scores = desk.score(&id);
    let nine =
        scores["groups"].as_array().expect("groups").iter().find(|it| it["id"] == "9").expect("clause 9").clone();
    assert_eq!(nine["target"], 2.0, "clause 9 has its own target");
}
