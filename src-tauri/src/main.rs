//! The desktop window of Plumbline: the shell around `app`, and nothing but the shell.
//!
//! Holds the window, its commands and the log of panics. No rule of the domain is here.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod attachments;
mod border;
mod commands;
mod dialogs;
mod host;
mod marks;
mod menu;
mod packed;
#[cfg(target_os = "linux")]
mod painting;
mod panics;
mod previews;
mod quiet;
mod reports;
#[cfg(target_os = "linux")]
mod spelling;
mod told;
mod tries;
mod works;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use tauri::{
    AppHandle, Emitter, Manager, RunEvent, Wry,
    plugin::{self, TauriPlugin},
};

use host::Host;
use menu::MenuBar;

fn main() -> ExitCode {
    panics::log_to(app::log_file());
    #[cfg(target_os = "linux")]
    painting::fit_to_machine();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| second_start(app, arguments, &folder)))
        .plugin(opening(workspace_argument(std::env::args_os().skip(1))))
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .manage(MenuBar::default())
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .invoke_handler(commands::handler())
        .setup(|app| {
            let shell = app.handle().clone();
            app.state::<Host>().index_with(quiet::when_left_alone(quiet::QUIET, move || shell.state::<Host>().index()));
            #[cfg(target_os = "linux")]
            {
                painting::keep_scroll_bars();
                spelling::check(app.handle());
            }
            show(app.handle());
            Ok(())
        })
        .build(packed::context());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    app.state::<Host>().end(host::LAST_WAIT);
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            panics::note(&format!("the window could not be opened: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Begins to open the workspace. Stands after the plugin at which a second start ends: what that asks for is opened by
/// the window that is there, so the second must not hold it.
fn opening(workspace: Option<PathBuf>) -> TauriPlugin<Wry> {
    plugin::Builder::new("opening")
        .setup(|app, _| {
            app.manage(Host::open(workspace));
            Ok(())
        })
        .build()
}

/// Brings the window to the front; also when Plumbline is started a second time.
fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window manager may refuse; the window is then where the user finds it anyway.
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Plumbline was started again: its window comes to the front, with the workspace that was asked for.
/// Whether that one is opened is for the page to say, once everything typed in it is saved.
fn second_start(app: &AppHandle, arguments: Vec<String>, folder: &str) {
    show(app);
    if let Some(workspace) = workspace_argument(arguments.into_iter().skip(1).map(Into::into)) {
        let path = Path::new(folder).join(workspace);
        if let Err(error) = app.emit("open-workspace", path) {
            panics::note(&format!("a workspace asked for at a second start was not opened: {error}"));
        }
    }
}

/// The file of `--workspace FILE`, `--workspace=FILE`, or a file opened from a file manager.
fn workspace_argument(arguments: impl Iterator<Item = std::ffi::OsString>) -> Option<PathBuf> {
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let text = argument.to_string_lossy();
        if text == "--workspace" {
            return arguments.next().map(PathBuf::from);
        }
        if let Some(path) = text.strip_prefix("--workspace=") {
            return Some(PathBuf::from(path));
        }
        if Path::new(&argument).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("plumb")) {
            return Some(PathBuf::from(argument));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_workspace_is_taken_from_the_arguments() {
        let rows: &[(&[&str], Option<&str>)] = &[
            (&[], None),
            (&["--workspace", "a.plumb"], Some("a.plumb")),
            (&["--workspace=b c.plumb"], Some("b c.plumb")),
            (&["--other", "client.plumb"], Some("client.plumb")),
            (&["CLIENT.PLUMB"], Some("CLIENT.PLUMB")),
            (&["--workspace"], None),
        ];
        for (arguments, wanted) in rows {
            let found = workspace_argument(arguments.iter().map(Into::into));
            assert_eq!(found, wanted.map(PathBuf::from), "of {arguments:?}");
        }
    }
}
