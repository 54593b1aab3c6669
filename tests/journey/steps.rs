//! What people do in the window, once.

use plumbline_tests::{Desk, Window, word};
use serde_json::Value;

/// A requirement of the catalogue, as far as a journey needs it.
pub(crate) struct Requirement {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) checks: usize,
}

/// The requirements in the order of the outline.
pub(crate) fn requirements() -> Vec<Requirement> {
    let catalogue = Desk::new().plumbline(&["catalogue", "--json"]).json();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let all = catalogue["requirements"].as_array().expect("the catalogue lists its requirements");
    all.iter()
        .map(|it| Requirement {
            id: text(&it["id"]),
            title: text(&it["title"]),
            checks: it["checks"].as_array().expect("a requirement has checks").len(),
        })
        .collect()
}

/// Starts an assessment from the welcome screen, by keyboard but for the first button.
pub(crate) fn begin(window: &Window, organisation: &str, title: &str) {
    window.click("button", word("begin-new"));
    window.find("heading", word("screen-new"));
    window.hook("#new-organisation").fill(organisation);
    window.hook("#new-title").fill(title);
    window.press(&["Enter"]);
    window.find("button", word("screen-assess"));
}

/// Opens a screen from the rail.
pub(crate) fn go(window: &Window, screen: &str) {
    window.click("button", word(screen));
    window.wait(&format!("the screen {screen}"), |window| window.text_at("nav [aria-current=page]") == word(screen));
}

/// Gives the keyboard to the first button in sight for a selector that begins with these words, once it is there, and
/// clicks it.
pub(crate) fn push(window: &Window, selector: &str, words: &str) {
    let script = "
        const [selector, words] = arguments;
        const it = [...document.querySelectorAll(selector)].find((it) =>
            it.checkVisibility() && !it.disabled && it.textContent.trim().startsWith(words));
        it?.focus();
        it?.click();
        return it !== undefined;";
    window.wait(&format!("{selector} “{words}”"), |window| {
        window.run_script(script, &[Value::from(selector), Value::from(words)]) == true
    });
}

/// Waits until a requirement is open.
pub(crate) fn at(window: &Window, requirement: &Requirement) {
    window.wait(&format!("requirement {}", requirement.id), |window| {
        window.text_at("#requirement-title").contains(&requirement.title)
    });
}

/// Waits until everything is durably saved.
pub(crate) fn saved(window: &Window) {
    let beginning = word("save-saved").split('{').next().expect("BUG: a split has a first part").trim();
    window.wait("the save state", |window| window.text_at("[data-test=save-state]").starts_with(beginning));
}

/// The one assessment of a desk.
pub(crate) fn only(desk: &Desk) -> String {
    let listed = desk.plumbline(&["list", "--json"]).json();
    listed[0]["id"].as_str().expect("an assessment was made").to_owned()
}

/// Types into the field of a passphrase with this label; it has no role to find it by.
pub(crate) fn secret(window: &Window, label: &str, text: &str) {
    let script = "
        const label = [...document.querySelectorAll('label')].find((it) => it.innerText.trim() === arguments[0]);
        return label?.control ?? null";
    window.wait_for(&format!("the field “{label}”"), || window.element(script, &[Value::from(word(label))])).fill(text);
}
