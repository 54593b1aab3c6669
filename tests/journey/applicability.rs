//! The journey of the Statement of Applicability: reasons one by one, for all that have none, and an exclusion.

use plumbline_tests::{Desk, journey, word};
use serde_json::json;

use crate::steps::{begin, go, saved};

#[test]
fn the_statement_is_worked_in_its_table() {
    let desk = Desk::new();
    journey("applicability", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "Before the audit");
        go(window, "screen-applicability");
        let reason = |id: &str, reason: &str| format!("[aria-label=\"Why {id} is included\"] input[value={reason}]");
        window.hook(&reason("A.2.2", "risk")).click();
        window.hook(&reason("A.2.2", "contract")).click();
        saved(window);
        window.hook("[aria-label=\"Applicability of A.2.3\"] input[value=excluded]").click();
        window.find("textbox", word("exclusion-reason")).type_text("No other policy touches AI.");
        window.press(&["Escape"]);
        saved(window);
        window.click_like("radio", word("applicability-unreasoned").split(" {").next().expect("words"));
        // Those shown are all that have no reason; one press gives it to all of them.
        window.hook("[role=group] > button:last-child").click();
        saved(window);
        window.wait("the offer to go", |window| window.text_at(".all").is_empty());
    });
    let listed = desk.plumbline(&["list", "--json"]).json();
    let document = desk.export(listed[0]["id"].as_str().expect("one assessment was made"));
    let of = |id: &str| {
        let all = document["requirements"].as_array().expect("a list");
        all.iter().find(|it| it["id"] == id).unwrap_or_else(|| panic!("{id} is in the export")).clone()
    };
    assert_eq!(of("A.2.2")["inclusion_reasons"], json!(["risk", "contract"]), "what had reasons keeps them");
    assert_eq!(of("A.2.3")["applicable"], false, "the exclusion is kept with its reason");
    assert_eq!(of("A.10.4")["inclusion_reasons"], json!(["good_practice"]), "the rest was given one at once");
    desk.plumbline(&["verify"]).well();
}
