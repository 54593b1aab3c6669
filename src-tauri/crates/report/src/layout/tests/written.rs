//! What a person entered is read again, however much of it there is.

use std::collections::HashSet;

use serde_json::Value;

use super::{
    super::display::Tag,
    craft::{texts, words},
    support::extremes::{many_actions, much_evidence},
    *,
};

/// What the program and not a person words: identifiers, tokens, days.
const WORDED: [&str; 16] = [
    "format", "id", "edition", "key", "kind", "status", "country", "role", "stage", "basis", "verdict", "grade",
    "effort", "priority", "due", "dated",
];

/// Every text a person entered, but for the assessor's own notes, which are for nobody else.
fn entered(assessment: &assessment::Assessment) -> Vec<String> {
    fn collect(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(field, value)| match value {
                Value::String(text) if !WORDED.contains(&field.as_str()) && !field.ends_with("_on") => {
                    into.push(text.clone());
                }
                value => collect(value, into),
            }),
            Value::Array(values) => values.iter().for_each(|value| collect(value, into)),
            _ => {}
        }
    }
    let written = exchange::write_for_others(assessment);
    let mut texts = Vec::new();
    collect(&serde_json::from_slice(&written).expect("an assessment is written as JSON"), &mut texts);
    texts
}

/// Text without blanks: where lines break is no matter.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Looks for every text in the lay-out of its report.
fn look_for_all(what: &str, assessment: &assessment::Assessment) {
    let display = laid_out(&Case::new(assessment.clone()).model());
    let mut drawn = vec![String::new(); display.tree.nodes().len()];
    for (tag, run) in display.pages.iter().flat_map(texts) {
        if let Tag::Node(node) = tag {
            drawn[node].push_str(&squeeze(&words(run)));
        }
    }
    let whole: HashSet<&str> = drawn.iter().map(String::as_str).collect();
    let all = drawn.join("\n");
    let entered = entered(assessment);
    assert!(entered.len() > 1, "{what}: there is something to look for");
    for text in &entered {
        // A list is set with marks of its own, so each line is looked for by itself.
        for line in text.lines().map(|line| squeeze(line.trim_start_matches("- "))) {
            let is_there = whole.contains(line.as_str()) || all.contains(&line);
            assert!(is_there, "{what}: “{}” is nowhere", text.chars().take(200).collect::<String>());
        }
    }
}

#[test]
fn every_text_a_person_entered_stands_in_the_report() {
    for (what, assessment) in assessments() {
        look_for_all(what, &assessment);
    }
}

#[test]
fn every_text_stands_in_the_report_where_there_is_far_too_much_of_it() {
    look_for_all("500 actions", &many_actions());
    look_for_all("3,000 evidence rows", &much_evidence());
}

#[test]
fn nothing_is_lost_where_a_requirement_is_not_looked_at_or_does_not_apply() {
    let mut assessment = typical();
    for (number, answer) in assessment.answers.values_mut().enumerate() {
        // Written before a level was set, or before a control was excluded.
        answer.level = None;
        answer.finding = format!("Finding {number}.");
        answer.recommendation = format!("Recommendation {number}.");
        answer.grade_reason = format!("Reason {number}.");
        for (at, check) in answer.checks.values_mut().enumerate() {
            check.verdict = None;
            check.note = format!("Remark {number}/{at}.");
            check.reason = format!("Cause {number}/{at}.");
        }
    }
    look_for_all("written and not rated", &assessment);
}
