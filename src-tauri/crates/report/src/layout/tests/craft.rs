//! The craft of a page: contents, references and bookmarks that lead where they say, texts and rows that are not
//! torn, heads that come again, nothing over anything else.

use super::{
    super::display::{Display, Draw, NodeId, Role, Tag, TextRun},
    *,
};
use crate::{layout::page::Geometry, logo::Logo};

/// Every assessment, laid out in full with an earlier one to compare with.
fn displays() -> impl Iterator<Item = (&'static str, Display)> {
    laid_out_of(assessments())
}

/// The ordinary one and those with the longest words.
fn some_displays() -> impl Iterator<Item = (&'static str, Display)> {
    let chosen = ["the sample", "long names and sentences", "right to left"];
    laid_out_of(assessments().into_iter().filter(move |(what, _)| chosen.contains(what)))
}

fn laid_out_of(
    assessments: impl IntoIterator<Item = (&'static str, assessment::Assessment)>,
) -> impl Iterator<Item = (&'static str, Display)> {
    assessments.into_iter().map(|(what, assessment)| {
        let mut case = Case::new(assessment);
        case.previous = Some(a_year_before());
        (what, laid_out(&case.model()))
    })
}

/// The runs of text on a page, each with what it belongs to.
pub(super) fn texts(page: &Page) -> impl Iterator<Item = (Tag, &TextRun)> {
    page.items.iter().filter_map(|item| match &item.draw {
        Draw::Text(run) => Some((item.tag, run)),
        _ => None,
    })
}

/// What is read of a run, in the order of its characters.
pub(super) fn words(run: &TextRun) -> String {
    let mut ranges: Vec<_> = run.glyphs.iter().map(|glyph| glyph.range.clone()).collect();
    ranges.sort_by_key(|range| range.start);
    ranges.dedup();
    ranges.into_iter().map(|range| &run.text[range]).collect()
}

/// Left and right edge of the ink of a run.
fn ink(run: &TextRun) -> (f32, f32) {
    let (mut x, mut edges) = (run.x, (f32::MAX, f32::MIN));
    for glyph in &run.glyphs {
        if !run.text[glyph.range.clone()].trim().is_empty() {
            edges = (edges.0.min(x), edges.1.max(x + glyph.advance));
        }
        x += glyph.advance;
    }
    edges
}

fn text_of(page: &Page, node: NodeId) -> String {
    texts(page).filter(|(tag, _)| *tag == Tag::Node(node)).map(|(_, run)| words(run)).collect::<Vec<_>>().concat()
}

#[test]
fn every_link_lands_on_a_heading_and_tells_its_page_or_on_the_row_it_names() {
    for (what, display) in some_displays() {
        let (mut told, mut rows) = (0, 0);
        for page in &display.pages {
            for link in &page.links {
                let text = text_of(page, link.node);
                let lands =
                    |mark: &&super::super::display::Mark| mark.page == link.page && (mark.y - link.y).abs() < 1.0;
                let heading = display.headings.iter().find(lands);
                let bare = text.trim().trim_matches(['(', ')']);
                let pages = bare.strip_prefix("page").and_then(|number| number.trim().parse::<usize>().ok());
                if let Some(number) = pages {
                    told += 1;
                    assert_eq!(number, link.page + 1, "{what}: “{text}” tells where it leads");
                    continue;
                }
                let Some(heading) = heading else {
                    // Of a long title, the first line is enough.
                    let on_row = |run: &TextRun| run.y > link.y && run.y < link.y + 16.0;
                    let row = texts(&display.pages[link.page]).filter(|(_, run)| on_row(run));
                    let row: String = row.map(|(_, run)| words(run)).collect();
                    let named = text.split_whitespace().next().unwrap_or_default();
                    assert!(row.contains(named), "{what}: “{text}” leads to neither a heading nor its row: {row}");
                    rows += 1;
                    continue;
                };
                // What ends in a number after a word or alone tells a page; an identifier does not.
                let number = text.trim_end().rsplit([' ', '\u{A0}']).next().and_then(|last| last.parse::<usize>().ok());
                if let Some(number) = number {
                    told += 1;
                    assert_eq!(number, link.page + 1, "{what}: “{text}” leads to “{}”", heading.title);
                }
            }
        }
        assert!(told > 10, "{what}: {told} links tell a page");
        assert!(rows > 20, "{what}: {rows} links lead to a row of evidence or of the plan");
    }
}

#[test]
fn each_line_of_the_contents_has_its_title_its_leader_and_its_page() {
    for (what, display) in some_displays() {
        let contents = &display.pages[1];
        let lines: Vec<_> = contents.links.iter().filter(|link| display.tree.nodes()[link.node].parent != 0).collect();
        assert!(lines.len() >= 12, "{what}: the contents have {} lines", lines.len());
        for link in lines {
            let heading = display.headings.iter().find(|mark| mark.page == link.page && (mark.y - link.y).abs() < 1.0);
            let heading = heading.expect("a line of the contents leads to a heading");
            let runs: Vec<&TextRun> =
                texts(contents).filter(|(tag, _)| *tag == Tag::Node(link.node)).map(|(_, run)| run).collect();
            let number = runs.last().map(|run| words(run)).unwrap_or_default();
            assert_eq!(number, (link.page + 1).to_string(), "{what}: the page of “{}”", heading.title);
            let right = runs.last().map_or(0.0, |run| ink(run).1);
            assert!((right - link.area[2]).abs() < 1.0, "{what}: numbers stand below each other on the right");
            let title = text_of(contents, link.node);
            assert!(title.starts_with(heading.title.trim()), "{what}: “{title}” names “{}”", heading.title);
            let is_dot = |draw: &Draw| match draw {
                Draw::Box { area, .. } => area[1] > link.area[1] && area[3] < link.area[3] && area[2] - area[0] < 1.0,
                _ => false,
            };
            let dots = contents.items.iter().filter(|item| item.tag == Tag::Ornament && is_dot(&item.draw)).count();
            assert!(dots > 3, "{what}: {dots} dots lead from “{}” to its page", heading.title);
        }
    }
}

#[test]
fn no_page_ends_with_the_first_line_of_a_paragraph_or_starts_with_its_last() {
    let long = written(&"Nobody could say who had held the review of the sampled release. ".repeat(8));
    let mut broken = 0;
    for (what, display) in displays().chain(laid_out_of([("paragraphs of many lines", long)])) {
        let nodes = display.tree.nodes();
        let is_running = |id: NodeId| match nodes[id].role {
            Role::Paragraph => !matches!(nodes[nodes[id].parent].role, Role::Data | Role::RowHeading),
            Role::ListBody => true,
            _ => false,
        };
        let mut lines: Vec<Vec<(usize, Vec<f32>)>> = vec![Vec::new(); nodes.len()];
        for (at, page) in display.pages.iter().enumerate() {
            for (tag, run) in texts(page) {
                let Tag::Node(id) = tag else { continue };
                if !is_running(id) {
                    continue;
                }
                if lines[id].last().is_none_or(|(page, _)| *page != at) {
                    lines[id].push((at, Vec::new()));
                }
                let tops = &mut lines[id].last_mut().expect("BUG: it was just put there").1;
                if tops.iter().all(|y| (y - run.y).abs() > 1.0) {
                    tops.push(run.y);
                }
            }
        }
        for pages in lines.iter().filter(|pages| pages.len() > 1) {
            broken += 1;
            for (page, tops) in pages {
                assert!(tops.len() > 1, "{what}: a line of a paragraph stands alone on page {}", page + 1);
            }
        }
    }
    assert!(broken > 10, "{broken} paragraphs go over a page");
}

#[test]
fn nothing_leaves_the_margins_and_no_text_stands_on_another() {
    for (what, display) in displays() {
        for (at, page) in display.pages.iter().enumerate() {
            let here = format!("{what}, page {}", at + 1);
            let geometry = Geometry::sized(page.width, page.height);
            let mut places: Vec<(f32, f32, f32, f32, &TextRun)> = Vec::new();
            for (tag, run) in texts(page) {
                let (left, right) = ink(run);
                if left > right {
                    continue;
                }
                let inside = left >= geometry.left - 0.6 && right <= geometry.right + 0.6;
                assert!(inside, "{here}: “{}” leaves the margins", words(run));
                if !matches!(tag, Tag::Header | Tag::Footer) {
                    let inside = run.y - 0.6 * run.size >= geometry.top - 1.0 && run.y <= geometry.bottom + 0.6;
                    assert!(inside || at == 0, "{here}: “{}” leaves the body", words(run));
                }
                // The height of small letters: accents and tails may reach into the neighbouring line.
                places.push((left + 0.3, right - 0.3, run.y - 0.45 * run.size, run.y, run));
            }
            for (at, one) in places.iter().enumerate() {
                for other in &places[at + 1..] {
                    let apart = one.1 <= other.0 || other.1 <= one.0 || one.3 <= other.2 || other.3 <= one.2;
                    assert!(apart, "{here}: “{}” stands on “{}”", words(one.4), words(other.4));
                }
            }
        }
    }
}

#[test]
fn every_character_is_drawn_or_stands_as_its_number_and_none_as_a_box() {
    for (what, text) in support::scripts::SCRIPTS {
        let display = laid_out(&Case::new(written(text)).model());
        let mut drawn = String::new();
        for (_, run) in display.pages.iter().flat_map(texts) {
            assert!(run.glyphs.iter().all(|glyph| glyph.id != 0), "{what}: “{}” has a box", words(run));
            drawn.push_str(&words(run));
        }
        // Joiners and variation selectors have no shape of their own, and a carriage return repeats the line feed.
        let shapeless = |c: &char| c.is_whitespace() || matches!(c, '\u{200D}' | '\u{FE0F}');
        for c in text.chars().filter(|c| !shapeless(c)) {
            let number = format!("[U+{:04X}]", u32::from(c));
            assert!(drawn.contains(c) || drawn.contains(&number), "{what}: {c:?} is dropped");
        }
    }
}

#[test]
fn a_logo_of_any_proportion_stands_within_the_margins_undistorted() {
    for (width, height) in [(1000, 1000), (4000, 10), (10, 4000), (1200, 300)] {
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="{width}" height="{height}" fill="#123456"/></svg>"##
        );
        let logo = Logo::read(svg.as_bytes()).expect("a rectangle is a logo");
        for kind in Kind::ALL {
            let mut case = Case::new(typical()).kind(kind);
            case.options.client_logo = Some(logo.clone());
            case.options.assessor_logo = Some(logo.clone());
            let display = laid_out(&case.model());
            let page = &display.pages[0];
            let geometry = Geometry::sized(page.width, page.height);
            let rings = page.items.iter().filter_map(|item| match &item.draw {
                Draw::Shape { rings, .. } => Some(rings.iter().flatten()),
                _ => None,
            });
            let mut logos = 0;
            for ring in rings {
                logos += 1;
                let (mut low, mut high) = ((f32::MAX, f32::MAX), (f32::MIN, f32::MIN));
                for (x, y) in ring {
                    low = (low.0.min(*x), low.1.min(*y));
                    high = (high.0.max(*x), high.1.max(*y));
                }
                let here = format!("a logo of {width} by {height} in {}", kind.token());
                let inside =
                    low.0 >= geometry.left - 0.6 && high.0 <= geometry.right + 0.6 && high.1 <= geometry.bottom;
                assert!(inside, "{here} leaves the margins: {low:?} to {high:?}");
                let drawn = (high.0 - low.0) / (high.1 - low.1);
                let wanted = width as f32 / height as f32;
                assert!((drawn / wanted - 1.0).abs() < 0.02, "{here} is drawn as {drawn} to 1");
            }
            assert_eq!(logos, 2, "both logos stand on the first page of {}", kind.token());
        }
    }
}

