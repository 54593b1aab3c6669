//! The workbook and the CSV files, read back by a program that is not ours.

mod support;

use std::{
    cell::Cell,
    collections::BTreeMap,
    io::{Cursor, Read},
};

use assessment::{Assessment, score::score};
use calamine::{Data, Reader, Xlsx};
use catalogue::Catalogue;
use report::{Error, Kind, Progress, Quiet, Section, model::Value, write_csv, write_xlsx};
use support::{Case, day, empty, id, sample, typical};

fn workbook(case: &Case) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = write_xlsx(&case.model(), &Quiet).expect("a workbook can be made");
    Xlsx::new(Cursor::new(bytes)).expect("the workbook is readable")
}

/// A sheet of the workbook as rows, its header first.
fn rows(case: &Case, name: &str) -> Vec<Vec<Data>> {
    let range = workbook(case).worksheet_range(name).expect("the sheet is there");
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The CSV files by name.
fn files(case: &Case) -> BTreeMap<String, String> {
    let model = case.model();
    let bytes = write_csv(&model, &Quiet).expect("an archive can be made");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("the archive is readable");
    assert_eq!(archive.len(), model.sheets.len(), "a file for every sheet");
    let mut read = |name: String| {
        let mut text = String::new();
        archive.by_name(&name).expect("a file of the archive").read_to_string(&mut text).expect("UTF-8");
        (name, text)
    };
    model.sheets.iter().map(|sheet| read(format!("{}.csv", sheet.token))).collect()
}

/// Finds a row by its first cell and gives the cell under a heading.
fn cell<'a>(rows: &'a [Vec<Data>], first: &str, heading: &str) -> &'a Data {
    let column = rows[0].iter().position(|it| *it == heading).expect("the heading is there");
    let row = rows.iter().find(|row| row[0] == first).expect("the row is there");
    &row[column]
}

#[test]
fn every_table_of_the_report_is_a_sheet_and_a_file() {
    let case = Case::new(typical());
    let names = ["About", "Scores", "Findings", "Checks", "Applicability", "Actions", "Evidence"];
    assert_eq!(workbook(&case).sheet_names(), names, "in the order of the report's sections");
    let tokens = ["about", "actions", "applicability", "checks", "evidence", "findings", "scores"];
    let found: Vec<String> = files(&case).into_keys().collect();
    assert_eq!(found, tokens.map(|token| format!("{token}.csv")), "and one file for each");
    let counts =
        [("Findings", 70), ("Applicability", 38), ("Checks", checks()), ("Evidence", case.assessment.evidence.len())];
    for (name, wanted) in counts {
        assert_eq!(rows(&case, name).len(), wanted + 1, "{name} has a header and every row");
    }
}

fn checks() -> usize {
    Catalogue::embedded().requirements().iter().map(|it| it.checks.len()).sum()
}

#[test]
fn a_kind_or_a_choice_of_sections_has_the_sheets_of_its_sections() {
    let rows: [(&str, Case, &[&str]); 4] = [
        ("the action plan", Case::new(typical()).kind(Kind::Actions), &["About", "Actions"]),
        ("the statement", Case::new(typical()).kind(Kind::Applicability), &["About", "Applicability"]),
        ("the summary", Case::new(typical()).kind(Kind::Summary), &["About", "Scores"]),
        ("one section", chosen(&[Section::Evidence]), &["About", "Evidence"]),
    ];
    for (what, case, wanted) in rows {
        assert_eq!(workbook(&case).sheet_names(), wanted, "{what}");
    }
    let none = chosen(&[Section::SignOff]).model();
    assert_eq!(write_xlsx(&none, &Quiet), Err(Error::NoTables), "a page to sign is no table");
    assert_eq!(write_csv(&none, &Quiet), Err(Error::NoTables), "nor a file");
}

fn chosen(sections: &[Section]) -> Case {
    let mut case = Case::new(typical());
    case.options.sections = Some(sections.to_vec());
    case
}

#[test]
fn figures_are_those_of_the_one_function_unrounded_and_typed() {
    let case = Case::new(sample());
    let scores = score(Catalogue::embedded(), &case.assessment);
    let table = rows(&case, "Scores");
    for rollup in &scores.groups {
        let id = rollup.id.as_str();
        let columns = [
            ("Mean level", rollup.mean()),
            ("Low", rollup.low()),
            ("High", rollup.high()),
            ("Coverage", rollup.coverage()),
        ];
        for (heading, wanted) in columns {
            let found = cell(&table, id, heading);
            assert_eq!(*found, wanted.map_or(Data::Empty, Data::Float), "{heading} of {id}");
        }
    }
    let findings = rows(&case, "Findings");
    for score in &scores.requirements {
        let level = cell(&findings, score.id.as_str(), "Level");
        let wanted = score.level.map_or(Data::Empty, |level| Data::Float(f64::from(level.number())));
        assert_eq!(*level, wanted, "the level of {} is a number, or blank while unrated", score.id);
    }
}

#[test]
fn days_are_days() {
    let mut case = Case::new(typical());
    case.assessment.actions[0].due = Some(day(2027, 3, 31));
    let title = case.assessment.actions[0].title.clone();
    let table = rows(&case, "Actions");
    let row = table.iter().find(|row| row[1].to_string() == title).expect("the action is there");
    let due = row.iter().find_map(|cell| match cell {
        Data::DateTime(day) => day.as_datetime(),
        _ => None,
    });
    assert_eq!(due.map(|due| due.date()), Some(day(2027, 3, 31)), "a typed day: {row:?}");
    assert!(files(&case)["actions.csv"].contains(",2027-03-31,"), "and ISO 8601 in the file");
}

