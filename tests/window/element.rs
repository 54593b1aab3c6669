//! Parts of the page, found by what they are to somebody who cannot see them.

use serde_json::{Value, json};

use super::Window;

/// The name under which the driver passes an element.
const KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Where elements of a role may be found. The driver has the last word on the role; this only
/// saves asking about every element of the page.
const PLACES: &[(&str, &str)] = &[
    ("button", "button, input[type=submit], input[type=button], summary"),
    ("checkbox", "input[type=checkbox]"),
    ("columnheader", "th"),
    ("combobox", "select, input[list]"),
    ("dialog", "dialog"),
    ("group", "fieldset, details"),
    ("heading", "h1, h2, h3, h4, h5, h6"),
    ("img", "img, svg"),
    ("link", "a[href]"),
    ("listitem", "li"),
    ("main", "main"),
    ("navigation", "nav"),
    ("option", "option"),
    ("radio", "input[type=radio]"),
    ("region", "section"),
    ("row", "tr"),
    ("searchbox", "input[type=search]"),
    ("spinbutton", "input[type=number]"),
    ("status", "output"),
    ("table", "table"),
    (
        "textbox",
        "textarea, input:not([type]), input[type=text], input[type=email], input[type=date], [contenteditable]",
    ),
];

/// A part of the page. It may be gone by the time it is used; then the test fails and says so.
#[derive(Debug, Clone)]
pub struct Element<'a> {
    window: &'a Window,
    id: String,
}

/// Every visible element of the role, in reading order.
pub(super) fn of_role<'a>(window: &'a Window, role: &str) -> Vec<Element<'a>> {
    let own = PLACES.iter().find(|(known, _)| *known == role).map(|(_, place)| format!("{place}, "));
    let selector = format!("{}[role={role}]", own.unwrap_or_default());
    let script = "
        const [selector, role] = arguments;
        const shown = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('[inert], [aria-hidden=true]');
        const plays = (it) => !it.hasAttribute('role') || it.getAttribute('role') === role;
        return [...document.querySelectorAll(selector)].filter((it) => shown(it) && plays(it));";
    // One of them may disappear here; waiting for an element looks again.
    let Ok(found) = window.try_script(script, &[json!(selector), json!(role)]) else { return Vec::new() };
    let found = found.as_array().expect("a list of elements").iter();
    found.map(|value| Element::new(window, value)).collect()
}

/// The first element for a selector, if there is one.
pub(super) fn select<'a>(window: &'a Window, selector: &str) -> Option<Element<'a>> {
    returned(window, "return document.querySelector(arguments[0])", &[json!(selector)])
}

/// The element that a script returns, if it does.
pub(super) fn returned<'a>(window: &'a Window, script: &str, arguments: &[Value]) -> Option<Element<'a>> {
    // One that goes before it arrives here is none; waiting for an element looks again.
    let found = window.try_script(script, arguments).ok()?;
    (!found.is_null()).then(|| Element::new(window, &found))
}

/// The element that has the keyboard.
pub(super) fn focused(window: &Window) -> Element<'_> {
    Element::new(window, &window.run_script("return document.activeElement", &[]))
}

impl<'a> Element<'a> {
    fn new(window: &'a Window, value: &Value) -> Element<'a> {
        Element { window, id: value[KEY].as_str().expect("an element has an id").to_owned() }
    }

    /// Its accessible name, as the browser tells a screen reader; blank if it has gone meanwhile.
    pub fn name(&self) -> String {
        let name = self.window.driver.try_get(&format!("element/{}/computedlabel", self.id));
        let name = name.ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default();
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Its role, as the browser tells a screen reader; blank if it has gone meanwhile.
    pub fn role(&self) -> String {
        let role = self.window.driver.try_get(&format!("element/{}/computedrole", self.id));
        role.ok().and_then(|role| role.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Whether this is its accessible name.
    pub fn is_named(&self, name: &str) -> bool {
        self.name() == name
    }

    /// The text it shows.
    pub fn text(&self) -> String {
        self.ask("return arguments[0].innerText").as_str().unwrap_or_default().to_owned()
    }

    /// What a field holds.
    pub fn value(&self) -> String {
        self.ask("return arguments[0].value").as_str().unwrap_or_default().to_owned()
    }

    /// An attribute; `None` if it is not set.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let script = "return arguments[0].getAttribute(arguments[1])";
        let value = self.window.run_script(script, &[self.reference(), json!(name)]);
        value.as_str().map(str::to_owned)
    }

    /// Whether it is a choice that is made.
    pub fn is_chosen(&self) -> bool {
        let script = "
            const it = arguments[0];
            return it.checked === true || ['aria-checked', 'aria-pressed', 'aria-selected']
                .some((name) => it.getAttribute(name) === 'true');";
        self.ask(script) == Value::Bool(true)
    }

    /// Whether the other lies within it.
    pub fn holds(&self, other: &Element<'_>) -> bool {
        let script = "return arguments[0].contains(arguments[1])";
        self.window.run_script(script, &[self.reference(), other.reference()]) == Value::Bool(true)
    }

    /// Whether it has the keyboard.
    pub fn is_focused(&self) -> bool {
        self.ask("return document.activeElement === arguments[0]") == Value::Bool(true)
    }

    /// Clicks it.
    #[track_caller]
    pub fn click(&self) {
        self.window.driver.post(&format!("element/{}/click", self.id), &json!({}));
    }

    /// Clicks it, if it is still there and nothing lies over it.
    pub(super) fn try_click(&self) -> Option<()> {
        self.window.driver.try_post(&format!("element/{}/click", self.id), &json!({})).ok().map(|_| ())
    }

    /// Types into it, after what it holds.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.window.driver.post(&format!("element/{}/value", self.id), &json!({"text": text}));
    }

    /// Replaces what it holds.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        self.focus();
        self.window.press(&["Control+a"]);
        self.type_text(text);
    }

    /// Gives it the keyboard.
    pub fn focus(&self) {
        self.ask("arguments[0].focus()");
    }

    /// Chooses an option of a list by what it says.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        let script = "
            const [list, wanted] = arguments;
            const option = [...list.options].find((it) => it.text.trim() === wanted);
            if (!option) return false;
            list.value = option.value;
            list.dispatchEvent(new Event('input', { bubbles: true }));
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return true;";
        let is_there = self.window.run_script(script, &[self.reference(), json!(option)]);
        assert_eq!(is_there, Value::Bool(true), "the list should offer “{option}”: {}", self.text());
    }

    fn ask(&self, script: &str) -> Value {
        self.window.run_script(script, &[self.reference()])
    }

    fn reference(&self) -> Value {
        json!({ KEY: self.id })
    }
}
