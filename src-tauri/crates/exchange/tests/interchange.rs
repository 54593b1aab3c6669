//! The open JSON form: nothing is lost, and every fault is named where it stands.

use assessment::{
    AiRole, Assessment, AssessmentKind, Edition, Effort, Organisation, Seal, Status, UnknownToken, Verdict,
};
use catalogue::Catalogue;
use exchange::{Fault, Found, Wanted, Wrong, digest, fits, read, write, write_for_others};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

const SAMPLE: &[u8] = include_bytes!("../../../../assets/sample/halden-optik.json");

fn sample() -> Value {
    serde_json::from_slice(SAMPLE).expect("the sample is JSON")
}

/// The smallest file that is accepted.
fn least() -> Value {
    json!({
        "format": "plumbline-assessment", "version": 1,
        "catalogue": {"id": "iso-42001", "edition": "2023"},
        "organisation": {"name": "Halden Optik AB"},
        "assessment": {"title": "Baseline 2026"},
    })
}

fn faults(document: &Value) -> Vec<Fault> {
    read(&serde_json::to_vec(document).expect("JSON")).err().unwrap_or_default()
}

#[test]
fn the_sample_goes_in_and_out_without_loss() {
    let read_once = read(SAMPLE).unwrap_or_else(|faults| panic!("the sample has faults: {faults:#?}"));
    let written = write(&read_once);
    assert_eq!(serde_json::from_slice::<Value>(&written).expect("JSON"), sample(), "the same document comes out");
    assert_eq!(read(&written).expect("reads again"), read_once, "and the same assessment");
}

#[test]
fn the_smallest_file_is_an_assessment_with_defaults() {
    let assessment = read(&serde_json::to_vec(&least()).expect("JSON")).expect("accepted");
    assert_eq!(assessment.default_target.number(), 3);
    assert!(assessment.answers.is_empty() && assessment.evidence.is_empty());
}

#[test]
fn untouched_requirements_and_unanswered_checks_keep_their_place() {
    let mut document = least();
    document["requirements"] =
        json!([{"id": "4.1", "checks": [{"id": "4.1/a", "verdict": null, "note": "Ask again"}]}]);
    let assessment = read(&serde_json::to_vec(&document).expect("JSON")).expect("accepted");
    let out: Value = serde_json::from_slice(&write(&assessment)).expect("JSON");
    assert_eq!(out["requirements"].as_array().map(Vec::len), Some(1), "only what was touched is written");
    assert_eq!(
        out["requirements"][0]["checks"][0],
        json!({"id": "4.1/a", "verdict": null, "reason": "", "note": "Ask again"})
    );
}

