//! Where there is no graphics processor, the web view paints the page itself. Left alone it would have one
//! emulated, which takes about as much memory as all the rest of the page and paints more slowly.

use std::{fs, path::Path};

use gtk::{glib, prelude::ObjectExt};

use crate::panics;

/// Where Linux shows its graphics processors.
const DEVICES: &str = "/dev/dri";

/// By what the web view is told to paint by itself. It looks at it once, when it is made; its setting of the same
/// meaning ends the page when it is changed later.
const BY_ITSELF: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Has the web view paint by itself, unless there is a graphics processor to do it or somebody chose already. To be
/// called before anything else runs beside it: it changes the environment.
pub(crate) fn fit_to_machine() {
    if has_graphics_processor(Path::new(DEVICES)) {
        return;
    }
    if let Err(error) = glib::setenv(BY_ITSELF, "1", false) {
        panics::note(&format!("the window is painted by an emulated graphics processor: {error}"));
    }
}

/// Has scroll bars stay where the web view paints by itself. Those that come and go have it paint all that scrolls
/// again and again for some seconds after each change of the screen, and what is typed meanwhile waits. To be called
/// once the toolkit runs.
pub(crate) fn keep_scroll_bars() {
    let paints_by_itself = glib::getenv(BY_ITSELF).is_some_and(|chosen| chosen != "0");
    if let (true, Some(settings)) = (paints_by_itself, gtk::Settings::default()) {
        settings.set_property("gtk-overlay-scrolling", false);
    }
}

/// Whether one of these devices can paint: `renderD128` and the like.
fn has_graphics_processor(devices: &Path) -> bool {
    let names = fs::read_dir(devices).into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.into_iter().any(|name| name.to_string_lossy().starts_with("renderD"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_graphics_processor_is_what_can_paint() {
        let rows: [(&[&str], bool); 3] =
            [(&[], false), (&["card0", "by-path"], false), (&["card0", "renderD128"], true)];
        for (names, wanted) in rows {
            let folder =
                std::env::temp_dir().join(format!("plumbline-painting-{}-{}", std::process::id(), names.len()));
            fs::create_dir_all(&folder).expect("a folder can be made");
            for name in names {
                fs::write(folder.join(name), "").expect("a file can be made");
            }
            assert_eq!(has_graphics_processor(&folder), wanted, "with {names:?}");
            fs::remove_dir_all(&folder).expect("it can be removed");
        }
        assert!(!has_graphics_processor(Path::new("/dev/null/none")), "a folder that is not there has none");
    }
}
