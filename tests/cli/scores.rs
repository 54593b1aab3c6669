//! The worked example of the scoring rules, through a file and the command line.

use std::collections::BTreeSet;

use plumbline_tests::{Desk, Pdf, answer, document};
use serde_json::{Value, json};

const MET: Option<&str> = Some("met");
const PARTLY: Option<&str> = Some("partly");
const UNMET: Option<&str> = Some("unmet");

/// Clause 4.1 has four checks; clause 5 has three requirements.
fn example(last: Option<&str>) -> Value {
    let group = vec![
        answer("4.1", None, 1, &[MET, PARTLY, UNMET, last]),
        answer("5.1", Some(2), 1, &[]),
        answer("5.2", Some(4), 2, &[]),
        answer("5.3", None, 1, &[]),
    ];
    document(group)
}

#[test]
fn blockers_are_counted_by_requirement_on_the_command_line_and_in_the_report() {
    let desk = Desk::new();
    let id = desk.sample();
    let readiness = &desk.score(&id)["readiness"];
    let blockers = readiness["blockers"].as_array().expect("a list");
    let blocked: BTreeSet<&str> = blockers.iter().filter_map(|it| it["requirement"].as_str()).collect();
    assert!(blocked.len() < blockers.len(), "one of them is blocked for more than one reason");
    assert_eq!(readiness["requirements"], blocked.len());
    let told = format!("blockers in {} requirements", blocked.len());
    assert!(desk.plumbline(&["score", &id]).well().contains(&told), "{told}");
    desk.plumbline(&["report", &id, "--kind", "summary", "--out", "r.pdf"]).well();
    let pdf = Pdf::at(desk.path("r.pdf")).text().to_lowercase();
    assert!(pdf.contains(&told), "{told}: {pdf}");
}

#[test]
fn a_requirement_with_an_open_check_is_known_as_a_range() {
    let desk = Desk::new();
    let scores = desk.score(&desk.import(&example(None)));
    let requirement = find(&scores["requirements"], "4.1");
    assert_eq!(requirement["attainment"], json!({"low": 0.375, "high": 0.625}), "1 + ½ of 4, and one still open");
    assert_eq!(requirement["achievement"], Value::Null, "no class while a check is open");
    assert_eq!(requirement["suggested_grade"], Value::Null, "no grade while a check is open");
    assert_eq!(requirement["gap"], Value::Null, "an unrated requirement has no gap yet");
    assert_eq!(requirement["priority"], Value::Null, "and without a gap no priority");
}

#[test]
fn a_requirement_answered_in_full_has_a_class_and_a_suggested_grade() {
    let desk = Desk::new();
    let scores = desk.score(&desk.import(&example(MET)));
    let requirement = find(&scores["requirements"], "4.1");
    assert_eq!(requirement["attainment"], json!({"low": 0.625, "high": 0.625}), "2½ of 4");
    assert_eq!(requirement["achievement"], "L", "between 50 and 85 %");
    assert_eq!(requirement["suggested_grade"], "minor", "more than half, and not all");
}

#[test]
fn a_group_is_the_weighted_mean_of_what_is_rated_and_the_range_of_what_is_not() {
    let desk = Desk::new();
    let scores = desk.score(&desk.import(&example(None)));
    let group = find(&scores["groups"], "5");
    for (figure, wanted) in [("mean", 10.0 / 3.0), ("low", 2.5), ("high", 3.75), ("coverage", 0.75), ("target", 3.0)] {
        let got = group[figure].as_f64().unwrap_or(f64::NAN);
        assert!((got - wanted).abs() < 1e-12, "{figure} of clause 5 should be {wanted}, not {got}");
    }
    assert_eq!(group["rated"], 2, "the third is not rated");
    assert_eq!(group["applicable"], 3, "a clause is never excluded");
}

#[test]
fn nothing_rated_is_no_mean_and_not_nought() {
    let desk = Desk::new();
    let scores = desk.score(&desk.import(&document(vec![])));
    for rollup in ["overall", "management_system", "annex_a"] {
        assert_eq!(scores[rollup]["mean"], Value::Null, "{rollup}: nothing is known yet");
        assert_eq!(scores[rollup]["low"], json!(0.0), "{rollup}: at worst everything is at level 0");
        assert_eq!(scores[rollup]["high"], json!(5.0), "{rollup}: at best everything is at level 5");
    }
    assert_eq!(scores["readiness"]["verdict"], "unknown", "unanswered is not ready and not unready");
    assert_eq!(scores["gaps"], json!([]), "no gap is known");
}

#[test]
fn an_excluded_control_counts_nowhere_and_keeps_its_answers() {
    let desk = Desk::new();
    let mut control = answer("A.2.3", Some(0), 3, &[UNMET]);
    control["applicable"] = json!(false);
    control["exclusion_reason"] = json!("No other policies are touched by AI.");
    let id = desk.import(&document(vec![answer("A.2.2", Some(4), 1, &[]), control]));
    let scores = desk.score(&id);
    let excluded = find(&scores["requirements"], "A.2.3");
    for field in ["level", "gap", "attainment", "achievement", "suggested_grade", "priority"] {
        assert_eq!(excluded[field], Value::Null, "{field} of an excluded control");
    }
    assert_eq!(excluded["warnings"], json!([]), "an excluded control warns of nothing");
    let group = find(&scores["groups"], "A.2");
    assert_eq!(group["mean"], json!(4.0), "only the control that applies counts");
    assert_eq!(group["applicable"], 2, "three controls less the excluded one");
    let exported = desk.export(&id);
    assert_eq!(find(&exported["requirements"], "A.2.3")["level"], 0, "its answers return when it applies again");
}

#[test]
fn honesty_warnings_stand_beside_the_figures() {
    let desk = Desk::new();
    let mut stated = answer("5.3", Some(3), 1, &[MET, MET, MET, MET]);
    stated["basis"] = json!("stated");
    let scores = desk.score(&desk.import(&document(vec![
        answer("4.1", Some(4), 1, &[MET, PARTLY, UNMET, MET]),
        answer("5.1", Some(0), 1, &[MET]),
        stated,
    ])));
    let warnings = |id: &str| find(&scores["requirements"], id)["warnings"].clone();
    assert_eq!(warnings("4.1"), json!(["level_above_checks", "no_evidence"]), "level 4 with a check unmet");
    assert_eq!(warnings("5.1"), json!(["level_below_checks"]), "level 0 with a check met");
    assert_eq!(warnings("5.3"), json!(["no_evidence", "hearsay"]), "level 3 on hearsay");
}

#[track_caller]
fn find<'a>(list: &'a Value, id: &str) -> &'a Value {
    let list = list.as_array().expect("figures come in lists");
    list.iter().find(|it| it["id"] == id).unwrap_or_else(|| panic!("{id} should be among the figures"))
}