#[test]
fn each_fault_is_named_where_it_stands() {
    type Spoil = fn(&mut Value);
    let unknown = |found: &str, allowed| Wrong::UnknownWord(UnknownToken { found: found.to_owned(), allowed });
    let other = |found, wanted| Wrong::OtherKind { found, wanted };
    let rows: Vec<(Spoil, &str, Wrong)> = vec![
        (|d| d["format"] = json!("other"), "format", Wrong::OtherFormat("other".into())),
        (|d| d["version"] = json!(2), "version", Wrong::NewerVersion(2)),
        (|d| d["version"] = Value::Null, "version", Wrong::Missing),
        (
            |d| d["catalogue"]["edition"] = json!("2031"),
            "catalogue.id",
            Wrong::NoCatalogue { id: "iso-42001".into(), edition: "2031".into() },
        ),
        (|d| d["colour"] = json!("red"), "colour", Wrong::UnknownField),
        (|d| d["assessment"]["titel"] = json!("x"), "assessment.titel", Wrong::UnknownField),
        (|d| d["organisation"]["name"] = json!("  "), "organisation.name", Wrong::Missing),
        (
            |d| d["organisation"]["employees"] = json!(-4),
            "organisation.employees",
            other(Found::Whole(-4), Wanted::HeadCount),
        ),
        (|d| d["assessment"]["kind"] = json!("audit"), "assessment.kind", unknown("audit", AssessmentKind::TOKENS)),
        (
            |d| d["assessment"]["started_on"] = json!("2026-02-30"),
            "assessment.started_on",
            Wrong::NotADate("2026-02-30".into()),
        ),
        (|d| d["assessment"]["finished_on"] = json!("2001-01-01"), "assessment.finished_on", Wrong::EndsBeforeStart),
        (
            |d| d["assessment"]["default_target"] = json!(6),
            "assessment.default_target",
            other(Found::Whole(6), Wanted::Level),
        ),
        (|d| d["assessment"]["ai_roles"] = json!(["king"]), "assessment.ai_roles[0]", unknown("king", AiRole::TOKENS)),
        (
            |d| d["participants"][1]["key"] = d["participants"][0]["key"].clone(),
            "participants[1].key",
            Wrong::Twice("p1".into()),
        ),
        (|d| d["participants"] = json!("nobody"), "participants", other(Found::Text, Wanted::List)),
        (|d| d["requirements"][0]["id"] = json!("4.9"), "requirements[0].id", Wrong::NoRequirement("4.9".into())),
        (
            |d| d["requirements"][1]["id"] = d["requirements"][0]["id"].clone(),
            "requirements[1].id",
            Wrong::Twice("4.1".into()),
        ),
        (|d| d["requirements"][0]["level"] = json!(6), "requirements[0].level", other(Found::Whole(6), Wanted::Level)),
        (|d| d["requirements"][0]["level"] = json!(2.5), "requirements[0].level", other(Found::Number, Wanted::Level)),
        (
            |d| d["requirements"][0]["weight"] = json!(0),
            "requirements[0].weight",
            other(Found::Whole(0), Wanted::Weight),
        ),
        (
            |d| d["requirements"][0]["finding"] = json!(7),
            "requirements[0].finding",
            other(Found::Whole(7), Wanted::Text),
        ),
        (|d| d["requirements"][0]["applicable"] = json!(false), "requirements[0].applicable", Wrong::ClauseExcluded),
        (
            |d| d["requirements"][0]["evidence"] = json!(["e999"]),
            "requirements[0].evidence[0]",
            Wrong::NoSuchKey("e999".into()),
        ),
        (
            |d| d["requirements"][0]["checks"][0]["id"] = json!("4.2/a"),
            "requirements[0].checks[0].id",
            Wrong::NoCheck { requirement: "4.1".parse().expect("an id"), check: "4.2/a".into() },
        ),
        (
            |d| d["requirements"][0]["checks"][0]["verdict"] = json!("maybe"),
            "requirements[0].checks[0].verdict",
            unknown("maybe", Verdict::TOKENS),
        ),
        (
            |d| d["requirements"][0]["checks"][0]["verdict"] = json!("not_applicable"),
            "requirements[0].checks[0].verdict",
            Wrong::AlwaysApplies("4.1/a".parse().expect("an id")),
        ),
        (|d| d["evidence"][0]["dated"] = json!("yesterday"), "evidence[0].dated", Wrong::NotADate("yesterday".into())),
        (
            |d| {
                d["evidence"][0]["attachment"] =
                    json!({"name": "a.pdf", "media_type": "application/pdf", "bytes": 1, "sha256": "no"})
            },
            "evidence[0].attachment.sha256",
            Wrong::NotADigest,
        ),
        (
            |d| d["actions"][0]["requirements"] = json!(["4.1", "4.1"]),
            "actions[0].requirements[1]",
            Wrong::Twice("4.1".into()),
        ),
        (|d| d["actions"][0]["effort"] = json!("XL"), "actions[0].effort", unknown("XL", Effort::TOKENS)),
        (|d| d["seal"] = json!({"at": "2026-11-22T14:00:00Z"}), "seal.sha256", Wrong::Missing),
        (|d| d["seal"] = json!({"sha256": "ab".repeat(32), "at": "today"}), "seal.at", Wrong::NotATime),
        (|d| d["seal"] = json!({"sha256": "ab".repeat(32), "at": "2026-11-22T14:00:00Z"}), "seal", Wrong::SealNotFinal),
    ];
    for (spoil, path, wrong) in rows {
        let mut document = sample();
        spoil(&mut document);
        let found = faults(&document);
        let hit = found.iter().any(|fault| fault.path == path && fault.wrong == wrong);
        assert!(hit, "{path} should be {wrong:?}; found {found:#?}");
    }
}

