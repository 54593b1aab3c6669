//! The words file and the code that reads it must agree.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Sets of words reached by token, not by a key written in code.
const BY_TOKEN: [&str; 26] = [
    "title",
    "section",
    "month",
    "month-short",
    "level",
    "verdict",
    "grade",
    "basis",
    "inclusion",
    "achievement",
    "assessment-kind",
    "status",
    "ai-role",
    "stage",
    "participant",
    "evidence-kind",
    "action-status",
    "effort",
    "role",
    "readiness",
    "warning",
    "summary-readiness",
    "method-level",
    "summary-lead",
    "strength",
    "party",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, into);
        } else {
            into.push_str(&fs::read_to_string(&path).expect("a source file"));
        }
    }
}

/// Keys that stand in a string after `say!(` or `message(`.
fn keys_in_code() -> BTreeSet<String> {
    let mut code = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let calls = code.split("say!(").skip(1).chain(code.split(".message(").skip(1));
    let key = |call: &str| {
        let start = call.find('"')? + 1;
        let rest = &call[start..];
        let key = &rest[..rest.find('"')?];
        (start < 60 && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'))
            .then(|| key.to_owned())
    };
    calls.filter_map(key).filter(|key| !key.is_empty()).collect()
}

fn keys_in_words() -> BTreeSet<String> {
    let words = fs::read_to_string(root().join("assets/locales/en/report.ftl")).expect("the words");
    let starts = words.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    starts.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
}

#[test]
fn every_key_in_code_has_a_word() {
    let words = keys_in_words();
    let missing: Vec<_> = keys_in_code().into_iter().filter(|key| !words.contains(key)).collect();
    assert!(missing.is_empty(), "no word for {missing:?}");
    assert!(words.len() > 200, "the words were not read");
}

#[test]
fn every_word_is_used() {
    let code = keys_in_code();
    let by_token =
        |key: &str| BY_TOKEN.iter().any(|set| key.strip_prefix(set).is_some_and(|rest| rest.starts_with('-')));
    let idle: Vec<_> = keys_in_words().into_iter().filter(|key| !code.contains(key) && !by_token(key)).collect();
    assert!(idle.is_empty(), "nothing says {idle:?}");
}
