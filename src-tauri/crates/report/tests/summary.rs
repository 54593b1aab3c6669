//! What a meeting reads, and decides by, must follow from the figures: the executive summary, and the sentences
//! about scope and results.

mod support;

use assessment::{
    Assessment,
    score::{Priority, Scores, score},
};
use catalogue::Catalogue;
use report::{
    Section,
    model::{Block, Text},
};
use support::{Case, empty, id, sample, typical};

/// What the fullest version of the summary says: its paragraphs, and the items of its lists.
fn told(assessment: Assessment) -> (String, Vec<String>) {
    told_in(Section::Summary, assessment)
}

/// The same of any section.
fn told_in(section: Section, assessment: Assessment) -> (String, Vec<String>) {
    let mut case = Case::new(assessment);
    case.options.sections = Some(vec![section]);
    let model = case.model();
    let blocks = match model.parts[0].blocks.as_slice() {
        [Block::OnePage(versions)] => &versions[0],
        _ => &model.parts[0].blocks,
    };
    let paragraphs = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.text.plain()),
        _ => None,
    });
    let items = blocks.iter().filter_map(|block| match block {
        Block::List(list) => Some(list.items.iter().map(Text::plain)),
        _ => None,
    });
    (paragraphs.collect::<Vec<_>>().join("\n"), items.flatten().collect())
}

fn majors(scores: &Scores) -> Vec<String> {
    let of_first = scores.requirements.iter().filter(|score| score.priority == Some(Priority::P1));
    of_first.map(|score| score.id.to_string()).collect()
}

#[test]
fn the_major_gaps_are_counted_alike_in_the_text_and_in_the_decision() {
    for (what, assessment) in [("the sample", sample()), ("something of everything", typical())] {
        let scores = score(Catalogue::embedded(), &assessment);
        let majors = majors(&scores);
        let serves = |action: &&assessment::Action| {
            action.is_running() && action.requirements.iter().any(|id| majors.contains(&id.to_string()))
        };
        let running = assessment.actions.iter().filter(serves).count();
        let (text, items) = told(assessment.clone());
        let together = format!("{} gaps were found in clauses 4 to 10 and Annex A together", scores.gaps.len());
        assert!(text.contains(&together), "{what}: {text}");
        assert!(text.contains(&format!("{} major (class P1)", majors.len())), "{what}: {text}");
        let means = items.iter().find(|item| item.starts_with("Release the people, time and money"));
        let means = means.unwrap_or_else(|| panic!("{what}: no means are asked for in {items:?}"));
        assert!(means.contains(&format!("the {} major gaps", majors.len())), "{what}: {means}");
        let under_way = match running {
            0 => String::new(),
            1 => "One running action serves this.".to_owned(),
            running => format!("{running} running actions serve this."),
        };
        assert!(means.contains(&under_way), "{what}: {means}");
    }
}

#[test]
fn a_level_is_told_with_the_end_of_its_scale_and_with_its_target() {
    let (text, _) = told(sample());
    assert!(
        text.contains("level 1.9 of 5 in the management system (clauses 4 to 10), where 3.0 is the target"),
        "{text}"
    );
}

#[test]
fn nothing_is_said_twice_of_readiness() {
    let (text, _) = told(sample());
    assert_eq!(text.matches("major gap").count(), 1, "the blockers are counted once: {text}");
    assert!(text.contains("In the way, in clauses 4 to 10: 4 major gaps;"), "and of what they are: {text}");
}

#[test]
fn the_findings_of_the_sample_open_with_the_gap() {
    let assessment = sample();
    let scores = score(Catalogue::embedded(), &assessment);
    let (_, items) = told(assessment);
    for (at, gap) in scores.gaps.iter().take(5).enumerate() {
        assert!(items[at].starts_with(gap.as_str()), "{gap} is named in its order");
        let denies = ["No ", "Nothing ", "no "].iter().any(|word| items[at].contains(word));
        assert!(denies, "who reads only the first sentence knows what is missing: {}", items[at]);
    }
}

#[test]
fn an_assessment_without_answers_asks_for_its_start_alone() {
    let (text, items) = told(empty());
    assert_eq!(items.len(), 2, "nothing was found, so nothing but the start and the targets is to decide: {items:?}");
    assert!(items[0].starts_with("Decide when the assessment starts"), "{items:?}");
    assert!(!text.contains("major"), "and no gap is told: {text}");
    let mut one = empty();
    one.answers.entry(id("5.1")).or_default().level = assessment::Level::new(1);
    let (text, _) = told(one);
    assert!(text.contains("of 5"), "a first level is told with its scale: {text}");
}

#[test]
fn every_rated_requirement_is_counted_by_what_it_rests_on() {
    let silent = "it is not recorded on what";
    let (text, _) = told_in(Section::Scope, sample());
    assert!(!text.contains(silent), "the sample tells it of each: {text}");
    let mut one = empty();
    one.answers.entry(id("5.1")).or_default().level = assessment::Level::new(1);
    let (text, _) = told_in(Section::Scope, one);
    assert!(text.contains(&format!("For one {silent} it rests.")), "what does not say is not passed over: {text}");
}

#[test]
fn of_ratings_that_are_not_there_nothing_is_said() {
    let (text, _) = told_in(Section::Results, empty());
    assert!(!text.contains("No rating contradicts"), "{text}");
    let (text, items) = told_in(Section::Results, sample());
    assert!(text.contains("No rating contradicts") || !items.is_empty(), "what is rated is told of");
}
