//! Workspaces of every schema so far, read through the command line: what was exported when they were made is
//! still all there.

use std::{
    fs,
    path::{Path, PathBuf},
};

use plumbline_tests::{Desk, Run, root};
use serde_json::Value;

/// Opens the encrypted ones.
const PASSPHRASE: &str = "golden passphrase";

#[test]
fn what_an_older_workspace_told_is_told_still() {
    let workspaces = golden(".plumb");
    assert!(!workspaces.is_empty(), "there is a workspace of every schema");
    for original in workspaces {
        let desk = Desk::new();
        fs::copy(&original, desk.workspace()).expect("a copy");
        let key = desk.write("key", PASSPHRASE);
        let run = |words: &[&str]| {
            let secret = ["--passphrase-file", key.to_str().expect("text")];
            Run::of(&mut desk.command(&[&secret, words].concat()))
        };
        run(&["verify"]).well();
        let listed = run(&["list", "--json"]).json();
        let listed = listed.as_array().or(listed["assessments"].as_array()).expect("a list").clone();
        let told: Vec<Value> =
            listed.iter().map(|card| run(&["export", card["id"].as_str().expect("an id")]).json()).collect();
        let wanted = told_by(&original);
        assert_eq!(told.len(), wanted.len(), "{}: as many as there were", original.display());
        for document in wanted {
            let title = document["assessment"]["title"].clone();
            let now = told.iter().find(|now| now["assessment"]["title"] == title);
            let mut lost = Vec::new();
            missing("", &document, now.unwrap_or(&Value::Null), &mut lost);
            assert!(lost.is_empty(), "{}, {title}: {lost:#?}", original.display());
        }
    }
}

/// What was exported from a golden workspace when it was made; the encrypted ones hold the second document only.
fn told_by(workspace: &Path) -> Vec<Value> {
    let name = workspace.file_stem().expect("a name").to_string_lossy().into_owned();
    let schema = name.trim_end_matches("-sealed");
    let documents = golden(".json").into_iter().filter(|path| {
        let name_of = path.file_name().expect("a name").to_string_lossy().into_owned();
        let is_its = name_of.starts_with(&format!("{schema}-"));
        is_its && (name == schema || name_of.ends_with("-other.json"))
    });
    let read = |path: PathBuf| serde_json::from_slice(&fs::read(path).expect("read")).expect("JSON");
    documents.map(read).collect()
}

fn golden(end: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("tests/golden")).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.to_string_lossy().ends_with(end)).collect()
}

/// Names whatever of `wanted` is not in `found`. What later versions tell besides is no difference.
fn missing(at: &str, wanted: &Value, found: &Value, lost: &mut Vec<String>) {
    match (wanted, found) {
        (Value::Object(wanted), Value::Object(found)) => {
            for (name, value) in wanted {
                missing(&format!("{at}.{name}"), value, found.get(name).unwrap_or(&Value::Null), lost);
            }
        }
        (Value::Array(wanted), Value::Array(found)) if wanted.len() == found.len() => {
            for (number, (value, found)) in wanted.iter().zip(found).enumerate() {
                missing(&format!("{at}[{number}]"), value, found, lost);
            }
        }
        // The form itself may grow.
        _ if at == ".version" => {}
        (wanted, found) if wanted == found => {}
        (wanted, found) => lost.push(format!("{at}: {wanted} is now {found}")),
    }
}