#[test]
fn a_running_head_keeps_organisation_and_title_and_names_the_requirement_its_page_opens_with() {
    let mut named = 0;
    for (what, assessment) in assessments() {
        let model = Case::new(assessment).model();
        let display = laid_out(&model);
        let first_word = |text: &str| text.split_whitespace().next().unwrap_or_default().to_owned();
        let (organisation, title) = (first_word(&model.organisation), first_word(&model.title));
        let mut open = None;
        for (at, page) in display.pages.iter().enumerate() {
            let head: String = texts(page).filter(|(tag, _)| *tag == Tag::Header).map(|(_, run)| words(run)).collect();
            let here: Vec<_> = display.headings.iter().filter(|mark| mark.page == at).collect();
            let goes_on = here.first().is_none_or(|mark| mark.y > 70.0);
            let opening = open.filter(|_| goes_on).or_else(|| here.iter().find(|mark| mark.level == 3).copied());
            open = here.last().copied().or(open).filter(|mark| mark.level == 3);
            if at == 0 {
                continue;
            }
            let there = format!("{what}: the head of page {}, “{head}”,", at + 1);
            let begins = |word: &str| word.chars().take(12).collect::<String>();
            assert!(head.contains(&begins(&organisation)), "{there} names {organisation}");
            assert!(head.contains(&begins(&title)), "{there} has the title {title}");
            match opening {
                Some(mark) => assert!(head.contains(&format!(" · {} ", first_word(&mark.title))), "{there} {mark:?}"),
                None => assert!(!head.contains(" · A.") && !head.contains(" · 8."), "{there} names no requirement"),
            }
            named += usize::from(opening.is_some());
        }
    }
    assert!(named > 100, "{named} pages name a requirement");
}

#[test]
fn a_draft_says_so_in_the_middle_of_the_foot() {
    for paper in [Paper::A4, Paper::Letter] {
        let mut case = Case::new(typical()).kind(Kind::Actions);
        case.options.paper = paper;
        for page in &laid_out(&case.model()).pages {
            let draft = texts(page).find(|(tag, run)| *tag == Tag::Footer && words(run) == "DRAFT");
            let (left, right) = ink(draft.expect("a draft says so").1);
            assert!(((left + right) / 2.0 - page.width / 2.0).abs() < 1.0, "it stands from {left} to {right}");
        }
    }
}
