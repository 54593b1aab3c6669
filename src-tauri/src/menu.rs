//! The menu bar. What it holds, the page says; this shows it and tells the page what was chosen.
//!
//! The page takes all keys itself, since only it knows whether somebody is typing. The menu shows
//! them and binds none.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use app::wire::{MenuItemView, MenuView};
use tauri::{
    AppHandle, Emitter, Manager, Wry,
    menu::{Menu, MenuItem, PredefinedMenuItem, Submenu},
};

use crate::panics;

/// What is shown, and the parts to change it by.
#[derive(Default)]
pub(crate) struct MenuBar(Mutex<Shown>);

#[derive(Default)]
struct Shown {
    menus: Vec<MenuView>,
    items: HashMap<String, MenuItem<Wry>>,
}

/// Commands on text, which the web view carries out, by their names in the menu.
const TEXT: [(&str, &str); 4] = [("cut", "Cut"), ("copy", "Copy"), ("paste", "Paste"), ("select-all", "SelectAll")];

impl MenuBar {
    /// Shows the menus. Only what differs is touched, so that an open menu stays open. One that
    /// cannot be shown is noted in the log: everything in it can be done without it.
    pub(crate) fn show(&self, app: &AppHandle, menus: Vec<MenuView>) {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let done = if is_alike(&shown.menus, &menus) { shown.change(&menus) } else { shown.build(app, &menus) };
        if let Err(error) = done {
            panics::note(&format!("the menu bar could not be shown: {error}"));
        }
        shown.menus = menus;
    }
}

impl Shown {
    fn build(&mut self, app: &AppHandle, menus: &[MenuView]) -> tauri::Result<()> {
        self.items.clear();
        let bar = Menu::new(app)?;
        for menu in menus {
            let submenu = Submenu::new(app, &menu.word, true)?;
            for item in &menu.items {
                if item.id.is_empty() {
                    submenu.append(&PredefinedMenuItem::separator(app)?)?;
                } else {
                    let made = MenuItem::with_id(app, &item.id, worded(item), item.enabled, None::<&str>)?;
                    submenu.append(&made)?;
                    self.items.insert(item.id.clone(), made);
                }
            }
            bar.append(&submenu)?;
        }
        app.set_menu(bar)?;
        #[cfg(target_os = "linux")]
        if let Some(window) = app.get_webview_window("main") {
            keys::show(&window, menus)?;
        }
        Ok(())
    }

    fn change(&self, menus: &[MenuView]) -> tauri::Result<()> {
        let pairs = self.menus.iter().flat_map(|menu| &menu.items).zip(menus.iter().flat_map(|menu| &menu.items));
        for (old, new) in pairs {
            let Some(item) = self.items.get(&new.id) else { continue };
            if old.word != new.word {
                item.set_text(worded(new))?;
            }
            if old.enabled != new.enabled {
                item.set_enabled(new.enabled)?;
            }
        }
        Ok(())
    }
}

/// Whether the same items stand in the same places.
fn is_alike(one: &[MenuView], other: &[MenuView]) -> bool {
    let items = |one: &MenuView, other: &MenuView| {
        let same = |(one, other): (&MenuItemView, &MenuItemView)| one.id == other.id && one.key == other.key;
        one.items.len() == other.items.len() && one.items.iter().zip(&other.items).all(same)
    };
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.word == other.word && items(one, other))
}

/// What an item says. `&` would mark a letter; Windows shows what follows a tab as the key.
fn worded(item: &MenuItemView) -> String {
    let word = item.word.replace('&', "&&");
    match &item.key {
        Some(key) if cfg!(target_os = "windows") => format!("{word}\t{key}"),
        _ => word,
    }
}

/// Does what was chosen: commands on text here, everything else in the page.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    let Some(window) = app.get_webview_window("main") else { return };
    let done = match TEXT.iter().find(|(text, _)| *text == id) {
        Some((_, command)) => edit_text(&window, command),
        None => app.emit("menu", id),
    };
    if let Err(error) = done {
        panics::note(&format!("{id} of the menu could not be done: {error}"));
    }
}

/// Has the web view cut, copy, paste or select in whatever has the focus.
#[cfg(target_os = "linux")]
fn edit_text(window: &tauri::WebviewWindow, command: &'static str) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;

    window.with_webview(move |view| view.inner().execute_editing_command(command))
}

