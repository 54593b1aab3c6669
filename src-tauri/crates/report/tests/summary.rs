//! What a meeting reads, and decides by, must follow from the figures: the executive summary, and the sentences
//! about scope and results.

mod support;

use assessment::{
    Assessment, Verdict,
    score::{Priority, Scores, score},
};
use catalogue::Catalogue;
use report::{
    Kind, Section,
    model::{Block, Cell, Text},
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

/// Every version of an assessment's summary, the fullest first.
fn versions(assessment: Assessment) -> Vec<Vec<Block>> {
    let mut case = Case::new(assessment);
    case.options.sections = Some(vec![Section::Summary]);
    let model = case.model();
    let [Block::OnePage(versions)] = model.parts[0].blocks.as_slice() else { panic!("the summary is one page") };
    versions.clone()
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
        let means = items.iter().find(|item| item.starts_with("Provide the people, time and money"));
        let means = means.unwrap_or_else(|| panic!("{what}: no means are asked for in {items:?}"));
        assert!(means.contains(&format!("the {} major gaps", majors.len())), "{what}: {means}");
        let under_way = match running {
            0 => String::new(),
            1 => "One current action addresses this.".to_owned(),
            running => format!("{running} current actions address this."),
        };
        assert!(means.contains(&under_way), "{what}: {means}");
    }
}

#[test]
fn a_level_is_told_with_the_end_of_its_scale_and_with_its_target() {
    let (text, _) = told(sample());
    assert!(
        text.contains("level 1.9 of 5 for the management system (clauses 4 to 10), against a target of 3.0"),
        "{text}"
    );
}

#[test]
fn nothing_is_said_twice_of_readiness() {
    let (text, _) = told(sample());
    assert_eq!(text.matches("major gap").count(), 1, "the blockers are counted once: {text}");
    assert!(text.contains("requirements of clauses 4 to 10: 4 major gaps;"), "and of what they are: {text}");
}