#[test]
fn reasons_for_inclusion_go_in_and_out_and_belong_to_controls() {
    let mut document = least();
    document["requirements"] =
        json!([{"id": "A.2.2", "inclusion_reasons": ["good_practice", "risk"]}, {"id": "A.2.3"}]);
    let assessment = read(&serde_json::to_vec(&document).expect("JSON")).expect("accepted");
    let out: Value = serde_json::from_slice(&write(&assessment)).expect("JSON");
    assert_eq!(out["requirements"][0]["inclusion_reasons"], json!(["risk", "good_practice"]), "in their order");
    assert_eq!(out["requirements"][1].get("inclusion_reasons"), None, "a file of before comes out as it went in");

    document["requirements"] = json!([
        {"id": "4.1", "inclusion_reasons": ["risk"]},
        {"id": "A.2.2", "inclusion_reasons": ["because"]},
    ]);
    let paths: Vec<String> = faults(&document).into_iter().map(|fault| fault.path).collect();
    assert_eq!(paths, ["requirements[0].inclusion_reasons", "requirements[1].inclusion_reasons[0]"]);
}

#[test]
fn a_root_cause_goes_in_and_out_and_is_sealed_and_a_file_without_stays_as_it_was() {
    let mut assessment = sealed();
    let answer = assessment.answers.values_mut().find(|answer| answer.root_cause.is_empty()).expect("some have none");
    answer.root_cause = "It was nobody’s task.".to_owned();
    assert!(!fits(&assessment), "a seal is about root causes");
    assessment.seal = None;
    assert_eq!(read(&write(&assessment)).expect("accepted"), assessment, "nothing is lost");
    assert!(String::from_utf8_lossy(&write_for_others(&assessment)).contains("nobody’s task"), "others have it, too");

    assessment.answers.values_mut().for_each(|answer| answer.root_cause.clear());
    let without = String::from_utf8(write(&assessment)).expect("UTF-8");
    assert!(!without.contains("root_cause"), "one who knows of none can read a file that has none");
    let mut document = least();
    document["requirements"] = json!([{"id": "4.1", "root_cause": ["nobody"], "root_causes": ""}]);
    let paths: Vec<String> = faults(&document).into_iter().map(|fault| fault.path).collect();
    assert_eq!(paths, ["requirements[0].root_cause", "requirements[0].root_causes"]);
}

/// A file that was sealed and written before there were root causes.
#[test]
fn what_was_sealed_by_an_earlier_version_comes_out_byte_for_byte() {
    let earlier = include_bytes!("../../../../tests/golden/schema-6-final.json");
    let assessment = read(earlier).expect("its seal holds");
    assert!(assessment.seal.is_some() && write(&assessment) == earlier, "as it went in");
}

#[test]
fn an_exclusion_and_a_not_applicable_want_their_reasons() {
    let mut document = least();
    let conditional =
        Catalogue::embedded().requirements().iter().flat_map(|it| &it.checks).find(|check| check.conditional);
    let conditional = conditional.expect("some checks are conditional").id.clone();
    document["requirements"] = json!([
        {"id": "A.2.2", "applicable": false, "exclusion_reason": " "},
        {"id": conditional.requirement().as_str(), "checks": [{"id": conditional.as_str(), "verdict": "not_applicable"}]},
    ]);
    let found = faults(&document);
    let paths: Vec<&str> = found.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(paths, ["requirements[0].exclusion_reason", "requirements[1].checks[0].reason"]);
}

#[test]
fn all_faults_are_reported_at_once() {
    let mut document = sample();
    document["requirements"][0]["level"] = json!(9);
    document["requirements"][3]["id"] = json!("11.1");
    document["actions"][0]["due"] = json!("soon");
    document["extra"] = json!(1);
    let paths: Vec<String> = faults(&document).into_iter().map(|fault| fault.path).collect();
    for wanted in ["requirements[0].level", "requirements[3].id", "actions[0].due", "extra"] {
        assert!(paths.iter().any(|path| path == wanted), "{wanted} is missing in {paths:?}");
    }
}