/// Has the page do it, where the web view offers no way.
#[cfg(not(target_os = "linux"))]
fn edit_text(window: &tauri::WebviewWindow, command: &'static str) -> tauri::Result<()> {
    window.eval(format!("document.execCommand('{command}')"))
}

/// The keys beside the items. GTK shows them natively without binding them.
#[cfg(target_os = "linux")]
mod keys {
    use app::wire::MenuView;
    use gtk::{
        gdk::{ModifierType, keys::Key},
        prelude::*,
    };

    pub(super) fn show(window: &tauri::WebviewWindow, menus: &[MenuView]) -> tauri::Result<()> {
        let children = window.default_vbox()?.children();
        let bar = children.into_iter().find_map(|child| child.downcast::<gtk::MenuBar>().ok());
        let tops = bar.map(|bar| bar.children()).unwrap_or_default();
        for (top, menu) in tops.into_iter().zip(menus) {
            let submenu = top.downcast::<gtk::MenuItem>().ok().and_then(|top| top.submenu());
            let items = submenu.and_then(|menu| menu.downcast::<gtk::Menu>().ok());
            for (item, view) in items.map(|menu| menu.children()).unwrap_or_default().into_iter().zip(&menu.items) {
                let label = item.downcast::<gtk::MenuItem>().ok().and_then(|item| item.child());
                let label = label.and_then(|label| label.downcast::<gtk::AccelLabel>().ok());
                if let Some((label, (key, held))) = label.zip(view.key.as_deref().and_then(read)) {
                    label.set_accel(key, held);
                }
            }
        }
        Ok(())
    }

    /// The key that is none.
    const VOID: u32 = 0xff_ffff;

    /// A key as GTK knows it: its number, and what is held with it. `None` if it knows no such key.
    fn read(text: &str) -> Option<(u32, ModifierType)> {
        let mut parts: Vec<&str> = text.split('+').collect();
        let key = parts.pop()?;
        let held = parts.iter().map(|held| match *held {
            "Ctrl" => ModifierType::CONTROL_MASK,
            "Shift" => ModifierType::SHIFT_MASK,
            _ => ModifierType::MOD1_MASK,
        });
        let mut letters = key.chars();
        let key = match (letters.next()?, letters.next()) {
            (letter, None) => Key::from_unicode(letter),
            _ => Key::from_name(key.strip_prefix("Arrow").unwrap_or(key)),
        };
        (*key != VOID).then(|| (*key, held.fold(ModifierType::empty(), |all, it| all | it)))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn keys_of_the_table_are_keys_of_gtk() {
            let rows = [
                ("j", Some((0x6a, ModifierType::empty()))),
                ("?", Some((0x3f, ModifierType::empty()))),
                ("Ctrl+Shift+Z", Some((0x5a, ModifierType::CONTROL_MASK | ModifierType::SHIFT_MASK))),
                ("ArrowDown", Some((0xff54, ModifierType::empty()))),
                ("Delete", Some((0xffff, ModifierType::empty()))),
                ("Nowhere", None),
            ];
            for (text, wanted) in rows {
                assert_eq!(read(text), wanted, "of {text}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(word: &str, enabled: bool, key: Option<&str>) -> Vec<MenuView> {
        let item = |id: &str, word: &str, key: Option<&str>| MenuItemView {
            id: id.to_owned(),
            word: word.to_owned(),
            key: key.map(str::to_owned),
            enabled,
        };
        vec![MenuView { word: "Edit".to_owned(), items: vec![item("undo", word, key), item("", "", None)] }]
    }

    #[test]
    fn only_other_items_or_keys_make_another_menu_bar() {
        let first = bar("Undo", false, Some("Ctrl+Z"));
        assert!(is_alike(&first, &bar("Undo level of 6.1.2", true, Some("Ctrl+Z"))), "an open menu must not close");
        assert!(!is_alike(&first, &bar("Undo", false, Some("Ctrl+Y"))), "another key is to be shown");
        assert!(!is_alike(&first, &[]), "what is gone is to go");
    }

    #[test]
    fn no_letter_of_a_word_is_taken_for_a_mark() {
        let menus = bar("Undo R&D", true, None);
        assert_eq!(worded(&menus[0].items[0]), "Undo R&&D");
    }
}
