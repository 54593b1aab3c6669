//! The commands of the window, which stand in four lists: each of them must stand in all.

use std::collections::BTreeSet;

use crate::repository::text;

/// What stands between two texts, wherever it does.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(found, _)| found).collect()
}

#[test]
fn every_command_is_built_answered_allowed_and_called() {
    let set = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    let (build, commands) = (text("src-tauri/build.rs"), text("src-tauri/src/commands.rs"));
    let (allowed, interface) = (text("src-tauri/capabilities/main.json"), text("ui/src/platform/index.ts"));
    let list = between(&build, "COMMANDS: &[&str] = &[", "];").concat();
    let built = set(between(&list, "\n    \"", "\""));
    let handler = between(&commands, "generate_handler![", "]").concat();
    let names = handler.split(',').map(|name| name.trim().rsplit("::").next().unwrap_or_default());
    let answered = set(names.filter(|name| !name.is_empty()).collect());
    let permissions = allowed.replace('-', "_");
    let allowed = set(between(&permissions, "\n    \"allow_", "\""));
    // Commands that tell how far they are are called by way of another function.
    let called = built.iter().filter(|name| interface.contains(&format!("\"{name}\""))).cloned().collect();
    assert!(built.len() > 50, "the window has more commands than {}", built.len());
    for (what, names) in [("answered", answered), ("allowed", allowed), ("called", called)] {
        let apart: Vec<&String> = built.symmetric_difference(&names).collect();
        assert!(apart.is_empty(), "built and {what} are not the same: {apart:?}");
    }
}
