//! The sample's reports beside how they looked and read when somebody last looked at them.
//!
//! A page is kept as text and, of the full report and the summary, as a picture of 40 dots per inch in sixteen
//! shades. Where a page is meant to change, `PLUMBLINE_GOLDEN=renew cargo test -p plumbline-tests --test report golden`
//! renews them; look at the pictures before committing them.

use std::{env, fs, path::PathBuf};

use plumbline_tests::{Desk, Pdf, Picture, root, target};

/// Set to `renew`, the golden pages are rewritten.
const RENEW: &str = "PLUMBLINE_GOLDEN";

/// The date of the reports.
const DAY: &str = "2026-03-27";

/// What stands between the pages of a golden text, followed by a number.
const PAGE: &str = "────── page ";

/// A report of the sample, and what is kept of it.
struct Golden {
    kind: &'static str,
    /// The file of its text.
    text: &'static str,
    /// What the names of its pictures begin with, where pictures are kept.
    pictures: Option<&'static str>,
}

const FULL: Golden = Golden { kind: "full", text: "pages.txt", pictures: Some("page") };

/// Tables of text alone need no pictures: how a table looks is seen in the full report.
const ALL: [Golden; 4] = [
    FULL,
    Golden { kind: "summary", text: "summary.txt", pictures: Some("summary") },
    Golden { kind: "applicability", text: "applicability.txt", pictures: None },
    Golden { kind: "actions", text: "actions.txt", pictures: None },
];

fn golden(name: &str) -> PathBuf {
    root().join("tests/golden/report").join(name)
}

impl Golden {
    fn picture_name(&self, page: usize) -> Option<String> {
        self.pictures.map(|name| format!("{name}-{page:02}.png"))
    }

    fn picture(&self, page: usize) -> Option<Picture> {
        fs::read(golden(&self.picture_name(page)?)).ok().map(|bytes| Picture::from_png(&bytes))
    }

    /// The text, page by page.
    fn texts(&self) -> Vec<String> {
        let text = fs::read_to_string(golden(self.text)).expect("there is a golden text");
        let pages = text.split(PAGE).skip(1).map(|page| page.split_once('\n').map_or("", |(_, text)| text));
        pages.map(|page| page.trim_end().to_owned()).collect()
    }

    fn renew(&self, texts: &[String], pictures: &[Picture]) {
        for (at, picture) in pictures.iter().enumerate() {
            if let Some(name) = self.picture_name(at + 1) {
                fs::write(golden(&name), picture.to_png()).expect("a page can be written");
            }
        }
        let pages = texts.iter().enumerate().map(|(at, text)| format!("{PAGE}{}\n{text}\n", at + 1));
        fs::write(golden(self.text), pages.collect::<String>()).expect("the text can be written");
    }

    /// What is not as it was, in words. Where a picture differs, one of both is left in the target folder.
    fn changes(&self, texts: &[String], pictures: &[Picture]) -> Vec<String> {
        let (mut changes, kind) = (Vec::new(), self.kind);
        let wanted = self.texts();
        if wanted.len() != texts.len() {
            changes.push(format!("{kind} has {} pages instead of {}", texts.len(), wanted.len()));
        }
        for (at, (wanted, text)) in wanted.iter().zip(texts).enumerate().filter(|(_, (wanted, text))| wanted != text) {
            changes.push(format!("{kind}, page {} reads otherwise: {}", at + 1, first_difference(wanted, text)));
        }
        let folder = target().join("golden-report");
        fs::create_dir_all(&folder).expect("a folder can be made in the target folder");
        for (at, picture) in pictures.iter().enumerate() {
            let Some(name) = self.picture_name(at + 1) else { continue };
            let seen = folder.join(name);
            match self.picture(at + 1) {
                Some(kept) if picture.differs_from(&kept) => {
                    fs::write(&seen, picture.over(&kept)).expect("the difference can be written");
                    changes.push(format!(
                        "{kind}, page {} looks otherwise: see {} (cyan is new)",
                        at + 1,
                        seen.display()
                    ));
                }
                Some(_) => drop(fs::remove_file(&seen)),
                None => changes.push(format!("{kind}, page {} has no golden picture", at + 1)),
            }
        }
        changes
    }
}

#[test]
fn each_golden_page_of_the_sample_looks_and_reads_as_it_did() {
    let desk = Desk::new();
    let id = desk.sample();
    let renews = env::var(RENEW).is_ok_and(|word| word == "renew");
    if renews {
        let folder = golden("");
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).expect("the folder can be made");
    }
    let mut changes = Vec::new();
    for kept in &ALL {
        let out = format!("{}.pdf", kept.kind);
        desk.plumbline(&["report", &id, "--kind", kept.kind, "--date", DAY, "--out", &out]).well();
        let pdf = Pdf::at(desk.path(&out));
        let texts = pdf.text_by_page();
        let pictures = kept.pictures.map(|_| pdf.pictures(40));
        assert!(pictures.as_ref().is_none_or(|it| it.len() == texts.len()), "each page is read and painted");
        let pictures = pictures.unwrap_or_default();
        if renews {
            kept.renew(&texts, &pictures);
        } else {
            changes.extend(kept.changes(&texts, &pictures));
        }
    }
    assert!(
        changes.is_empty(),
        "the sample's reports are not what they were:\n{}\nIf that is wanted, `{RENEW}=renew cargo test -p \
         plumbline-tests --test report golden` renews the golden pages; look at them before committing.",
        changes.join("\n")
    );
}

/// The first line that is not the same, as it was and as it is.
fn first_difference(wanted: &str, found: &str) -> String {
    let (mut wanted, mut found) = (wanted.lines(), found.lines());
    loop {
        let (was, is) = (wanted.next(), found.next());
        if was != is || was.is_none() {
            return format!("“{}” is now “{}”", was.unwrap_or_default().trim(), is.unwrap_or_default().trim());
        }
    }
}

#[test]
fn a_golden_page_tells_a_heading_three_points_lower_from_another_smoothing() {
    let page = FULL.picture(4).expect("there is a golden fourth page");
    // The section's heading stands in these rows; three points are nearly two of them.
    assert!(page.with_rows_moved(30..62, 2).differs_from(&page), "a heading set lower is seen");
    let smoothed =
        page.shaded(|at, pixel| if at % 2 == 0 { pixel.saturating_add(24) } else { pixel.saturating_sub(24) });
    assert!(smoothed != page && !smoothed.differs_from(&page), "edges painted otherwise are not");
    let cut = Picture::new(330, vec![255; 330 * 468]);
    assert!(cut.differs_from(&page), "nor does another size pass");
}
