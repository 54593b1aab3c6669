//! An assessment's life on the command line: followed up, archived, finalised, reopened, purged.

use std::fs;

use plumbline_tests::Desk;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The form a seal is computed over, written here once more from its description.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let mut full: Vec<(&String, String)> =
                fields.iter().map(|(name, value)| (name, canonical(value))).collect();
            full.retain(|(_, text)| !["null", "\"\"", "[]", "{}"].contains(&text.as_str()));
            full.sort();
            let fields: Vec<String> = full.iter().map(|(name, text)| format!("\"{name}\":{text}")).collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        plain => plain.to_string(),
    }
}

#[test]
fn what_is_final_is_sealed_refuses_changes_and_can_be_checked_by_anybody() {
    let desk = Desk::new();
    let id = desk.sample();
    let seal = desk.plumbline(&["finalise", &id]).id();
    let mut exported = desk.export(&id);
    assert_eq!(exported["seal"]["sha256"], Value::String(seal.clone()), "the exported file has the seal");
    let document = exported.as_object_mut().expect("an object");
    ["format", "version", "seal"].iter().for_each(|name| drop(document.remove(*name)));
    let requirements = document["requirements"].as_array_mut().expect("a list");
    requirements.iter_mut().filter_map(Value::as_object_mut).for_each(|it| drop(it.remove("note")));
    let digest: String = Sha256::digest(canonical(&exported)).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(digest, seal, "others compute the same from the exported file");

    let said = desk.plumbline(&["finalise", &id]).refused(2);
    assert!(said.contains("Reopen"), "what to do is said: {said}");
    desk.plumbline(&["reopen", &id, "--reason", " "]).refused(2);
    desk.plumbline(&["verify"]).well();
    desk.plumbline(&["reopen", &id, "--reason", "A record had been overlooked"]).well();
    desk.plumbline(&["reopen", &id, "--reason", "again"]).refused(2);
    let told = desk.plumbline(&["history", &id]).well();
    for wanted in ["finalise", "reopen", "A record had been overlooked"] {
        assert!(told.contains(wanted), "the history tells {wanted}: {told}");
    }
    let entries = desk.plumbline(&["history", &id, "--json", "--since", "2001-01-01"]).json();
    assert!(entries.as_array().is_some_and(|entries| entries.len() > 100), "all pages are there");
    desk.plumbline(&["history", &id, "--since", "yesterday"]).refused(2);
}

#[test]
fn a_follow_up_carries_the_answers_and_archiving_is_taken_back() {
    let desk = Desk::new();
    let id = desk.sample();
    let next = desk.plumbline(&["follow-up", &id, "--title", "Follow-up 2027", "--started", "2027-03-01"]).id();
    let (before, after) = (desk.export(&id), desk.export(&next));
    assert_eq!(after["requirements"], before["requirements"], "the answers are the starting point");
    assert_eq!(after["assessment"]["kind"], "follow_up");
    let card = |id: &str| {
        let listed = desk.plumbline(&["list", "--json"]).json();
        listed.as_array().expect("a list").iter().find(|card| card["id"] == id).expect("it is listed").clone()
    };
    assert_eq!(card(&next)["previous"], Value::String(id.clone()), "the one before is named");
    desk.plumbline(&["archive", &id]).well();
    assert_eq!(card(&id)["is_archived"], true);
    desk.plumbline(&["archive", &id, "--undo"]).well();
    assert_eq!(card(&id)["is_archived"], false);
    desk.plumbline(&["report", &next, "--out", "r.pdf"]).well();
}

#[test]
fn a_purge_leaves_no_trace_and_names_the_backups() {
    let desk = Desk::new();
    let mut document = plumbline_tests::document(vec![]);
    document["assessment"]["scope"] = Value::String("Qzxplantedword in the scope".to_owned());
    let id = desk.import(&document);
    let other = desk.sample();
    let holds = || {
        let file = |name: &str| fs::read(desk.path(name)).unwrap_or_default().to_ascii_lowercase();
        ["desk.plumb", "desk.plumb-wal"]
            .iter()
            .any(|name| file(name).windows(14).any(|piece| piece == b"qzxplantedword"))
    };
    desk.plumbline(&["purge", &id, "--title", "Before the audit"]).refused(2);
    desk.plumbline(&["delete", &id]).well();
    assert!(holds(), "the test would see it");
    assert!(desk.plumbline(&["deleted"]).well().contains(&id), "it can still be brought back");
    desk.plumbline(&["purge", &id, "--title", "Another"]).refused(2);
    let backup = desk.plumbline(&["backup", "--json"]).json()["path"].as_str().expect("a path").to_owned();
    let said = desk.plumbline(&["purge", &id, "--title", "Before the audit"]).well();
    assert!(said.contains(&backup), "the backup that still holds it is named: {said}");
    assert!(!holds(), "nothing of it is left in the file or its log");
    desk.plumbline(&["delete", &id, "--undo"]).refused(2);
    desk.plumbline(&["export", &id]).refused(2);
    desk.plumbline(&["verify"]).well();
    assert!(desk.plumbline(&["list"]).well().contains(&other), "the rest is as it was");
}
