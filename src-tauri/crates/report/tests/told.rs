//! What the sections of a report say: trend, bars, findings, applicability, the table of the management review.

mod support;

use assessment::{Action, ActionStatus, CheckAnswer, Level, Verdict};
use catalogue::Catalogue;
use report::{
    Kind, Section,
    model::{Block, Cell, Place},
};
use support::{Case, day, empty, id, key, typical};

#[test]
fn the_trend_runs_over_all_assessments_before_and_its_table_holds_the_same_numbers() {
    let at = |title: &str, year, level: Option<u8>| {
        let mut assessment = empty();
        assessment.title = title.to_owned();
        assessment.finished_on = Some(day(year, 3, 2));
        if let Some(level) = level {
            assessment.answers.entry(id("4.1")).or_default().level = Level::new(level);
        }
        assessment
    };
    let mut case = Case::new(at("Third", 2026, Some(4)));
    case.previous = Some(at("Second", 2025, Some(1)));
    case.earlier = vec![at("First", 2024, None)];
    case.options.sections = Some(vec![Section::Since]);
    let model = case.model();
    let blocks = &model.parts[0].blocks;
    let trend = blocks.iter().find_map(|block| match block {
        Block::Trend(trend) => Some(trend),
        _ => None,
    });
    let trend = trend.expect("a trend stands");
    assert_eq!(trend.moments, ["Mar 24", "Mar 25", "Now"], "the oldest first");
    assert_eq!(trend.lines[0].means, [None, Some(1.0), Some(4.0)], "an unrated one has no level, not 0");
    assert!(trend.alternative.contains("Management system: Mar 24 unrated, Mar 25 1.0, Now 4.0"), "{trend:?}");
    let table = blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let table = table.expect("its table stands");
    assert_eq!(table.rows.len(), trend.lines.len(), "a row for each line");
    for (row, line) in table.rows.iter().zip(&trend.lines) {
        let means: Vec<Cell> = line.means.iter().map(|mean| Cell::Mean(*mean)).collect();
        assert_eq!(row[1..means.len() + 1], means, "{}", line.label);
    }
    let lead = format!("{:?}", blocks[0]);
    assert!(lead.contains("“First”, “Second”"), "both are named: {lead}");
}

#[test]
fn bars_tell_mean_range_and_target_of_every_group() {
    let mut assessment = empty();
    assessment.answers.entry(id("5.1")).or_default().level = Level::new(4);
    let model = Case::new(assessment).model();
    let part = model.parts.iter().find(|part| part.section == Section::Results).expect("results stand");
    let bars = part.blocks.iter().find_map(|block| match block {
        Block::Bars(bars) => Some(bars),
        _ => None,
    });
    let bars = bars.expect("bars stand");
    assert_eq!(bars.rows.len(), 2 + Catalogue::embedded().groups().len(), "both halves and every group");
    let leadership = bars.rows.iter().find(|bar| bar.id == "5").expect("clause 5 has a bar");
    assert_eq!((leadership.mean, leadership.target), (Some(4.0), Some(3.0)), "its mean and its target");
    let (low, high) = leadership.range.expect("two of its three requirements are unrated");
    assert!(low < 4.0 && high > 4.0, "the range reaches to both sides: {low} to {high}");
    assert!(bars.rows.iter().filter(|bar| bar.mean.is_none()).count() > 10, "an unrated group has no bar");
    assert!(bars.alternative.contains("5 Leadership: level 4.0, between"), "{}", bars.alternative);
}

