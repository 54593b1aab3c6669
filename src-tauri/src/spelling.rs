//! Spelling is checked in text fields, in the languages of the system.

use gtk::glib;
use tauri::{AppHandle, Manager};
use webkit2gtk::{WebContextExt, WebViewExt};

use crate::panics;

/// What is checked where the system names no language: that of the window.
const OWN: &str = "en_GB";

/// Turns the web view's own spelling checker on. Without a dictionary for a language it marks nothing.
pub(crate) fn check(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else { return };
    let asked = window.with_webview(|view| {
        let Some(context) = view.inner().context() else { return };
        let names = glib::language_names();
        let languages = languages(names.iter().map(glib::GString::as_str));
        context.set_spell_checking_languages(&languages);
        context.set_spell_checking_enabled(true);
    });
    if let Err(error) = asked {
        panics::note(&format!("spelling is not checked: {error}"));
    }
}

/// Of the system's names of languages (`de_AT.UTF-8`, `de_AT`, `de`, `C`) those that name a dictionary.
fn languages<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let named: Vec<&str> =
        names.filter(|name| *name != "C" && *name != "POSIX" && !name.contains(['.', '@'])).collect();
    if named.is_empty() { vec![OWN] } else { named }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dictionaries_are_those_of_the_system() {
        let rows: [(&[&str], &[&str]); 3] = [
            (&["de_AT.UTF-8", "de_AT", "de.UTF-8", "de", "C"], &["de_AT", "de"]),
            (&["C.UTF-8", "C"], &["en_GB"]),
            (&["sr_RS@latin", "sr_RS", "sr", "C"], &["sr_RS", "sr"]),
        ];
        for (names, wanted) in rows {
            assert_eq!(languages(names.iter().copied()), wanted, "of {names:?}");
        }
    }
}
