use std::sync::Arc;

use tempfile::TempDir;

use crate::{
    Desk, SystemAmbient,
    wire::{SearchHit, WireEdit},
};

fn desk() -> (TempDir, Desk, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut desk = Desk::open_or_create(&path, Arc::new(SystemAmbient), "Ada").expect("it opens");
    let id = desk.add_sample().expect("the sample is added");
    (folder, desk, id)
}

fn find(desk: &Desk, query: &str, assessment: Option<&str>) -> Vec<SearchHit> {
    desk.search(query, assessment).expect("a query never fails").hits
}

#[test]
fn an_identifier_or_a_title_comes_first() {
    let (_folder, desk, _) = desk();
    let rows = [
        ("6.1.3", "requirement", "6.1.3"),
        ("a.6.2.4", "requirement", "A.6.2.4"),
        ("A.6", "group", "A.6"),
        ("A.6.2", "requirement", "A.6.2.2"),
        ("6.1.3/a", "check", "6.1.3/a"),
        ("4", "group", "4"),
        ("AI policy", "requirement", "5.2"),
        ("risk treat", "requirement", "6.1.3"),
    ];
    for (query, kind, key) in rows {
        let hits = find(&desk, query, None);
        let first = hits.first().expect("something is found");
        assert_eq!((first.kind.as_str(), first.key.as_str()), (kind, key), "of {query:?}: {first:?}");
        assert_eq!(first.assessment, None, "the catalogue is nobody's");
    }
    let hit = &find(&desk, "6.1.3/a", None)[0];
    assert_eq!(hit.requirement.as_deref(), Some("6.1.3"), "a check leads to its requirement");
    let checks = find(&desk, "6.1.3", None).iter().filter(|hit| hit.key.starts_with("6.1.3/")).count();
    assert_eq!(checks, 0, "the requirement stands for its checks");
}

#[test]
fn a_term_is_found_by_its_name_before_by_its_meaning_and_not_by_its_identifier() {
    let (_folder, desk, _) = desk();
    let terms = |query: &str| -> Vec<(usize, SearchHit)> {
        find(&desk, query, None).into_iter().enumerate().filter(|(_, hit)| hit.kind == "term").collect()
    };
    let rows =
        [("accountab", "accountability"), ("adverse impact", "adverse-impact"), ("affected pers", "affected-person")];
    for (query, key) in rows {
        let (_, first) = &terms(query)[0];
        assert_eq!((first.key.as_str(), first.field.as_str()), (key, "meaning"), "of {query:?}");
        assert_eq!(
            (&first.assessment, &first.requirement),
            (&None, &None),
            "a term is nobody's and opens no requirement"
        );
    }
    let risk = terms("risk");
    let own =
        find(&desk, "risk", None).iter().position(|hit| hit.assessment.is_some()).expect("the sample speaks of it");
    let is_named = |(_, hit): &&(usize, SearchHit)| hit.title.to_lowercase().contains("risk");
    assert!(risk.iter().filter(is_named).all(|(at, _)| *at < own), "by name before the workspace");
    assert!(risk.iter().filter(|it| !is_named(it)).all(|(at, _)| *at > own), "by meaning after it");
    assert!(risk.len() <= super::MOST_TERMS.0 + super::MOST_TERMS.1, "the glossary does not crowd out the rest");
    assert_eq!(terms("affected-person applicant letter").len(), 1, "what it means is searched with its name");
}

#[test]
fn the_workspace_comes_between_what_is_named_and_what_is_told() {
    let (_folder, mut desk, id) = desk();
    let finding = |text: &str| WireEdit::Finding { requirement: "6.1.3".to_owned(), text: text.to_owned() };
    desk.edit(&id, finding("🧭 The policy lacks a zebra")).expect("the edit is made");
    let hits = find(&desk, "policy", None);
    let is_named = |hit: &SearchHit| hit.kind != "check" && hit.title.to_lowercase().contains("policy");
    let part = |hit: &SearchHit| match (&hit.assessment, is_named(hit)) {
        (None, true) => 0,
        (Some(_), _) => 1,
        (None, false) => 2,
    };
    let parts: Vec<i32> = hits.iter().map(part).collect();
    assert!(parts.is_sorted() && parts.contains(&0) && parts.contains(&1) && parts.contains(&2), "{parts:?}");

    let hits = find(&desk, "zebra", Some(&id));
    let [hit] = &hits[..] else { panic!("{hits:?}") };
    assert_eq!((hit.kind.as_str(), hit.field.as_str(), hit.key.as_str()), ("answer", "finding", "6.1.3"));
    assert_eq!((hit.assessment.as_deref(), hit.requirement.as_deref()), (Some(id.as_str()), Some("6.1.3")));
    assert!(!hit.title.is_empty() && !hit.organisation.is_empty() && !hit.assessment_title.is_empty(), "{hit:?}");
    let units: Vec<u16> = hit.snippet.encode_utf16().collect();
    let matched = String::from_utf16(&units[hit.matches[0].start..hit.matches[0].end]).expect("whole letters");
    assert_eq!(matched, "zebra", "matches are told as JavaScript counts");
}

#[test]
fn an_assessment_can_be_searched_by_itself() {
    let (_folder, mut desk, id) = desk();
    let other = desk.add_sample().expect("another sample");
    let owners = |hits: &[SearchHit]| {
        let mut ids: Vec<String> = hits.iter().filter_map(|hit| hit.assessment.clone()).collect();
        ids.sort();
        ids.dedup();
        ids.len()
    };
    assert_eq!(owners(&find(&desk, "halden", None)), 2, "both are searched");
    assert_eq!(owners(&find(&desk, "halden", Some(&other))), 1, "one by itself");
    desk.delete_assessment(&other).expect("it is deleted");
    assert_eq!(owners(&find(&desk, "halden", None)), 1, "what is deleted is not found");
    assert_eq!(owners(&find(&desk, "halden", Some(&id))), 1, "the other stays");
    assert!(desk.search("halden", Some("x")).is_err(), "an id that is none is refused");
}

#[test]
fn a_query_of_any_content_is_answered() {
    let (_folder, desk, _) = desk();
    let long = "policy ".repeat(1500);
    let rows = [
        ("", false),
        ("  ", false),
        ("\"", false),
        ("* - :", false),
        ("policy OR zebra", false),
        ("\"policy\"", true),
        ("PÓLICY", true),
        (&long, true),
        (&"x".repeat(10_000), false),
        (&"1.".repeat(5_000), false),
    ];
    for (query, found) in rows {
        let start: String = query.chars().take(20).collect();
        assert_eq!(!find(&desk, query, None).is_empty(), found, "of {start:?}…");
    }
    let (most, terms) = (super::MOST, super::MOST_TERMS);
    let all = most.0 + most.1 + most.2 + terms.0 + terms.1;
    assert!(find(&desk, "a", None).len() <= all, "nobody reads more");
}