#[test]
fn what_conforms_is_told_in_a_line_and_in_full_where_a_line_does_not_hold_it() {
    let assessment = support::sample();
    let mut case = Case::new(assessment.clone());
    case.options.sections = Some(vec![Section::Findings]);
    let model = case.model();
    let blocks = &model.parts[0].blocks;
    let Some(Block::Table(table)) = blocks.last() else { panic!("the findings in full come last") };
    let row_of = |place: &Place| {
        table.rows.iter().find(|row| matches!(&row[0], Cell::Anchor(anchor, _) if anchor == place)).unwrap_or_else(
            || {
                panic!("{place:?} is nowhere");
            },
        )
    };
    let plain = |cell: &Cell| match cell {
        Cell::Text(text) => text.plain(),
        other => panic!("{other:?} is no text"),
    };
    let briefs = blocks.iter().filter_map(|block| match block {
        Block::Entry(blocks) => match blocks.as_slice() {
            [Block::Brief(brief)] if brief.heading.standing.as_ref()?.target.starts_with("Conforms") => Some(brief),
            _ => None,
        },
        _ => None,
    });
    let (mut conforming, mut in_full) = (0, 0);
    for brief in briefs {
        conforming += 1;
        let answer = &assessment.answers[brief.heading.about.as_ref().expect("a requirement")];
        let Some(place) = &brief.more else {
            assert!(brief.text.plain().starts_with(&answer.finding), "a line holds it: {}", brief.text.plain());
            continue;
        };
        in_full += 1;
        let row = row_of(place);
        assert_eq!(plain(&row[1]), answer.finding, "not a word is lost");
        for remark in answer.checks.values().map(|check| check.note.trim()) {
            assert!(plain(&row[2]).contains(remark), "nor of the remarks: {remark}");
        }
        let evidence = !plain(&row[2]).is_empty() && plain(&row[2]).contains(": ");
        assert!(evidence, "{}: it is told what that rests on: {}", brief.heading.text, plain(&row[2]));
    }
    assert!(conforming > 10, "{conforming} requirements of the sample conform");
    assert_eq!(in_full, table.rows.len(), "every row is led to");
}

#[test]
fn a_conforming_requirement_with_a_warning_is_told_with_it_and_without_a_table_of_its_checks() {
    let mut case = Case::new(support::sample());
    case.options.sections = Some(vec![Section::Findings]);
    let model = case.model();
    let warned = model.parts[0].blocks.iter().find_map(|block| match block {
        Block::Entry(blocks) if format!("{blocks:?}").contains("Conforms; all") => Some(blocks),
        _ => None,
    });
    let blocks = warned.expect("one of the sample's rests on statements alone");
    assert!(format!("{blocks:?}").contains("based on statements alone"), "which is said: {blocks:?}");
    assert!(blocks.iter().all(|block| !matches!(block, Block::Table(_))), "that all checks are met needs no table");
}

#[test]
fn a_root_cause_stands_between_finding_and_recommendation_where_there_is_one() {
    let mut assessment = empty();
    for requirement in ["4.1", "4.2"] {
        let answer = assessment.answers.entry(id(requirement)).or_default();
        answer.level = Level::new(1);
        answer.finding = format!("Lacking in {requirement}.");
        answer.recommendation = format!("Do {requirement}.");
    }
    assessment.answers.entry(id("4.2")).or_default().root_cause = "Nobody’s task.".to_owned();
    assessment.answers.entry(id("4.3")).or_default().root_cause = "Only thought of.".to_owned();
    let mut case = Case::new(assessment);
    case.options.sections = Some(vec![Section::Findings]);
    let text = format!("{:?}", case.model().parts[0].blocks);
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what} is told: {text}"));
    assert!(at("Lacking in 4.2.") < at("Nobody’s task.") && at("Nobody’s task.") < at("Do 4.2."), "in this order");
    at("Only thought of.");
    assert_eq!(text.matches("Root cause").count(), 2, "and without one there is no word of it");
}

#[test]
fn what_was_looked_at_in_part_is_said_not_to_be_rated_yet() {
    let mut assessment = empty();
    let check = Catalogue::embedded().requirement(&id("7.4")).expect("it is there").checks[0].id.clone();
    let met = CheckAnswer { verdict: Some(Verdict::Met), ..CheckAnswer::default() };
    assessment.answers.entry(id("7.4")).or_default().checks.insert(check, met);
    let mut case = Case::new(assessment);
    case.options.sections = Some(vec![Section::Findings]);
    let text = format!("{:?}", case.model().parts[0].blocks);
    assert!(text.contains("Not rated yet: no level has been set, and "), "{text}");
    assert!(!text.contains("Not graded"), "an absent grade is not called one");
}

