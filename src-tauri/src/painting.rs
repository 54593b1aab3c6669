//! Where there is no graphics processor, the web view paints the page itself. Left to itself it would have one emulated,
//! which takes as much memory again as all the rest and paints more slowly.

use std::{fs, path::Path};

use tauri::{AppHandle, Manager};
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

use crate::panics;

/// Where Linux shows its graphics processors.
const DEVICES: &str = "/dev/dri";

/// Has the web view paint by itself, unless there is a graphics processor to do it.
pub(crate) fn fit_to_machine(app: &AppHandle) {
    if has_graphics_processor(Path::new(DEVICES)) {
        return;
    }
    let Some(window) = app.get_webview_window("main") else { return };
    let asked = window.with_webview(|view| {
        if let Some(settings) = WebViewExt::settings(&view.inner()) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
    if let Err(error) = asked {
        panics::note(&format!("the window is painted as ever: {error}"));
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
        let rows: [(&[&str], bool); 3] = [(&[], false), (&["card0", "by-path"], false), (&["card0", "renderD128"], true)];
        for (names, wanted) in rows {
            let folder = std::env::temp_dir().join(format!("plumbline-painting-{}-{}", std::process::id(), names.len()));
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
