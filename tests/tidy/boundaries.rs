//! Who may know whom.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    repository::{packages, sources, text},
    rust_code::shipped,
};

/// Each package and the packages of ours it may use.
const DIRECTION: &[(&str, &[&str])] = &[
    ("app", &["assessment", "catalogue", "exchange", "report", "store"]),
    ("assessment", &["catalogue"]),
    ("catalogue", &[]),
    ("exchange", &["assessment", "catalogue"]),
    ("plumbline", &["app"]),
    ("plumbline-desktop", &["app"]),
    ("plumbline-tests", &[]),
    ("report", &["assessment", "catalogue"]),
    ("store", &["assessment", "catalogue"]),
    ("xtask", &[]),
];

fn names_of<'a>(package: &'a Value, kept: impl Fn(&Value) -> bool + 'a) -> impl Iterator<Item = &'a str> {
    let list = package["dependencies"].as_array().expect("a package lists its dependencies").iter();
    list.filter(move |it| kept(it)).map(|it| it["name"].as_str().expect("a dependency has a name"))
}

#[test]
fn dependencies_run_one_way() {
    let mut drawn: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages() {
        let own = |it: &Value| it["path"].is_string() && it["kind"] != "dev";
        let mut used: Vec<String> = names_of(&package, own).map(str::to_owned).collect();
        used.sort();
        drawn.insert(package["name"].as_str().expect("a package has a name").to_owned(), used);
    }
    let wanted: BTreeMap<String, Vec<String>> = DIRECTION
        .iter()
        .map(|(name, used)| ((*name).to_owned(), used.iter().map(|it| (*it).to_owned()).collect()))
        .collect();
    assert_eq!(drawn, wanted, "catalogue ← assessment ← store, report, exchange ← app ← shell and command line");
}

/// The packages that use a crate, in any way.
fn crates_naming(name: &str) -> Vec<String> {
    let mut found: Vec<String> = packages()
        .iter()
        .filter(|package| names_of(package, |_| true).any(|it| it == name))
        .map(|package| package["name"].as_str().expect("a package has a name").to_owned())
        .collect();
    found.sort();
    found
}

#[test]
fn a_boundary_is_a_crate() {
    let cases: &[(&str, &[&str], &str)] = &[
        ("rusqlite", &["store"], "SQL stays behind store's functions"),
        ("printpdf", &["report"], "another writer of PDF replaces a hundred lines"),
        ("lopdf", &["report"], "pages stay behind report's functions"),
        ("hayro", &["report"], "another painter of pages replaces one file"),
        ("rust_xlsxwriter", &["report"], "a workbook is another form of the report"),
        ("tauri", &["plumbline-desktop"], "the window is one package, so that the rest can be tested without"),
        ("directories", &["app"], "shell and command line find the same workspace, and nobody below looks for it"),
        ("tauri-build", &["plumbline-desktop"], "the window is one package"),
        ("ts-rs", &["app"], "only wire types become TypeScript"),
        ("toml", &["catalogue"], "the catalogue is the only thing written in TOML"),
        ("postcard", &["catalogue"], "the catalogue is the only thing prepared at build"),
        ("clap", &["plumbline"], "the command line is one package"),
    ];
    for (name, allowed, why) in cases {
        assert_eq!(crates_naming(name), *allowed, "{name}: {why}");
    }
}

#[test]
fn only_wire_types_have_a_form_on_the_wire_and_only_the_catalogue_is_prepared_at_build() {
    for file in shipped() {
        let is_wire = file.name.starts_with("src-tauri/crates/app/src/wire/");
        let is_catalogue = file.name.starts_with("src-tauri/crates/catalogue/src/");
        let rules = [("Serialize", is_wire || is_catalogue), ("TS", is_wire), ("Deserialize", is_wire || is_catalogue)];
        for (name, is_allowed) in rules {
            assert!(is_allowed || !derives(&file.code, name), "{} derives {name}; make a wire type", file.name);
        }
    }
}