#[test]
fn a_root_cause_has_its_column() {
    let mut assessment = empty();
    assessment.answers.entry(id("4.1")).or_default().root_cause = "Nobody’s task.".to_owned();
    let case = Case::new(assessment);
    let table = rows(&case, "Findings");
    assert_eq!(*cell(&table, "4.1", "Root cause"), Data::String("Nobody’s task.".to_owned()));
    assert_eq!(*cell(&table, "4.2", "Root cause"), Data::Empty, "blank where there is none");
    assert!(files(&case)["findings.csv"].contains(",Nobody’s task.,"), "and in the file");
}

/// What a spreadsheet might compute, if it were let.
const FORMULAS: [&str; 6] =
    ["=1+1", "=HYPERLINK(\"https://example.invalid\",\"x\")", "+1", "-2+3", "@SUM(A1)", "＝cmd|' /C calc'!A0"];

#[test]
fn text_is_never_a_formula() {
    let mut assessment = typical();
    for (requirement, text) in ["4.1", "4.2", "4.3", "4.4", "5.1", "5.2"].into_iter().zip(FORMULAS) {
        assessment.answers.entry(id(requirement)).or_default().finding = text.to_owned();
    }
    let case = Case::new(assessment);
    let findings = rows(&case, "Findings");
    let formulas = workbook(&case).worksheet_formula("Findings").expect("the sheet is there");
    assert!(formulas.is_empty(), "the workbook holds no formula");
    let csv = &files(&case)["findings.csv"];
    for (requirement, text) in ["4.1", "4.2", "4.3", "4.4", "5.1", "5.2"].into_iter().zip(FORMULAS) {
        assert_eq!(*cell(&findings, requirement, "Finding"), Data::String(text.to_owned()), "as typed, and text");
        let guarded = format!("'{}", text.replace('"', "\"\""));
        assert!(csv.contains(&guarded), "{text:?} has an apostrophe before it");
    }
}

#[test]
fn long_text_is_cut_with_a_word_in_a_cell_and_whole_in_a_file() {
    let mut assessment = empty();
    let long = "ä𝄞".repeat(20_000);
    assessment.answers.entry(id("4.1")).or_default().finding = long.clone();
    let case = Case::new(assessment);
    let table = rows(&case, "Findings");
    let Data::String(kept) = cell(&table, "4.1", "Finding") else { panic!("a text") };
    assert!(kept.encode_utf16().count() <= 32_767, "a cell holds no more");
    assert!(kept.ends_with("have the whole text.]"), "and says that it was cut");
    assert!(files(&case)["findings.csv"].contains(&long), "the file has all of it");
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let case = Case::new(typical());
    let (first, second) = (case.model(), case.model());
    assert!(write_xlsx(&first, &Quiet) == write_xlsx(&second, &Quiet), "two workbooks differ");
    assert!(write_csv(&first, &Quiet) == write_csv(&second, &Quiet), "two archives differ");
}

#[test]
fn sheets_are_set_up_to_be_read_filtered_and_printed() {
    let bytes = write_xlsx(&Case::new(typical()).model(), &Quiet).expect("a workbook");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook is an archive");
    for number in 1..=7 {
        let mut xml = String::new();
        let mut part = archive.by_name(&format!("xl/worksheets/sheet{number}.xml")).expect("a sheet");
        part.read_to_string(&mut xml).expect("UTF-8");
        for wanted in
            ["state=\"frozen\"", "orientation=\"landscape\"", "fitToHeight=\"0\"", "<cols>", "paperSize=\"9\""]
        {
            assert!(xml.contains(wanted), "sheet {number} has {wanted}");
        }
        // Facts about the report are no records, and totals stay in sight whatever is filtered.
        match number {
            1 => assert!(!xml.contains("<autoFilter "), "nothing is filtered on the first sheet"),
            2 => assert!(xml.contains("<autoFilter ref=\"A1:J17\"/>"), "the sixteen groups are, their totals are not"),
            _ => assert!(xml.contains("<autoFilter "), "sheet {number} can be filtered"),
        }
    }
    let mut xml = String::new();
    archive.by_name("xl/workbook.xml").expect("the workbook").read_to_string(&mut xml).expect("UTF-8");
    assert_eq!(xml.matches("_xlnm.Print_Titles").count(), 7, "every sheet repeats its header on each page");
}

#[test]
fn every_row_is_as_long_as_the_header_and_every_name_is_allowed() {
    let cases: [Assessment; 3] = [empty(), typical(), sample()];
    for assessment in cases {
        for sheet in Case::new(assessment).model().sheets {
            assert!(sheet.name.chars().count() <= 31, "“{}” is a sheet name", sheet.name);
            assert!(!sheet.name.contains(['[', ']', ':', '*', '?', '/', '\\']), "“{}” is a sheet name", sheet.name);
            for row in &sheet.rows {
                assert_eq!(row.len(), sheet.columns.len(), "{}: {row:?}", sheet.token);
                let blank = |value: &Value| matches!(value, Value::Text(text) if text.is_empty());
                assert!(!row.iter().any(blank), "{}: what is not told is blank", sheet.token);
            }
        }
    }
}

/// Cancels after so many steps.
struct After(Cell<usize>);

impl Progress for After {
    fn step(&self, _done: usize, _total: usize) {
        self.0.set(self.0.get().saturating_sub(1));
    }
    fn cancelled(&self) -> bool {
        self.0.get() == 0
    }
}

#[test]
fn making_tables_can_be_cancelled() {
    let model = Case::new(typical()).model();
    for steps in [1, 4] {
        assert_eq!(write_xlsx(&model, &After(Cell::new(steps))), Err(Error::Cancelled), "a workbook after {steps}");
        assert_eq!(write_csv(&model, &After(Cell::new(steps))), Err(Error::Cancelled), "an archive after {steps}");
    }
}
