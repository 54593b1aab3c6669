//! Journeys of the page about an assessment, and of what is offered when a client comes back.

use plumbline_tests::{Desk, journey, word, word_with};

use crate::steps::{begin, go, only, saved};

#[test]
fn people_are_added_changed_and_removed_after_the_assessment_was_made() {
    let desk = Desk::new();
    journey("people", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "Before the audit");
        go(window, "screen-about");
        for name in ["Ingrid Dahl", "Olav Berg"] {
            window.find("textbox", word("people-new")).fill(name);
            window.press(&["Enter"]);
            saved(window);
        }
        // The fields of the person added last are open.
        window.find("textbox", word("person-title")).fill("Quality manager");
        window.find("combobox", word("person-kind")).choose(word("person-kind-assessor"));
        saved(window);
        window.hook("[data-key=p1] td:last-child button").click();
        window.wait("the person to be gone", |window| window.text_at("[data-key=p1]").is_empty());
        window.click_like("button", word("removed").split('“').next().unwrap_or_default());
        window.wait("the person to be back", |window| window.text_at("[data-key=p1]").contains("Ingrid Dahl"));
        window.click("button", word("new-target-groups"));
        window.find_like("combobox", &word_with("new-target-of", &[("group", "9")])).choose(word("level-short-4"));
        saved(window);
    });
    let id = only(&desk);
    let document = desk.export(&id);
    let people = &document["participants"];
    assert_eq!(people[0]["name"], "Ingrid Dahl", "undo brought her back: {people}");
    assert_eq!((&people[1]["title"], &people[1]["kind"]), (&"Quality manager".into(), &"assessor".into()), "{people}");
    let scores = desk.score(&id);
    let groups = scores["groups"].as_array().expect("groups");
    assert_eq!(groups.iter().find(|it| it["id"] == "9").expect("clause 9")["target"], 4.0, "clause 9 has its target");
    desk.plumbline(&["verify"]).well();
}

#[test]
fn a_client_who_comes_back_brings_along_what_is_known() {
    let desk = Desk::new();
    desk.sample();
    journey("returning-client", &desk, |window| {
        window.click("button", word("begin-new"));
        window.find("heading", word("screen-new"));
        window.hook("#new-organisation").fill("Halden Optik AB");
        window.press(&["Tab"]);
        window.click("button", word("new-take-over"));
        window.wait_for_text(word("new-taken-over"));
        window.hook("#new-title").fill("Surveillance 2027");
        window.press(&["Enter"]);
        window.find("button", word("screen-assess"));
    });
    let listed = desk.plumbline(&["list", "--json"]).json();
    let ids: Vec<&str> = listed.as_array().expect("a list").iter().filter_map(|it| it["id"].as_str()).collect();
    let documents: Vec<_> = ids.iter().map(|id| desk.export(id)).collect();
    let [new, old] = ["Surveillance 2027", "Baseline 2026"]
        .map(|title| documents.iter().find(|it| it["assessment"]["title"] == title).expect("both are there"));
    for part in ["organisation", "ai_systems", "participants"] {
        assert_eq!(new[part], old[part], "{part} came along");
    }
    assert_eq!(new["requirements"].as_array().map(Vec::len), Some(0), "answers did not");
}
