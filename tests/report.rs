//! The report as other people's programs see it: conforming, repeatable, complete.

use std::path::PathBuf;

use plumbline_tests::{Desk, Pdf, conformance_faults, document};
use serde_json::Value;

/// The sample's report; made anew for each test, so that none depends on another.
fn sample_report() -> (Desk, String, Pdf) {
    let desk = Desk::new();
    let id = desk.sample();
    let pdf = report(&desk, &id, "report.pdf");
    (desk, id, pdf)
}

fn report(desk: &Desk, id: &str, name: &str) -> Pdf {
    desk.plumbline(&["report", id, "--out", name]).well();
    Pdf::at(PathBuf::from(desk.folder()).join(name))
}

#[test]
fn it_conforms_to_pdf_ua_1_and_pdf_a_3a() {
    let (desk, _, full) = sample_report();
    let empty = desk.import(&document(vec![]));
    let empty = report(&desk, &empty, "empty.pdf");
    let faults = conformance_faults(&[&full, &empty]);
    assert!(faults.is_empty(), "veraPDF finds fault with it:\n{}", faults.join("\n"));
}

#[test]
fn its_structure_is_sound_and_it_can_be_painted() {
    let (_desk, _, pdf) = sample_report();
    assert_eq!(pdf.structural_faults(), None, "qpdf finds nothing wrong");
    assert_eq!(pdf.painting_complaints(), "", "poppler paints every page without a word");
    assert!(pdf.pages() >= 8, "a full report has more than {} pages", pdf.pages());
}

#[test]
fn made_twice_it_is_the_same_to_the_byte() {
    let (desk, id, first) = sample_report();
    let second = report(&desk, &id, "again.pdf");
    assert!(first.bytes() == second.bytes(), "the same data, options and version give the same file");
}

#[test]
fn it_carries_the_assessment_and_can_be_imported_again() {
    let (desk, id, pdf) = sample_report();
    let attached = pdf.attached_json();
    assert_eq!(attached, desk.export(&id), "the data file is the open form of the very assessment");
    let copy = desk.import(&attached);
    assert_eq!(desk.score(&copy), desk.score(&id), "and gives the same figures");
}

#[test]
fn everything_written_down_is_found_in_its_text() {
    let (desk, id, pdf) = sample_report();
    let text = squeeze(&pdf.text());
    let exported = desk.export(&id);
    let mut looked_for = 0;
    for (list, fields) in [
        ("requirements", &["finding", "recommendation", "exclusion_reason"][..]),
        ("evidence", &["title"]),
        ("actions", &["title"]),
        ("ai_systems", &["name"]),
        ("participants", &["name"]),
    ] {
        for entry in exported[list].as_array().expect("an export has lists") {
            for written in fields.iter().filter_map(|field| entry[*field].as_str()).filter(|it| !it.trim().is_empty()) {
                looked_for += 1;
                // A list is set with marks of its own, so each line is looked for by itself.
                for line in written.lines().map(|line| line.trim_start_matches("- ")) {
                    assert!(text.contains(&squeeze(line)), "the report should say, of {list} {}: {line}", name(entry));
                }
            }
        }
    }
    assert!(looked_for >= 60, "the sample has enough to look for, not {looked_for}");
}

#[test]
fn the_figures_are_those_of_the_command_line() {
    let (desk, id, pdf) = sample_report();
    let scores = desk.score(&id);
    let text = pdf.text();
    for group in scores["groups"].as_array().expect("there are groups") {
        let Some(mean) = group["mean"].as_f64() else {
            continue;
        };
        // One decimal, half away from zero; binary fractions such as 2.35 lie just below the half.
        let shown = format!("{:.1}", ((mean * 10.0) + 1e-9).round() / 10.0);
        assert!(text.contains(&shown), "the mean of {}, {shown}, should stand in the report", name(group));
    }
}

fn name(entry: &Value) -> &str {
    entry["id"].as_str().or_else(|| entry["key"].as_str()).unwrap_or("?")
}

/// Text without blanks: where lines break, and whether a word was divided there, is no matter.
fn squeeze(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace() && !matches!(it, '-' | '\u{AD}' | '\u{2010}')).collect()
}
