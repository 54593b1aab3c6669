//! What every report must satisfy, on made-up assessments of all sizes and scripts.

mod support;

use std::{cell::Cell, collections::BTreeSet};

use assessment::{Answer, InclusionReason, Level};
use catalogue::Catalogue;
use lopdf::Object;
use report::{
    Error, Kind, Options, Paper, Pdf, Progress, Section, Words,
    model::{Block, Model},
    write_pdf,
};
use support::{
    Case, DATA, a_year_before, day, empty, extremes, id,
    objects::{dictionaries, elements, name_of, read},
    scripts::{SCRIPTS, written},
    typical,
};

fn pdf(case: &Case) -> Pdf {
    case.pdf().expect("a report can be made")
}

#[test]
fn every_kind_is_written_on_every_paper_and_is_tagged() {
    for kind in Kind::ALL {
        for (paper, width) in [(Paper::A4, 595), (Paper::Letter, 612)] {
            let mut case = Case::new(typical()).kind(kind);
            case.options.paper = paper;
            let pdf = pdf(&case);
            let document = read(&pdf);
            assert_eq!(document.get_pages().len(), pdf.pages, "{} tells its pages", kind.token());
            assert!(elements(&document, "H1") >= 1, "{} has headings", kind.token());
            assert!(elements(&document, "TH") >= 3, "{} has tables with headings", kind.token());
            let page = document.get_pages().into_values().next().expect("a page");
            let page = document.get_dictionary(page).expect("a page is a dictionary");
            let sizes = page.get(b"MediaBox").and_then(Object::as_array).expect("a page has a size");
            let side = |at: usize| sizes[at].as_float().expect("a number");
            assert_eq!(side(2).min(side(3)).round() as i32, width, "{} is on {paper:?}", kind.token());
            assert!(pdf.replaced.is_empty(), "the bundled fonts draw {:?}", pdf.replaced);
        }
    }
}

#[test]
fn the_same_snapshot_gives_the_same_bytes() {
    let mut case = Case::new(typical());
    case.previous = Some(a_year_before());
    assert!(pdf(&case).bytes == pdf(&case).bytes, "two runs differ");
    let first = pdf(&case);
    case.options.date = day(2026, 11, 23);
    assert!(pdf(&case).bytes != first.bytes, "the date is in the file");
}

#[test]
fn the_assessment_is_attached_as_data() {
    let pdf = pdf(&Case::new(typical()));
    let document = read(&pdf);
    let file = dictionaries(&document).find(|it| name_of(it, b"Type") == "Filespec").expect("a file is attached");
    assert_eq!(name_of(file, b"AFRelationship"), "Data", "its part is told (PDF/A-3, 6.8)");
    let is_file = |object: &&Object| object.as_stream().is_ok_and(|it| name_of(&it.dict, b"Type") == "EmbeddedFile");
    let stream = document.objects.values().find(is_file).and_then(|object| object.as_stream().ok()).expect("a stream");
    let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
    assert_eq!(content, DATA, "the data comes out as it went in");
}

#[test]
fn sections_stand_in_the_order_of_the_list_and_can_be_chosen() {
    let mut case = Case::new(typical());
    let sections = |model: &Model| model.parts.iter().map(|part| part.section).collect::<Vec<_>>();
    let all: Vec<Section> = Section::ALL.iter().copied().filter(|it| *it != Section::Since).collect();
    assert_eq!(sections(&case.model()), all, "without an earlier assessment there is nothing to compare");
    case.previous = Some(a_year_before());
    assert_eq!(sections(&case.model()), Section::ALL, "with one, everything stands");
    case.options.sections = Some(vec![Section::Method, Section::Gaps]);
    assert_eq!(sections(&case.model()), [Section::Gaps, Section::Method], "chosen sections keep their order");
    case.options.sections = Some(Vec::new());
    assert!(pdf(&case).pages >= 1, "a report without sections still has its front");
}

