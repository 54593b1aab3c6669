//! The words of the window, so that a test names what it looks for by its key and a better wording
//! breaks nothing.

use std::sync::LazyLock;

use crate::place;

static WORDS: LazyLock<String> = LazyLock::new(|| {
    let path = place::root().join("assets/locales/en/ui.ftl");
    std::fs::read_to_string(path).expect("the words of the window can be read")
});

/// The words for a key, as the window shows them, where nothing is to be filled in.
#[track_caller]
pub fn word(key: &str) -> &'static str {
    let found = WORDS.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    found.unwrap_or_else(|| panic!("there are no words for {key}"))
}

/// The words for a key with what is filled in.
#[track_caller]
pub fn word_with(key: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(word(key).to_owned(), |text, (name, value)| text.replace(&format!("{{ ${name} }}"), value))
}
