//! The journey of the report: looked at first, changed, then written as pages and as tables.

use std::{fs, path::PathBuf};

use plumbline_tests::{Desk, Pdf, Window, journey, without_own_notes, word, word_with};

use crate::steps::go;

/// How many pictures of pages are painted, and how many of them show nothing but paper.
fn painted(window: &Window) -> (u64, u64) {
    let script = "
        const shown = [...document.querySelectorAll('.preview canvas')].filter((canvas) => canvas.width > 0);
        const isBlank = (canvas) => {
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            return !data.some((value, at) => at % 4 !== 3 && value < 128);
        };
        return [shown.length, shown.filter(isBlank).length];";
    let counts = window.run_script(script, &[]);
    (counts[0].as_u64().expect("a count"), counts[1].as_u64().expect("a count"))
}

/// How many pages the preview says there are.
fn pages(window: &Window) -> u32 {
    let told = window.text_at("#report-preview-count");
    told.split_whitespace().last().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Writes what is chosen and returns where it is.
fn export(window: &Window, extension: &str) -> PathBuf {
    window.click("button", word("report-export"));
    window.wait("the file", |window| window.text_at(".done .path").ends_with(extension));
    PathBuf::from(window.text_at(".done .path"))
}

#[test]
fn a_report_is_looked_at_page_by_page_before_it_is_written() {
    let desk = Desk::new();
    let exported = without_own_notes(desk.export(&desk.sample()));
    journey("report-preview", &desk, |window| {
        window.click_like("button", "Baseline");
        window.find("button", word("screen-overview"));
        go(window, "screen-report");
        window.wait("the first pages", |window| painted(window).0 > 0);
        let all = pages(window);
        let (shown, blank) = painted(window);
        assert_eq!(blank, 0, "every picture shows its page");
        assert!(shown < u64::from(all), "pages out of sight are not painted: {shown} of {all}");
        let first = word_with("report-preview-page", &[("page", "1"), ("pages", &all.to_string())]);
        window.find("img", &first);

        // By keyboard to the last page, where only then a picture is made.
        window.hook(".preview .scroller").focus();
        window.press(&["End"]);
        let last = all.to_string();
        window.wait("the last page", |window| window.value_at("#report-preview-number") == last);
        window.wait("its picture", |window| {
            let script = "return [...document.querySelectorAll('.preview canvas')].at(-1).width";
            window.run_script(script, &[]).as_u64().is_some_and(|width| width > 0)
        });
        let width = |window: &Window| {
            let script = "return document.querySelector('.preview li').getBoundingClientRect().width";
            window.run_script(script, &[]).as_f64().expect("a width")
        };
        let fitted = width(window);
        window.press(&["+"]);
        window.wait("larger pages", |window| width(window) > fitted);

        // What is chosen is seen: another kind has fewer pages.
        window.click_like("radio", word("report-kind-actions"));
        window.wait("the pages of the action plan", |window| (1..all).contains(&pages(window)));
        let few = pages(window);
        window.hook("#report-folder").fill(desk.folder().to_str().expect("temporary paths are UTF-8"));
        let pdf = Pdf::at(export(window, ".pdf"));
        assert_eq!(pdf.pages(), few, "the pages looked at are those of the file");
        assert_eq!(pdf.attached_json(), exported, "with its data");

        window.click_like("radio", word("report-format-xlsx"));
        window.find("heading", word("report-tables-xlsx"));
        let workbook = fs::read(export(window, ".xlsx")).expect("the workbook");
        assert!(workbook.starts_with(b"PK"), "a workbook is an archive");
    });
}
