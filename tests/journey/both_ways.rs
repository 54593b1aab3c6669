//! One path from a new assessment to its seal, gone in two ways: with the keyboard alone, and by roles and names alone,
//! as they are said to somebody who sees nothing.

use plumbline_tests::{Desk, Element, Window, journey, word, word_with};
use serde_json::{Value, json};

use crate::steps::saved;

/// What is done next. A name may be given by its beginning.
enum Step {
    /// Opens a screen, by its key where it has one.
    Go {
        screen: &'static str,
        key: &'static str,
    },
    Press {
        role: &'static str,
        name: String,
    },
    Write {
        role: &'static str,
        name: String,
        text: String,
    },
    /// Writes and sends it off.
    Add {
        role: &'static str,
        name: String,
        text: String,
    },
    /// Makes a choice of a group of them.
    Choose {
        group: String,
        choice: String,
    },
    /// Goes to the first level of the sheet and types it.
    Level(&'static str),
    /// Waits until something is there.
    See {
        role: &'static str,
        name: String,
    },
}

/// From a new assessment to its seal. `check` is what the first check asks.
fn path(check: &str, folder: &str) -> Vec<Step> {
    use Step::*;
    let named = |key: &str| word(key).to_owned();
    let of = |key: &str, id: &str| word_with(key, &[("id", id)]);
    vec![
        Press { role: "button", name: named("begin-new") },
        Write { role: "textbox", name: named("new-organisation"), text: "Halden Optik AB".to_owned() },
        Write { role: "textbox", name: named("new-title"), text: "Both ways".to_owned() },
        Press { role: "button", name: named("new-create") },
        See { role: "button", name: named("screen-assess") },
        Go { screen: "screen-assess", key: "Control+2" },
        Choose { group: check.to_owned(), choice: named("verdict-partly") },
        Choose { group: named("levels"), choice: named("level-name-1") },
        Write { role: "textbox", name: named("finding"), text: "Heard, and written down.".to_owned() },
        Add { role: "combobox", name: named("evidence-add"), text: "Minutes of May".to_owned() },
        Go { screen: "screen-gaps", key: "Control+4" },
        Press { role: "button", name: format!("{} 4.1", word("gap-add-action")) },
        Press { role: "button", name: "Create the action".to_owned() },
        Go { screen: "screen-applicability", key: "Control+7" },
        Choose { group: of("applicability-of", "A.2.2"), choice: named("excluded") },
        Write { role: "textbox", name: named("exclusion-reason"), text: "There is no such policy.".to_owned() },
        Go { screen: "screen-grid", key: "Control+3" },
        Level("2"),
        Go { screen: "screen-compare", key: "" },
        See { role: "combobox", name: named("compare-with") },
        See { role: "img", name: named("overview-management-system") },
        Go { screen: "screen-report", key: "Control+9" },
        Write { role: "textbox", name: named("report-folder"), text: folder.to_owned() },
        Press { role: "button", name: named("report-export") },
        See { role: "button", name: named("report-show") },
        Go { screen: "screen-overview", key: "Control+1" },
        Press { role: "button", name: named("finalise") },
        Press { role: "button", name: named("finalise-do") },
        See { role: "button", name: named("reopen") },
    ]
}

/// How a person goes about it.
trait Way {
    /// Leads the keyboard to what has this role and name.
    fn reach<'a>(&self, window: &'a Window, role: &str, name: &str) -> Element<'a>;
    /// Opens a screen.
    fn go(&self, window: &Window, screen: &str, key: &str);
    /// Presses what has this role and name.
    fn press(&self, window: &Window, role: &str, name: &str);
    /// Makes a choice of a group.
    fn choose(&self, window: &Window, group: &str, choice: &str);
}

/// What is said of it: its name, or what it shows where that is all there is.
fn said(it: &Element<'_>) -> String {
    Some(it.name()).filter(|name| !name.is_empty()).unwrap_or_else(|| it.text())
}

/// Without a single click: Tab, Shift+Tab, arrows, and keys that stand in the help.
struct Keys;

impl Way for Keys {
    fn reach<'a>(&self, window: &'a Window, role: &str, name: &str) -> Element<'a> {
        tab_to(window, "Tab", &format!("{role} “{name}”"), |it| it.role() == role && said(it).starts_with(name))
    }

    fn go(&self, window: &Window, screen: &str, key: &str) {
        if key.is_empty() {
            tab_to(window, "Shift+Tab", screen, |it| it.role() == "button" && it.is_named(word(screen)));
            window.press(&["Enter"]);
        } else {
            window.press(&[key]);
        }
    }

    fn press(&self, window: &Window, role: &str, name: &str) {
        self.reach(window, role, name);
        window.press(&["Enter"]);
    }

    fn choose(&self, window: &Window, group: &str, choice: &str) {
        let group = window.find_like("radiogroup", group);
        let radio = tab_to(window, "Tab", "the group", |it| it.role() == "radio" && group.holds(it));
        if radio.is_named(choice) {
            return window.press(&["Space"]);
        }
        tab_to(window, "ArrowRight", choice, |it| it.is_named(choice));
    }
}

