//! The window's files and configuration, as the build script has packed them.
#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "the code that unpacks them is made by Tauri")]

/// What Tauri needs to know of the program.
pub(crate) fn context() -> tauri::Context {
    tauri::tauri_build_context!()
}
