//! What must hold for every assessment, whatever its answers.

use proptest::prelude::*;

use super::*;

/// An assessment with arbitrary levels, weights, verdicts and exclusions.
fn arbitrary() -> impl Strategy<Value = Assessment> {
    let catalogue = Catalogue::embedded();
    let verdict = prop_oneof![Just(None), Just(MET), Just(PARTLY), Just(UNMET)];
    let one = (proptest::option::of(0_u8..=5), 1_u8..=3, 0_u8..10, proptest::collection::vec(verdict, 26));
    proptest::collection::vec(one, catalogue.requirements().len()).prop_map(move |rows| {
        let mut assessment = empty();
        for (requirement, (rated, weight, chance, verdicts)) in catalogue.requirements().iter().zip(rows) {
            let it = answer(&mut assessment, requirement.id.as_str());
            it.level = rated.map(level);
            it.weight = Weight::new(weight).expect("a weight");
            it.applicable = !(requirement.id.is_control() && chance == 0);
            it.checks = requirement
                .checks
                .iter()
                .zip(verdicts)
                .map(|(check, verdict)| (check.id.clone(), CheckAnswer { verdict, ..CheckAnswer::default() }))
                .collect();
        }
        assessment
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn raising_a_level_never_lowers_a_mean(mut assessment in arbitrary(), at in 0_usize..70) {
        let catalogue = Catalogue::embedded();
        let requirement = catalogue.requirements()[at].id.clone();
        let before = score(catalogue, &assessment);
        let it = answer(&mut assessment, requirement.as_str());
        prop_assume!(it.level.is_some_and(|level| level < Level::MAX));
        it.level = it.level.and_then(|level| Level::new(level.number() + 1));
        let after = score(catalogue, &assessment);
        for (old, new) in before.groups.iter().chain([&before.overall]).zip(after.groups.iter().chain([&after.overall])) {
            prop_assert!(new.mean() >= old.mean(), "{}: {:?} became {:?}", old.id, old.mean(), new.mean());
            prop_assert!(new.low() >= old.low() && new.high() >= old.high());
        }
    }

    #[test]
    fn the_mean_with_the_unrated_filled_in_lies_between_low_and_high(assessment in arbitrary(), filler in 0_u8..=5) {
        let catalogue = Catalogue::embedded();
        let open = score(catalogue, &assessment);
        let mut filled = assessment;
        filled.answers.values_mut().for_each(|it| it.level = it.level.or(Some(level(filler))));
        let closed = score(catalogue, &filled);
        for (open, closed) in open.groups.iter().chain([&open.overall]).zip(closed.groups.iter().chain([&closed.overall])) {
            prop_assert!(open.low() <= closed.mean() && closed.mean() <= open.high(), "{}", open.id);
        }
    }

    #[test]
    fn excluding_a_control_changes_no_other_requirement(mut assessment in arbitrary(), at in 32_usize..70) {
        let catalogue = Catalogue::embedded();
        let excluded = catalogue.requirements()[at].id.clone();
        let before = score(catalogue, &assessment);
        answer(&mut assessment, excluded.as_str()).applicable = false;
        let after = score(catalogue, &assessment);
        for (old, new) in before.requirements.iter().zip(&after.requirements) {
            prop_assert!(old.id == excluded || old == new, "{} changed", old.id);
        }
    }

    #[test]
    fn a_check_that_does_not_apply_changes_no_other_requirement(mut assessment in arbitrary(), at in 0_usize..70) {
        let catalogue = Catalogue::embedded();
        let requirement = &catalogue.requirements()[at];
        let before = score(catalogue, &assessment);
        let check = requirement.checks[0].id.clone();
        let given = CheckAnswer { verdict: NA, reason: "Not done here".into(), ..CheckAnswer::default() };
        answer(&mut assessment, requirement.id.as_str()).checks.insert(check, given);
        let after = score(catalogue, &assessment);
        for (old, new) in before.requirements.iter().zip(&after.requirements) {
            prop_assert!(old.id == requirement.id || old == new, "{} changed", old.id);
        }
    }
}