#[test]
fn a_requirement_with_several_blockers_counts_once() {
    let assessment = sample();
    let readiness = score(Catalogue::embedded(), &assessment).readiness;
    let ids: std::collections::BTreeSet<_> = readiness.blockers.iter().map(|blocker| &blocker.requirement).collect();
    assert!(ids.len() < readiness.blockers.len(), "the sample has some with several");
    let mut case = Case::new(assessment);
    case.options.sections = Some(vec![Section::Summary]);
    let told = format!("{:?}", case.model().parts[0].blocks);
    assert!(told.contains(&format!("\"Blockers in {} requirements\"", ids.len())), "{told}");
    assert!(told.contains(&format!("Still in the way, in {} requirements of clauses 4 to 10", ids.len())), "{told}");
    assert!(told.contains("not yet shown to conform"), "what is ungraded is not said not to conform");
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
fn advice_that_is_too_long_is_cut_and_never_replaced_by_an_empty_phrase() {
    let versions = versions(sample());
    let told: Vec<String> = versions.iter().map(|blocks| format!("{blocks:?}")).collect();
    assert!(told.iter().all(|told| !told.contains("Meet the checks")), "every gap of the sample has advice");
    assert!(told.iter().any(|told| told.contains("a dated treatment plan in three half-day sessions of")), "{told:?}");
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
    let silent = "the basis is not recorded.";
    let (text, _) = told_in(Section::Scope, sample());
    assert!(!text.contains(silent), "the sample tells it of each: {text}");
    let mut one = empty();
    one.answers.entry(id("5.1")).or_default().level = assessment::Level::new(1);
    let (text, _) = told_in(Section::Scope, one);
    assert!(text.contains(&format!("For one, {silent}")), "what does not say is not passed over: {text}");
}

#[test]
fn of_ratings_that_are_not_there_nothing_is_said() {
    let (text, _) = told_in(Section::Results, empty());
    assert!(!text.contains("No rating contradicts"), "{text}");
    let mut case = Case::new(empty());
    case.options.sections = Some(vec![Section::Results]);
    let told = format!("{:?}", case.model().parts[0].blocks);
    assert!(!told.contains("Count("), "no group without a rating has 0 gaps: {told}");
    assert!(!told.contains("current: \"Current\""), "and a line that is not drawn has no word");
    let (text, items) = told_in(Section::Results, sample());
    case.assessment = sample();
    let told = format!("{:?}", case.model().parts[0].blocks);
    assert!(told.contains("coverage are weighted"), "why 5 of 6 can be 90 % is said: {told}");
    assert!(text.contains("No rating contradicts") || !items.is_empty(), "what is rated is told of");
}

#[test]
fn every_decision_there_is_cause_for_stands_in_every_version_of_the_summary() {
    let versions = versions(typical());
    for (at, blocks) in versions.iter().enumerate() {
        let Some(Block::List(list)) = blocks.last() else { panic!("decisions come last") };
        let asked: Vec<String> = list.items.iter().map(Text::plain).collect();
        for (what, opening) in [
            ("major gaps", "Provide the people"),
            ("the other gaps", "Approve closing"),
            ("overdue actions", "Set a new date"),
            ("actions without an owner", "Name an owner"),
            ("exclusions", "Confirm the exclusion"),
            ("what is unrated", "Set the date by which"),
            ("targets", "Confirm the target levels"),
        ] {
            let is_asked = asked.iter().any(|item| item.starts_with(opening));
            assert!(is_asked, "version {at} does not ask about {what}: {asked:?}");
        }
    }
    let shortest = versions.last().map_or(0, |blocks| blocks.iter().filter(|it| matches!(it, Block::List(_))).count());
    assert_eq!(shortest, 1, "gaps give way before any decision does");
}

#[test]
fn the_decision_on_the_gaps_says_how_much_work_is_planned_and_by_when() {
    let (_, items) = told(typical());
    let gaps = items.iter().find(|item| item.starts_with("Approve closing")).expect("there are gaps");
    assert!(gaps.contains("2 actions are planned for this: 1 taking weeks, 1 taking months."), "{gaps}");
    assert!(gaps.contains("Due: 31 January 2027 to 15 March 2027."), "{gaps}");
    let mut bare = typical();
    bare.actions.clear();
    let (_, items) = told(bare);
    let gaps = items.iter().find(|item| item.starts_with("Approve closing")).expect("there are gaps");
    assert!(!gaps.contains("planned") && !gaps.contains("Due"), "of no action nothing is told: {gaps}");
}

#[test]
fn the_weakest_and_the_strongest_group_are_named_with_how_much_of_them_is_rated() {
    let level = |assessment: &mut Assessment, of: &str, level: u8| {
        assessment.answers.entry(id(of)).or_default().level = assessment::Level::new(level);
    };
    let mut one = empty();
    level(&mut one, "5.1", 1);
    let (text, _) = told(one.clone());
    assert!(!text.contains("lowest mean"), "one group alone is neither weakest nor strongest: {text}");
    level(&mut one, "4.1", 3);
    let (text, _) = told(one.clone());
    let wanted = "The lowest mean level of a clause or group is 1.0, in 5 Leadership (1 of 3 rated); the highest is 3.0, \
        in 4 Context of the organization (1 of 4 rated).";
    assert!(text.contains(wanted), "{text}");
    level(&mut one, "7.1", 1);
    let (text, _) = told(one);
    assert!(
        text.contains("in 5 Leadership (1 of 3 rated), 7 Support (1 of"),
        "who share a mean are both named: {text}"
    );
}

#[test]
fn the_trend_is_told_over_the_same_requirements_and_only_where_there_is_one() {
    let rated = |levels: &[(&str, u8)]| {
        let mut assessment = empty();
        for (of, level) in levels {
            assessment.answers.entry(id(of)).or_default().level = assessment::Level::new(*level);
        }
        assessment
    };
    let text = |before: Option<Assessment>, now: Assessment| {
        let mut case = Case::new(now);
        case.previous = before;
        case.options.sections = Some(vec![Section::Summary]);
        format!("{:?}", case.model().parts[0].blocks)
    };
    let now = || rated(&[("4.1", 3), ("4.2", 2), ("5.1", 0), ("A.2.2", 2)]);
    let before = || rated(&[("4.1", 1), ("4.2", 2), ("A.2.2", 3), ("A.2.3", 5)]);
    let told = text(Some(before()), now());
    // 5.1 and A.2.3 were rated only once, and would have moved the means.
    assert!(told.contains("management system up by 1.0, from 1.5 to 2.5 (2 requirements)"), "{told}");
    assert!(told.contains("Annex A down by 1.0, from 3.0 to 2.0 (1 requirement)"), "{told}");
    let mut case = Case::new(now());
    case.previous = Some(before());
    for kind in [Kind::Full, Kind::Summary] {
        case.options.kind = kind;
        case.options.sections = Some(vec![Section::Since, Section::Results]);
        let told: String = case.model().parts.iter().map(|part| format!("{:?}", part.blocks)).collect();
        assert!(
            told.contains("Over the requirements rated both times, with today’s weights: management system up by 1.0")
        );
        assert!(told.contains("“Before” is the mean over what was rated in the last assessment."), "{told}");
    }
    assert!(text(Some(now()), now()).contains("Annex A unchanged at 2.0"), "what stays is said to stay");
    assert!(!text(None, now()).contains("Since “"), "without an earlier assessment there is no trend");
    assert!(!text(Some(rated(&[("7.1", 2)])), now()).contains("Since “"), "nor where nothing was rated both times");
}

/// What the table of gaps tells of each, in its order.
fn explained(assessment: Assessment) -> Vec<String> {
    let mut case = Case::new(assessment);
    case.options.sections = Some(vec![Section::Gaps]);
    let model = case.model();
    let table = model.parts[0].blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let told = |row: &Vec<Cell>| match &row[1] {
        Cell::Explained(_, _, told) => told.plain(),
        other => panic!("a gap is explained, not {other:?}"),
    };
    table.expect("gaps stand in a table").rows.iter().map(told).collect()
}

#[test]
fn sentences_of_the_summary_say_what_they_name_is_of() {
    let (text, items) = told(sample());
    let sentence = "requirements reach their targets with all checks met, among them 7.5.2";
    assert!(text.contains(sentence), "a strength is one of many: {text}");
    assert!(text.contains("4 others (P4)"), "{text}");
    assert!(text.contains("the range within which it may still end up"), "{text}");
    let gaps = items.iter().find(|item| item.starts_with("Approve closing")).expect("there are gaps");
    assert!(gaps.contains("Overdue: ") || !gaps.contains("Due: "), "{gaps}");
    let exclusions = items.iter().find(|item| item.starts_with("Confirm the exclusion"));
    let wanted = "Confirm the exclusion of A.7.3 and A.8.5, and the reasons given.";
    assert_eq!(exclusions.map(String::as_str), Some(wanted));
}

#[test]
fn the_summary_lists_a_few_more_gaps_rather_than_saying_that_there_are_more() {
    for (gaps, rows) in [(12, 12), (15, 15), (17, 17), (18, 12)] {
        let mut assessment = empty();
        for requirement in Catalogue::embedded().requirements().iter().take(gaps) {
            assessment.answers.entry(requirement.id.clone()).or_default().level = assessment::Level::new(1);
        }
        let mut case = Case::new(assessment).kind(Kind::Summary);
        case.options.sections = Some(vec![Section::Gaps]);
        let told = format!("{:?}", case.model().parts[0].blocks);
        assert_eq!(told.matches("Priority(").count(), rows, "{gaps} gaps");
        assert_eq!(told.contains("The full report lists"), rows < gaps, "{gaps} gaps");
    }
}

#[test]
fn a_gap_without_a_remark_is_told_by_the_checks_that_are_not_met() {
    let mut assessment = sample();
    let checks = assessment.answers.values_mut().flat_map(|answer| answer.checks.values_mut());
    checks.for_each(|check| check.note.clear());
    let told = explained(assessment).join("\n");
    assert!(told.contains("Not met: It is defined how people can raise worries"), "what was asked stands: {told}");
}

#[test]
fn a_check_that_nobody_answered_is_not_said_to_be_unmet() {
    let mut assessment = empty();
    assessment.answers.entry(id("5.1")).or_default().level = assessment::Level::new(1);
    let open = Catalogue::embedded().requirement(&id("5.1")).expect("it is there").checks.len();
    let told = explained(assessment.clone()).join("\n");
    assert!(told.starts_with(&format!("Checks not answered: {open}.")), "{told}");
    let check = &Catalogue::embedded().requirement(&id("5.1")).expect("it is there").checks[0];
    let given = assessment.answers.entry(id("5.1")).or_default().checks.entry(check.id.clone()).or_default();
    given.verdict = Some(Verdict::Unmet);
    let (_, items) = told_in(Section::Summary, assessment);
    let wanted = format!("Checks not fully met: 1; not answered: {}.", open - 1);
    assert!(items[0].contains(&wanted), "{items:?}");
}

#[test]
fn a_gap_is_told_by_what_is_missing_and_never_by_praise() {
    let assessment = sample();
    let catalogue = Catalogue::embedded();
    let scores = score(catalogue, &assessment);
    let rows = explained(assessment.clone());
    assert_eq!(rows.len(), scores.gaps.len(), "every gap has its row");
    for (told, gap) in rows.iter().zip(&scores.gaps) {
        let answer = &assessment.answers[gap];
        let checks = &catalogue.requirement(gap).expect("a requirement").checks;
        let failing = |wanted| checks.iter().filter(move |it| answer.verdict(&it.id) == Some(wanted));
        let (unmet, partly) = (failing(Verdict::Unmet), failing(Verdict::Partly));
        let (label, among) = match unmet.clone().next() {
            Some(_) => ("Not met: ", unmet.clone().collect::<Vec<_>>()),
            None => ("Partly met: ", partly.clone().collect()),
        };
        let Some(first) = among.iter().find(|it| !answer.checks[&it.id].note.is_empty()).or(among.first()) else {
            continue;
        };
        let wanted = format!("{label}{}", first.text.trim_end_matches('.'));
        assert!(told.starts_with(&wanted), "{gap} should open with “{wanted}”: {told}");
        let remark = answer.checks[&first.id].note.split(". ").next().unwrap_or_default();
        assert!(told.contains(remark), "{gap}: the remark “{remark}” stands beside it: {told}");
        for (count, wanted) in [(unmet.count(), "not met: "), (partly.count(), "partly met: ")] {
            let counted = format!("{wanted}{count}");
            assert!(told.contains("Checks") <= (told.contains(&counted) || count == 0), "{gap}: “{counted}” in {told}");
        }
        let line = told.split("Next:").next().unwrap_or_default();
        assert!(line.chars().count() < 420, "{gap} is told in a line or two: {line}");
    }
    let of = |wanted: &str| &rows[scores.gaps.iter().position(|gap| gap.as_str() == wanted).expect("a gap")];
    assert!(of("6.1.3").contains("Not started at the visit."), "of several, a remark tells most: {}", of("6.1.3"));
    assert!(of("9.3.1").contains("No view recorded."), "{}", of("9.3.1"));
    assert!(!of("9.3.1").contains("with all five members present"), "praise is no gap: {}", of("9.3.1"));
}
