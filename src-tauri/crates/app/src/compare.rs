//! Two assessments side by side.

use assessment::{
    Assessment,
    compare::{Side, compare},
    score::score,
};

use crate::{
    Desk, Failure,
    failure::Outcome,
    wire::{ComparedSide, ComparisonView},
};

impl Desk {
    /// How a later assessment differs from an earlier one.
    ///
    /// # Errors
    /// If one of them is not there, cannot be read, or was made with another catalogue.
    pub fn compare(&mut self, before: &str, after: &str) -> Outcome<ComparisonView> {
        let (earlier, then, catalogue) = self.load(before)?;
        let (later, now, other) = self.load(after)?;
        if (&catalogue.id, &catalogue.edition) != (&other.id, &other.edition) {
            return Err(Failure::refused("assessment-other-edition", &[("title", &then.title)]));
        }
        let (then_scores, now_scores) = (score(catalogue, &then), score(catalogue, &now));
        let comparison =
            compare(Side { assessment: &then, scores: &then_scores }, Side { assessment: &now, scores: &now_scores });
        let side = |id: store::AssessmentId, it: &Assessment, scores| ComparedSide::new(id.to_string(), it, scores);
        Ok(ComparisonView::new(side(earlier, &then, &then_scores), side(later, &now, &now_scores), &comparison))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::{Desk, SystemAmbient, wire::WireEdit};

    #[test]
    fn a_comparison_tells_what_differs_with_the_figures_of_both() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk =
            Desk::open_or_create(&folder.path().join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens");
        let before = desk.add_sample().expect("the sample is added");
        let after = desk.add_sample().expect("the sample is added");
        let level = desk.open_assessment(&after).expect("it opens").answers["6.1.3"].level.expect("it is rated");
        let requirement = "6.1.3".to_owned();
        desk.edit(&after, WireEdit::Level { requirement, level: Some(level + 1) }).expect("the edit is made");
        let comparison = desk.compare(&before, &after).expect("a comparison");
        let differing: Vec<_> = comparison.requirements.iter().filter(|it| !it.differences.is_empty()).collect();
        let [it] = &differing[..] else { panic!("only what was edited differs: {differing:?}") };
        assert_eq!((it.id.as_str(), &it.differences[..]), ("6.1.3", &["improved".to_owned()][..]));
        assert_eq!(it.after.level, Some(level + 1), "the later one comes second");
        let group = |groups: &[crate::wire::RollupView]| {
            groups.iter().find(|group| group.id == "6").expect("clause 6 has figures").mean
        };
        assert!(group(&comparison.before.groups) < group(&comparison.after.groups), "the figures are those of each");
        assert_eq!(comparison.after.groups, desk.scores(&after).expect("figures").groups, "and those of every screen");
        assert!(desk.compare(&before, "none").is_err(), "what is not there cannot be compared");
    }
}
