//! What a reader passes over takes two lines of a page, and nothing of it is lost.

use assessment::{ActionStatus, Answer, Assessment, Basis, CheckAnswer, Grade, Level, Verdict};
use catalogue::Catalogue;

use super::*;

/// An assessment in which every requirement conforms, with this finding on each.
fn conforming(finding: &str) -> Assessment {
    let mut assessment = empty();
    assessment.evidence = typical().evidence;
    for requirement in Catalogue::embedded().requirements() {
        let met = CheckAnswer { verdict: Some(Verdict::Met), ..CheckAnswer::default() };
        let answer = Answer {
            level: Level::new(3),
            basis: Some(Basis::Seen),
            finding: finding.to_owned(),
            evidence: assessment.evidence.iter().take(2).map(|evidence| evidence.key.clone()).collect(),
            checks: requirement.checks.iter().map(|check| (check.id.clone(), met.clone())).collect(),
            ..Answer::default()
        };
        assessment.answers.insert(requirement.id.clone(), answer);
    }
    assessment
}

/// How many lines each requirement takes, with its heading.
fn lines_of_requirements(display: &Display) -> Vec<(String, usize)> {
    let marks = &display.headings;
    let requirements = marks.iter().enumerate().filter(|(_, mark)| mark.level == 3);
    let lines = requirements.map(|(at, mark)| {
        let next = marks.get(at + 1).filter(|next| next.page == mark.page).map_or(f32::MAX, |next| next.y);
        let mut lines = lines_below(&display.pages[mark.page], mark.y);
        lines.retain(|y| *y < next);
        // A level in its box stands a little off the line it belongs to.
        lines.dedup_by(|a, b| (*a - *b).abs() < 4.0);
        (mark.title.clone(), lines.len())
    });
    lines.collect()
}

#[test]
fn a_requirement_that_conforms_takes_two_lines_however_much_was_found() {
    let ordinary =
        "The register of systems is kept by the AI lead, was shown complete, and is looked through each quarter.";
    let long =
        "Four of the sampled releases had a record of their review, and each of the people asked knew it. ".repeat(6);
    let lines = "Seen:\n- the plan of the year;\n- the records of two reviews.";
    for (what, finding) in [
        ("one sentence", ordinary),
        ("nothing", ""),
        ("a long finding", long.as_str()),
        ("a list", lines),
        ("a word without end", &"x".repeat(400)),
        ("right to left", RIGHT_TO_LEFT),
    ] {
        for paper in [Paper::A4, Paper::Letter] {
            let mut case = Case::new(conforming(finding));
            case.options.paper = paper;
            case.options.sections = Some(vec![Section::Findings]);
            let counted = lines_of_requirements(&laid_out(&case.model()));
            assert_eq!(counted.len(), Catalogue::embedded().requirements().len(), "{what}: all of them stand");
            for (title, lines) in counted {
                assert_eq!(lines, 2, "{what}: “{title}” on {paper:?}");
            }
        }
    }
}

fn on_the_policy(assessment: &mut Assessment) -> &mut Answer {
    assessment.answers.entry(id("5.2")).or_default()
}

/// What is changed about an assessment.
type Change = fn(&mut Assessment);

#[test]
fn a_requirement_that_asks_for_something_takes_more() {
    let lines = |change: Change| {
        let mut assessment = conforming("The policy is signed and known.");
        change(&mut assessment);
        let mut case = Case::new(assessment);
        case.options.sections = Some(vec![Section::Findings, Section::Actions]);
        let counted = lines_of_requirements(&laid_out(&case.model()));
        counted.into_iter().find(|(title, _)| title.starts_with("5.2 ")).map(|(_, lines)| lines)
    };
    assert_eq!(lines(|_| {}), Some(2), "where it conforms, two lines");
    let more: [(&str, Change); 5] = [
        ("something is recommended", |it| on_the_policy(it).recommendation = "Print it.".to_owned()),
        ("the grade is another", |it| on_the_policy(it).grade = Some(Grade::Opportunity)),
        ("the grade has a reason", |it| on_the_policy(it).grade_reason = "It is known.".to_owned()),
        ("it rests on statements alone", |it| on_the_policy(it).basis = Some(Basis::Stated)),
        ("an action is open", |it| {
            it.actions = typical().actions;
            it.actions.iter_mut().for_each(|action| action.status = ActionStatus::Open);
        }),
    ];
    for (what, change) in more {
        assert!(lines(change) > Some(2), "{what}: there is more to read");
    }
}