#[test]
fn a_reader_is_told_that_nothing_was_assessed() {
    let case = Case::new(empty());
    let told = |section| {
        let model = case.model();
        let part = model.parts.iter().find(|part| part.section == section).expect("the section stands").clone();
        part.blocks.iter().any(|block| matches!(block, Block::Paragraph(it) if it.text.plain().starts_with("No")))
    };
    for section in
        [Section::Summary, Section::Results, Section::Gaps, Section::Findings, Section::Actions, Section::Evidence]
    {
        assert!(told(section), "{} does not say that it is empty", section.token());
    }
    for kind in Kind::ALL {
        pdf(&Case::new(empty()).kind(kind));
    }
}

#[test]
fn the_statement_of_applicability_gives_the_reasons_and_counts_what_has_none() {
    let mut assessment = empty();
    let reasons = vec![InclusionReason::Risk, InclusionReason::Contract];
    assessment.answers.insert(id("A.2.2"), Answer { inclusion_reasons: reasons, ..Answer::default() });
    let model = Case::new(assessment).model();
    let part = model.parts.iter().find(|part| part.section == Section::Applicability).expect("the section stands");
    let text = format!("{:?}", part.blocks);
    assert!(text.contains("Included for: risk assessment, contract."), "both reasons stand: {text}");
    assert!(text.contains("For 37 included controls, no reason"), "and the gap in the record is told");
}

#[test]
fn every_requirement_has_a_bookmark_and_gaps_link_to_it() {
    let document = read(&pdf(&Case::new(typical())));
    let titles: BTreeSet<Vec<u8>> = dictionaries(&document)
        .filter(|it| it.has(b"Dest") && it.has(b"Title"))
        .filter_map(|it| it.get(b"Title").ok()?.as_str().ok().map(<[u8]>::to_vec))
        .collect();
    for requirement in Catalogue::embedded().requirements() {
        // A title that tells nothing alone comes with its parent's.
        let (id, title) = (format!("{} ", requirement.id), &requirement.title);
        let is_of = |it: &Vec<u8>| it.starts_with(id.as_bytes()) && it.ends_with(title.as_bytes());
        assert!(!title.is_ascii() || titles.iter().any(is_of), "{id}{title} has no bookmark");
    }
    let links: Vec<_> = dictionaries(&document).filter(|it| name_of(it, b"Subtype") == "Link").collect();
    assert!(links.len() > 60, "contents, gaps and controls link");
    for link in links {
        assert!(link.has(b"Contents"), "a link says where it leads (PDF/UA-1, 7.18.5)");
    }
}

#[test]
fn figures_have_alternatives_that_carry_the_numbers() {
    let mut case = Case::new(typical());
    case.previous = Some(a_year_before());
    let document = read(&pdf(&case));
    let figures: Vec<_> = dictionaries(&document).filter(|it| it.has(b"P") && name_of(it, b"S") == "Figure").collect();
    assert_eq!(figures.len(), 6, "two radars, the bars, the heat map, the timeline and the trend");
    for figure in figures {
        let told = figure.get(b"Alt").and_then(Object::as_str).expect("a figure has an alternative");
        assert!(told.iter().filter(|byte| byte.is_ascii_digit()).count() > 8, "the alternative lacks numbers");
    }
}

