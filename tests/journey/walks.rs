//! Two people at the desk: one who has never seen it, and one who does nothing else all day.

use plumbline_tests::{Desk, Window, journey, word, word_with};
use serde_json::json;

use crate::steps::{at, begin, go, only, requirements, saved};

/// The screen shows its beginning, and its title has the keyboard.
#[track_caller]
fn begins_at_its_top(window: &Window, screen: &str) {
    window.wait(&format!("{screen} to begin at its top"), |window| {
        window.has_focus("h1") && window.run_script("return document.querySelector('main').scrollTop", &[]) == 0
    });
}

#[test]
fn a_newcomer_is_led_from_the_sample_to_a_report() {
    let desk = Desk::new();
    journey("newcomer", &desk, |window| {
        window.click("button", word("begin-sample"));
        window.wait_for_text(word("sample-note"));
        window.click("button", word("sample-throw-away"));
        begins_at_its_top(window, "the library");

        // A name is enough: the title is there, and what is made opens at its beginning.
        window.click("button", word("begin-new"));
        window.find("textbox", word("new-organisation")).fill("Bryggen Fisk AS");
        window.press(&["Tab"]);
        window.wait("a title", |window| window.value_at("#new-title").starts_with(word("kind-baseline")));
        window.click("button", word("new-create"));
        window.find("heading", word("overview-next"));
        begins_at_its_top(window, "the overview");

        // Checks without a level make no gap: Gaps says so, and leads to the level.
        window.click("button", &word_with("overview-begin", &[("id", "4.1")]));
        window.find("radiogroup", word("levels"));
        begins_at_its_top(window, "the requirement");
        for choice in window.all("radio").iter().filter(|it| it.is_named(word("verdict-unmet"))) {
            choice.click();
        }
        saved(window);
        go(window, "screen-gaps");
        window.click("button", &word_with("gaps-unrated-go", &[("id", "4.1")]));
        window.click("radio", word("level-name-1"));
        saved(window);

        // Now there is something to explain; what is written of it stands beside the gap and is changed there.
        window.find("textbox", word("root-cause")).fill("Nobody was asked.");
        saved(window);
        go(window, "screen-gaps");
        window.wait_for_text("Nobody was asked.");
        let explain = format!("{} 4.1", word("root-cause-edit"));
        window.click("button", &explain);
        window.wait("the root cause to be ready for typing", |window| window.has_focus("#root-cause"));
        window.find("textbox", word("root-cause")).fill("It was nobody’s task.");
        window.click("button", &explain);
        window.wait_for_text("It was nobody’s task.");
        saved(window);

        // A gap becomes an action, which is undone by its own name.
        window.click_like("button", word("gap-add-action"));
        window.click_like("button", "Create the action");
        saved(window);
        window.find_like("button", &word_with("undo-what", &[("what", "adding action")]));

        go(window, "screen-report");
        window.find("textbox", word("report-folder")).fill(desk.folder().to_str().expect("temporary paths are UTF-8"));
        window.click("button", word("report-export"));
        window.find("button", word("report-show"));
        window.wait("the focus to be somewhere", |window| !window.has_focus("body"));
    });
    let made = desk.export(&only(&desk));
    assert_eq!(made["actions"].as_array().map(Vec::len), Some(1), "{}", made["actions"]);
    assert_eq!(made["requirements"][0]["root_cause"], "It was nobody’s task.", "{}", made["requirements"][0]);
    desk.plumbline(&["verify"]).well();
}

#[test]
fn an_expert_answers_fifteen_requirements_in_a_row_by_keyboard_alone() {
    let fifteen = &requirements()[..15];
    let desk = Desk::new();
    journey("expert", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "By keyboard");
        window.press(&["Control+2"]);
        for (number, requirement) in fifteen.iter().enumerate() {
            at(window, requirement);
            window.wait("the title to have the keyboard", |window| window.has_focus("#requirement-title"));
            window.press(&["y", "ArrowDown", "p", &(number % 6).to_string()]);
            if number % 5 == 0 {
                // Keys write text in a field, and are keys again after Escape.
                window.press(&["f"]);
                window.wait("the finding to be ready for typing", |window| window.has_focus("#finding"));
                window.type_text("0 y p n j k u ? /");
                window.press(&["Escape", "c"]);
                window.wait("the root cause to be ready for typing", |window| window.has_focus("#root-cause"));
                window.press(&["Escape", "e"]);
                window.wait("the evidence to be ready for typing", |window| window.has_focus("#evidence-add"));
                window.type_text(&format!("Minutes {number}"));
                window.press(&["Enter", "Escape", "a"]);
                window.wait("the action to be ready for typing", |window| window.has_focus("#action-add"));
                window.type_text(&format!("Name an owner {number}"));
                window.press(&["Enter", "Escape", "r"]);
                // Tab goes on from where that field stands, not from the head of the window.
                window.press(&["Tab"]);
                window.wait("Tab to go on", |window| window.has_focus("#action-add"));
                // The first closes the list of what could be joined, where there is any.
                window.press(&["Escape", "Escape"]);
            }
            window.press(&[if number % 2 == 0 { "j" } else { "u" }]);
        }
        saved(window);
        // Help and palette give the keyboard back; every screen with a key opens by it, at its beginning.
        for key in ["?", "Control+k"] {
            window.press(&[key]);
            window.wait("what opens to be there", |window| !window.all("dialog").is_empty());
            window.press(&["Escape"]);
            window.wait("the title to have the keyboard again", |window| window.has_focus("#requirement-title"));
        }
        for key in ["1", "3", "4", "5", "6", "7", "8", "9", "h", ",", "2", "0"] {
            let before = window.text_at("nav [aria-current=page]");
            window.press(&[&format!("Control+{key}")]);
            window.wait("another screen", |window| window.text_at("nav [aria-current=page]") != before);
            begins_at_its_top(window, key);
        }
    });
    let made = desk.export(&only(&desk));
    for (number, requirement) in fifteen.iter().enumerate() {
        let all = made["requirements"].as_array().expect("a list");
        let kept = all.iter().find(|it| it["id"] == requirement.id.as_str()).expect("it is answered");
        let verdicts = kept["checks"].as_array().expect("a list").iter().map(|it| it["verdict"].clone());
        // Below the last check there is none: where there is one, both keys answer it.
        let wanted = if requirement.checks > 1 { vec![json!("met"), json!("partly")] } else { vec![json!("partly")] };
        assert_eq!(verdicts.take(2).collect::<Vec<_>>(), wanted, "the checks of {}", requirement.id);
        assert_eq!(kept["level"], number % 6, "the level of {}", requirement.id);
        assert_eq!(kept["review"], number % 5 == 0, "R marks {} and nothing else does", requirement.id);
    }
    assert_eq!(made["actions"].as_array().map(Vec::len), Some(3), "A adds an action where it was pressed");
    desk.plumbline(&["verify"]).well();
}
