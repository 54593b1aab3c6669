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
    let read = [
        ".rs", ".ts", ".svelte", ".toml", ".json", ".md", ".java", ".html", ".css", ".ftl", "/run", ".yml", ".txt",
        ".npmrc",
    ];
    for file in sources(&read) {
        let place = foreign_place(&file.text);
        assert_eq!(place, None, "{} names a place that only one machine has", file.name);
        let host = private_host(&file.text);
        assert_eq!(host, None, "{} names a host that only one network has", file.name);
    }
}

/// The first host of an address that the public network does not know.
fn private_host(text: &str) -> Option<&str> {
    let hosts = text.match_indices("://").map(|(at, mark)| {
        let rest = &text[at + mark.len()..];
        &rest[..rest.find(|it: char| !(it.is_ascii_alphanumeric() || "-.".contains(it))).unwrap_or(rest.len())]
    });
    let is_private = |host: &&str| {
        let ends = [".internal", ".local", ".lan", ".corp", ".intranet", ".svc"];
        let begins = ["10.", "192.168.", "172.16."];
        ends.iter().any(|end| host.ends_with(end)) || begins.iter().any(|begin| host.starts_with(begin))
    };
    hosts.into_iter().find(is_private)
}

/// The first absolute path below a folder of people, of temporary things or of a machine that builds.
fn foreign_place(text: &str) -> Option<&str> {
    let folders = [
        "home",
        "root",
        "Users",
        "tmp",
        "var",
        "mnt",
        "media",
        "work",
        "workspace",
        "workspaces",
        "build",
        "builds",
        "srv",
    ];
    let begins = |at: usize| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|it| it.is_whitespace() || "\"'`(=".contains(it) || text[..at].ends_with("file://"))
    };
    text.match_indices('/').filter(|(at, _)| begins(*at)).map(|(at, _)| &text[at..]).find_map(|rest| {
        let end = rest.find(|it: char| it.is_whitespace() || "\"'`)".contains(it)).unwrap_or(rest.len());
        let mut parts = rest[1..end].split('/');
        let is_foreign = folders.contains(&parts.next()?) && parts.next().is_some_and(|part| !part.is_empty());
        is_foreign.then_some(&rest[..end])
    })
}

#[test]
fn a_place_of_one_machine_is_told_from_other_paths() {
    let home = ["", "home", "ada", "notes"].join("/");
    let build = ["", "builds", "7"].join("/");
    let rows = [
        (format!("see {home}."), Some(format!("{home}."))),
        (format!("file://{build}"), Some(build.clone())),
        (format!("\"{build}\""), Some(build.clone())),
        (format!("https://a.example{build}"), None),
        ("target/tools and /proc/net/dev".to_owned(), None),
        (["", "tmp", ""].join("/"), None),
    ];
    for (text, place) in rows {
        assert_eq!(foreign_place(&text).map(str::to_owned), place, "{text}");
    }
    let host = ["crates", "internal"].join(".");
    assert_eq!(private_host(&format!("from https://{host}:8080/a")), Some(host.as_str()), "a host of one network");
    assert_eq!(private_host("https://example.org and http://localhost"), None, "a host that anybody knows");
}

#[test]
fn whatever_is_not_source_code_has_a_record_of_its_licence() {
    let record = text("assets/licences/README.md");
    let code = [".ts", ".js", ".svelte", ".css", ".html", ".json", ".npmrc"];
    let is_carried = |name: &str| {
        name.starts_with("assets/") || name.starts_with("ui/") && !code.iter().any(|it| name.ends_with(it))
    };
    for name in names().into_iter().filter(|name| is_carried(name)) {
        // By its own name, or by that of its folder.
        let folder = name.rfind('/').map_or("", |end| &name[..=end]);
        let parents = folder.match_indices('/').map(|(end, _)| &folder[..=end]);
        let is_recorded = parents.chain([name.as_str()]).any(|it| record.contains(&format!("`{it}`")));
        assert!(is_recorded, "assets/licences/README.md should say whose {name} is and under which licence");
    }
    for named in record.split('`').skip(1).step_by(2).filter(|it| it.starts_with("assets/")) {
        assert!(root().join(named).exists(), "assets/licences/README.md records {named}, which is gone");
    }
    for table in sources(&[".toml"]).iter().filter(|file| file.is_in("assets/crosswalks")) {
        for source in table.text.split("[[source]]\nid = \"").skip(1) {
            let id = source.split('"').next().unwrap_or_default();
            assert!(
                record.contains(&format!("`{id}`")),
                "assets/licences/README.md lacks {id}, a source of {}",
                table.name
            );
        }
    }
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
    let ours = ["src-tauri/", "tests/", "ui/", "assets/"];
    let named = readme.split('`').skip(1).step_by(2).filter(|it| ours.iter().any(|folder| it.starts_with(folder)));
    for path in named {
        assert!(root().join(path).exists(), "README.md names {path}, which is not there");
    }
}

#[test]
fn a_module_says_what_it_is() {
    for file in sources(&[".rs"]).iter().filter(|file| !file.is_test() || file.is_in("tests")) {
        assert!(file.text.starts_with("//!"), "{} should begin with what it is", file.name);
    }
}
