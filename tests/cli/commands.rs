//! What the commands are called, what they write, and how they end.

use std::process::Command;

use plumbline_tests::{Desk, Run, skipped};
use serde_json::Value;

#[test]
fn the_catalogue_has_seventy_requirements_and_no_fault() {
    let desk = Desk::new();
    let catalogue = desk.plumbline(&["catalogue", "--json"]).json();
    let requirements = catalogue["requirements"].as_array().expect("the catalogue lists its requirements");
    assert_eq!(requirements.len(), 70, "32 leaf subclauses and 38 controls");
    desk.plumbline(&["catalogue", "check"]).well();
    assert!(!desk.workspace().exists(), "the catalogue belongs to the program; reading it makes no workspace");
}

#[test]
fn the_catalogue_is_listed_for_people_too() {
    let listed = Desk::new().plumbline(&["catalogue"]).well();
    for id in ["4.1", "10.2", "A.2.2", "A.10.4"] {
        assert!(listed.split_whitespace().any(|word| word == id), "the catalogue should list {id}: {listed}");
    }
}

#[test]
fn what_is_made_is_listed() {
    let desk = Desk::new();
    let first = desk.sample();
    let second = desk.sample();
    assert_ne!(first, second, "the sample can be added twice, and each is an assessment of its own");
    let listed = desk.plumbline(&["list", "--json"]).json();
    let text = listed.to_string();
    for id in [&first, &second] {
        assert!(text.contains(id), "{id} should be listed: {text}");
        assert!(desk.plumbline(&["list"]).well().contains(id), "{id} should be in the list for people");
    }
}

#[test]
fn only_what_adds_something_starts_a_workspace() {
    let desk = Desk::new();
    for words in [["list", "--json"].as_slice(), &["verify"]] {
        desk.plumbline(words).refused(2);
        assert!(!desk.workspace().exists(), "a slip in the name must not look like an empty workspace");
    }
    let id = desk.import(&plumbline_tests::document(vec![]));
    assert!(desk.plumbline(&["list"]).well().contains(&id), "an import starts one");
    desk.plumbline(&["verify"]).well();
}

#[test]
fn the_sample_verifies_and_is_not_empty() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.plumbline(&["verify"]).well();
    let scores = desk.score(&id);
    assert!(scores["overall"]["rated"].as_u64() > Some(50), "the sample shows what a rated assessment looks like");
    let findings = findings(&desk.export(&id)).len();
    assert!(findings >= 20, "the sample has something to say, not {findings} findings");
}

#[test]
fn a_command_that_is_not_understood_ends_with_two() {
    let desk = Desk::new();
    let unknown = "018f3c5e-0000-7000-8000-000000000000";
    let cases: &[(&[&str], &str)] = &[
        (&["export", unknown], "an assessment that is not there"),
        (&["score", unknown, "--json"], "figures of an assessment that is not there"),
        (&["report", unknown, "--out", "r.pdf"], "a report of an assessment that is not there"),
        (&["score", "yesterday"], "an id that is none"),
        (&["import", "nowhere.json"], "a file that is not there"),
    ];
    for (words, what) in cases {
        let said = desk.plumbline(words).refused(2);
        assert!(!said.trim().is_empty(), "{what} is refused with a sentence");
    }
    assert!(!desk.path("r.pdf").exists(), "a report that cannot be made leaves no file");
    for words in [&["frobnicate"][..], &["report"], &["score"], &["list", "--jsom"]] {
        assert_eq!(desk.plumbline(words).code, Some(2), "`plumbline {}` is not understood", words.join(" "));
    }
}

#[test]
fn a_kind_of_report_that_does_not_exist_is_refused_and_the_kinds_are_named() {
    let desk = Desk::new();
    let id = desk.sample();
    let run = desk.plumbline(&["report", &id, "--kind", "glossy", "--out", "r.pdf"]);
    assert_eq!(run.code, Some(2), "a kind that does not exist is the user's to mend");
    assert!(run.err.contains("full"), "the complaint names a kind there is: {}", run.err);
    assert!(!desk.path("r.pdf").exists(), "nothing is written");
}

#[test]
fn no_command_opens_a_network_socket() {
    let desk = Desk::new();
    let id = desk.sample();
    let commands: [&[&str]; 5] =
        [&["catalogue"], &["list"], &["score", &id], &["report", &id, "--out", "r.pdf"], &["verify"]];
    for words in commands {
        let trace = desk.path("trace");
        let mut traced = Command::new("strace");
        traced.args(["-f", "-qq", "-e", "trace=socket,connect,bind", "-o"]).arg(&trace);
        let plumbline = desk.command(words);
        traced.arg(plumbline.get_program()).args(plumbline.get_args()).current_dir(desk.folder());
        let run = Run::of(&mut traced);
        if run.err.contains("ptrace") || run.err.contains("PTRACE") {
            return skipped("this system lets nobody watch another program");
        }
        run.well();
        let calls = std::fs::read_to_string(trace).expect("strace writes what it saw");
        assert!(!calls.contains("AF_INET"), "`plumbline {}` opens a network socket:\n{calls}", words.join(" "));
    }
}

/// Every finding written down in an assessment.
fn findings(assessment: &Value) -> Vec<&str> {
    let requirements = assessment["requirements"].as_array().expect("an export lists its requirements");
    requirements.iter().filter_map(|it| it["finding"].as_str()).filter(|finding| !finding.is_empty()).collect()
}
