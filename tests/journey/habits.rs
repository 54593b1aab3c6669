//! What a person may count on who does many things at once.

use plumbline_tests::{Desk, Window, journey, word};

use crate::steps::{go, saved};

/// The focus is somewhere: nobody who works by keyboard has to begin at the top of the window again.
#[track_caller]
fn has_focus_somewhere(window: &Window, when: &str) {
    window.wait(&format!("the focus to be somewhere after {when}"), |window| {
        window.run_script("return document.activeElement !== document.body", &[]) == true
    });
}

#[test]
fn many_actions_change_at_once_and_each_thing_is_undone_by_its_own_name() {
    let desk = Desk::new();
    let id = desk.sample();
    journey("many", &desk, |window| {
        window.click_like("button", "Baseline");
        go(window, "screen-actions");
        let count = window.all("row").len() - 1;
        window.click("checkbox", word("select-all"));
        window.click_like("button", "Change ");
        window.find("combobox", word("action-status")).choose(word("action-status-done"));
        window.click("button", word("actions-change-do"));
        has_focus_somewhere(window, "a dialog closed");
        window.click_like("button", word("select-none"));
        let done = || {
            window.run_script(
                "return [...document.querySelectorAll('td select')].filter((it) => it.value === 'done').length",
                &[],
            )
        };
        window.wait("all of them to be done", |_| done() == count);
        saved(window);

        // One is removed from the menu of its row, and another change follows.
        window.run_script("document.querySelector('[data-row] .name').focus()", &[]);
        let gone = window.focused().text();
        window.press(&["Shift+F10"]);
        window.click("menuitem", word("action-row-remove"));
        window.wait("the row to go", |_| done() == count - 1);
        has_focus_somewhere(window, "a row was removed");
        window.hook("td select").choose(word("action-status-open"));
        saved(window);
        // The first of its buttons undoes it, the second dismisses the message.
        window.click_like("button", word("removed").split('“').next().unwrap_or_default());
        window.wait("the removed row to be back", |window| {
            window.text_at("table").contains(gone.trim_start_matches(['▸', ' ']))
        });
        assert_eq!(done(), count - 1, "the change that followed stays");

        window.click("radio", word("actions-as-timeline"));
        window.find("table", word("timeline-what"));
        go(window, "screen-gaps");
        window.hook("li [type=checkbox]").click();
        window.click_like("button", "Create an action");
        window.find("textbox", word("action-owner")).fill("Ruth Adeyemi");
        window.click_like("button", "Create the action");
        saved(window);
        has_focus_somewhere(window, "an action was made of a gap");
    });
    let actions = desk.export(&id)["actions"].as_array().expect("a list of actions").clone();
    assert_eq!(
        actions
            .iter()
            .filter(|it| it["owner"] == "Ruth Adeyemi" && it["due"].is_null() && it["status"] == "open")
            .count(),
        1,
        "{actions:?}"
    );
    desk.plumbline(&["verify"]).well();
}
