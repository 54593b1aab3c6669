//! What must hold of every page: measured on the display list, before there is a PDF.

#[path = "../../tests/support/mod.rs"]
mod support;

mod brief;
mod craft;
mod grey;
mod lines;
mod summary;
mod whole;
mod written;

use super::{
    display::{Display, Draw, Page, Role, Tag},
    lay_out, lay_out_on,
};
use crate::{Kind, Paper, Quiet, Section, model::Model};
use support::{
    Case, a_year_before, empty,
    extremes::{long_finding, long_names},
    id, sample,
    scripts::{RIGHT_TO_LEFT, written},
    typical,
};

fn laid_out(model: &Model) -> Display {
    lay_out(model, &Quiet, model.parts.len()).expect("nobody cancels")
}

/// Assessments from nothing to texts of any length and script.
fn assessments() -> Vec<(&'static str, assessment::Assessment)> {
    let lists = {
        let mut assessment = typical();
        for answer in assessment.answers.values_mut() {
            answer.finding = format!("Seen:\n{}\nThat is all.", "- one more record without a date;\n".repeat(9));
        }
        assessment
    };
    let names = {
        let mut assessment = long_names();
        for answer in assessment.answers.values_mut() {
            answer.finding = "word ".repeat(60);
            answer.recommendation = "word ".repeat(60);
        }
        assessment
    };
    vec![
        ("the sample", sample()),
        ("something of everything", typical()),
        ("nothing", empty()),
        ("a finding of 20,000 characters", long_finding()),
        ("lists everywhere", lists),
        ("long names and sentences", names),
        ("right to left", written(RIGHT_TO_LEFT)),
    ]
}

/// The tops of the lines of text on a page that stand below a height, running parts left out.
fn lines_below(page: &Page, y: f32) -> Vec<f32> {
    let mut lines: Vec<f32> = page
        .items
        .iter()
        .filter(|item| !matches!(item.tag, Tag::Header | Tag::Footer))
        .filter_map(|item| match &item.draw {
            Draw::Text(run) if run.y > y => Some(run.y),
            _ => None,
        })
        .collect();
    lines.sort_by(f32::total_cmp);
    lines.dedup_by(|a, b| (*a - *b).abs() < 1.0);
    lines
}

/// Lays out every assessment with one before it, on every paper, each with its description.
fn on_every_paper(look: impl Fn(&str, &Display)) {
    for (what, assessment) in assessments() {
        for paper in [Paper::A4, Paper::Letter] {
            let mut case = Case::new(assessment.clone());
            case.previous = Some(a_year_before());
            case.options.paper = paper;
            look(&format!("{what}, {paper:?}"), &laid_out(&case.model()));
        }
    }
}

#[test]
fn no_heading_stands_on_a_page_without_what_it_heads() {
    on_every_paper(|what, display| {
        for (at, mark) in display.headings.iter().enumerate() {
            let where_ = format!("{what}: “{}” on page {}", mark.title, mark.page + 1);
            let below = lines_below(&display.pages[mark.page], mark.y);
            let own = below.iter().filter(|y| **y < mark.y + 16.0).count();
            assert!(below.len() > own.max(1), "{where_} is the last on its page");
            // A heading of a group stands above a requirement, not above its own mean alone.
            if let Some(next) = display.headings.get(at + 1)
                && (mark.level, next.level) == (2, 3)
            {
                assert_eq!(next.page, mark.page, "{where_} is parted from “{}”", next.title);
            }
        }
    });
}

#[test]
fn contents_stand_on_one_page() {
    for paper in [Paper::A4, Paper::Letter] {
        let mut case = Case::new(sample());
        case.previous = Some(a_year_before());
        case.options.paper = paper;
        let display = laid_out(&case.model());
        let first = display.headings.iter().find(|mark| mark.title == "Document control").expect("sections follow");
        assert_eq!(first.page, 2, "{paper:?}: cover, contents, then the first section");
    }
}

#[test]
fn no_row_of_a_small_table_stands_alone_on_a_page() {
    for (what, assessment) in assessments() {
        let display = laid_out(&Case::new(assessment).model());
        let nodes = display.tree.nodes();
        let body = |id: usize| nodes[id].role == Role::TableBody;
        // The row of every cell, and the pages it is drawn on.
        let mut rows: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
        let mut deepest = vec![(f32::MAX, 0.0_f32); nodes.len()];
        for (at, page) in display.pages.iter().enumerate() {
            for item in &page.items {
                let (Tag::Node(mut node), Draw::Text(run)) = (item.tag, &item.draw) else { continue };
                while node != 0 && nodes[node].role != Role::Row {
                    node = nodes[node].parent;
                }
                if rows[node].last() != Some(&at) {
                    rows[node].push(at);
                }
                deepest[node] = (deepest[node].0.min(run.y), deepest[node].1.max(run.y));
            }
        }
        for table in (0..nodes.len()).filter(|&id| body(id)) {
            let kids = &nodes[table].kids;
            let low = |id: usize| deepest[id].1 - deepest[id].0 < 60.0;
            let pairs = [(0, 1), (kids.len().wrapping_sub(2), kids.len().wrapping_sub(1))];
            for (one, other) in pairs.into_iter().filter(|_| kids.len() > 1) {
                let (one, other) = (kids[one], kids[other]);
                if rows[one].len() == 1 && rows[other].len() == 1 && low(one) && low(other) {
                    assert_eq!(rows[one], rows[other], "{what}: a row stands alone on page {:?}", rows[other]);
                }
            }
        }
    }
}

#[test]
fn it_does_not_matter_how_many_lay_it_out() {
    for (what, assessment) in [("the sample", sample()), ("right to left", written(RIGHT_TO_LEFT))] {
        let model = Case::new(assessment).model();
        let on = |threads| {
            let display = lay_out_on(threads, &model, &Quiet, model.parts.len()).expect("nobody cancels");
            // What a font is called changes from one reading to the next; what it holds does not.
            let faces: Vec<_> =
                display.faces.iter().map(|face| (face.data.as_ref().len(), face.index, &face.variations)).collect();
            format!("{:?}{:?}{:?}{faces:?}{:?}", display.pages, display.tree, display.headings, display.replaced)
        };
        let alone = on(1);
        assert!(on(3) == alone, "{what}: three threads lay it out as one does");
    }
}
