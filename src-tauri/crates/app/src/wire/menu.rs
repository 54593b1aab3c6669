//! The menu bar, as the window describes it.

use serde::Deserialize;
use ts_rs::TS;

/// A menu of the menu bar.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MenuView {
    /// Its name.
    pub word: String,
    /// What it holds, from top to bottom.
    pub items: Vec<MenuItemView>,
}

/// A line of a menu.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MenuItemView {
    /// The action it carries out; blank for a line between parts.
    pub id: String,
    /// What it says.
    pub word: String,
    /// The key that does the same, as in `Ctrl+Shift+Z`; it is shown and never taken from the page.
    pub key: Option<String>,
    /// Whether it can be chosen just now.
    pub enabled: bool,
}
