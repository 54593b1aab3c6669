//! What differs between two assessments: computed here and nowhere else.
//!
//! Screen, command line and report show what [`compare`] returns. It pairs what both found with
//! their figures; only for levels is it said whether a change is for the better.

use catalogue::RequirementId;

use crate::{
    action::{Action, ActionStatus},
    answer::{Answer, Grade},
    assessment::Assessment,
    level::Level,
    score::{RequirementScore, Scores},
    token::tokens,
};

tokens! {
    /// In which way a requirement differs.
    Difference {
        /// Rated both times, and higher now.
        Improved = "improved",
        /// Rated both times, and lower now.
        Regressed = "regressed",
        /// Rated now and not before.
        NewlyRated = "newly_rated",
        /// Rated before and not now.
        NoLongerRated = "no_longer_rated",
        /// The control applies now and did not before.
        Included = "included",
        /// The control applied before and does not now.
        Excluded = "excluded",
        /// It has another grade: the assessor's, or else the suggested one.
        Grade = "grade",
        /// It aims at another level.
        Target = "target",
    }
}

/// One assessment with its figures.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// What was found.
    pub assessment: &'a Assessment,
    /// The figures of `assessment`, from [`crate::score::score`].
    pub scores: &'a Scores,
}

/// How two assessments differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison<'a> {
    /// Every requirement, in catalogue order.
    pub requirements: Vec<Compared<'a>>,
    /// Actions that were running before and are done now, in the order of the later assessment.
    pub closed: Vec<&'a Action>,
    /// Actions the earlier assessment does not have.
    pub added: Vec<&'a Action>,
}

/// One requirement in both assessments.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared<'a> {
    /// Which requirement.
    pub id: &'a RequirementId,
    /// How it stood.
    pub before: Standing<'a>,
    /// How it stands.
    pub after: Standing<'a>,
    /// Its weight now.
    pub weight: u8,
    /// In which ways it differs; none if in no way that counts.
    pub differences: Vec<Difference>,
}

/// Mean levels over the same requirements, before and now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LikeForLike {
    /// How many requirements.
    pub requirements: usize,
    /// Their mean level then, with today's weights.
    pub before: f64,
    /// Their mean level now.
    pub after: f64,
}

/// How a requirement stands in one assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Whether it counts.
    pub applicable: bool,
    /// Its level; `None` while unrated or excluded.
    pub level: Option<Level>,
    /// The level it aims at.
    pub target: Level,
    /// The assessor's grade, or else the suggested one; `None` if there is neither, or it is excluded.
    pub grade: Option<Grade>,
    /// What was found; blank if nothing was written.
    pub finding: &'a str,
}

impl<'a> Standing<'a> {
    fn of(score: &RequirementScore, assessment: &'a Assessment) -> Standing<'a> {
        Standing {
            applicable: score.applicable,
            level: score.level,
            target: score.target,
            grade: score.effective_grade(),
            finding: assessment.answers.get(&score.id).map_or("", |answer: &Answer| &answer.finding),
        }
    }

    fn differences_to(self, after: Standing<'_>) -> Vec<Difference> {
        let level = match (self.level, after.level) {
            (Some(before), Some(after)) if after > before => Some(Difference::Improved),
            (Some(before), Some(after)) if after < before => Some(Difference::Regressed),
            (None, Some(_)) => Some(Difference::NewlyRated),
            (Some(_), None) => Some(Difference::NoLongerRated),
            _ => None,
        };
        let applicability = match (self.applicable, after.applicable) {
            (false, true) => Some(Difference::Included),
            (true, false) => Some(Difference::Excluded),
            _ => None,
        };
        // A control that is out of scope has neither level nor grade nor a target that counts.
        if !after.applicable || !self.applicable {
            return applicability.into_iter().collect();
        }
        let grade = (self.grade != after.grade).then_some(Difference::Grade);
        let target = (self.target != after.target).then_some(Difference::Target);
        [level, grade, target].into_iter().flatten().collect()
    }
}

impl Comparison<'_> {
    /// Means over those of some requirements that were rated both times; `None` if there is none. Weights are
    /// today's for both, so that only levels make a difference.
    pub fn like_for_like(&self, among: impl Fn(&RequirementId) -> bool) -> Option<LikeForLike> {
        let both = self.requirements.iter().filter(|it| among(it.id));
        let both = both.filter_map(|it| Some((it.before.level?, it.after.level?, u32::from(it.weight))));
        let (mut requirements, mut weights, mut then, mut now) = (0, 0, 0, 0);
        for (before, after, weight) in both {
            requirements += 1;
            weights += weight;
            then += weight * u32::from(before.number());
            now += weight * u32::from(after.number());
        }
        let mean = |sum: u32| f64::from(sum) / f64::from(weights);
        (weights > 0).then(|| LikeForLike { requirements, before: mean(then), after: mean(now) })
    }

