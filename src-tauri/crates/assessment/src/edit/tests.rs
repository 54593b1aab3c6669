//! Edits that reach further than one field.

use catalogue::Catalogue;

use super::*;
use crate::assessment::Edition;

fn empty() -> Assessment {
    let edition = Edition { id: "iso-42001".into(), edition: "2023".into() };
    let organisation = Organisation { name: "Halden Optik".into(), ..Organisation::default() };
    Assessment::new(edition, organisation, "Baseline".into())
}

fn id(text: &str) -> RequirementId {
    text.parse().expect("a requirement")
}

fn make(assessment: &mut Assessment, edit: Edit) -> Result<(), Refusal> {
    edit.apply(Catalogue::embedded(), assessment)
}

fn targets(group: &str, target: Option<u8>) -> Edit {
    let target = target.map(|number| Level::new(number).expect("a level"));
    Edit::GroupTarget { group: group.parse().expect("a group"), target }
}

#[test]
fn a_group_gets_one_target_and_loses_it_again() {
    let mut assessment = empty();
    make(&mut assessment, targets("9", Some(4))).expect("clause 9 gets a target");
    let of_group = |assessment: &Assessment, group: &str| -> Vec<u8> {
        let group = group.parse().expect("a group");
        let all = Catalogue::embedded().of_group(&group);
        all.map(|it| assessment.target(&it.id).number()).collect()
    };
    assert!(of_group(&assessment, "9").iter().all(|it| *it == 4), "every requirement of the clause has the target");
    assert!(of_group(&assessment, "10").iter().all(|it| *it == 3), "and of no other clause");
    make(&mut assessment, targets("9", None)).expect("and loses it");
    make(&mut assessment, targets("A.2", None)).expect("nothing to lose is no fault");
    assert!(of_group(&assessment, "9").iter().all(|it| *it == 3), "the assessment's target counts again");
    assert!(!assessment.answers.contains_key(&id("A.2.2")), "what nobody touched stays untouched");
}

#[test]
fn a_group_that_is_not_in_the_catalogue_is_refused() {
    let mut assessment = empty();
    let before = assessment.clone();
    let refused = make(&mut assessment, targets("11", Some(4)));
    assert!(matches!(refused, Err(Refusal::NoGroup(_))), "{refused:?}");
    assert_eq!(assessment, before, "nothing was changed");
}

#[test]
fn reasons_for_inclusion_are_kept_once_and_in_their_order() {
    use InclusionReason::{GoodPractice, Risk};
    let mut assessment = empty();
    let reasons = |id: RequirementId, reasons: &[InclusionReason]| Edit::Requirement {
        id,
        change: AnswerEdit::InclusionReasons(reasons.to_vec()),
    };
    make(&mut assessment, reasons(id("A.2.2"), &[GoodPractice, Risk, GoodPractice])).expect("a control has reasons");
    assert_eq!(
        assessment.answers[&id("A.2.2")].inclusion_reasons,
        [Risk, GoodPractice],
        "two copies agree on the order"
    );
    let refused = make(&mut assessment, reasons(id("4.1"), &[Risk]));
    assert_eq!(refused, Err(Refusal::ClauseIncluded(id("4.1"))), "a clause applies without a reason");
}
