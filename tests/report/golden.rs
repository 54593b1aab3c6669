//! The sample's full report beside how it looked and read when somebody last looked at it.
//!
//! A page is kept as a picture of 40 dots per inch in sixteen shades, and as text. Where a page is meant to
//! change, `PLUMBLINE_GOLDEN=renew cargo test -p plumbline-tests --test report golden` renews them;
//! look at the pictures before committing them.

use std::{env, fs, path::PathBuf};

use plumbline_tests::{Desk, Pdf, Picture, root, target};

/// Set to `renew`, the golden pages are rewritten.
const RENEW: &str = "PLUMBLINE_GOLDEN";

/// The date of the report.
const DAY: &str = "2026-03-27";

/// What stands between the pages of the golden text, followed by a number.
const PAGE: &str = "────── page ";

fn golden(name: &str) -> PathBuf {
    root().join("tests/golden/report").join(name)
}

fn picture_name(page: usize) -> String {
    format!("page-{page:02}.png")
}

fn golden_picture(page: usize) -> Option<Picture> {
    fs::read(golden(&picture_name(page))).ok().map(|bytes| Picture::from_png(&bytes))
}

/// The golden text, page by page.
fn golden_text() -> Vec<String> {
    let text = fs::read_to_string(golden("pages.txt")).expect("there is a golden text");
    let pages = text.split(PAGE).skip(1).map(|page| page.split_once('\n').map_or("", |(_, text)| text));
    pages.map(|page| page.trim_end().to_owned()).collect()
}

fn renew(texts: &[String], pictures: &[Picture]) {
    let folder = golden("");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the old pages can be removed");
    }
    fs::create_dir_all(&folder).expect("the folder can be made");
    for (at, picture) in pictures.iter().enumerate() {
        fs::write(golden(&picture_name(at + 1)), picture.to_png()).expect("a page can be written");
    }
    let pages = texts.iter().enumerate().map(|(at, text)| format!("{PAGE}{}\n{text}\n", at + 1));
    fs::write(golden("pages.txt"), pages.collect::<String>()).expect("the text can be written");
}

#[test]
fn each_golden_page_of_the_sample_looks_and_reads_as_it_did() {
    let desk = Desk::new();
    let id = desk.sample();
    desk.plumbline(&["report", &id, "--date", DAY, "--out", "report.pdf"]).well();
    let pdf = Pdf::at(desk.path("report.pdf"));
    let (texts, pictures) = (pdf.text_by_page(), pdf.pictures(40));
    assert_eq!(texts.len(), pictures.len(), "each page is read and painted");
    if env::var(RENEW).is_ok_and(|word| word == "renew") {
        return renew(&texts, &pictures);
    }
    let mut changes = Vec::new();
    let wanted = golden_text();
    if wanted.len() != texts.len() {
        changes.push(format!("it has {} pages instead of {}", texts.len(), wanted.len()));
    }
    let folder = target().join("golden-report");
    fs::create_dir_all(&folder).expect("a folder can be made in the target folder");
    for (at, (text, picture)) in texts.iter().zip(&pictures).enumerate() {
        let page = at + 1;
        if let Some(wanted) = wanted.get(at)
            && wanted != text
        {
            changes.push(format!("page {page} reads otherwise: {}", first_difference(wanted, text)));
        }
        let kept = golden_picture(page);
        let seen = folder.join(picture_name(page));
        match kept {
            Some(kept) if picture.differs_from(&kept) => {
                fs::write(&seen, picture.over(&kept)).expect("the difference can be written");
                changes.push(format!("page {page} looks otherwise: see {} (cyan is new)", seen.display()));
            }
            Some(_) => drop(fs::remove_file(&seen)),
            None => changes.push(format!("page {page} has no golden picture")),
        }
    }
    assert!(
        changes.is_empty(),
        "the sample's report is not what it was:\n{}\nIf that is wanted, `{RENEW}=renew cargo test -p plumbline-tests \
         --test report golden` renews the golden pages; look at them before committing.",
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
    let page = golden_picture(4).expect("there is a golden fourth page");
    // The section's heading stands in these rows; three points are nearly two of them.
    assert!(page.with_rows_moved(30..62, 2).differs_from(&page), "a heading set lower is seen");
    let smoothed =
        page.shaded(|at, pixel| if at % 2 == 0 { pixel.saturating_add(24) } else { pixel.saturating_sub(24) });
    assert!(smoothed != page && !smoothed.differs_from(&page), "edges painted otherwise are not");
    let cut = Picture::new(330, vec![255; 330 * 468]);
    assert!(cut.differs_from(&page), "nor does another size pass");
}