    /// How many requirements differ in this way.
    pub fn count(&self, difference: Difference) -> usize {
        self.requirements.iter().filter(|it| it.differences.contains(&difference)).count()
    }
}

/// Compares an earlier assessment with a later one made with the same catalogue.
///
/// An action is the same in both if it has the same key and either its title or one of its
/// requirements: keys alone mean something only within one assessment.
pub fn compare<'a>(before: Side<'a>, after: Side<'a>) -> Comparison<'a> {
    let requirements = after.scores.requirements.iter().filter_map(|score| {
        let then = Standing::of(before.scores.requirement(&score.id)?, before.assessment);
        let now = Standing::of(score, after.assessment);
        let differences = then.differences_to(now);
        Some(Compared { id: &score.id, before: then, after: now, weight: score.weight, differences })
    });
    let earlier = |action: &Action| before.assessment.actions.iter().find(|then| is_same(then, action));
    let actions = || after.assessment.actions.iter();
    Comparison {
        requirements: requirements.collect(),
        closed: actions()
            .filter(|now| now.status == ActionStatus::Done && earlier(now).is_some_and(Action::is_running))
            .collect(),
        added: actions().filter(|now| earlier(now).is_none()).collect(),
    }
}

fn is_same(one: &Action, other: &Action) -> bool {
    one.key == other.key
        && (one.title == other.title || one.requirements.iter().any(|id| other.requirements.contains(id)))
}

#[cfg(test)]
mod tests {
    use catalogue::Catalogue;

    use super::*;
    use crate::{
        answer::{CheckAnswer, Verdict},
        assessment::{Edition, Organisation},
        score::score,
        token::Key,
    };

    fn id(text: &str) -> RequirementId {
        text.parse().expect("an identifier")
    }

    fn blank() -> Assessment {
        let edition = Edition { id: "iso-42001".to_owned(), edition: "2023".to_owned() };
        Assessment::new(edition, Organisation::default(), "One".to_owned())
    }

    /// An assessment with one answer, changed as given.
    fn with(text: &str, change: impl FnOnce(&mut Answer)) -> Assessment {
        let mut assessment = blank();
        change(assessment.answers.entry(id(text)).or_default());
        assessment
    }

    fn rated(text: &str, level: u8) -> Assessment {
        with(text, |answer| answer.level = Level::new(level))
    }

    fn graded(text: &str, grade: Grade) -> Assessment {
        with(text, |answer| answer.grade = Some(grade))
    }

    fn excluded(text: &str, level: u8) -> Assessment {
        with(text, |answer| (answer.applicable, answer.level) = (false, Level::new(level)))
    }

    fn action(key: &str, title: &str, requirement: &str, status: ActionStatus) -> Action {
        Action {
            key: Key::new(key).expect("a key"),
            title: title.to_owned(),
            requirements: vec![id(requirement)],
            owner: String::new(),
            due: None,
            effort: None,
            priority: None,
            status,
            note: String::new(),
        }
    }

    /// All checks of 4.1 met: the suggested grade is *conforms*.
    fn all_met() -> Assessment {
        let met = CheckAnswer { verdict: Some(Verdict::Met), ..CheckAnswer::default() };
        let checks = &Catalogue::embedded().requirement(&id("4.1")).expect("it is there").checks;
        with("4.1", |answer| answer.checks = checks.iter().map(|check| (check.id.clone(), met.clone())).collect())
    }

    #[test]
    fn a_requirement_differs_by_level_applicability_grade_and_target() {
        use Difference as D;
        let (catalogue, a, b) = (Catalogue::embedded(), "4.1", "A.2.2");
        let aimed = |level| with(a, |answer| answer.target = Level::new(level));
        let rows = [
            ("higher", a, rated(a, 1), rated(a, 3), vec![D::Improved]),
            ("lower", a, rated(a, 3), rated(a, 1), vec![D::Regressed]),
            ("the same", a, rated(a, 3), rated(a, 3), vec![]),
            ("to level 0 is a rating like any", a, rated(a, 1), rated(a, 0), vec![D::Regressed]),
            ("rated for the first time", a, blank(), rated(a, 0), vec![D::NewlyRated]),
            ("not rated any more", a, rated(a, 0), blank(), vec![D::NoLongerRated]),
            ("never touched", a, blank(), blank(), vec![]),
            ("out of scope, whatever its level was", b, rated(b, 2), excluded(b, 2), vec![D::Excluded]),
            ("back in scope is no new rating", b, excluded(b, 2), rated(b, 4), vec![D::Included]),
            ("out of scope both times", b, excluded(b, 1), excluded(b, 5), vec![]),
            ("graver", a, graded(a, Grade::Minor), graded(a, Grade::Major), vec![D::Grade]),
            ("a suggested grade is a grade", a, graded(a, Grade::Conforms), all_met(), vec![]),
            ("graded for the first time", a, blank(), all_met(), vec![D::Grade]),
            ("another target", a, aimed(2), aimed(4), vec![D::Target]),
            ("a target of its own that is the same", a, aimed(3), blank(), vec![]),
        ];
        for (name, requirement, before, after, expected) in rows {
            let (then, now) = (score(catalogue, &before), score(catalogue, &after));
            let sides = [Side { assessment: &before, scores: &then }, Side { assessment: &after, scores: &now }];
            let comparison = compare(sides[0], sides[1]);
            let differing: Vec<_> = comparison.requirements.iter().filter(|it| !it.differences.is_empty()).collect();
            assert_eq!(comparison.requirements.len(), 70, "{name}: every requirement is compared");
            assert_eq!(differing.len(), usize::from(!expected.is_empty()), "{name}: no other requirement differs");
            for it in differing {
                assert_eq!((it.id, &it.differences), (&id(requirement), &expected), "{name}");
            }
            for difference in Difference::ALL {
                assert_eq!(comparison.count(*difference), usize::from(expected.contains(difference)), "{name}");
            }
            let back = compare(sides[1], sides[0]);
            assert_eq!(differs(&back), differs(&comparison), "{name}: what differs one way differs the other");
        }
    }

