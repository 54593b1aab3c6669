//! The sheet: levels typed in a row, a block from a spreadsheet, one undo for all of it.

use plumbline_tests::{Desk, Window, journey, word};
use serde_json::{Value, json};

use crate::steps::{begin, go, only, requirements, saved};

/// Where the level of the first row is.
pub(crate) const FIRST_LEVEL: &str = "[data-place='0 2']";

/// Puts a text on the clipboard of the web view and pastes it, as a spreadsheet would hand it over.
pub(crate) fn paste(window: &Window, text: &str) {
    let script = "
        const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    window.run_script(script, &[json!(text)]);
}

fn levels(desk: &Desk, id: &str) -> Vec<Value> {
    let scores = desk.score(id);
    let list = scores["requirements"].as_array().expect("every requirement has figures").iter();
    list.map(|it| it["level"].clone()).collect()
}

#[test]
fn the_sheet_takes_seventy_levels_in_a_row_and_a_block_that_one_undo_takes_back() {
    let all = requirements();
    let desk = Desk::new();
    journey("grid", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "In a sheet");
        go(window, "screen-grid");
        window.hook(FIRST_LEVEL).focus();
        window.press(&["Control+Home", "ArrowRight", "ArrowRight"]);
        window.wait("the first level to have the keyboard", |window| window.has_focus(FIRST_LEVEL));
        let digits: String = (0..all.len()).map(|number| (b'0' + (number % 6) as u8) as char).collect();
        window.type_text(&digits);
        saved(window);
        assert!(window.has_focus("[data-place='69 2']"), "the keyboard stops at the last level");
    });
    let id = only(&desk);
    let typed = levels(&desk, &id);
    assert_eq!(typed, (0..all.len()).map(|number| json!(number % 6)).collect::<Vec<_>>(), "no digit is lost");

    journey("grid-paste", &desk, |window| {
        window.click_like("button", "In a sheet");
        go(window, "screen-grid");
        window.hook(FIRST_LEVEL).focus();
        window.press(&["Control+Home", "ArrowRight", "ArrowRight"]);
        paste(window, "5 – Optimizing\t4\nnonsense\t4\n5\t\"two\nlines\"\n");
        window.wait_for_text("nonsense");
        let refused = window.text_at("[data-test=refused]");
        assert!(refused.contains(&all[1].id) && refused.contains("two"), "each refused cell is named: {refused}");
        let faults = window.accessibility_faults();
        assert!(faults.is_empty(), "the preview shuts nobody out:\n{}", faults.join("\n"));
        window.hook("#grid-paste-do").click();
        window.wait("the dialog to close", |window| window.all("dialog").is_empty());
        saved(window);
        window.wait("undo to name the paste", |window| window.text().contains("paste of 4 cells"));
    });
    let pasted = levels(&desk, &id);
    assert_eq!(pasted[..3], [json!(5), json!(1), json!(5)], "what was refused stays, the rest is there");

    journey("grid-undo", &desk, |window| {
        window.click_like("button", "In a sheet");
        go(window, "screen-grid");
        window.hook(FIRST_LEVEL).focus();
        window.press(&["Control+z"]);
        saved(window);
        window.wait("the level to be as typed", |window| window.text_at(FIRST_LEVEL).contains('0'));
        // What is copied in the sheet is pasted in the sheet, by the real clipboard.
        window.press(&["Control+Home", "ArrowRight", "ArrowRight", "Shift+ArrowDown", "Control+c"]);
        window.press(&["ArrowDown", "ArrowDown", "Control+v"]);
        window.hook("#grid-paste-do").click();
        saved(window);
        // The menu of the cells does what the keys do, and gives the keyboard back.
        window.press(&["Control+Home", "ArrowRight", "ArrowRight", "Shift+ArrowDown", "Shift+F10"]);
        window.click("menuitem", word("action-cells-copy"));
        window.wait_for_text("2 cells copied");
        window.press(&["Shift+F10"]);
        window.click("menuitem", word("action-cells-fill"));
        window.wait("the cells to be filled", |window| window.text_at("[data-place='1 2']").contains('0'));
        window.press(&["Control+z"]);
        window.wait("the cells to be as they were", |window| window.text_at("[data-place='1 2']").contains('1'));
        saved(window);
        // A text is dropped by Escape and kept by Enter, and the rows are sorted by their levels.
        window.press(&["Control+Home", "End", "ArrowLeft", "ArrowLeft"]);
        window.type_text("To Bo: forget it");
        window.press(&["Escape"]);
        window.type_text("To Bo: ask again");
        window.press(&["Enter"]);
        saved(window);
        window.click("button", word("grid-head-level"));
        let sorted = |window: &Window| window.text_at("[data-place='5 2']").contains('0');
        window.wait("the rows to be sorted", sorted);
        go(window, "screen-overview");
        go(window, "screen-grid");
        assert!(sorted(window), "the sheet is sorted as it was left");
    });
    let after = levels(&desk, &id);
    assert_eq!(after[..5], [json!(0), json!(1), json!(2), json!(0), json!(1)], "two cells were copied three rows down");
    assert_eq!(after[5..], typed[5..], "one undo took the paste back");
    let exported = desk.export(&id);
    let notes =
        exported["requirements"].as_array().expect("answers").iter().filter(|it| it["note"] == "To Bo: ask again");
    assert_eq!(notes.count(), 1, "what was typed in a cell is kept");
    desk.plumbline(&["verify"]).well();
}