/// As somebody goes about it who is told roles and names, and presses what was told.
struct Names;

impl Way for Names {
    fn reach<'a>(&self, window: &'a Window, role: &str, name: &str) -> Element<'a> {
        let found = window.wait_for(&format!("{role} “{name}”"), || {
            window.all(role).into_iter().find(|it| said(it).starts_with(name))
        });
        found.focus();
        found
    }

    fn go(&self, window: &Window, screen: &str, _: &str) {
        window.click("button", word(screen));
    }

    fn press(&self, window: &Window, role: &str, name: &str) {
        self.reach(window, role, name).click();
    }

    fn choose(&self, window: &Window, group: &str, choice: &str) {
        let group = window.find_like("radiogroup", group);
        let radio = window
            .wait_for(choice, || window.all("radio").into_iter().find(|it| it.is_named(choice) && group.holds(it)));
        radio.click();
    }
}

/// Presses a key until what has the keyboard is what is sought.
#[track_caller]
fn tab_to<'a>(window: &'a Window, key: &str, what: &str, is_it: impl Fn(&Element<'a>) -> bool) -> Element<'a> {
    let mut passed = Vec::new();
    for _ in 0..150 {
        let at = window.focused();
        if is_it(&at) {
            return at;
        }
        passed.push(format!("{} {}", at.role(), at.name()));
        window.press(&[key]);
    }
    panic!("{key} does not reach {what}; it passes {passed:?}");
}

fn take(window: &Window, way: &dyn Way, step: &Step) {
    match step {
        Step::Go { screen, key } => {
            way.go(window, screen, key);
            window.wait(screen, |window| window.text_at("nav [aria-current=page]") == word(screen));
        }
        Step::Press { role, name } => way.press(window, role, name),
        Step::Write { role, name, text } => {
            way.reach(window, role, name);
            window.press(&["Control+a"]);
            window.type_text(text);
        }
        Step::Add { role, name, text } => {
            way.reach(window, role, name);
            window.type_text(text);
            window.press(&["Enter"]);
            saved(window);
        }
        Step::Choose { group, choice } => way.choose(window, group, choice),
        Step::Level(level) => {
            // The sheet is one stop; within it, the arrows lead whoever sees it and whoever hears it.
            let first = way.reach(window, "rowheader", "4.1");
            assert!(first.is_focused(), "the first row has the keyboard");
            window.press(&["ArrowRight", "ArrowRight", level]);
            saved(window);
        }
        Step::See { role, name } => {
            window.find_like(role, name);
        }
    }
}

/// What makes an assessment, without what differs from day to day.
fn made(desk: &Desk) -> Value {
    let listed = desk.plumbline(&["list", "--json"]).json();
    let own = listed.as_array().and_then(|all| all.iter().find(|it| it["title"] == "Both ways")).expect("it was made");
    let document = desk.export(own["id"].as_str().expect("an id"));
    assert!(document["seal"]["sha256"].is_string(), "it is sealed");
    json!({ "requirements": document["requirements"], "actions": document["actions"], "evidence": document["evidence"] })
}

fn gone(way: &dyn Way, name: &str) -> Value {
    let desk = Desk::new();
    desk.sample();
    let catalogue = desk.plumbline(&["catalogue", "--json"]).json();
    let check = catalogue["requirements"][0]["checks"][0]["text"].as_str().expect("a check asks something").to_owned();
    journey(name, &desk, |window| {
        window.find("button", word("begin-new"));
        for step in path(&check, desk.folder().to_str().expect("temporary paths are UTF-8")) {
            take(window, way, &step);
            window.wait("the keyboard to be somewhere", |window| !window.has_focus("body"));
        }
        saved(window);
    });
    assert!(
        std::fs::read_dir(desk.folder())
            .expect("listed")
            .flatten()
            .any(|it| it.path().extension().is_some_and(|it| it == "pdf")),
        "there is a report"
    );
    made(&desk)
}

#[test]
fn the_keyboard_alone_and_names_alone_lead_from_a_new_assessment_to_its_seal() {
    let made = gone(&Keys, "by-keyboard");
    let first = &made["requirements"][0];
    assert_eq!((&first["checks"][0]["verdict"], &first["level"]), (&json!("partly"), &json!(2)), "{first}");
    assert_eq!(first["finding"], "Heard, and written down.", "{first}");
    assert_eq!(made["evidence"][0]["title"], "Minutes of May", "{made}");
    assert_eq!(made["actions"][0]["requirements"], json!(["4.1"]), "{made}");
    let excluded =
        made["requirements"].as_array().expect("a list").iter().find(|it| it["id"] == "A.2.2").expect("A.2.2");
    assert_eq!(excluded["exclusion_reason"], "There is no such policy.", "{excluded}");
    assert_eq!(gone(&Names, "by-name"), made, "both ways lead to the same");
}
