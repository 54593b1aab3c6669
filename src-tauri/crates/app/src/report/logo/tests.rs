use std::{fs, path::PathBuf, sync::Arc};

use report::Quiet;
use tempfile::TempDir;

use super::{super::ReportPlan, *};
use crate::{
    Existing, SystemAmbient,
    wire::{Code, FollowUp, ReportRequest},
};

/// A drawing of 40 by 20 with something in it.
fn svg(inner: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">{inner}</svg>"#)
}

const PLAIN: &str = r##"<rect width="40" height="20" fill="#0f4c5c"/>"##;

struct Case {
    folder: TempDir,
    desk: Desk,
    id: String,
}

impl Case {
    fn new() -> Case {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("w.plumb");
        let mut desk = Desk::open_or_create(&path, Arc::new(SystemAmbient), "Ada").expect("it opens");
        let id = desk.add_sample().expect("the sample is added");
        Case { folder, desk, id }
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).expect("written");
        path
    }

    fn client(&mut self, id: &str) -> Option<String> {
        self.desk.report_menu(id).expect("a menu").logos.client
    }

    /// The action plan as PDF.
    fn report(&mut self) -> Outcome<Vec<u8>> {
        let request = ReportRequest { kind: "actions".to_owned(), ..ReportRequest::default() };
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let job = self.desk.report_job(&self.id, ReportPlan::new(&request, day)?)?;
        let done = job.write_to(&self.folder.path().join("r.pdf"), Existing::Replace, &Quiet)?;
        Ok(fs::read(done.path).expect("the report"))
    }
}

#[test]
fn what_cannot_be_a_logo_is_refused_with_its_reason_and_the_logo_stays() {
    let mut case = Case::new();
    let good = case.file("good.svg", svg(PLAIN));
    case.desk.set_logo(&case.id, LogoOf::Client, &good).expect("it is taken");
    let gradient = r#"<defs><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1"/></linearGradient></defs><rect width="9" height="9" fill="url(#g)"/>"#;
    let inks = [&[0xFF, 0xD8, 0xFF, 0xC0, 0, 20, 8, 0, 9, 0, 9, 4][..], &[0; 12]].concat();
    let rows: [(&str, Vec<u8>, &str, &str); 8] = [
        ("notes.txt", b"no picture".to_vec(), "not a PNG, JPEG or SVG file", "PNG or SVG"),
        ("big.png", vec![0; 10_000_001], "larger than 10 MB", "smaller"),
        ("cut.png", b"\x89PNG\r\n\x1a\n12".to_vec(), "damaged or incomplete", "copy it again"),
        ("inks.jpg", inks, "CMYK", "RGB"),
        ("text.svg", svg("<text>Halden</text>").into(), "contains text", "outlines"),
        ("gradient.svg", svg(gradient).into(), "gradients", "plain-colour"),
        ("glass.svg", svg(r#"<rect width="9" height="9" opacity="0.5"/>"#).into(), "transparency", "plain-colour"),
        ("nothing.svg", svg("").into(), "nothing visible", "another file"),
    ];
    for (name, content, why, what) in rows {
        let path = case.file(name, content);
        let failure = case.desk.set_logo(&case.id, LogoOf::Client, &path).expect_err(name);
        assert_eq!(failure.code, Code::Refused, "{name} is the user's to mend");
        assert!(failure.message.contains(name) && failure.message.contains(why), "{name}: {}", failure.message);
        assert!(failure.hint.contains(what), "{name}: {}", failure.hint);
    }
    let gone = case.desk.set_logo(&case.id, LogoOf::Client, &case.folder.path().join("gone.svg"));
    assert!(gone.is_err_and(|failure| failure.message.contains("gone.svg")), "a file that is not there is named");
    let id = case.id.clone();
    assert_eq!(case.client(&id).as_deref(), Some("good.svg"), "what was refused took nothing away");
}

#[test]
fn a_logo_is_kept_in_the_workspace_and_shown_in_reports_until_it_is_removed() {
    let mut case = Case::new();
    let bare = case.report().expect("a report");
    let file = case.file("mark.svg", svg(PLAIN));
    let id = case.id.clone();
    assert_eq!(case.desk.set_logo(&id, LogoOf::Assessor, &file).expect("it is taken"), "mark.svg");
    fs::remove_file(&file).expect("the file may go");
    let path = case.desk.path().to_owned();
    case.desk = {
        drop(case.desk);
        Desk::open_existing(&path, Arc::new(SystemAmbient), "Ada").expect("it opens")
    };
    assert_eq!(case.desk.report_menu(&id).expect("a menu").logos.assessor.as_deref(), Some("mark.svg"), "it is kept");
    assert_ne!(case.report().expect("a report"), bare, "it is in the report");
    case.desk.remove_logo(&id, LogoOf::Assessor).expect("it is removed");
    assert_eq!(case.report().expect("a report"), bare, "and then it is not");
}

#[test]
fn a_follow_up_takes_the_logo_over_until_it_has_its_own_or_none() {
    let mut case = Case::new();
    let (first, file, other) = (case.id.clone(), case.file("a.svg", svg(PLAIN)), case.file("b.svg", svg(PLAIN)));
    case.desk.set_logo(&first, LogoOf::Client, &file).expect("it is taken");
    let follow = |case: &mut Case, id: &str| {
        let new = FollowUp { title: "Again".to_owned(), started_on: None };
        case.desk.follow_up(id, new).expect("it is made")
    };
    let second = follow(&mut case, &first);
    let third = follow(&mut case, &second);
    assert_eq!(case.client(&third).as_deref(), Some("a.svg"), "it is the same organisation");
    case.desk.set_logo(&second, LogoOf::Client, &other).expect("it is taken");
    let all = [&first, &second, &third].map(|id| case.client(id));
    assert_eq!(
        all.each_ref().map(Option::as_deref),
        [Some("a.svg"), Some("b.svg"), Some("b.svg")],
        "the nearest counts"
    );
    case.desk.remove_logo(&third, LogoOf::Client).expect("it is removed");
    assert_eq!(case.client(&third), None, "removed is removed, whatever came before");
    assert_eq!(case.client(&second).as_deref(), Some("b.svg"), "and the one before keeps its own");
}

#[test]
fn a_logo_that_was_damaged_where_it_was_kept_is_told_and_can_be_removed() {
    let mut case = Case::new();
    case.desk.workspace.set_setting(&key(LogoOf::Assessor, ""), Some("{")).expect("it is spoilt");
    assert!(case.desk.report_menu(&case.id).expect("a menu").logos.assessor.is_some(), "there is something to remove");
    let failure = case.report().expect_err("it cannot be drawn");
    assert_eq!(failure.code, Code::Refused, "{}", failure.message);
    case.desk.remove_logo(&case.id, LogoOf::Assessor).expect("it is removed");
    case.report().expect("now there is a report");
}
