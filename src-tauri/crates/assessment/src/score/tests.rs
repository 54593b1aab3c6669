//! Every rule of scoring, row by row.

mod properties;

use catalogue::{Catalogue, CheckId, RequirementId};

use super::*;
use crate::{
    answer::{Basis, CheckAnswer},
    assessment::{Edition, Organisation},
    level::Weight,
    token::Key,
};

fn empty() -> Assessment {
    let edition = Edition { id: "iso-42001".into(), edition: "2023".into() };
    Assessment::new(edition, Organisation::default(), "Baseline".into())
}

fn id(text: &str) -> RequirementId {
    text.parse().expect("a requirement")
}

fn level(number: u8) -> Level {
    Level::new(number).expect("a level")
}

fn answer<'a>(assessment: &'a mut Assessment, requirement: &str) -> &'a mut Answer {
    assessment.answers.entry(id(requirement)).or_default()
}

fn scored(assessment: &Assessment, requirement: &str) -> RequirementScore {
    score(Catalogue::embedded(), assessment).requirement(&id(requirement)).expect("in the catalogue").clone()
}

/// Answers every check of a requirement alike.
fn answer_all(assessment: &mut Assessment, requirement: &str, verdict: Verdict) {
    let catalogue = Catalogue::embedded();
    for check in &catalogue.requirement(&id(requirement)).expect("in the catalogue").checks {
        let given = CheckAnswer { verdict: Some(verdict), ..CheckAnswer::default() };
        answer(assessment, requirement).checks.insert(check.id.clone(), given);
    }
}

fn answer_clauses(assessment: &mut Assessment, verdict: Verdict) {
    for requirement in Catalogue::embedded().requirements().iter().filter(|it| !it.id.is_control()) {
        answer_all(assessment, requirement.id.as_str(), verdict);
    }
}

const MET: Option<Verdict> = Some(Verdict::Met);
const PARTLY: Option<Verdict> = Some(Verdict::Partly);
const UNMET: Option<Verdict> = Some(Verdict::Unmet);
const NA: Option<Verdict> = Some(Verdict::NotApplicable);

