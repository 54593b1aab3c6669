//! How things are put: in whose direction, with whose title, as whose decision, in which order and how many.

mod support;

use assessment::{Action, ActionStatus};
use catalogue::Catalogue;
use report::{
    Kind, Section,
    model::{Block, Cell, Text},
};
use support::{Case, day, empty, id, key};

#[test]
fn what_people_wrote_keeps_its_own_direction_beside_our_words() {
    let text = support::scripts::RIGHT_TO_LEFT;
    let mut case = Case::new(support::scripts::written(text));
    case.previous = Some(support::scripts::written(text));
    case.earlier = vec![support::scripts::written(text)];
    let right_to_left = |c: char| matches!(c, '\u{590}'..='\u{8FF}');
    let bare = |told: &Text| {
        let mut depth = 0_usize;
        let bare = told.plain().chars().any(|c| {
            match c {
                '\u{2068}' => depth += 1,
                '\u{2069}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && right_to_left(c)
        });
        bare && told.plain().chars().any(|c| c.is_ascii_alphabetic())
    };
    for kind in Kind::ALL {
        case.options.kind = kind;
        for part in &case.model().parts {
            for told in texts(&part.blocks) {
                assert!(
                    !bare(&told),
                    "{:?}, {kind:?}: our words lose their direction in “{}”",
                    part.section,
                    told.plain()
                );
            }
        }
    }
}

/// Every text of some blocks that is set as a whole.
fn texts(blocks: &[Block]) -> Vec<Text> {
    let of = |block: &Block| match block {
        Block::Paragraph(it) => vec![it.text.clone()],
        Block::List(it) => it.items.clone(),
        Block::Facts(facts) => facts.iter().map(|fact| fact.text.clone()).collect(),
        Block::Brief(it) => vec![it.text.clone()],
        Block::Table(table) => table.rows.iter().flatten().flat_map(cell).collect(),
        Block::Whole(blocks) | Block::Entry(blocks) => texts(blocks),
        Block::OnePage(versions) => versions.iter().flat_map(|blocks| texts(blocks)).collect(),
        _ => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

fn cell(cell: &Cell) -> Vec<Text> {
    match cell {
        Cell::Text(text) | Cell::Reference(_, text) | Cell::Anchor(_, text) => vec![text.clone()],
        Cell::Explained(_, name, told) => vec![name.clone(), told.clone()],
        _ => Vec::new(),
    }
}

/// A section of a report of a kind, all of it as it would be printed for a programmer.
fn printed(assessment: assessment::Assessment, kind: Kind, section: Section) -> String {
    let mut case = Case::new(assessment).kind(kind);
    case.options.sections = Some(vec![section]);
    format!("{:?}", case.model().parts[0].blocks)
}

#[test]
fn a_statement_of_applicability_claims_no_decision_that_is_not_recorded() {
    let told = printed(empty(), Kind::Applicability, Section::Applicability);
    assert!(told.contains("Working draft. No control has been excluded"), "{told}");
    assert!(!told.contains("38 of 38") && !told.contains("\"Yes\""), "that all are included is nobody’s decision");
    assert_eq!(told.matches("\"Open\"").count(), 38, "and each says so");
    let told = printed(support::sample(), Kind::Applicability, Section::Applicability);
    assert!(told.contains("36 of 38 controls are included, 2 excluded."), "{told}");
    let mut decided = empty();
    let controls = Catalogue::embedded().requirements().iter().filter(|requirement| requirement.id.is_control());
    for (at, control) in controls.enumerate() {
        let reasons = (at > 0).then_some(assessment::InclusionReason::Risk).into_iter().collect();
        decided.answers.entry(control.id.clone()).or_default().inclusion_reasons = reasons;
    }
    let told = printed(decided.clone(), Kind::Applicability, Section::Applicability);
    assert!(told.contains("Working draft. For 1 included control, no reason is recorded yet."), "{told}");
    let asked = printed(decided.clone(), Kind::Applicability, Section::SignOff);
    assert!(asked.contains("approves this Statement of Applicability") && asked.contains("working draft"), "{asked}");
    decided.answers.values_mut().for_each(|it| it.inclusion_reasons = assessment::InclusionReason::ALL.to_vec());
    let told = printed(decided.clone(), Kind::Applicability, Section::Applicability);
    assert!(!told.contains("Working draft"), "with all reasons it is none: {told}");
    assert!(!printed(decided, Kind::Applicability, Section::SignOff).contains("working draft"));
}

#[test]
fn everybody_who_prepared_the_report_has_a_line_to_sign_on() {
    let mut assessment = empty();
    let person = |at: usize| assessment::Participant {
        key: key(&format!("p{at}")),
        name: format!("Assessor {at}"),
        title: String::new(),
        kind: assessment::ParticipantKind::Assessor,
    };
    for (count, lines) in [(0, 3), (1, 3), (2, 4), (6, 8), (7, 3)] {
        assessment.participants = (0..count).map(person).collect();
        let told = printed(assessment.clone(), Kind::Full, Section::SignOff);
        assert_eq!(told.matches("Signature {").count(), lines, "{count}: {told}");
    }
}

#[test]
fn a_title_that_tells_nothing_alone_comes_with_its_parents() {
    let told = printed(support::sample(), Kind::Full, Section::Summary);
    assert!(told.contains("9.2.1 Internal audit: General"), "{told}");
    let told = printed(support::sample(), Kind::Full, Section::Gaps);
    for title in
        ["Actions to address risks and opportunities", "Documented information", "Internal audit", "Management review"]
    {
        assert!(told.contains(&format!(" {title}: General")), "{title}: {told}");
    }
    let alone = Catalogue::embedded().requirements().iter().filter(|it| it.title == "General").count();
    assert_eq!(alone, 4, "no other title needs its parent");
}

#[test]
fn much_evidence_behind_a_requirement_is_named_in_part_where_the_register_has_the_rest() {
    let mut assessment = support::extremes::much_evidence();
    let evidence = |count: usize| (0..count).map(|at| key(&format!("x{at}"))).collect();
    assessment.answers.entry(id("4.4")).or_default().evidence = evidence(300);
    assessment.answers.entry(id("4.3")).or_default().evidence = evidence(9);
    let mut case = Case::new(assessment);
    case.options.sections = Some(vec![Section::Documented, Section::Evidence]);
    let told: Vec<String> =
        case.model().parts.iter().flat_map(|part| texts(&part.blocks)).map(|it| it.plain()).collect();
    let ends = |end: &str| told.iter().any(|it| it.starts_with("x0, x1, ") && it.ends_with(end));
    assert!(ends(", x7 and 292 more, see the evidence register"), "{told:?}");
    assert!(ends(", x7, x8"), "one more is named");
    assert!(told.iter().any(|it| it == "3,000 pieces of evidence were examined."), "thousands are told apart");
    case.options.sections = Some(vec![Section::Documented]);
    let told: Vec<String> =
        case.model().parts.iter().flat_map(|part| texts(&part.blocks)).map(|it| it.plain()).collect();
    assert!(told.iter().any(|it| it.ends_with("Record 299")), "without the register nothing is left out");
}

#[test]
fn warnings_stand_as_sentences() {
    let told = printed(support::sample(), Kind::Full, Section::Findings);
    assert!(told.contains("not met. Graded more mildly than the checks suggest."), "no capital follows a semicolon");
}

#[test]
fn the_plan_counts_among_what_runs_and_lists_requirements_in_order() {
    let action = |at: usize, status, serves: &[&str]| Action {
        key: key(&format!("a{at}")),
        title: format!("Do {at}"),
        requirements: serves.iter().map(|it| id(it)).collect(),
        owner: "Ann".to_owned(),
        due: None,
        effort: None,
        priority: None,
        status,
        note: String::new(),
    };
    let mut assessment = empty();
    assessment.actions = vec![
        action(1, ActionStatus::Open, &["A.2.2", "10.2", "4.1"]),
        action(2, ActionStatus::Done, &["4.1"]),
        action(3, ActionStatus::Dropped, &["4.1"]),
    ];
    let mut case = Case::new(assessment.clone());
    case.options.sections = Some(vec![Section::Actions]);
    let model = case.model();
    let told: Vec<String> = texts(&model.parts[0].blocks).iter().map(Text::plain).collect();
    assert!(told[0].ends_with("The one that is open or under way has no date."), "{told:?}");
    assert!(told.contains(&"4.1, 10.2, A.2.2".to_owned()), "{told:?}");
    assessment.actions.extend([action(4, ActionStatus::Doing, &[]), action(5, ActionStatus::Open, &[])]);
    assessment.actions[0].due = Some(day(2027, 1, 1));
    case.assessment = assessment;
    let told: Vec<String> = texts(&case.model().parts[0].blocks).iter().map(Text::plain).collect();
    assert!(told[0].ends_with("2 of the 3 open or under way have no date."), "{told:?}");
}

#[test]
fn neighbouring_regimes_are_told_with_dates_in_order_and_printers_marks() {
    let mut case = Case::new(empty());
    case.options.sections = Some(vec![Section::Neighbours]);
    let model = case.model();
    let told = format!("{:?}", model.parts[0].blocks);
    assert!(told.contains("facts as of 1 November 2026."), "a day is written as elsewhere");
    assert!(!told.contains('\''), "an apostrophe is no straight stroke");
    assert!(told.contains("Annex\\u{a0}III") && !told.contains("of Annex III"), "a number stays with what it numbers");
    // What Article 53 tells of its dates, in order.
    let row = texts(&model.parts[0].blocks).into_iter().map(|it| it.plain().replace('\u{A0}', " "));
    let row = row.filter(|it| it.contains("Fines by the Commission")).collect::<Vec<_>>();
    let place = |text: &str, what: &str| text.find(what).unwrap_or_else(|| panic!("{what} in {text}"));
    assert!(!row.is_empty(), "Article 53 is told");
    for told in row {
        assert!(place(&told, "2 Aug 2026") < place(&told, "2 Aug 2027"), "{told}");
    }
}
