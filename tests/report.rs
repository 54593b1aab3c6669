//! The report as other people's programs see it: conforming, repeatable, complete.

#[path = "report/golden.rs"]
mod golden;

use std::path::PathBuf;

use plumbline_tests::{
    Desk, MUTANTS, Pdf, Picture, answer, conformance_faults, document, extreme, unbroken, without_own_notes,
};
use serde_json::{Value, json};

/// The sample's report, made again for each test, so that none depends on another.
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

/// Every kind, both papers, nothing answered, an assessment before, logos of dots and of lines, every script, all of
/// it from right to left, the extremes, and each mutant: one start of the validator judges all.
#[test]
fn it_conforms_to_pdf_ua_1_and_pdf_a_3a_and_what_does_not_is_noticed() {
    let desk = Desk::new();
    let sample = desk.sample();
    let empty = desk.import(&document(vec![]));
    let scripts = desk.import(&in_all_scripts());
    let mirrored = desk.import(&right_to_left(desk.export(&sample)));
    let extreme = desk.import(&extreme());
    let follow_up = desk.plumbline(&["follow-up", &sample, "--title", "A year later"]).id();
    let dots = Picture::new(64, (0..64 * 24).map(|at| u8::try_from(at % 251).unwrap_or_default()).collect());
    desk.write("dots.png", dots.to_png());
    desk.write("lines.svg", r##"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path d="M0 30L45 0L90 30Z" fill="#0f4c5c"/></svg>"##);
    let sound: Vec<Pdf> = [
        ("full.pdf", &sample, &[][..]),
        ("summary.pdf", &sample, &["--kind", "summary"]),
        ("applicability.pdf", &sample, &["--kind", "applicability", "--paper", "letter"]),
        ("actions.pdf", &sample, &["--kind", "actions"]),
        ("empty.pdf", &empty, &["--paper", "letter"]),
        ("scripts.pdf", &scripts, &[]),
        ("follow-up.pdf", &follow_up, &[]),
        ("logos.pdf", &sample, &["--kind", "summary", "--client-logo", "dots.png", "--assessor-logo", "lines.svg"]),
        ("right-to-left.pdf", &mirrored, &[]),
        ("extreme.pdf", &extreme, &[]),
    ]
    .into_iter()
    .map(|(name, id, words)| {
        let mut command = vec!["report", id, "--out", name];
        command.extend(words);
        // The scripts' report may name characters that no font here draws.
        let run = desk.plumbline(&command);
        assert_eq!(run.code, Some(0), "`plumbline {}` says {}", run.words, run.err);
        Pdf::at(desk.path(name))
    })
    .collect();
    let folder = desk.path("mutants");
    std::fs::create_dir(&folder).expect("a folder can be made");
    // The shortest that has headings, tables, figures, links and an attachment.
    let small = &sound[4];
    let unbroken = unbroken(small, &folder);
    let broken: Vec<Pdf> = MUTANTS.iter().map(|mutant| mutant.of(small, &folder)).collect();
    let all: Vec<&Pdf> = sound.iter().chain([&unbroken]).chain(&broken).collect();
    let faults = conformance_faults(&all);
    let of = |pdf: &Pdf| -> Vec<&str> {
        let path = pdf.path().display().to_string();
        faults.iter().filter(|line| line.split('\t').next() == Some(&path)).map(String::as_str).collect()
    };
    for pdf in &sound {
        assert!(of(pdf).is_empty(), "veraPDF finds fault with it:\n{}", of(pdf).join("\n"));
        assert_eq!(pdf.structural_faults(), None, "qpdf finds nothing wrong with {}", pdf.path().display());
        assert_eq!(pdf.painting_complaints(), "", "poppler paints {} without a word", pdf.path().display());
    }
    for (mutant, pdf) in MUTANTS.iter().zip(&broken) {
        let notices = |pdf: &Pdf| {
            of(pdf).iter().any(|line| {
                let mut parts = line.split('\t').skip(1);
                parts.next() == Some(mutant.standard) && parts.next().is_some_and(|rule| rule.starts_with(mutant.rule))
            })
        };
        assert!(notices(pdf), "{} passes unnoticed; veraPDF says {:?}", mutant.what, of(pdf));
        assert!(!notices(&unbroken), "{} is noticed where nothing is broken", mutant.what);
    }
}

/// What is written in each script, in each way a person may write it.
const SCRIPTS: &[(&str, &str)] = &[
    ("Latin with ligatures", "Office workflow, affine filters and fjords"),
    ("Greek", "Αξιολόγηση κινδύνου τεχνητής νοημοσύνης"),
    ("Cyrillic", "Оценка рисков искусственного интеллекта"),
    ("Vietnamese", "Đánh giá rủi ro trí tuệ nhân tạo"),
    ("Arabic", "تقييم المخاطر"),
    ("Hebrew", "הערכת סיכונים"),
    ("Devanagari", "जोखिम मूल्यांकन"),
    ("Thai", "การประเมินความเสี่ยง"),
    ("Chinese", "风险评估和控制措施"),
    ("Japanese", "リスクの評価と管理策"),
    ("Korean", "위험 평가와 통제"),
    ("combining accents", "Zu\u{308}rich, cafe\u{301}, A\u{30A}ngstro\u{308}m"),
];

/// The same assessment with a text that runs from right to left wherever a person may write one.
fn right_to_left(mut assessment: Value) -> Value {
    const TEXT: &str = "لم تُحدَّد مسؤولية المراجعة السنوية · אין רישום של הסיכונים";
    const WRITTEN: [&str; 15] = [
        "name",
        "sector",
        "title",
        "scope",
        "confidentiality",
        "purpose",
        "owner",
        "finding",
        "root_cause",
        "recommendation",
        "note",
        "reason",
        "exclusion_reason",
        "grade_reason",
        "locator",
    ];
    fn write(value: &mut Value) {
        match value {
            Value::Object(fields) => fields.iter_mut().for_each(|(field, value)| match value {
                Value::String(text) if WRITTEN.contains(&field.as_str()) && !text.is_empty() => TEXT.clone_into(text),
                other => write(other),
            }),
            Value::Array(values) => values.iter_mut().for_each(write),
            _ => {}
        }
    }
    write(&mut assessment);
    assessment
}

/// In how many places of `in_all_scripts` each text stands.
const PLACES: usize = 12;

/// An assessment with each script in a finding and in every other text of a person, and one finding with what no font
/// draws in outlines.
fn in_all_scripts() -> Value {
    let ids = ["4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "6.1.1", "6.1.2", "6.1.3", "6.1.4", "6.2"];
    let told = ids.iter().zip(SCRIPTS).map(|(id, (_, text))| {
        let mut entry = answer(id, Some(1), 1, &[Some("unmet")]);
        entry["finding"] = json!(text);
        entry["recommendation"] = json!(format!("{text} 1"));
        entry["root_cause"] = json!(format!("{text} 11"));
        entry["checks"][0]["note"] = json!(format!("{text} 2"));
        entry["checks"][0]["reason"] = json!(format!("{text} 3"));
        entry
    });
    let mut emoji = answer("6.3", Some(1), 1, &[Some("unmet")]);
    emoji["finding"] = json!("Done \u{2705} and of nobody's script \u{10FFFD}");
    let mut document = document(told.chain([emoji]).collect());
    document["assessment"]["scope"] = SCRIPTS.iter().map(|(_, text)| format!("{text} 4\n")).collect::<String>().into();
    let numbered = |make: fn(usize, &str) -> Value| -> Value {
        SCRIPTS.iter().enumerate().map(|(at, (_, text))| make(at, text)).collect()
    };
    document["evidence"] = numbered(|at, text| {
        json!({"key": format!("e{at}"), "title": format!("{text} 5"), "kind": "record",
            "locator": format!("{text} 6"), "dated": null, "note": format!("{text} 7")})
    });
    document["actions"] = numbered(|at, text| {
        json!({"key": format!("a{at}"), "title": format!("{text} 8"), "requirements": ["4.1"],
            "owner": format!("{text} 9"), "due": null, "effort": null, "priority": null, "status": "open",
            "note": format!("{text} 10")})
    });
    document
}

/// A text as it stands in a report of which this was said: a character that no font here draws is named, and stands
/// as its number.
fn as_shown(text: &str, said: &str) -> String {
    let shown = |c: char| if !c.is_ascii() && said.contains(c) { format!("[U+{:04X}]", c as u32) } else { c.into() };
    text.chars().map(shown).collect()
}

#[test]
fn text_in_every_script_is_found_again_and_what_cannot_be_drawn_is_shown_and_told() {
    let desk = Desk::new();
    let id = desk.import(&in_all_scripts());
    let run = desk.plumbline(&["report", &id, "--out", "report.pdf"]);
    assert_eq!(run.code, Some(0), "the report is made all the same: {}", run.err);
    let text = squeeze(&Pdf::at(desk.path("report.pdf")).text());
    let said = format!("{}{}", run.out, run.err);
    for (what, written) in SCRIPTS {
        for word in written.split(' ') {
            let wanted = squeeze(&as_shown(word, &said));
            let found = text.matches(&wanted).count();
            assert!(found >= PLACES, "{what}: “{wanted}” is found {found} times, but written in {PLACES} places");
        }
    }
    assert!(text.contains("[U+10FFFD]"), "what no font draws stands as its number");
    assert!(said.contains('\u{10FFFD}'), "and the user is told of it: {said}");
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
    let wanted = without_own_notes(desk.export(&id));
    assert_eq!(attached, wanted, "the data file is the open form of the very assessment");
    let copy = desk.import(&attached);
    assert_eq!(desk.score(&copy), desk.score(&id), "and gives the same figures");
}

#[test]
fn everything_written_down_is_found_in_its_text() {
    let (desk, id, pdf) = sample_report();
    let looked_for = look_for_all(&desk.export(&id), &squeeze(&pdf.body()), "");
    assert!(looked_for >= 150, "the sample has enough to look for, not {looked_for}");
}

#[test]
fn everything_is_found_in_the_text_at_the_extremes_too() {
    let desk = Desk::new();
    let id = desk.import(&extreme());
    let run = desk.plumbline(&["report", &id, "--out", "extreme.pdf"]);
    let pdf = Pdf::at(desk.path("extreme.pdf"));
    // What stands on most pages may be a text of a person's, too.
    let text = squeeze(&format!("{} {}", pdf.body(), pdf.text()));
    let looked_for = look_for_all(&desk.export(&id), &text, &format!("{}{}", run.out, run.err));
    assert!(looked_for >= 5_000, "500 actions and 3,000 pieces of evidence are enough to look for, not {looked_for}");
}

/// Looks for every text of a person's in the report of an assessment of which this was said; returns how many there
/// are.
fn look_for_all(exported: &Value, text: &str, said: &str) -> usize {
    let (mut looked_for, mut at) = (0, 0);
    for (list, fields) in [
        ("requirements", &["finding", "root_cause", "recommendation", "exclusion_reason", "grade_reason"][..]),
        ("checks", &["note", "reason"]),
        ("evidence", &["title", "locator", "note"]),
        ("actions", &["title", "owner", "note"]),
        ("ai_systems", &["name", "purpose", "owner", "note"]),
        ("participants", &["name", "title"]),
        ("assessment", &["title", "scope", "confidentiality"]),
        ("organisation", &["name", "sector"]),
    ] {
        let of_lists = |value: &Value| match value {
            Value::Array(entries) => entries.clone(),
            one => vec![one.clone()],
        };
        let entries = match list {
            "checks" => of_lists(&exported["requirements"]).iter().flat_map(|it| of_lists(&it["checks"])).collect(),
            list => of_lists(&exported[list]),
        };
        for entry in &entries {
            for written in fields.iter().filter_map(|field| entry[*field].as_str()).filter(|it| !it.trim().is_empty()) {
                // Where letters of Arabic overlap, poppler tells them in another order; the lay-out's own test looks
                // for these.
                if written.chars().any(|it| matches!(it, '\u{600}'..='\u{6FF}')) {
                    continue;
                }
                looked_for += 1;
                // A list is set with marks of its own, so each line is looked for by itself.
                for line in written.lines().map(|line| line.trim_start_matches("- ")) {
                    let wanted = squeeze(&as_shown(line, said));
                    // Most texts stand in the order in which they were written.
                    let found = text[at..].find(&wanted).map(|from| at + from).or_else(|| text.find(&wanted));
                    at = found.unwrap_or_else(|| panic!("the report should say, of {list} {}: {line}", name(entry)));
                }
            }
        }
    }
    looked_for
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
    text.chars()
        .filter(|it| !it.is_whitespace() && !matches!(it, '-' | '\u{AD}' | '\u{2010}' | '\u{202A}'..='\u{202E}'))
        .collect()
}
