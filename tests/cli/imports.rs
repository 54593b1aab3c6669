//! Import and export: nothing is lost, nothing wrong comes in, and every fault is named at once.

use std::fs::File;

use plumbline_tests::{Desk, answer, document};
use serde_json::{Value, json};

#[test]
fn what_was_exported_is_exported_again_after_an_import() {
    let desk = Desk::new();
    let id = desk.sample();
    let first = desk.export(&id);
    let copy = desk.import(&first);
    assert_ne!(copy, id, "an import makes a new assessment and never overwrites");
    assert_eq!(desk.export(&copy), first, "the open form holds everything and keeps its order");
    assert_eq!(desk.score(&copy), desk.score(&id), "the same answers have the same figures");
}

#[test]
fn an_export_to_a_file_is_the_export_to_standard_output() {
    let desk = Desk::new();
    let id = desk.sample();
    let file = desk.path("out.json");
    desk.plumbline(&["export", &id, "--out", "out.json"]).well();
    let written: Value = serde_json::from_slice(&std::fs::read(file).expect("the file is there")).expect("it is JSON");
    assert_eq!(written, desk.export(&id), "there is one open form");
}

#[test]
fn text_in_any_script_survives() {
    let desk = Desk::new();
    let texts = [
        "Ünïcode — “quotes” & <tags>",
        "Ελληνικά",
        "Кириллица",
        "العربية",
        "עברית",
        "हिन्दी",
        "ไทย",
        "中文 日本語 한국어",
        "e\u{301}",
    ];
    for text in texts {
        let mut requirement = answer("4.1", Some(2), 1, &[]);
        requirement["finding"] = json!(format!("{text}\nsecond line"));
        let exported = desk.export(&desk.import(&document(vec![requirement])));
        let found = exported["requirements"].as_array().and_then(|all| all.iter().find(|it| it["id"] == "4.1"));
        let finding = found.map(|it| it["finding"].clone()).unwrap_or_default();
        assert_eq!(finding, json!(format!("{text}\nsecond line")), "text comes back as it went in");
    }
}

#[test]
fn a_file_with_a_fault_is_refused_whole_and_the_fault_is_named() {
    type Spoil = fn(&mut Value);
    let cases: &[(&str, Spoil, &[&str])] = &[
        ("a field nobody knows", |it| it["organisation"]["nmae"] = json!("Typo"), &["organisation", "nmae"]),
        ("a format that is another", |it| it["format"] = json!("shopping-list"), &["format"]),
        ("a version from the future", |it| it["version"] = json!(2), &["version"]),
        ("an edition nobody has", |it| it["catalogue"]["edition"] = json!("1999"), &["catalogue", "1999"]),
        (
            "a requirement that does not exist",
            |it| it["requirements"][0]["id"] = json!("4.9"),
            &["requirements[0]", "4.9"],
        ),
        ("level six", |it| it["requirements"][0]["level"] = json!(6), &["requirements[0].level", "6"]),
        ("a weight of nought", |it| it["requirements"][0]["weight"] = json!(0), &["requirements[0].weight"]),
        (
            "a check of another requirement",
            |it| it["requirements"][0]["checks"][0]["id"] = json!("4.2/a"),
            &["requirements[0].checks[0]", "4.2/a"],
        ),
        (
            "a verdict that is none",
            |it| it["requirements"][0]["checks"][0]["verdict"] = json!("maybe"),
            &["requirements[0].checks[0].verdict", "maybe"],
        ),
        (
            "an excluded control without a reason",
            |it| {
                it["requirements"][0] = json!({"id": "A.2.3", "applicable": false, "exclusion_reason": "  "});
            },
            &["requirements[0]", "reason"],
        ),
        (
            "an excluded clause",
            |it| {
                it["requirements"][0]["applicable"] = json!(false);
                it["requirements"][0]["exclusion_reason"] = json!("We would rather not.");
            },
            &["requirements[0]"],
        ),
        (
            "evidence that is not listed",
            |it| it["requirements"][0]["evidence"] = json!(["e9"]),
            &["requirements[0]", "e9"],
        ),
        (
            "a date that is none",
            |it| it["assessment"]["started_on"] = json!("2026-02-30"),
            &["started_on", "2026-02-30"],
        ),
        ("a name left blank", |it| it["organisation"]["name"] = json!(" "), &["organisation.name"]),
    ];
    let desk = Desk::new();
    desk.sample();
    for (what, spoil, named) in cases {
        let mut value = document(vec![answer("4.1", Some(2), 1, &[Some("met")])]);
        spoil(&mut value);
        desk.write("bad.json", value.to_string());
        let said = desk.plumbline(&["import", "bad.json"]).refused(2);
        for name in *named {
            assert!(said.contains(name), "{what}: the complaint should name “{name}”: {said}");
        }
    }
    let listed = desk.plumbline(&["list", "--json"]).json().to_string();
    assert!(!listed.contains("Bryggen"), "an import is all or nothing: {listed}");
}

#[test]
fn every_fault_is_reported_and_not_only_the_first() {
    let desk = Desk::new();
    let mut value = document(vec![answer("4.1", Some(6), 1, &[]), answer("4.2", Some(7), 1, &[])]);
    value["assessment"]["kind"] = json!("surprise");
    desk.write("bad.json", value.to_string());
    let said = desk.plumbline(&["import", "bad.json"]).refused(2);
    for path in ["assessment.kind", "requirements[0].level", "requirements[1].level"] {
        assert!(said.contains(path), "the complaint should name {path}: {said}");
    }
}

#[test]
fn what_is_no_json_is_refused_with_a_sentence() {
    let desk = Desk::new();
    let deep = "[".repeat(200_000);
    let cases: &[(&str, &[u8])] = &[
        ("an empty file", b""),
        ("prose", b"Dear auditor,"),
        ("a file that breaks off", br#"{"format": "plumbline-assessment", "vers"#),
        ("another document", b"[1, 2, 3]"),
        ("bytes that are no text", &[0xFF, 0xFE, 0x00, 0x80]),
        ("brackets without end", deep.as_bytes()),
        ("a field named twice", br#"{"format": "plumbline-assessment", "version": 1, "version": 1}"#),
    ];
    for (what, content) in cases {
        desk.write("bad.json", content);
        let said = desk.plumbline(&["import", "bad.json"]).refused(2);
        assert!(said.len() < 2000, "{what}: the complaint is a sentence, not an echo: {}", &said[..2000]);
    }
}

#[test]
fn a_hundred_megabytes_are_refused_before_they_are_read() {
    let desk = Desk::new();
    let file = File::create(desk.path("huge.json")).expect("a temporary file can be made");
    file.set_len(100 << 20).expect("a sparse file takes no room");
    let start = std::time::Instant::now();
    let said = desk.plumbline(&["import", "huge.json"]).refused(2);
    assert!(start.elapsed().as_secs() < 5, "nobody waits for a file that is refused anyway");
    assert!(said.contains("bytes") || said.contains("MB"), "the complaint is about size: {said}");
}

#[test]
fn a_folder_is_no_file_to_import() {
    let desk = Desk::new();
    desk.plumbline(&["import", "."]).refused(2);
}
