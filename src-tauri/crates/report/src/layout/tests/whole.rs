//! Tables over pages: rows that stay whole, and heads that come again.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::display::{Draw, NodeId, Role, Tag, TextRun},
    craft::{texts, words},
    support::extremes::much_evidence,
    *,
};
use crate::layout::page::Geometry;

/// Where the texts of a table stand: per page its rows, and per row the pages with the height it takes on them.
struct Places {
    table: NodeId,
    rows: BTreeMap<NodeId, BTreeMap<usize, (f32, f32)>>,
}

fn tables(display: &Display) -> Vec<Places> {
    let nodes = display.tree.nodes();
    let above = |mut node: NodeId, wanted: fn(Role) -> bool| {
        while node != 0 && !wanted(nodes[node].role) {
            node = nodes[node].parent;
        }
        (node != 0).then_some(node)
    };
    let mut found: BTreeMap<NodeId, Places> = BTreeMap::new();
    for (at, page) in display.pages.iter().enumerate() {
        for item in &page.items {
            let (Tag::Node(node), Draw::Text(run)) = (item.tag, &item.draw) else { continue };
            let Some(row) = above(node, |role| role == Role::Row) else { continue };
            let Some(table) = above(row, |role| role == Role::Table) else { continue };
            let places = found.entry(table).or_insert_with(|| Places { table, rows: BTreeMap::new() });
            let place = places.rows.entry(row).or_default().entry(at).or_insert((f32::MAX, f32::MIN));
            *place = (place.0.min(run.y - run.size), place.1.max(run.y));
        }
    }
    found.into_values().collect()
}

#[test]
fn a_row_is_whole_unless_it_is_taller_than_half_a_page() {
    for (what, assessment) in assessments() {
        let display = laid_out(&Case::new(assessment).model());
        for table in tables(&display) {
            for places in table.rows.values().filter(|places| places.len() > 1) {
                let height: f32 = places.values().map(|(top, bottom)| bottom - top).sum();
                let (first, page) = places.keys().next().map(|at| (at + 1, &display.pages[*at])).expect("a page");
                let half = Geometry::sized(page.width, page.height).body() / 2.0;
                // Padding and the space between lines are not in the height of the ink.
                assert!(height > half - 24.0, "{what}: a row of {height} points is torn on page {first}");
            }
        }
    }
}

#[test]
fn a_table_that_goes_on_repeats_its_head() {
    let mut repeated = 0;
    for (what, assessment) in assessments() {
        let display = laid_out(&Case::new(assessment).model());
        let nodes = display.tree.nodes();
        for table in tables(&display) {
            let in_head = |row: &NodeId| nodes[nodes[*row].parent].role == Role::TableHead;
            let pages: BTreeSet<usize> =
                table.rows.iter().filter(|(row, _)| !in_head(row)).flat_map(|(_, at)| at.keys().copied()).collect();
            let head = table.rows.iter().find(|(row, _)| in_head(row));
            let (head, at) = head.and_then(|(row, at)| Some((*row, *at.keys().next()?))).expect("a table has a head");
            let of_head = |node: NodeId| nodes[node].parent == head;
            let words = |at: usize, wanted: &dyn Fn(Tag) -> bool| -> BTreeSet<String> {
                let texts = display.pages[at].items.iter().filter(|item| wanted(item.tag));
                let texts = texts.filter_map(|item| match &item.draw {
                    Draw::Text(run) => Some(run.text.to_string()),
                    _ => None,
                });
                texts.collect()
            };
            let wanted = words(at, &|tag| matches!(tag, Tag::Node(node) if of_head(node)));
            for page in pages.range(at + 1..) {
                repeated += 1;
                let shown = words(*page, &|tag| tag == Tag::Ornament);
                let about = nodes[table.table].words.as_deref().unwrap_or_default();
                assert!(shown.is_superset(&wanted), "{what}: “{about}” goes on without its head on page {}", page + 1);
            }
        }
    }
    assert!(repeated > 40, "{repeated} pages go on with a table");
}

#[test]
fn no_page_is_left_mostly_blank_before_what_goes_on() {
    let many = {
        let mut assessment = typical();
        let action = assessment.actions[0].clone();
        let served = ["4.2", "5.3", "6.1.2", "6.1.3", "7.2", "8.2", "9.2.1", "A.4.2", "A.6.2.4", "A.9.2"];
        let make = |at: usize| assessment::Action {
            key: support::key(&format!("m{at}")),
            requirements: vec![id(served[at % served.len()])],
            ..action.clone()
        };
        assessment.actions = (0..400).map(make).collect();
        assessment
    };
    for (what, assessment) in assessments().into_iter().chain([("many actions for each of some", many)]) {
        let mut case = Case::new(assessment);
        case.options.sections = Some(vec![Section::Findings]);
        let display = laid_out(&case.model());
        for (at, page) in display.pages.iter().enumerate().skip(2).take(display.pages.len().saturating_sub(3)) {
            let opens = |mark: &super::super::display::Mark| mark.page == at + 1 && mark.y < 100.0;
            let body = Geometry::sized(page.width, page.height).body();
            let lowest = lines_below(page, 0.0).last().copied().unwrap_or_default();
            let blank = Geometry::sized(page.width, page.height).bottom - lowest;
            let starts_anew = display.headings.iter().any(opens);
            assert!(starts_anew || blank < body * 0.55, "{what}: {blank} points of page {} are blank", at + 1);
        }
    }
}

