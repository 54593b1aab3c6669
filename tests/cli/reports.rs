//! Reports in every format: the same figures, names of their own, and the way back.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::Read,
    path::Path,
};

use plumbline_tests::{Desk, Pdf, without_own_notes};

/// A CSV file of an archive as rows of fields.
fn table(archive: &Path, name: &str) -> Vec<Vec<String>> {
    let mut archive = zip::ZipArchive::new(File::open(archive).expect("there is an archive")).expect("it is one");
    let mut text = String::new();
    archive.by_name(name).expect("the table is there").read_to_string(&mut text).expect("it is UTF-8");
    rows(text.strip_prefix('\u{FEFF}').expect("it begins with a byte order mark"))
}

/// RFC 4180, read by the letter.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => field.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted && letters.peek() == Some(&'\n') => {
                letters.next();
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            other => field.push(other),
        }
    }
    assert!(row.is_empty() && field.is_empty() && !quoted, "the last record ends");
    rows
}

#[test]
fn tables_have_the_figures_of_the_command_line() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.plumbline(&["report", &id, "--format", "csv", "--out", "tables.zip"]).well();
    let scores = desk.score(&id);
    let table = table(&desk.path("tables.zip"), "scores.csv");
    let column = |heading: &str| table[0].iter().position(|it| it == heading).expect("the heading is there");
    let columns = BTreeMap::from(
        [("mean", "Mean level"), ("low", "Low"), ("high", "High"), ("coverage", "Coverage"), ("target", "Target")]
            .map(|(field, heading)| (field, column(heading))),
    );
    for group in scores["groups"].as_array().expect("there are groups") {
        let name = group["id"].as_str().expect("a group has an id");
        let row = table.iter().find(|row| row[0] == name).expect("every group has a row");
        for (field, column) in &columns {
            let found = row[*column].parse::<f64>().ok();
            assert_eq!(found, group[*field].as_f64(), "{field} of {name}, unrounded");
        }
    }
}

#[test]
fn the_same_report_has_the_same_bytes_in_every_format() {
    let desk = Desk::new();
    let id = desk.sample();
    for format in ["xlsx", "csv"] {
        let written = ["a", "b"].map(|name| {
            desk.plumbline(&["report", &id, "--format", format, "--date", "2026-11-22", "--out", name]).well();
            fs::read(desk.path(name)).expect("it is written")
        });
        assert!(written[0] == written[1], "two {format} differ");
        for name in ["a", "b"] {
            fs::remove_file(desk.path(name)).expect("it is removed");
        }
    }
}

#[test]
fn a_name_that_exists_is_kept_or_numbered() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.write("mine", "mine");
    for words in [["report", &id, "--out", "mine"], ["export", &id, "--out", "mine"]] {
        let told = desk.plumbline(&words).refused(2);
        assert!(told.contains("mine") && told.contains("--overwrite"), "it says what to do: {told}");
    }
    assert_eq!(fs::read(desk.path("mine")).expect("the file"), b"mine", "what was there is kept");

    fs::create_dir(desk.path("out")).expect("a folder can be made");
    for _ in 0..2 {
        desk.plumbline(&["report", &id, "--kind", "actions", "--into", "out", "--date", "2026-11-22"]).well();
    }
    let names = fs::read_dir(desk.path("out")).expect("a folder").map(|it| it.expect("an entry").file_name());
    let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(names.len(), 2, "each has a name of its own: {names:?}");
    assert!(names[0].ends_with(" (2).pdf") && names[1].ends_with(" - actions - 2026-11-22.pdf"), "{names:?}");
}

#[test]
fn what_document_control_is_told_stands_in_the_report() {
    let desk = Desk::new();
    let id = desk.sample();
    let told = [
        ("--document-number", "AIMS-REP-007"),
        ("--document-version", "2.3"),
        ("--prepared-by", "Prepared Person"),
        ("--reviewed-by", "Reviewing Person"),
        ("--approved-by", "Approving Person"),
        ("--distribution", "The Board of Tests"),
        ("--confidentiality", "Strictly for tests"),
    ];
    let mut words = vec!["report", &id, "--sections", "control,sign-off", "--out", "r.pdf"];
    words.extend(told.iter().flat_map(|(option, text)| [*option, *text]));
    desk.plumbline(&words).well();
    let text = Pdf::at(desk.path("r.pdf")).text();
    for (option, told) in told {
        assert!(text.contains(told), "{option} stands in the report");
    }
    for absent in ["Executive summary", "Evidence register"] {
        assert!(!text.contains(absent), "“{absent}” was not asked for");
    }
}

