//! Keys as the driver wants them.

use serde_json::{Value, json};

/// Keys that are no character, and what stands for them.
const NAMED: &[(&str, char)] = &[
    ("Alt", '\u{E00A}'),
    ("ArrowDown", '\u{E015}'),
    ("ArrowLeft", '\u{E012}'),
    ("ArrowRight", '\u{E014}'),
    ("ArrowUp", '\u{E013}'),
    ("Backspace", '\u{E003}'),
    ("Control", '\u{E009}'),
    ("Delete", '\u{E017}'),
    ("End", '\u{E010}'),
    ("Enter", '\u{E007}'),
    ("F10", '\u{E03A}'),
    ("Escape", '\u{E00C}'),
    ("Home", '\u{E011}'),
    ("PageDown", '\u{E00F}'),
    ("PageUp", '\u{E00E}'),
    ("Shift", '\u{E008}'),
    ("Space", ' '),
    ("Tab", '\u{E004}'),
];

/// What presses keys together: `"Control+Shift+z"`. The last is pressed while the others are down.
pub(super) fn chord(keys: &str) -> Vec<Value> {
    let keys: Vec<char> = if keys == "+" { vec!['+'] } else { keys.split('+').map(key).collect() };
    let down = keys.iter().map(|key| json!({"type": "keyDown", "value": key}));
    let up = keys.iter().rev().map(|key| json!({"type": "keyUp", "value": key}));
    down.chain(up).collect()
}

/// What types a character.
pub(super) fn stroke(character: char) -> [Value; 2] {
    let value = if character == '\n' { key("Enter") } else { character };
    [json!({"type": "keyDown", "value": value}), json!({"type": "keyUp", "value": value})]
}

fn key(name: &str) -> char {
    let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, key)| *key);
    let single = || name.chars().next().filter(|_| name.chars().count() == 1);
    named.or_else(single).unwrap_or_else(|| panic!("there is no key “{name}”"))
}
