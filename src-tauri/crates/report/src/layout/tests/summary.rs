//! What a meeting is told on the pages of the summary.

use std::collections::BTreeSet;

use super::{
    craft::{texts, words},
    *,
};
use crate::model::Block;

/// The decisions that a summary asks for.
fn decisions(model: &Model) -> usize {
    let Some(Block::OnePage(versions)) = model.parts[0].blocks.first() else { panic!("a summary has versions") };
    let Some(Block::List(list)) = versions[0].last() else { panic!("decisions come last") };
    list.items.len()
}

/// How many items the lists on these pages have, and what is read on the pages.
fn items_and_text(display: &Display, pages: std::ops::Range<usize>) -> (usize, String) {
    let nodes = display.tree.nodes();
    let of_item = |(tag, _): (Tag, _)| match tag {
        Tag::Node(node) if nodes[node].role == Role::ListBody => Some(node),
        _ => None,
    };
    let pages = &display.pages[pages];
    let items: BTreeSet<_> = pages.iter().flat_map(texts).filter_map(of_item).collect();
    (items.len(), pages.iter().flat_map(texts).map(|(_, run)| words(run)).collect())
}

#[test]
fn the_summary_of_the_full_report_is_one_page_on_any_paper() {
    for (what, assessment) in assessments() {
        for paper in [Paper::A4, Paper::Letter] {
            let mut case = Case::new(assessment.clone());
            case.options.paper = paper;
            // Only sections around the summary matter here.
            case.options.sections = Some(vec![Section::Summary, Section::Evidence]);
            let display = laid_out(&case.model());
            let sections: Vec<usize> =
                display.headings.iter().filter(|mark| mark.level == 1).map(|mark| mark.page).collect();
            let [.., first, next] = sections[..] else { panic!("{what}: two sections") };
            let last = display.headings.iter().rev().find(|mark| mark.title.starts_with("Decisions"));
            assert_eq!(last.map(|mark| mark.page), Some(first), "{what}: the summary on {paper:?}");
            assert_eq!(next, first + 1, "{what}: pages between the summary and the next on {paper:?}");
        }
    }
}

#[test]
fn the_page_of_the_full_report_has_five_gaps_and_the_strengths_beside_long_names_too() {
    for (what, assessment) in assessments().into_iter().filter(|(what, _)| *what != "nothing") {
        for paper in [Paper::A4, Paper::Letter] {
            let mut case = Case::new(assessment.clone());
            case.options.paper = paper;
            case.options.sections = Some(vec![Section::Summary]);
            let model = case.model();
            let display = laid_out(&model);
            // After the cover and the contents.
            let (items, text) = items_and_text(&display, 2..3);
            assert_eq!(items, decisions(&model) + 5, "{what}: five gaps and every decision on {paper:?}");
            assert!(text.contains("Strengths"), "{what}: the strengths on {paper:?}");
        }
    }
}

#[test]
fn a_summary_has_five_gaps_the_strengths_and_the_decisions_on_its_two_to_four_pages() {
    for (what, assessment) in assessments().into_iter().filter(|(what, _)| *what != "nothing") {
        for (paper, previous) in [(Paper::A4, None), (Paper::Letter, None), (Paper::A4, Some(a_year_before()))] {
            let mut case = Case::new(assessment.clone()).kind(Kind::Summary);
            case.options.paper = paper;
            case.previous = previous;
            let model = case.model();
            let display = laid_out(&model);
            let (items, text) = items_and_text(&display, 0..2);
            assert_eq!(items, decisions(&model) + 5, "{what}: five gaps and every decision on {paper:?}");
            assert!(text.contains("Strengths"), "{what}: the strengths on {paper:?}");
            let pages = display.pages.len();
            assert!((2..=4).contains(&pages), "{what}: a summary of {pages} pages on {paper:?}");
        }
    }
}