#[test]
fn all_lines_to_sign_on_stand_on_one_page() {
    let rows = much_evidence().evidence;
    for kind in [Kind::Applicability, Kind::Actions] {
        // Behind one row after the other the lines come to stand lower and lower.
        for count in 0..24 {
            let mut assessment = empty();
            assessment.evidence = rows[..count].to_vec();
            let mut case = Case::new(assessment).kind(kind);
            case.options.prepared_by = "Preparer ".repeat(30);
            case.options.sections = Some(vec![Section::Evidence, Section::SignOff]);
            let display = laid_out(&case.model());
            let parts = ["Prepared by", "Reviewed by", "Approved by"];
            let is_signed = |page: &&Page| texts(page).any(|(_, run)| parts.contains(&words(run).trim()));
            let signed = display.pages.iter().filter(is_signed).count();
            assert_eq!(signed, 1, "{} after {count} rows", kind.token());
        }
    }
}

#[test]
fn no_section_ends_on_a_page_of_a_few_lines() {
    on_every_paper(|what, display| {
        let opened: Vec<usize> = display.headings.iter().filter(|mark| mark.level == 1).map(|mark| mark.page).collect();
        let ends = opened.iter().skip(1).copied().chain([display.pages.len()]);
        for (first, end) in opened.iter().zip(ends).filter(|(first, end)| end - **first > 1) {
            let page = &display.pages[end - 1];
            // A head that comes again is decoration, and no text of the section.
            let own = page.items.iter().filter(|item| matches!(item.tag, Tag::Node(_)));
            let texts = own.filter_map(|item| match &item.draw {
                Draw::Text(run) => Some((run.y - run.size, run.y)),
                _ => None,
            });
            let (top, bottom) = texts.fold((f32::MAX, 0.0_f32), |(top, bottom), (a, b)| (top.min(a), bottom.max(b)));
            let body = Geometry::sized(page.width, page.height).body();
            let title = &display.headings.iter().find(|mark| mark.page == *first).expect("a heading").title;
            let told = format!("{what}: “{title}” ends on page {end} with {} points", bottom - top);
            // Padding and the space around lines are not in the height of the ink.
            assert!(bottom - top > body / 5.0 - 14.0, "{told}");
        }
    });
}

#[test]
fn a_requirement_stays_whole_where_that_leaves_little_of_a_page_blank() {
    on_every_paper(|what, display| {
        let nodes = display.tree.nodes();
        let marks = &display.headings;
        for (at, mark) in marks.iter().enumerate().filter(|(_, mark)| mark.level == 3) {
            // From its heading to the next, whatever that heads.
            let Some(next) = marks.get(at + 1).filter(|next| next.level > 1) else { continue };
            let page = |at: usize| Geometry::sized(display.pages[at].width, display.pages[at].height);
            let body = page(mark.page).body();
            let lines = |at: usize, from: f32, to: f32| {
                let lines = lines_below(&display.pages[at], from);
                lines.into_iter().filter(|y| *y < to).collect::<Vec<f32>>()
            };
            let overleaf = lines(mark.page + 1, 0.0, if next.page == mark.page + 1 { next.y } else { f32::MAX });
            if next.page == mark.page || next.page > mark.page + 1 || overleaf.is_empty() {
                continue;
            }
            let height = page(mark.page).bottom - mark.y + overleaf.last().unwrap_or(&0.0) - page(next.page).top;
            // The heading of a group goes with its first requirement.
            let opens = marks[..at].last().filter(|before| before.level == 2 && before.page == mark.page);
            let blank = page(mark.page).bottom - opens.map_or(mark.y, |before| before.y);
            let told = format!("{what}: “{}” on page {}", mark.title, mark.page + 1);
            // The space before a heading is blank too, and no part of either.
            assert!(
                height > body * 0.6 - 16.0 || blank > body * 0.35 - 16.0,
                "{told} is torn although it takes {height} and would leave {blank}"
            );
            let first = display.pages[mark.page + 1].items.iter().find_map(|item| match (&item.draw, item.tag) {
                (Draw::Text(run), Tag::Node(id)) if nodes[id].role == Role::Paragraph => Some(run.text.to_string()),
                _ => None,
            });
            let first = first.unwrap_or_default();
            assert!(!first.starts_with("Evidence:\u{A0}"), "{told} leaves its evidence alone overleaf");
        }
    });
}

