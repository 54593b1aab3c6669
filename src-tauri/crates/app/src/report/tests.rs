use std::{cell::Cell, fs, path::Path, sync::Arc};

use assessment::{Filing, Reference};
use report::Quiet;
use tempfile::TempDir;

use super::{Progress, ReportPlan};
use crate::{
    Desk, Existing, SystemAmbient,
    wire::{Code, ReportRequest, WireEdit},
};

fn desk() -> (TempDir, Desk, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut desk = Desk::open_or_create(&path, Arc::new(SystemAmbient), "Ada").expect("it opens");
    let id = desk.add_sample().expect("the sample is added");
    (folder, desk, id)
}

fn request(format: &str) -> ReportRequest {
    ReportRequest { format: format.to_owned(), kind: "actions".to_owned(), ..ReportRequest::default() }
}

fn plan(request: &ReportRequest) -> ReportPlan {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    ReportPlan::new(request, day).expect("a plan")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn what_is_asked_for_in_vain_is_refused_by_name() {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let odd = || "odd".to_owned();
    let plain = ReportRequest::default;
    let rows = [
        ("kind", ReportRequest { kind: odd(), ..plain() }),
        ("format", ReportRequest { format: odd(), ..plain() }),
        ("language", ReportRequest { language: odd(), ..plain() }),
        ("paper", ReportRequest { paper: odd(), ..plain() }),
        ("section", ReportRequest { sections: Some(vec!["gaps".to_owned(), odd()]), ..plain() }),
    ];
    for (what, request) in rows {
        let failure = ReportPlan::new(&request, day).expect_err("it is refused");
        assert_eq!(failure.code, Code::Refused, "{what}");
        assert!(failure.message.contains(what) && failure.message.contains("“odd”"), "{what}: {}", failure.message);
    }
    let none = ReportPlan::new(&ReportRequest { sections: Some(Vec::new()), ..plain() }, day);
    assert!(none.is_err(), "a report without sections would be empty");
}

#[test]
fn a_blank_version_is_the_first() {
    let plan = plan(&ReportRequest { version: "  ".to_owned(), ..ReportRequest::default() });
    assert_eq!(plan.options.version, "1.0", "a document always has one");
}

#[test]
fn every_format_is_written_and_a_name_that_exists_is_numbered() {
    let (_folder, mut desk, id) = desk();
    let out = tempfile::tempdir().expect("a folder");
    for (format, extension, start) in
        [("pdf", "pdf", &b"%PDF-1.7"[..]), ("xlsx", "xlsx", b"PK\x03\x04"), ("csv", "zip", b"PK\x03\x04")]
    {
        for ending in [format!(".{extension}"), format!(" (2).{extension}")] {
            let job = desk.report_job(&id, plan(&request(format))).expect("a job");
            let done = job.write_into(out.path(), &Quiet).expect("written");
            assert!(done.path.ends_with(&ending), "{} is a name of its own", done.path);
            assert_eq!(done.format, format, "it says what it is");
            assert!(done.count > 0, "it has pages or tables");
            assert!(fs::read(&done.path).expect("a file").starts_with(start), "{} is what it says", done.path);
        }
    }
    assert_eq!(names(out.path()).len(), 6, "and nothing else is left");
}

#[test]
fn a_file_that_exists_is_kept_unless_it_may_be_replaced() {
    let (folder, mut desk, id) = desk();
    let path = folder.path().join("plan.xlsx");
    fs::write(&path, b"mine").expect("written");
    let mut write = |existing| {
        let job = desk.report_job(&id, plan(&request("xlsx"))).expect("a job");
        job.write_to(&path, existing, &Quiet)
    };
    let refused = write(Existing::Keep).expect_err("the name is taken");
    assert_eq!(refused.code, Code::Refused);
    assert_eq!(fs::read(&path).expect("the file"), b"mine", "what was there is kept");
    write(Existing::Replace).expect("written");
    assert!(fs::read(&path).expect("the file").starts_with(b"PK"), "and replaced when told so");
}

#[test]
fn a_report_shows_the_moment_it_was_asked_for() {
    let (folder, mut desk, id) = desk();
    let request = ReportRequest { format: "csv".to_owned(), ..ReportRequest::default() };
    let before = desk.report_job(&id, plan(&request)).expect("a job");
    let same = desk.report_job(&id, plan(&request)).expect("a job");
    let text = "Changed while the report was made".to_owned();
    desk.edit(&id, WireEdit::Finding { requirement: "4.1".to_owned(), text }).expect("the edit is made");
    let after = desk.report_job(&id, plan(&request)).expect("a job");
    let written = [before, same, after].map(|job| {
        let done = job.write_into(folder.path(), &Quiet).expect("written");
        fs::read(done.path).expect("a file")
    });
    assert!(written[0] == written[1], "two snapshots of one moment are the same");
    assert!(written[0] != written[2], "the edit is in the later one alone");
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
fn what_is_cancelled_leaves_nothing_behind_and_keeps_what_was_there() {
    let (_folder, mut desk, id) = desk();
    for format in ["pdf", "xlsx", "csv"] {
        for steps in 0..4 {
            let out = tempfile::tempdir().expect("a folder");
            let taken = out.path().join("taken");
            fs::write(&taken, b"mine").expect("written");
            let mut job = || desk.report_job(&id, plan(&request(format))).expect("a job");
            // None of the formats is done after three steps: the action plan has two sections, or two sheets.
            let steps = || After(Cell::new(steps.min(if format == "pdf" { 3 } else { 1 })));
            let into = job().write_into(out.path(), &steps()).expect_err("it is cancelled");
            let over = job().write_to(&taken, Existing::Replace, &steps()).expect_err("it is cancelled");
            assert_eq!(
                (into.code, over.code),
                (Code::Cancelled, Code::Cancelled),
                "{format}: the window shows nothing"
            );
            assert_eq!(names(out.path()), ["taken"], "{format}: no file and no half of one");
            assert_eq!(fs::read(&taken).expect("the file"), b"mine", "{format}: what was there is kept");
        }
    }
}

#[test]
fn the_menu_begins_with_what_the_assessment_says() {
    let (_folder, mut desk, id) = desk();
    let menu = desk.report_menu(&id).expect("a menu");
    assert_eq!(menu.request.prepared_by, "Ada", "the author of the settings");
    assert!(!menu.request.confidentiality.is_empty(), "the sample's own marking");
    assert_eq!(menu.languages, ["en"], "the words there are");
    let tables: Vec<&str> = menu.sections.iter().filter(|it| it.has_table).map(|it| it.token.as_str()).collect();
    for token in &tables {
        let sections = Some(vec![(*token).to_owned()]);
        let request = ReportRequest { sections, format: "xlsx".to_owned(), ..ReportRequest::default() };
        let job = desk.report_job(&id, plan(&request)).expect("a job");
        assert!(job.make(&Quiet).is_ok(), "{token} is a sheet");
    }
    let rest = menu.sections.iter().filter(|it| !it.has_table).map(|it| it.token.clone()).collect();
    let request = ReportRequest { sections: Some(rest), format: "csv".to_owned(), ..ReportRequest::default() };
    let job = desk.report_job(&id, plan(&request)).expect("a job");
    assert!(job.make(&Quiet).is_err(), "and no other section is");
}

#[test]
fn the_assessments_before_are_followed_as_far_as_they_can_be_compared() {
    let (_folder, mut desk, first) = desk();
    let (_, sample, _) = desk.load(&first).expect("it loads");
    let mut ids = vec![first];
    for _ in 0..3 {
        let mut next = (*sample).clone();
        next.filing = Filing { previous: ids.last().and_then(|id| Reference::new(id)), ..Filing::default() };
        ids.push(desk.add(next).expect("a follow-up is added"));
    }
    for (at, most, wanted) in [(0, 5, 0), (1, 5, 1), (3, 5, 3), (3, 2, 2)] {
        let (_, assessment, _) = desk.load(&ids[at]).expect("it loads");
        let before = desk.predecessors_of(&assessment, most).expect("they are read");
        assert_eq!(before.len(), wanted, "of number {at}, at most {most}");
    }
    desk.delete_assessment(&ids[1]).expect("deleted");
    let (_, last, _) = desk.load(&ids[3]).expect("it loads");
    assert_eq!(desk.predecessors_of(&last, 5).expect("they are read").len(), 1, "what is gone ends the chain");
}
