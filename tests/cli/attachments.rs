//! Attached files through the command line.

use std::fs;

use plumbline_tests::{Desk, document};

#[test]
fn a_file_is_attached_listed_exported_and_verified() {
    let desk = Desk::new();
    let id = desk.sample();
    let bytes: Vec<u8> = (0..2_500_000_u32).map(|at| (at % 253) as u8).collect();
    let file = desk.write("Policy.pdf", &bytes);
    assert_eq!(desk.plumbline(&["attachment", "list", &id]).well().lines().count(), 1, "nothing is attached yet");
    desk.plumbline(&["attach", &id, "e1", file.to_str().expect("text")]).well();
    let listed = desk.plumbline(&["attachment", "list", &id]).well();
    assert!(listed.contains("Policy.pdf") && listed.contains("2500000"), "{listed}");
    let json = desk.plumbline(&["attachment", "list", &id, "--json"]).json();
    assert_eq!(json[0]["attachment"]["media_type"], "application/pdf");

    let copy = desk.path("copy.pdf");
    desk.plumbline(&["attachment", "export", &id, "e1", "--out", copy.to_str().expect("text")]).well();
    assert!(fs::read(&copy).expect("read") == bytes, "byte for byte");
    desk.write("mine.pdf", "mine");
    let told = desk.plumbline(&["attachment", "export", &id, "e1", "--out", "mine.pdf"]).refused(2);
    assert!(told.contains("mine.pdf") && told.contains("--overwrite"), "it says what to do: {told}");
    assert_eq!(fs::read(desk.path("mine.pdf")).expect("read"), b"mine", "what was there is kept");
    desk.plumbline(&["attachment", "export", &id, "e1", "--out", "mine.pdf", "--overwrite"]).well();
    assert!(fs::read(desk.path("mine.pdf")).expect("read") == bytes, "or gives way where that was said");
    desk.plumbline(&["verify"]).well();
    desk.plumbline(&["attachment", "export", &id, "e2", "--out", "none.pdf"]).refused(2);
    assert!(!desk.path("none.pdf").exists(), "nothing is written where nothing is attached");
}

#[test]
fn programs_are_refused_with_the_reason() {
    let desk = Desk::new();
    let id = desk.sample();
    for (name, bytes, reason) in [("setup.exe", "x", ".exe"), ("minutes.pdf", "#!/bin/sh\n", "#!")] {
        let file = desk.write(name, bytes);
        let said = desk.plumbline(&["attach", &id, "e1", file.to_str().expect("text")]).refused(2);
        assert!(said.contains(name) && said.contains(reason), "{said}");
    }
}

#[test]
fn an_import_tells_of_files_that_did_not_come_along() {
    let desk = Desk::new();
    let mut value = document(Vec::new());
    let attachment =
        serde_json::json!({"name": "a.pdf", "media_type": "application/pdf", "bytes": 3, "sha256": "ab".repeat(32)});
    value["evidence"] =
        serde_json::json!([{"key": "e1", "title": "Minutes", "kind": "record", "attachment": attachment}]);
    let file = desk.write("import.json", value.to_string());
    let said = desk.plumbline(&["import", file.to_str().expect("text")]).well();
    let id = said.split_whitespace().last().expect("the id is the last word").to_owned();
    assert_eq!(desk.export(&id)["evidence"][0]["attachment"], attachment, "what is known of it is kept");
    assert!(said.contains("content"), "the user is told that the content is not there: {said}");
    desk.plumbline(&["verify"]).well();
}
