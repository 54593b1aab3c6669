//! The journey of the first assessment: from nothing to a report, by keyboard, and back again.

use std::{cell::RefCell, path::PathBuf};

use plumbline_tests::{Desk, Pdf, Window, is_without_network, journey, word, word_with};
use serde_json::Value;

use crate::steps::{Requirement, at, begin, go, only, requirements, saved};

/// What is pressed for the verdict of a check, and what it means.
const VERDICTS: [(&str, &str); 3] = [("y", "met"), ("p", "partly"), ("n", "unmet")];

fn verdict(number: usize, check: usize) -> (&'static str, &'static str) {
    VERDICTS[(number + check) % 3]
}

fn finding(requirement: &Requirement) -> String {
    format!("{}: no “owner” — ﬁle żółty.", requirement.id)
}

/// Answers every check, the level and the finding of the open requirement without touching a mouse.
fn answer(window: &Window, number: usize, requirement: &Requirement) {
    at(window, requirement);
    for check in 0..requirement.checks {
        if check > 0 {
            window.press(&["ArrowDown"]);
        }
        window.press(&[verdict(number, check).0]);
    }
    window.press(&[&(number % 6).to_string(), "f"]);
    window.wait("the finding to be ready for typing", |window| window.has_focus("#finding"));
    window.type_text(&finding(requirement));
    window.press(&["Escape"]);
}

#[test]
fn an_assessment_is_made_by_keyboard_kept_and_reported() {
    let asked = std::env::var_os("PLUMBLINE_WITHOUT_NETWORK").is_some();
    assert!(!asked || is_without_network(), "this run was to have no network interface");
    let all = requirements();
    let ten = &all[..10];
    let desk = Desk::new();

    let (overview, pdf) = (RefCell::new(String::new()), RefCell::new(PathBuf::new()));
    journey("first-assessment", &desk, |window| {
        begin(window, "Bryggen Fisk AS", "Before the audit");
        go(window, "screen-assess");
        for (number, requirement) in ten.iter().enumerate() {
            answer(window, number, requirement);
            window.press(&["j"]);
        }
        at(window, &all[10]);
        saved(window);
        go(window, "screen-overview");
        overview.replace(window.text_at("main"));
        pdf.replace(export_report(window, &desk));
    });
    let id = only(&desk);
    let exported = desk.export(&id);
    for (number, requirement) in ten.iter().enumerate() {
        let kept = find(&exported["requirements"], &requirement.id);
        assert_eq!(kept["level"], number % 6, "the level of {} was pressed and saved", requirement.id);
        assert_eq!(kept["finding"], finding(requirement), "the finding of {} was typed and saved", requirement.id);
        for (check, answer) in kept["checks"].as_array().expect("an answer has checks").iter().enumerate() {
            assert_eq!(answer["verdict"], verdict(number, check).1, "the verdict of {}", answer["id"]);
        }
    }
    let scores = desk.score(&id);
    for rollup in ["management_system", "overall"] {
        for figure in shown(&scores[rollup]) {
            assert!(overview.borrow().contains(&figure), "the overview should show {figure}: {}", overview.borrow());
        }
    }
    let text = Pdf::at(pdf.into_inner()).text().replace(' ', "");
    for requirement in ten {
        let finding = finding(requirement).replace(' ', "");
        assert!(text.contains(&finding), "the report should hold the finding of {}", requirement.id);
    }

    journey("first-assessment-again", &desk, |window| {
        window.click_like("button", "Before the audit");
        go(window, "screen-assess");
        window.find_like("button", word("undo"));
        let last = &ten[9];
        window.press(&["Control+z"]);
        saved(window);
        go(window, "screen-assess");
        at(window, &all[10]);
        window.press(&["k"]);
        at(window, last);
        window.wait("the finding to be gone again", |window| window.value_at("#finding").is_empty());
        window.press(&["Control+Shift+z"]);
        window.wait("the finding to be back", |window| window.value_at("#finding") == finding(last));
        saved(window);
    });
    assert_eq!(desk.score(&id), scores, "what is undone and done again is as it was");
    assert_eq!(desk.export(&id), exported, "in every detail");
    desk.plumbline(&["verify"]).well();
}

/// Writes the full report into the desk's folder and returns where it is.
fn export_report(window: &Window, desk: &Desk) -> PathBuf {
    go(window, "screen-report");
    window.hook("#report-folder").fill(desk.folder().to_str().expect("temporary paths are UTF-8"));
    window.click("button", word("report-export"));
    window.find("button", word("report-show"));
    PathBuf::from(window.text_at(".done .path"))
}

/// How the overview shows the figures of a part: mean, range, share that is rated.
fn shown(rollup: &Value) -> Vec<String> {
    let figure = |name: &str| rollup[name].as_f64().unwrap_or_else(|| panic!("{name} is known"));
    let decimal = |value: f64| format!("{:.1}", (value * 10.0 + 1e-9).round() / 10.0);
    let share = format!("{:.0} %", (figure("coverage") * 100.0 + 1e-9).round());
    if rollup["id"] == "overall" {
        return vec![share];
    }
    let (low, high) = (decimal(figure("low")), decimal(figure("high")));
    let range = word_with("headline-between", &[("low", &low), ("high", &high)]);
    vec![decimal(figure("mean")), range, share]
}

#[track_caller]
fn find<'a>(list: &'a Value, id: &str) -> &'a Value {
    let list = list.as_array().expect("an export has lists");
    list.iter().find(|it| it["id"] == id).unwrap_or_else(|| panic!("{id} should be in the export"))
}