fn derives(code: &str, name: &str) -> bool {
    code.match_indices("#[derive(").any(|(start, _)| {
        let list = &code[start..code[start..].find(")]").map_or(code.len(), |end| start + end)];
        list.split(|it: char| !it.is_alphanumeric()).any(|word| word == name)
    })
}

#[test]
fn the_interface_has_one_door_to_the_host() {
    let files = sources(&[".ts", ".svelte"]);
    let inside = files.iter().filter(|file| file.is_in("ui/src"));
    for file in inside {
        let names_host = file.text.contains("@tauri-apps") || file.text.contains("__TAURI");
        assert!(!names_host || file.is_in("ui/src/platform"), "{} speaks to the host; ui/src/platform does", file.name);
    }
}

/// A dialog that is not among the places is looked at by nobody: too large, not to be read, or without a name.
#[test]
fn every_dialog_is_opened_and_looked_at() {
    let places = text("tests/journey/places.rs");
    let files = sources(&[".svelte"]);
    let dialogs: Vec<&str> =
        files.iter().filter(|file| file.text.contains("<Dialog")).map(|file| &*file.name).collect();
    assert!(dialogs.len() > 15, "dialogs are found: {dialogs:?}");
    for dialog in dialogs {
        let name = dialog.strip_prefix("ui/src/").expect("dialogs are in ui/src");
        assert!(places.contains(&format!("\"{name}: ")), "{name} has a dialog; tests/journey/places.rs opens it");
    }
}

/// Tauri's macro packs the window's files where it stands: every target with one writes the same files at the same time.
#[test]
fn the_window_is_packed_by_its_build_script() {
    for file in sources(&[".rs"]).iter().filter(|file| file.is_in("src-tauri")) {
        assert!(!file.text.contains("generate_context!"), "{} packs the window; its build script does", file.name);
    }
}

#[test]
fn what_should_be_pure_has_no_clock_and_no_dice() {
    let pure = ["assessment", "catalogue", "exchange", "report"];
    let banned = ["SystemTime::now", "Instant::now", "Utc::now", "Local::now", "Uuid::now", "Uuid::new_v4", "rand::"];
    for file in shipped() {
        let is_pure = pure.iter().any(|name| file.name.starts_with(&format!("src-tauri/crates/{name}/")));
        for call in banned {
            assert!(!is_pure || !file.code.contains(call), "{} calls {call}; time and ids are arguments", file.name);
        }
    }
}

#[test]
fn scores_are_computed_and_never_stored() {
    for file in shipped().iter().filter(|file| file.name.starts_with("src-tauri/crates/store/")) {
        // The priority of an action is chosen by a person; its type is all the store has of the figures.
        let rest = file.code.replace("score::Priority", "");
        assert!(!rest.contains("score::"), "{} keeps a figure; figures are computed when asked for", file.name);
    }
}

#[test]
fn every_package_keeps_the_house_rules() {
    for package in packages() {
        let manifest = package["manifest_path"].as_str().expect("a package has a manifest");
        let text = std::fs::read_to_string(manifest).expect("the manifest can be read");
        assert!(text.contains("[lints]\nworkspace = true"), "{} must take the lints of the workspace", package["name"]);
        assert!(text.contains("version.workspace = true"), "{} has the version of the whole", package["name"]);
        for line in text.lines().filter(|line| line.contains("version = \"") && !line.contains("workspace")) {
            let is_ours = manifest.ends_with("tests/Cargo.toml");
            assert!(is_ours, "{}: versions are given once, in the root: {line}", package["name"]);
        }
    }
    let root = crate::repository::text("Cargo.toml");
    for lint in ["missing_docs", "unwrap_used", "print_stdout", "dbg_macro", "todo", "unsafe_code"] {
        assert!(root.contains(lint), "the workspace should have the lint {lint}");
    }
}