#[test]
fn logos_stand_on_the_report_and_what_cannot_be_one_is_refused() {
    let desk = Desk::new();
    let id = desk.sample();
    let svg = |inner: &str| format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inner}</svg>"#);
    fs::write(desk.path("plain.svg"), svg(r##"<rect width="9" height="9" fill="#0f4c5c"/>"##)).expect("written");
    fs::write(desk.path("text.svg"), svg("<text>Halden</text>")).expect("written");
    let report = |name: &'static str, logos: &[&'static str]| {
        let mut words = vec!["report", &id, "--kind", "actions", "--date", "2026-11-22", "--out", name];
        words.extend(logos);
        desk.plumbline(&words)
    };
    report("bare.pdf", &[]).well();
    let bare = fs::read(desk.path("bare.pdf")).expect("a report");
    let cases: [(&str, &[&str]); 3] = [
        ("client.pdf", &["--client-logo", "plain.svg"]),
        ("assessor.pdf", &["--assessor-logo", "plain.svg"]),
        ("both.pdf", &["--client-logo", "plain.svg", "--assessor-logo", "plain.svg"]),
    ];
    for (name, logos) in cases {
        report(name, logos).well();
        assert_ne!(fs::read(desk.path(name)).expect("a report"), bare, "{logos:?} is seen");
    }
    for option in ["--client-logo", "--assessor-logo"] {
        let told = report("r.pdf", &[option, "text.svg"]).refused(2);
        assert!(
            told.contains("contains text") && told.contains("outlines"),
            "{option} says why and what to do: {told}"
        );
        let told = report("r.pdf", &[option, "gone.svg"]).refused(2);
        assert!(told.contains("gone.svg"), "{option}: {told}");
        assert!(!desk.path("r.pdf").exists(), "and nothing is written");
    }
}

#[test]
fn what_is_asked_for_in_vain_is_refused() {
    let desk = Desk::new();
    let id = desk.sample();
    let cases: &[&[&str]] = &[
        &["--format", "docx"],
        &["--lang", "xx"],
        &["--sections", "gaps,gapps"],
        &["--format", "xlsx", "--sections", "sign-off"],
    ];
    for options in cases {
        let mut words = vec!["report", &id, "--out", "r"];
        words.extend(options.iter());
        desk.plumbline(&words).refused(2);
        assert!(!desk.path("r").exists(), "nothing is written for {options:?}");
    }
}

#[test]
fn a_report_is_imported_again() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.plumbline(&["report", &id, "--kind", "actions", "--out", "r.pdf"]).well();
    let copy = desk.plumbline(&["import", "r.pdf"]).id();
    let carried = desk.export(&copy);
    assert_eq!(carried, without_own_notes(desk.export(&id)), "all but the assessor's own notes is in the report");
    assert_eq!(desk.score(&copy), desk.score(&id), "with the same figures");

    desk.plumbline(&["report", &id, "--kind", "summary", "--without-data", "--out", "bare.pdf"]).well();
    let told = desk.plumbline(&["import", "bare.pdf"]).refused(2);
    assert!(told.contains("bare.pdf"), "a report may go out without data, and then says so: {told}");
}

#[test]
fn a_report_is_a_draft_until_the_assessment_is_final_or_somebody_says_so() {
    let desk = Desk::new();
    let id = desk.sample();
    let is_draft = |name: &'static str, options: &[&'static str]| {
        let mut words = vec!["report", &id, "--kind", "actions", "--out", name];
        words.extend(options);
        let told = desk.plumbline(&words).well();
        (Pdf::at(desk.path(name)).text().contains("DRAFT"), told)
    };
    assert!(is_draft("open.pdf", &[]).0, "an open assessment makes a draft");
    let (draft, told) = is_draft("said.pdf", &["--final"]);
    assert!(!draft && told.contains("finalise"), "whoever says so is told that it is not sealed: {told}");
    desk.plumbline(&["finalise", &id]).well();
    let (draft, told) = is_draft("sealed.pdf", &[]);
    assert!(!draft && !told.contains("finalise"), "a sealed assessment makes none: {told}");
}

#[test]
fn a_report_whose_data_was_changed_is_refused_unless_told_otherwise() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.changed_report(&id);
    desk.plumbline(&["import", "open.pdf"]).well();

    let before = desk.plumbline(&["list", "--json"]).json();
    let told = desk.plumbline(&["import", "changed.pdf"]).refused(2);
    assert!(told.contains("was changed after the report was made") && told.contains("--changed"), "{told}");
    assert_eq!(desk.plumbline(&["list", "--json"]).json(), before, "nothing was imported");
    let taken = desk.plumbline(&["import", "changed.pdf", "--changed"]).id();
    assert_eq!(desk.export(&taken)["assessment"]["title"], "Baseline 2025", "taken as it is, when told so");
}

#[test]
fn a_pdf_without_data_or_a_broken_one_says_so() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.plumbline(&["report", &id, "--kind", "actions", "--out", "r.pdf"]).well();
    let whole = fs::read(desk.path("r.pdf")).expect("the report");
    desk.write("half.pdf", &whole[..whole.len() / 2]);
    desk.write("header.pdf", b"%PDF-1.7\n%%EOF\n");
    for name in ["half.pdf", "header.pdf"] {
        let told = desk.plumbline(&["import", name]).refused(2);
        assert!(told.contains(name), "it names the file: {told}");
    }
}
