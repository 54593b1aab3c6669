//! What a reader's programs find in a report besides its pages: bookmarks, the tree of meaning, fonts.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};
use support::{
    Case, a_year_before,
    objects::{dictionaries, elements, name_of, read},
    scripts::{SCRIPTS, written},
    typical,
};

fn document(case: &Case) -> Document {
    read(&case.pdf().expect("a report can be made"))
}

/// A title as it is read: ASCII as it is, all else from UTF-16.
fn title(dictionary: &Dictionary) -> String {
    let bytes = dictionary.get(b"Title").and_then(Object::as_str).expect("a bookmark has a title");
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(units) => {
            let units: Vec<u16> = units.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The page that a bookmark or a link leads to, from 1 on, and the height on it in whole points.
fn lands(dictionary: &Dictionary, pages: &BTreeMap<ObjectId, u32>) -> Option<(u32, i64)> {
    let place = dictionary.get(b"Dest").and_then(Object::as_array).ok()?;
    let page = place.first()?.as_reference().ok()?;
    Some((*pages.get(&page)?, place.get(3)?.as_float().ok()? as i64))
}

#[test]
fn bookmarks_are_nested_as_the_headings_are_and_lead_where_the_contents_do() {
    let document = document(&Case::new(typical()));
    let pages: BTreeMap<ObjectId, u32> = document.get_pages().into_iter().map(|(number, id)| (id, number)).collect();
    let path = |start: &Dictionary| {
        let mut titles = vec![title(start)];
        let mut at = start;
        while let Ok(parent) = at.get(b"Parent").and_then(Object::as_reference) {
            at = document.get_dictionary(parent).expect("a parent is there");
            if at.has(b"Title") {
                titles.insert(0, title(at));
            }
        }
        titles
    };
    let bookmarks: Vec<&Dictionary> =
        dictionaries(&document).filter(|it| it.has(b"Title") && it.has(b"Dest")).collect();
    let of = |wanted: &str| {
        let found = bookmarks.iter().find(|bookmark| title(bookmark).starts_with(wanted));
        *found.unwrap_or_else(|| panic!("“{wanted}” has no bookmark"))
    };
    assert_eq!(path(of("Document control")).len(), 1, "a section stands at the top");
    let inner = path(of("6.1.2 "));
    assert_eq!(inner.len(), 3, "a requirement stands below its clause, and that below its section: {inner:?}");
    assert!(inner[0].starts_with("Findings") && inner[1].starts_with("6 "), "in this order: {inner:?}");
    let linked: BTreeSet<_> = dictionaries(&document)
        .filter(|it| name_of(it, b"Subtype") == "Link")
        .filter_map(|link| lands(link, &pages))
        .collect();
    let mut met = 0;
    for bookmark in &bookmarks {
        let place = lands(bookmark, &pages).expect("a bookmark leads to a place");
        met += usize::from(linked.contains(&place));
    }
    assert!(met > 50, "{met} bookmarks lead where a link does");
}

#[test]
fn every_kind_of_element_is_there_and_running_parts_are_none() {
    let mut case = Case::new(typical());
    case.previous = Some(a_year_before());
    let document = document(&case);
    for kind in [
        "Document",
        "Sect",
        "H1",
        "H2",
        "H3",
        "P",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "THead",
        "TBody",
        "TR",
        "TH",
        "TD",
        "Figure",
        "TOC",
        "TOCI",
        "Reference",
        "Link",
    ] {
        assert!(elements(&document, kind) > 0, "the tree has {kind}");
    }
    let pages = document.get_pages();
    for (number, id) in &pages {
        let content = document.get_page_content(*id);
        let has = |wanted: &str| content.windows(wanted.len()).any(|it| it == wanted.as_bytes());
        let is_cover = *number == 1;
        assert!(has("/Footer") || is_cover, "the foot of page {number} is no part of the text");
        assert!(has("/Header") || is_cover, "nor is its head");
        let (opened, closed) = (count(&content, b"BDC"), count(&content, b"EMC"));
        assert_eq!(opened, closed, "what is marked on page {number} ends there");
    }
}

fn count(content: &[u8], wanted: &[u8]) -> usize {
    // An operator stands at the end of its line.
    content.split(|byte| *byte == b'\n').filter(|line| line.ends_with(wanted)).count()
}

#[test]
fn every_font_is_embedded_in_part() {
    for (what, text) in SCRIPTS {
        let mut case = Case::new(written(text));
        case.options.sections = Some(vec![report::Section::Findings]);
        let document = document(&case);
        let fonts: Vec<&Dictionary> = dictionaries(&document).filter(|it| it.has(b"FontName")).collect();
        assert!(!fonts.is_empty(), "{what}: there are fonts");
        for font in fonts {
            let name = name_of(font, b"FontName");
            assert!(font.has(b"FontFile2") || font.has(b"FontFile3"), "{what}: {name} is embedded");
            assert_eq!(name.find('+'), Some(6), "{what}: {name} is a part of its font");
        }
    }
}

#[test]
fn lists_tell_how_their_items_are_marked() {
    let mut assessment = typical();
    assessment.answers.entry(support::id("6.1.2")).or_default().finding = "Seen:\n- one\n- two\n".to_owned();
    let document = document(&Case::new(assessment));
    let numbering: BTreeSet<String> = dictionaries(&document)
        .filter(|it| name_of(it, b"S") == "L")
        .filter_map(|it| Some(name_of(it.get(b"A").and_then(Object::as_dict).ok()?, b"ListNumbering")))
        .collect();
    // Decisions are numbered, findings have bullets, facts have labels of their own.
    let wanted = ["Decimal", "Disc", "None"].map(str::to_owned);
    assert_eq!(numbering, BTreeSet::from(wanted), "ISO 32000-1, table 347");
}

#[test]
fn a_link_within_a_text_is_read_where_it_stands() {
    let mut case = Case::new(typical());
    case.options.sections = Some(vec![report::Section::Summary, report::Section::Findings]);
    let document = document(&case);
    let within = |body: &&Dictionary| {
        let Ok(kids) = body.get(b"K").and_then(Object::as_array) else { return false };
        let link = kids.iter().position(|kid| matches!(kid, Object::Reference(_)));
        let text = kids.iter().rposition(|kid| matches!(kid, Object::Integer(_)));
        link.zip(text).is_some_and(|(link, text)| link < text)
    };
    let bodies = dictionaries(&document).filter(|it| name_of(it, b"S") == "LBody");
    assert!(bodies.filter(within).count() > 0, "a decision names requirements, and goes on after them");
}