#[test]
fn an_owner_of_several_actions_is_named_once() {
    let mut assessment = empty();
    let owners = ["Ann", "Bo", "Ann", "", "Bo"];
    let make = |(at, owner): (usize, &&str)| Action {
        key: key(&format!("a{at}")),
        title: "Do it".to_owned(),
        requirements: vec![id("A.2.2")],
        owner: (*owner).to_owned(),
        due: None,
        effort: None,
        priority: None,
        status: ActionStatus::Open,
        note: String::new(),
    };
    assessment.actions = owners.iter().enumerate().map(make).collect();
    let mut case = Case::new(assessment).kind(Kind::Applicability);
    case.options.sections = Some(vec![Section::Applicability]);
    let text = format!("{:?}", case.model().parts[0].blocks);
    assert!(text.contains("\"Ann, Bo\""), "the statement names each owner once");
}

#[test]
fn the_review_table_points_to_places_and_claims_no_changes_that_are_not_told() {
    let mut case = Case::new(typical());
    case.options.sections = Some(vec![Section::Findings, Section::Gaps, Section::Method]);
    let model = case.model();
    let blocks = &model.parts.last().expect("the method stands").blocks;
    let table = blocks.iter().rev().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let told = |row: &[Cell]| match &row[1] {
        Cell::Text(text) => (text.plain(), text.0.iter().filter_map(|span| span.leads_to.clone()).collect()),
        other => panic!("{other:?} is no text"),
    };
    let rows = &table.expect("the table stands").rows;
    let (text, places): (String, Vec<Place>) = told(&rows[1]);
    assert!(text.contains("only where a finding names them"), "changes are not promised: {text}");
    assert_eq!(places, [Place::Requirement(id("4.1"))], "it leads to the finding");
    let (text, places): (String, Vec<Place>) = told(&rows[3]);
    assert!(text.starts_with("Gaps by priority"), "{text}");
    assert!(places.contains(&Place::Section(Section::Findings)), "and sections are linked: {places:?}");
    let (text, _): (String, Vec<Place>) = told(&rows[0]);
    assert_eq!(text, "Not in this report", "what was left out is not pointed to");
}

#[test]
fn general_guidance_is_told_apart_from_what_was_found_and_advised() {
    let mut assessment = empty();
    assessment.answers.entry(id("6.1.3")).or_default().level = Level::new(1);
    let told = |section| {
        let mut case = Case::new(assessment.clone());
        case.options.sections = Some(vec![section]);
        format!("{:?}", case.model().parts[0].blocks)
    };
    let findings = told(Section::Findings);
    assert!(findings.contains("Usual next step towards level 2"), "and says where it leads");
    assert!(findings.contains("How level 1, Initial, can look"), "an illustration is called one");
    assert!(!findings.contains("Level 1, Initial."), "and is no fact about the organisation");
    assert!(
        findings.contains("“How level … can look” and “Usual next step” are general guidance"),
        "the intro says so"
    );
    for (what, told) in [("findings", findings), ("gaps", told(Section::Gaps)), ("the summary", told(Section::Summary))]
    {
        assert!(told.contains("Usual next step"), "{what}: the step is the usual one: {told}");
        assert!(!told.contains("\"Next:\"") && !told.contains("Next step to level"), "{what}: nobody advised it");
    }
    let mut advised = assessment;
    advised.answers.entry(id("6.1.3")).or_default().recommendation = "Name an owner.".to_owned();
    let mut case = Case::new(advised);
    case.options.sections = Some(vec![Section::Gaps]);
    let told = format!("{:?}", case.model().parts[0].blocks);
    assert!(told.contains("\"Next:\"") && told.contains("Name an owner."), "what the assessor advises comes first");
}
