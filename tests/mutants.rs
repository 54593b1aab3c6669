//! Reports broken on purpose, each in one point, so that the validator can be seen to notice.

use std::{path::Path, process::Command};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Map, Value, json};

use crate::Pdf;

/// One way to break a report: what is done, the standard and the rule of veraPDF that notices, and how.
#[derive(Debug, Clone, Copy)]
pub struct Mutant {
    /// What is done to it; also the name of the file.
    pub what: &'static str,
    /// The standard that forbids it: `ua1` or `3a`.
    pub standard: &'static str,
    /// How the number of the rule starts.
    pub rule: &'static str,
    breaking: fn(&mut Objects),
}

/// The objects of a PDF, by name: `obj:7 0 R`.
type Objects = Map<String, Value>;

/// Every point in which a report is broken.
pub const MUTANTS: &[Mutant] = &[
    Mutant {
        what: "figure-without-alternative",
        standard: "ua1",
        rule: "7.3-",
        breaking: |it| drop_key(it, "/Figure", "/Alt"),
    },
    Mutant {
        what: "table-heading-without-scope",
        standard: "ua1",
        rule: "7.5-",
        breaking: |it| drop_key(it, "/TH", "/A"),
    },
    Mutant { what: "link-without-contents", standard: "ua1", rule: "7.18.5-", breaking: links_without_contents },
    Mutant { what: "no-language", standard: "ua1", rule: "7.2-", breaking: |it| drop_of_catalogue(it, "/Lang") },
    Mutant { what: "skipped-heading", standard: "ua1", rule: "7.4.2-", breaking: deeper_headings },
    Mutant { what: "unmarked-content", standard: "ua1", rule: "7.1-", breaking: unmarked_content },
    Mutant {
        what: "no-output-intent",
        standard: "3a",
        rule: "6.2.4.3-",
        breaking: |it| drop_of_catalogue(it, "/OutputIntents"),
    },
    Mutant { what: "attachment-without-relationship", standard: "3a", rule: "6.8-", breaking: no_relationship },
];

impl Mutant {
    /// Writes the broken report into a folder.
    ///
    /// # Panics
    /// If qpdf is not installed or the report has nothing of the kind to break.
    pub fn of(&self, pdf: &Pdf, folder: &Path) -> Pdf {
        rewritten(pdf, folder, self.what, |objects| {
            let before = objects.clone();
            (self.breaking)(objects);
            assert!(*objects != before, "the report has nothing to break for {}", self.what);
        })
    }
}

/// The report unbroken, rewritten the same way: what is wrong with this one is the rewriting's.
pub fn unbroken(pdf: &Pdf, folder: &Path) -> Pdf {
    rewritten(pdf, folder, "unbroken", |_| {})
}

fn rewritten(pdf: &Pdf, folder: &Path, name: &str, change: impl FnOnce(&mut Objects)) -> Pdf {
    let (json, path) = (folder.join(format!("{name}.json")), folder.join(format!("{name}.pdf")));
    let read = ["--json-output", "--json-stream-data=inline", "--decode-level=generalized"];
    qpdf(Command::new("qpdf").args(read).arg(pdf.path()).arg(&json));
    let text = std::fs::read_to_string(&json).expect("qpdf has written JSON");
    let mut document: Value = serde_json::from_str(&text).expect("what qpdf writes is JSON");
    change(document["qpdf"][1].as_object_mut().expect("objects stand second"));
    std::fs::write(&json, document.to_string()).expect("the folder can be written to");
    qpdf(Command::new("qpdf").args(["--json-input", "--stream-data=compress"]).arg(&json).arg(&path));
    Pdf::at(path)
}

fn qpdf(command: &mut Command) {
    let output = command.output().expect("qpdf is installed; `cargo xtask test` does it");
    assert!(output.status.success(), "qpdf failed: {}", String::from_utf8_lossy(&output.stderr));
}

fn dictionaries(objects: &mut Objects) -> impl Iterator<Item = &mut Map<String, Value>> {
    objects.values_mut().filter_map(|object| object.get_mut("value")?.as_object_mut())
}

fn elements<'a>(objects: &'a mut Objects, kind: &str) -> impl Iterator<Item = &'a mut Map<String, Value>> {
    dictionaries(objects).filter(move |it| it.get("/S").is_some_and(|name| name == kind) && it.contains_key("/P"))
}

fn drop_key(objects: &mut Objects, kind: &str, key: &str) {
    elements(objects, kind).for_each(|element| drop(element.remove(key)));
}

fn drop_of_catalogue(objects: &mut Objects, key: &str) {
    let catalogue = dictionaries(objects).find(|it| it.get("/Type").is_some_and(|name| name == "/Catalog"));
    catalogue.expect("a PDF has a catalogue").remove(key);
}

fn links_without_contents(objects: &mut Objects) {
    let links = dictionaries(objects).filter(|it| it.get("/Subtype").is_some_and(|name| name == "/Link"));
    links.for_each(|link| drop(link.remove("/Contents")));
}

fn deeper_headings(objects: &mut Objects) {
    elements(objects, "/H2").for_each(|element| drop(element.insert("/S".to_owned(), json!("/H4"))));
}

fn no_relationship(objects: &mut Objects) {
    let files = dictionaries(objects).filter(|it| it.contains_key("/AFRelationship"));
    files.for_each(|file| drop(file.remove("/AFRelationship")));
}

/// A black box on every page that belongs to nothing.
fn unmarked_content(objects: &mut Objects) {
    for object in objects.values_mut() {
        let Some(data) = object.pointer("/stream/data").and_then(Value::as_str) else { continue };
        let mut bytes = BASE64_STANDARD.decode(data).expect("qpdf writes streams as base64");
        if bytes.windows(4).any(|it| it == b" BDC") {
            bytes.extend(b"\n0 0 9 9 re f\n");
            object["stream"]["data"] = json!(BASE64_STANDARD.encode(bytes));
        }
    }
}