#[test]
fn attainment_achievement_and_suggested_grade_follow_the_verdicts() {
    use Achievement::{Fully, Largely, Not, Partially};
    type Row = (&'static [Option<Verdict>], Option<(f64, f64)>, Option<Achievement>, Option<Grade>);
    let rows: &[Row] = &[
        (&[MET, PARTLY, UNMET, None], Some((0.375, 0.625)), None, None),
        (&[MET, PARTLY, UNMET, MET], Some((0.625, 0.625)), Some(Largely), Some(Grade::Minor)),
        (&[MET, MET], Some((1.0, 1.0)), Some(Fully), Some(Grade::Conforms)),
        (&[MET, NA], Some((1.0, 1.0)), Some(Fully), Some(Grade::Conforms)),
        (&[NA, NA], None, None, None),
        (&[MET, UNMET], Some((0.5, 0.5)), Some(Partially), Some(Grade::Major)),
        (&[UNMET, UNMET, NA], Some((0.0, 0.0)), Some(Not), Some(Grade::Major)),
        (&[None, None], Some((0.0, 1.0)), None, None),
        (&[MET, MET, MET, PARTLY], Some((0.875, 0.875)), Some(Fully), Some(Grade::Minor)),
        (&[NA, None], Some((0.0, 1.0)), None, None),
    ];
    for (verdicts, range, achievement, grade) in rows {
        let share = Attainment::of(verdicts);
        assert_eq!(share.map(|it| (it.low(), it.high())), *range, "range of {verdicts:?}");
        assert_eq!(share.and_then(Attainment::achievement), *achievement, "achievement of {verdicts:?}");
        assert_eq!(share.and_then(|it| it.suggested_grade(verdicts)), *grade, "suggested grade of {verdicts:?}");
    }
}

#[test]
fn the_bounds_of_the_achievement_scale_belong_to_the_lower_word() {
    // Out of twenty checks with two half credits each: 6 halves are 15 %, 20 are 50 %, 34 are 85 %.
    let with_halves = |halves: usize| {
        let (whole, odd) = (halves / 2, halves % 2);
        let verdicts: Vec<_> = (0..20)
            .map(|at| {
                if at < whole {
                    MET
                } else if at < whole + odd {
                    PARTLY
                } else {
                    UNMET
                }
            })
            .collect();
        Attainment::of(&verdicts).and_then(Attainment::achievement).expect("complete").token()
    };
    let rows = [(0, "N"), (6, "N"), (7, "P"), (20, "P"), (21, "L"), (34, "L"), (35, "F"), (40, "F")];
    for (halves, wanted) in rows {
        assert_eq!(with_halves(halves), wanted, "{halves} half credits of 40");
    }
}

#[test]
fn the_worked_example_of_a_group_comes_out() {
    let mut assessment = empty();
    // Clause 5 has three requirements: weights 1, 2, 1; levels 2, 4, unrated.
    answer(&mut assessment, "5.1").level = Some(level(2));
    let second = answer(&mut assessment, "5.2");
    (second.level, second.weight) = (Some(level(4)), Weight::new(2).expect("a weight"));
    let scores = score(Catalogue::embedded(), &assessment);
    let group = scores.groups.iter().find(|group| group.id == "5").expect("clause 5");
    assert_eq!(group.mean(), Some(10.0 / 3.0));
    assert_eq!((group.low(), group.high(), group.coverage()), (Some(2.5), Some(3.75), Some(0.75)));
    assert_eq!((group.rated, group.applicable, group.target()), (2, 3, Some(3.0)));
}

#[test]
fn a_mean_over_nothing_is_none_and_never_zero() {
    let scores = score(Catalogue::embedded(), &empty());
    assert_eq!(scores.overall.mean(), None, "nothing is rated");
    assert_eq!((scores.overall.low(), scores.overall.high()), (Some(0.0), Some(5.0)));
    assert_eq!((scores.overall.coverage(), scores.overall.applicable), (Some(0.0), 70));
    assert_eq!((scores.management_system.applicable, scores.annex_a.applicable), (32, 38));
    assert!(scores.gaps.is_empty(), "what nobody rated carries no gap");
}

#[test]
fn an_excluded_control_counts_nowhere_and_its_answers_return() {
    let mut assessment = empty();
    answer_all(&mut assessment, "A.2.2", Verdict::Unmet);
    answer(&mut assessment, "A.2.2").level = Some(level(1));
    answer(&mut assessment, "A.2.2").grade = Some(Grade::Major);
    let before = scored(&assessment, "A.2.2");
    answer(&mut assessment, "A.2.2").applicable = false;
    let scores = score(Catalogue::embedded(), &assessment);
    let excluded = scores.requirement(&id("A.2.2")).expect("in the catalogue");
    assert_eq!((excluded.level, excluded.gap, excluded.attainment), (None, None, None));
    assert_eq!((excluded.achievement, excluded.suggested_grade, excluded.priority), (None, None, None));
    assert!(excluded.warnings.is_empty() && !excluded.applicable);
    assert_eq!(scores.annex_a.applicable, 37, "it is in no denominator");
    assert!(scores.gaps.is_empty(), "it carries no gap");
    answer(&mut assessment, "A.2.2").applicable = true;
    assert_eq!(scored(&assessment, "A.2.2"), before, "its answers return");
}

#[test]
fn a_target_is_the_requirements_own_or_the_assessments() {
    let mut assessment = empty();
    answer(&mut assessment, "4.1").level = Some(level(2));
    assert_eq!(scored(&assessment, "4.1").gap, Some(1), "target 3 by default");
    assessment.default_target = level(5);
    assert_eq!(scored(&assessment, "4.1").gap, Some(3));
    answer(&mut assessment, "4.1").target = Some(level(1));
    assert_eq!(scored(&assessment, "4.1").gap, Some(0), "a level above its target is no negative gap");
}

#[test]
fn a_step_leads_on_from_the_level_until_the_target_is_reached() {
    for (rated, target, wanted) in [
        (None, 3, None),
        (Some(0), 3, Some(0)),
        (Some(2), 3, Some(2)),
        (Some(3), 3, None),
        (Some(4), 3, None),
        (Some(0), 0, None),
    ] {
        let mut assessment = empty();
        let it = answer(&mut assessment, "4.1");
        (it.level, it.target) = (rated.map(level), Some(level(target)));
        assert_eq!(scored(&assessment, "4.1").next_step_from(), wanted.map(level), "from {rated:?} to {target}");
    }
}

#[test]
fn priority_follows_grade_and_gap() {
    let rows = [
        (Some(Grade::Major), 3, Some(Priority::P1)),
        (Some(Grade::Minor), 1, Some(Priority::P2)),
        (Some(Grade::Minor), 2, Some(Priority::P3)),
        (Some(Grade::Minor), 3, Some(Priority::P3)),
        (Some(Grade::Opportunity), 3, Some(Priority::P4)),
        (Some(Grade::Conforms), 2, Some(Priority::P4)),
        (Some(Grade::Conforms), 3, None),
        (None, 3, None),
        (None, 2, Some(Priority::P4)),
    ];
    for (grade, rated, wanted) in rows {
        let mut assessment = empty();
        answer(&mut assessment, "4.1").grade = grade;
        answer(&mut assessment, "4.1").level = Some(level(rated));
        assert_eq!(scored(&assessment, "4.1").priority, wanted, "grade {grade:?} at level {rated}, target 3");
        answer(&mut assessment, "4.1").level = None;
        assert_eq!(scored(&assessment, "4.1").priority, None, "unrated is no gap, whatever the grade");
    }
}

#[test]
fn gaps_sort_by_grade_then_weighted_gap_then_dependents_then_catalogue_order() {
    let catalogue = Catalogue::embedded();
    let mut assessment = empty();
    for (requirement, rated, weight, grade) in [
        ("4.1", 2, 1, None),
        ("4.2", 1, 1, None),
        ("7.3", 2, 2, None),
        ("9.1", 2, 1, Some(Grade::Minor)),
        ("10.1", 3, 1, Some(Grade::Major)),
    ] {
        let it = answer(&mut assessment, requirement);
        (it.level, it.grade, it.weight) = (Some(level(rated)), grade, Weight::new(weight).expect("a weight"));
    }
    let order: Vec<String> = score(catalogue, &assessment).gaps.iter().map(ToString::to_string).collect();
    // 4.2 and 7.3 both weigh 2; more depends on whichever the catalogue says.
    let (first, second) = if catalogue.dependents(&id("4.2")) >= catalogue.dependents(&id("7.3")) {
        ("4.2", "7.3")
    } else {
        ("7.3", "4.2")
    };
    assert_eq!(order, ["10.1", "9.1", first, second, "4.1"]);
}

#[test]
fn each_warning_has_its_cause_and_only_its_cause() {
    type Cause = fn(&mut Assessment);
    fn sound(assessment: &mut Assessment) {
        answer_all(assessment, "4.1", Verdict::Met);
        let it = answer(assessment, "4.1");
        (it.level, it.basis, it.evidence) = (Some(level(3)), Some(Basis::Seen), vec![Key::new("e1").expect("a key")]);
    }
    let rows: &[(Cause, &[Warning])] = &[
        (sound, &[]),
        (
            |a| {
                sound(a);
                answer_all(a, "4.1", Verdict::Partly);
            },
            &[Warning::LevelAboveChecks],
        ),
        (
            |a| {
                sound(a);
                answer_all(a, "4.1", Verdict::Unmet);
            },
            &[Warning::LevelAboveChecks],
        ),
        (
            |a| {
                sound(a);
                answer(a, "4.1").level = Some(level(0));
            },
            &[Warning::LevelBelowChecks],
        ),
        (
            |a| {
                sound(a);
                answer(a, "4.1").level = Some(level(1));
            },
            &[],
        ),
        (
            |a| {
                sound(a);
                answer(a, "4.1").evidence.clear();
            },
            &[Warning::NoEvidence],
        ),
        (
            |a| {
                sound(a);
                answer(a, "4.1").basis = Some(Basis::Stated);
            },
            &[Warning::Hearsay],
        ),
        (
            |a| {
                sound(a);
                answer_all(a, "4.1", Verdict::Unmet);
                answer(a, "4.1").level = Some(level(2));
                answer(a, "4.1").grade = Some(Grade::Minor);
            },
            &[Warning::MilderThanSuggested],
        ),
        (
            |a| {
                sound(a);
                answer(a, "4.1").grade = Some(Grade::Major);
            },
            &[],
        ),
    ];
    for (at, (cause, wanted)) in rows.iter().enumerate() {
        let mut assessment = empty();
        cause(&mut assessment);
        assert_eq!(scored(&assessment, "4.1").warnings, *wanted, "row {at}");
    }
}

#[test]
fn readiness_is_judged_over_the_clauses_alone() {
    let verdict = |assessment: &Assessment| score(Catalogue::embedded(), assessment).readiness;
    let mut assessment = empty();
    assert_eq!(verdict(&assessment).verdict, ReadinessVerdict::Unknown, "nothing is answered");

    answer_clauses(&mut assessment, Verdict::Met);
    let ready = verdict(&assessment);
    assert_eq!(ready.verdict, ReadinessVerdict::Ready, "Annex A is not asked: {:?}", ready.blockers);
    assert!(ready.blockers.is_empty());

    answer(&mut assessment, "4.1").grade = Some(Grade::Minor);
    assert_eq!(
        verdict(&assessment).verdict,
        ReadinessVerdict::Conditional,
        "a minor clause is no blocker, yet no “ready”"
    );
    assert!(verdict(&assessment).blockers.is_empty());

    answer(&mut assessment, "4.1").grade = None;
    let scope: CheckId = "4.3/d".parse().expect("a check");
    let set = |assessment: &mut Assessment, verdict| {
        answer(assessment, "4.3").checks.insert(scope.clone(), CheckAnswer { verdict, ..CheckAnswer::default() });
    };
    assert!(Catalogue::embedded().check(&scope).expect("in the catalogue").documented, "4.3/d is the documented scope");
    set(&mut assessment, PARTLY);
    let partly = verdict(&assessment);
    assert_eq!(partly.verdict, ReadinessVerdict::Conditional);
    assert_eq!(
        partly.blockers,
        [Blocker { requirement: id("4.3"), check: Some(scope.clone()), why: Why::DocumentedPartly }]
    );
    set(&mut assessment, UNMET);
    assert_eq!(verdict(&assessment).verdict, ReadinessVerdict::NotReady, "the scope is not written down");
    set(&mut assessment, None);
    assert_eq!(verdict(&assessment).verdict, ReadinessVerdict::Unknown);
    assert_eq!(verdict(&assessment).blockers[0].why, Why::Unanswered);

    set(&mut assessment, MET);
    for requirement in ["9.2.1", "9.2.2", "9.3.1", "9.3.2", "9.3.3"] {
        answer(&mut assessment, requirement).grade = Some(Grade::Opportunity);
    }
    let audits = verdict(&assessment);
    assert_eq!(audits.verdict, ReadinessVerdict::Conditional);
    assert!(audits.blockers.iter().all(|it| it.why == Why::AuditOrReview) && audits.blockers.len() == 5);

    answer(&mut assessment, "7.2").grade = Some(Grade::Major);
    assert_eq!(verdict(&assessment).verdict, ReadinessVerdict::NotReady);
    answer(&mut assessment, "9.2.1").grade = Some(Grade::Major);
    let twice = verdict(&assessment);
    assert_eq!((twice.blockers.len(), twice.requirements()), (7, 6), "9.2.1 has two blockers and counts once");
}

#[test]
fn figures_are_rounded_for_display_as_the_tables_say() {
    // The same rows hold the window to the same rounding.
    type Rounding = fn(f64) -> f64;
    let tables: [(&str, Rounding); 2] = [
        (include_str!("../../../../../tests/golden/one-decimal.txt"), one_decimal),
        (include_str!("../../../../../tests/golden/whole-percent.txt"), whole_percent),
    ];
    for (table, rounded) in tables {
        let rows: Vec<(f64, f64)> = table
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split_once(' ').expect("two numbers"))
            .map(|(value, wanted)| (value.parse().expect("a number"), wanted.parse().expect("a number")))
            .collect();
        assert!(rows.len() >= 10, "the table has rows: {table}");
        for (value, wanted) in rows {
            assert_eq!(rounded(value), wanted, "{value} of {table}");
        }
    }
}