#[test]
fn extremes_are_laid_out_without_a_line_leaving_its_box() {
    // Layout asserts boxes in debug builds, and its own tests look for every text; here it is enough that there are
    // as many pages as it takes.
    for (what, assessment, least) in [
        ("a finding of 20,000 characters", extremes::long_finding(), 45),
        ("500 actions", extremes::many_actions(), 70),
        ("3,000 evidence rows", extremes::much_evidence(), 100),
        ("an organisation name of 200 characters", extremes::long_names(), 45),
    ] {
        let pdf = pdf(&Case::new(assessment));
        assert!(pdf.pages > least, "{what}: {} pages are too few to hold it", pdf.pages);
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_with_the_head_repeated() {
    let mut assessment = typical();
    assessment.actions[0].note = "One remark follows another. ".repeat(900);
    let mut case = Case::new(assessment).kind(Kind::Actions);
    let tall = pdf(&case).pages;
    case.assessment.actions[0].note.clear();
    assert!(tall > pdf(&case).pages + 2, "a remark of 25,000 characters takes pages of its own");
}

#[test]
fn text_of_any_script_is_drawn_or_visibly_replaced() {
    for (what, text) in SCRIPTS {
        let mut case = Case::new(written(text));
        case.options.sections = Some(vec![Section::Summary, Section::Scope, Section::Gaps, Section::Actions]);
        let pdf = pdf(&case);
        let unknown: Vec<char> = pdf.replaced.iter().copied().filter(|c| !text.contains(*c)).collect();
        assert!(unknown.is_empty(), "{what}: {unknown:?} was replaced but never written");
        let lost = matches!(what, "emoji" | "controls");
        assert_eq!(!pdf.replaced.is_empty() && lost, lost, "{what}: what cannot be drawn is told");
        let marks = dictionaries(&read(&pdf)).filter(|it| name_of(it, b"Subtype") == "Type3").count();
        assert_eq!(marks, 0, "{what}: only outlines are embedded");
    }
}

#[test]
fn latin_greek_and_cyrillic_need_no_other_font() {
    let pdf = pdf(&Case::new(typical()));
    let document = read(&pdf);
    let names: BTreeSet<String> =
        dictionaries(&document).filter(|it| it.has(b"BaseFont")).map(|it| name_of(it, b"BaseFont")).collect();
    assert!(!names.is_empty(), "there are fonts");
    for name in names {
        let bundled = name.get(7..).is_some_and(|name| name.starts_with("SourceSans3"));
        assert!(bundled && name.as_bytes()[6] == b'+', "{name} is not a subset of the bundled family");
    }
}

#[test]
fn levels_missing_from_a_group_do_not_count_as_zero() {
    let mut assessment = empty();
    assessment.answers.entry(id("5.1")).or_default().level = Level::new(4);
    let model = Case::new(assessment).model();
    let part = model.parts.iter().find(|part| part.section == Section::Results).expect("results stand");
    let radar = part.blocks.iter().find_map(|block| match block {
        Block::Radars(radars) => radars.first(),
        _ => None,
    });
    let radar = radar.expect("a radar stands");
    let leadership = radar.axes.iter().find(|axis| axis.label == "5").expect("clause 5 has an axis");
    assert_eq!(leadership.current, Some(4.0), "what is rated counts");
    let others = radar.axes.iter().filter(|axis| axis.label != "5");
    assert!(others.clone().all(|axis| axis.current.is_none()), "an unrated clause has no level, not 0");
    assert!(radar.alternative.contains("unrated"), "who cannot see the chart is told as much");
}

#[test]
fn every_token_has_a_word() {
    // A missing word panics in debug builds; every kind and every section is built here.
    let mut case = Case::new(typical());
    case.previous = Some(a_year_before());
    for kind in Kind::ALL {
        case.options = Options::new(kind, day(2026, 11, 22));
        case.options.sections = Some(Section::ALL.to_vec());
        assert_eq!(case.model().parts.len(), Section::ALL.len(), "{} has every section", kind.token());
    }
    assert!(Words::load("xx-not a tag", "").is_none(), "a language is named by a tag");
}

/// Cancels at the given step.
struct Impatient {
    patience: usize,
    asked: Cell<usize>,
    last: Cell<(usize, usize)>,
}

impl Progress for Impatient {
    fn step(&self, done: usize, total: usize) {
        let (before, _) = self.last.get();
        assert!(done >= before && done <= total, "progress goes from {before} to {done} of {total}");
        self.last.set((done, total));
    }

    fn cancelled(&self) -> bool {
        self.asked.set(self.asked.get() + 1);
        self.asked.get() > self.patience
    }
}

#[test]
fn a_report_can_be_cancelled_at_any_step_and_tells_how_far_it_is() {
    let model = Case::new(typical()).kind(Kind::Summary).model();
    let listener = |patience| Impatient { patience, asked: Cell::new(0), last: Cell::new((0, 0)) };
    for patience in 0..6 {
        assert_eq!(write_pdf(&model, &listener(patience)), Err(Error::Cancelled), "asked {patience} times before");
    }
    let patient = listener(usize::MAX);
    write_pdf(&model, &patient).expect("nobody cancels");
    let (done, total) = patient.last.get();
    assert_eq!(done, total, "the last step is the whole");
}