    fn differs(comparison: &Comparison<'_>) -> Vec<RequirementId> {
        let differing = comparison.requirements.iter().filter(|it| !it.differences.is_empty());
        differing.map(|it| it.id.clone()).collect()
    }

    #[test]
    fn both_findings_stand_side_by_side() {
        let before = with("4.1", |answer| answer.finding = "Nothing".to_owned());
        let after = with("4.1", |answer| answer.finding = "A list".to_owned());
        let catalogue = Catalogue::embedded();
        let (then, now) = (score(catalogue, &before), score(catalogue, &after));
        let comparison =
            compare(Side { assessment: &before, scores: &then }, Side { assessment: &after, scores: &now });
        let first = &comparison.requirements[0];
        assert_eq!((first.before.finding, first.after.finding), ("Nothing", "A list"));
        assert_eq!(first.differences, [], "words alone are no difference that counts");
    }

    #[test]
    fn actions_are_closed_new_or_neither() {
        use ActionStatus::{Doing, Done, Dropped, Open};
        let rows = [
            ("closed", vec![action("a1", "Do", "4.1", Open)], action("a1", "Do", "4.1", Done), (1, 0)),
            (
                "closed and renamed",
                vec![action("a1", "Do", "4.1", Doing)],
                action("a1", "Done it", "4.1", Done),
                (1, 0),
            ),
            ("closed before already", vec![action("a1", "Do", "4.1", Done)], action("a1", "Do", "4.1", Done), (0, 0)),
            ("given up", vec![action("a1", "Do", "4.1", Open)], action("a1", "Do", "4.1", Dropped), (0, 0)),
            ("still running", vec![action("a1", "Do", "4.1", Open)], action("a1", "Do", "4.1", Doing), (0, 0)),
            ("new", vec![], action("a1", "Do", "4.1", Open), (0, 1)),
            ("new and done at once", vec![], action("a1", "Do", "4.1", Done), (0, 1)),
            (
                "the same key by chance",
                vec![action("a1", "Do", "4.1", Open)],
                action("a1", "Else", "5.1", Done),
                (0, 1),
            ),
        ];
        for (name, earlier, later, expected) in rows {
            let (mut before, mut after) = (blank(), blank());
            (before.actions, after.actions) = (earlier, vec![later]);
            let scores = score(Catalogue::embedded(), &before);
            let comparison =
                compare(Side { assessment: &before, scores: &scores }, Side { assessment: &after, scores: &scores });
            assert_eq!((comparison.closed.len(), comparison.added.len()), expected, "{name}");
        }
    }

    #[test]
    fn like_is_compared_with_like() {
        let with = |levels: &[(&str, u8, u8)]| {
            let mut assessment = blank();
            for (of, level, weight) in levels {
                let answer = assessment.answers.entry(id(of)).or_default();
                answer.level = Level::new(*level);
                answer.weight = crate::Weight::new(*weight).expect("a weight");
            }
            let scores = score(Catalogue::embedded(), &assessment);
            (assessment, scores)
        };
        let before = with(&[("4.1", 1, 3), ("4.2", 2, 1), ("5.1", 5, 1), ("A.2.2", 4, 1)]);
        let now = with(&[("4.1", 3, 1), ("4.2", 2, 3), ("5.2", 0, 1), ("A.2.2", 3, 1)]);
        let comparison =
            compare(Side { assessment: &before.0, scores: &before.1 }, Side { assessment: &now.0, scores: &now.1 });
        let same = comparison.like_for_like(|id| !id.is_control()).expect("two were rated both times");
        // Today's weights, 1 and 3, count for both: (1 + 3 × 2) ÷ 4 and (3 + 3 × 2) ÷ 4.
        assert_eq!(same, LikeForLike { requirements: 2, before: 1.75, after: 2.25 });
        assert_eq!(comparison.like_for_like(|id| id.as_str() == "5.1"), None, "what was rated once is no comparison");
    }
}
