//! What lies where, how large it is, and what it must not say.

use std::{collections::BTreeSet, fs};

use plumbline_tests::root;

use crate::{
    repository::{names, packages, sources, text},
    rust_code::shipped,
};

/// All there may be in the root, dotfiles aside.
const TOP: &[&str] = &["Cargo.lock", "Cargo.toml", "LICENSE", "README.md", "assets", "src-tauri", "tests", "ui"];

/// Files of more than 400 lines, each with the reason why it is one file.
const LONG: &[(&str, &str)] = &[];

#[test]
fn the_top_level_is_a_closed_list() {
    let entries = fs::read_dir(root()).expect("the root can be read");
    let found: BTreeSet<String> = entries
        .map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && name != "target")
        .collect();
    let wanted: BTreeSet<String> = TOP.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(found, wanted, "a newcomer finds eight things in the root, and no ninth");
}

#[test]
fn a_file_can_be_read_in_one_sitting() {
    for file in sources(&[".rs", ".ts", ".svelte", ".css", ".java"]) {
        let lines = file.text.lines().count();
        let is_listed = LONG.iter().any(|(name, _)| *name == file.name);
        let is_made = file.is_in("ui/src/generated");
        assert!(lines <= 400 || is_listed || is_made, "{} has {lines} lines: divide it or say why not", file.name);
        assert!(lines > 400 || !is_listed, "{} is short now; take it off the list", file.name);
    }
}

#[test]
fn nothing_unfinished_is_left_lying_about() {
    // Put together, so that this file does not find itself.
    let marks = [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["X", "XX"].concat(), ["HA", "CK"].concat()];
    for file in sources(&[".rs", ".ts", ".svelte", ".css", ".toml", ".ftl", ".sql", ".md", ".java", ".json", ".html"]) {
        for mark in &marks {
            let is_whole = |at: usize| {
                let letter = |it: Option<char>| it.is_some_and(|it| it.is_alphanumeric() || it == '_');
                !letter(file.text[..at].chars().next_back()) && !letter(file.text[at + mark.len()..].chars().next())
            };
            let found = file.text.match_indices(mark.as_str()).any(|(at, _)| is_whole(at));
            assert!(!found, "{} says {mark}: do it or open an issue", file.name);
        }
    }
}

#[test]
fn nothing_that_ships_gives_up_in_a_panic() {
    for file in shipped() {
        for call in [".unwrap()", "panic!(", "todo!(", "unimplemented!(", "dbg!("] {
            assert!(!file.code.contains(call), "{} calls {call}", file.name);
        }
        // What the types already guarantee may be expected, with a sentence that begins with BUG.
        let expected = file.code.matches(".expect(\"\")").count();
        let reasons = file.strings.iter().filter(|string| string.starts_with("BUG: ")).count();
        let is_build = file.name.ends_with("/build.rs");
        assert!(expected <= reasons || is_build, "{} expects something without saying “BUG: …”", file.name);
        assert!(
            file.code.matches(".expect(").count() == expected || is_build,
            "{} expects something for a reason worked out at run time",
            file.name
        );
    }
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let places: Vec<String> = ["/home/", "/root/", "/Users/", "/work/", "C:\\\\Users"].map(str::to_owned).into();
    let hosts: Vec<String> = ["regis", "artifac", "npmjs", "crates-io.", "localhost:"]
        .iter()
        .zip(["try.", "tory", ".org", "prox", "48"])
        .map(|(first, second)| format!("{first}{second}"))
        .collect();
    let read =
        [".rs", ".ts", ".svelte", ".toml", ".json", ".md", ".java", ".html", ".css", ".ftl", "/run", ".yml", ".txt"];
    for file in sources(&read) {
        if file.name == "tests/tidy/files.rs" {
            continue;
        }
        for place in &places {
            assert!(!file.text.contains(place.as_str()), "{} names {place}", file.name);
        }
        // The interface's lock file says where each part comes from; that is its purpose.
        if file.name != "ui/package-lock.json" {
            for host in &hosts {
                assert!(!file.text.contains(host.as_str()), "{} names {host}", file.name);
            }
        }
    }
}

#[test]
fn every_font_and_profile_comes_with_its_licence() {
    let ours = names();
    let bundled = ours.iter().filter(|name| {
        name.starts_with("assets/") && [".ttf", ".otf", ".woff2", ".icc"].iter().any(|end| name.ends_with(end))
    });
    let record = ours
        .iter()
        .filter(|name| name.starts_with("assets/licences/"))
        .map(|name| text(name))
        .collect::<Vec<_>>()
        .join("\n");
    let mut count = 0;
    for name in bundled {
        count += 1;
        let file = name.rsplit('/').next().expect("BUG: a path has a last part");
        assert!(record.contains(file), "assets/licences should say under which licence {file} is bundled");
    }
    assert!(count >= 3, "two fonts and a colour profile are bundled, not {count}");
}

#[test]
fn the_readme_maps_every_package_and_every_chore() {
    let readme = text("README.md");
    for package in packages() {
        let manifest = package["manifest_path"].as_str().expect("a package has a manifest").replace('\\', "/");
        let root = root().to_string_lossy().replace('\\', "/");
        let folder = manifest.trim_start_matches(&format!("{root}/")).trim_end_matches("/Cargo.toml");
        assert!(readme.contains(&format!("`{folder}`")), "README.md should say what is in {folder}");
    }
    for chore in ["run", "test", "bench", "package"] {
        assert!(readme.contains(&format!("cargo xtask {chore}")), "README.md should name cargo xtask {chore}");
    }
    for folder in ["assets/", "ui"] {
        assert!(readme.contains(&format!("`{folder}`")), "README.md should say what is in {folder}");
    }
}

#[test]
fn a_module_says_what_it_is() {
    for file in sources(&[".rs"]).iter().filter(|file| !file.is_test() || file.is_in("tests")) {
        assert!(file.text.starts_with("//!"), "{} should begin with what it is", file.name);
    }
}
