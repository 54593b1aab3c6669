//! An empty window of the same build: what `cargo xtask bench` holds Plumbline's own start and memory against.

#[path = "../src/packed.rs"]
mod packed;

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    let mut context = packed::context();
    context.config_mut().app.windows.clear();
    let app = tauri::Builder::default()
        .setup(|app| {
            let blank = WebviewUrl::External("about:blank".parse()?);
            WebviewWindowBuilder::new(app, "main", blank).title("Empty").inner_size(1280.0, 800.0).build()?;
            Ok(())
        })
        .build(context)?;
    app.run(|_, _| {});
    Ok(())
}