#[test]
fn what_is_no_json_or_says_something_twice_is_refused() {
    let no_json = |column| Wrong::NotJson { line: 1, column };
    let no_object = Wrong::OtherKind { found: Found::List, wanted: Wanted::Object };
    let rows: &[(&[u8], Wrong)] = &[
        (b"", no_json(0)),
        (b"{\"format\": \"plumbline-assessment\"", no_json(33)),
        (b"\xff\xfe", no_json(1)),
        (b"[]", no_object),
        (br#"{"version": 1, "version": 1}"#, Wrong::FieldTwice),
    ];
    for (bytes, wrong) in rows {
        let found = read(bytes).expect_err("refused");
        assert!(found.iter().any(|fault| fault.wrong == *wrong), "{wrong:?} in {found:?}");
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused_unread() {
    let bytes = vec![b' '; usize::try_from(exchange::MAX_BYTES).expect("fits") + 1];
    let found = read(&bytes).expect_err("refused");
    assert_eq!(found[0].wrong, Wrong::TooLarge { bytes: bytes.len() as u64 });
}

/// The sample, final and sealed as it is.
fn sealed() -> Assessment {
    let mut assessment = read(SAMPLE).expect("the sample is sound");
    assessment.status = Status::Final;
    let at = "2026-11-22T14:00:00Z".parse().expect("a time");
    assessment.seal = Some(Seal { digest: digest(&assessment), at, by: "Ruth Adeyemi".to_owned() });
    assessment
}

#[test]
fn a_seal_goes_in_and_out_and_holds_against_every_change() {
    let whole = sealed();
    assert!(fits(&whole), "what was just sealed is as it was sealed");
    let document: Value = serde_json::from_slice(&write(&whole)).expect("JSON");
    assert_eq!(read(&write(&whole)).expect("a sealed file is read"), whole);
    type Spoil = fn(&mut Value);
    let rows: [(&str, Spoil); 5] = [
        ("a letter of a finding", |d| d["requirements"][0]["finding"] = json!("Conforms.")),
        ("a level", |d| d["requirements"][1]["level"] = Value::Null),
        ("the order of a list", |d| d["evidence"].as_array_mut().expect("a list").swap(0, 1)),
        ("a piece of evidence", |d| drop(d["actions"].as_array_mut().expect("a list").pop())),
        ("the organisation", |d| d["organisation"]["employees"] = json!(46)),
    ];
    for (what, spoil) in rows {
        let mut changed = document.clone();
        spoil(&mut changed);
        let found = faults(&changed);
        assert!(found.iter().any(|fault| fault.path == "seal.sha256"), "{what}: {found:?}");
        changed["seal"] = Value::Null;
        changed["assessment"]["status"] = json!("in_review");
        assert_eq!(faults(&changed), [], "{what}: without its seal the file is an open assessment");
    }
}

#[test]
fn the_digest_is_the_one_others_compute() {
    let edition = Edition { id: "iso-42001".to_owned(), edition: "2023".to_owned() };
    let organisation = Organisation { name: "Müller “KI”\n\u{1}".to_owned(), ..Organisation::default() };
    let small = Assessment::new(edition, organisation, "Baseline".to_owned());
    let text = "{\"assessment\":{\"default_target\":3,\"kind\":\"baseline\",\"status\":\"draft\",\"title\":\"Baseline\"},\
                \"catalogue\":{\"edition\":\"2023\",\"id\":\"iso-42001\"},\
                \"organisation\":{\"name\":\"Müller “KI”\\n\\u0001\"}}";
    let wanted: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(digest(&small).as_str(), wanted, "the canonical form is that of RFC 8785 without empty fields");

    let mut filed = small.clone();
    filed.filing.is_archived = true;
    assert_eq!(digest(&filed), digest(&small), "where it is kept is not its content");
    filed.seal = sealed().seal;
    assert_eq!(digest(&filed), digest(&small), "nor is its seal");
}

#[test]
fn what_others_get_has_the_same_seal_and_no_note_of_the_assessors_own() {
    let mut whole = sealed();
    let planted = "Qzxplantednote";
    whole.answers.values_mut().next().expect("an answer").note = planted.to_owned();
    assert!(fits(&whole), "a note of one's own is not sealed");
    let given = write_for_others(&whole);
    assert!(!String::from_utf8_lossy(&given).contains(planted), "the note stays with its author");
    assert!(String::from_utf8_lossy(&write(&whole)).contains(planted), "and is in one's own export");
    let read_again = read(&given).expect("the seal fits without the notes");
    assert!(read_again.answers.values().all(|answer| answer.note.is_empty()));

    // Seals of the first versions were about the notes, too.
    let mut old = sealed();
    let mut document: Value = serde_json::from_slice(&write(&old)).expect("JSON");
    let fields = document.as_object_mut().expect("an object");
    ["format", "version", "seal"].iter().for_each(|name| drop(fields.remove(*name)));
    let digest: String = Sha256::digest(canonical(&document)).iter().map(|byte| format!("{byte:02x}")).collect();
    old.seal.as_mut().expect("a seal").digest = digest.parse().expect("a digest");
    assert!(fits(&old), "an older seal holds");
    old.answers.values_mut().next().expect("an answer").finding.push('!');
    assert!(!fits(&old), "and finds what was changed");
}

/// The canonical form of a seal, written here once more from its description.
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