#[test]
fn an_owner_of_very_many_actions_goes_on_overleaf_under_the_same_name() {
    let mut assessment = typical();
    let action = assessment.actions[0].clone();
    let make = |at: usize| assessment::Action {
        key: support::key(&format!("m{at}")),
        owner: "Ingrid Solheim".to_owned(),
        due: chrono::NaiveDate::from_ymd_opt(2026, 12, 1),
        ..action.clone()
    };
    assessment.actions = (0..150).map(make).collect();
    let display = laid_out(&Case::new(assessment).kind(Kind::Actions).model());
    let figure = display.tree.nodes().iter().position(|node| node.role == Role::Figure).expect("a timeline");
    let marks = |page: &Page| texts(page).filter(|(tag, _)| *tag == Tag::Node(figure)).count();
    let on: Vec<usize> = display.pages.iter().map(marks).collect();
    assert!(on[0] > 20 && on[1] > 20, "the boxes begin on the first page and go on: {on:?}");
    for (at, page) in display.pages.iter().enumerate().filter(|(at, _)| on[*at] > 0) {
        let named = texts(page).filter(|(_, run)| run.y < 700.0 && words(run).contains("Ingrid Solheim")).count();
        assert!(named > 0, "page {} names the owner", at + 1);
    }
    let nodes = display.tree.nodes();
    let in_box = |run: &TextRun| run.size < 7.5 && words(run).parse::<usize>().is_ok();
    for (tag, run) in display.pages.iter().flat_map(texts).filter(|(_, run)| in_box(run)) {
        assert!(matches!(tag, Tag::Node(node) if nodes[node].role == Role::Figure), "a number belongs to the figure");
        let width: f32 = run.glyphs.iter().map(|glyph| glyph.advance).sum();
        assert!(width < 10.5, "the number {} takes {width} of its box", words(run));
    }
}

/// What is the sample but for controls whose reasons are short and long by turns.
fn uneven() -> assessment::Assessment {
    let mut assessment = sample();
    let controls = assessment.answers.iter_mut().filter(|(id, _)| id.is_control());
    for (at, (_, answer)) in controls.enumerate() {
        answer.applicable = false;
        answer.exclusion_reason = "It is no part of what we do. ".repeat(if at % 2 == 0 { 1 } else { 40 });
    }
    assessment
}

#[test]
fn a_table_begins_on_the_page_of_what_introduces_it() {
    let (mut below_text, mut below_headings) = (0, 0);
    for (what, assessment) in assessments().into_iter().chain([("uneven rows", uneven())]) {
        for kind in [Kind::Full, Kind::Applicability] {
            let display = laid_out(&Case::new(assessment.clone()).kind(kind).model());
            let nodes = display.tree.nodes();
            // Pages and heights of all that is drawn of a node or below it.
            let mut places: Vec<Vec<(usize, f32)>> = vec![Vec::new(); nodes.len()];
            for (at, page) in display.pages.iter().enumerate() {
                for (tag, run) in texts(page) {
                    let Tag::Node(mut node) = tag else { continue };
                    while node != 0 {
                        places[node].push((at, run.y));
                        node = nodes[node].parent;
                    }
                }
            }
            for table in tables(&display) {
                let siblings = &nodes[nodes[table.table].parent].kids;
                let at = siblings.iter().position(|kid| *kid == table.table).expect("a kid of its parent");
                let is_text = |id: &&NodeId| matches!(nodes[**id].role, Role::Paragraph | Role::Heading(2 | 3));
                let before: Vec<NodeId> = siblings[..at].iter().rev().take_while(is_text).copied().collect();
                let Some(last) = before.first().and_then(|id| places[*id].last()) else { continue };
                let bodies: Vec<NodeId> = table
                    .rows
                    .keys()
                    .copied()
                    .filter(|row| nodes[nodes[*row].parent].role == Role::TableBody)
                    .collect();
                let row = &table.rows[bodies.first().expect("a table has rows")];
                let (first, (top, bottom)) = row.first_key_value().expect("a row is drawn");
                let geometry = Geometry::sized(display.pages[last.0].width, display.pages[last.0].height);
                if bottom - top > geometry.body() / 3.0 {
                    continue;
                }
                let about = nodes[table.table].words.as_deref().unwrap_or_default();
                assert_eq!(last.0, *first, "{what}: “{about}” begins overleaf of its text on page {}", last.0 + 1);
                below_text += 1;
                // What stands between a heading and the table, where it is short, is read with both.
                let heading = before.iter().rev().find(|id| matches!(nodes[**id].role, Role::Heading(_)));
                let Some(&(page, y)) = heading.and_then(|id| places[*id].first()) else { continue };
                let lines = before.iter().map(|id| places[*id].len()).sum::<usize>();
                if lines < 14 && top + bottom - y < geometry.body() {
                    assert_eq!(page, *first, "{what}: “{about}” begins overleaf of its heading at {y}");
                    below_headings += 1;
                }
            }
        }
    }
    assert!(below_text > 200 && below_headings > 50, "{below_text} below a text, {below_headings} below a heading");
}
