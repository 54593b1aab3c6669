//! The sample assessment, and which assessments of a workspace began as it.

use crate::{
    Desk,
    failure::{Doing, Outcome},
};

/// A made-up assessment of a made-up firm.
const SAMPLE: &[u8] = include_bytes!("../../../../assets/sample/halden-optik.json");

/// Under which key the workspace keeps what began as the sample: ids, a blank between them.
const SAMPLES: &str = "samples";

impl Desk {
    /// Adds the sample assessment and returns its id.
    ///
    /// # Errors
    /// If it cannot be saved.
    pub fn add_sample(&mut self) -> Outcome<String> {
        let id = self.add(exchange::read(SAMPLE).expect("BUG: the sample has faults; a test reads it"))?;
        let samples = format!("{} {id}", self.samples()?);
        self.workspace.set_setting(SAMPLES, Some(samples.trim())).map_err(|error| self.fail(error, Doing::Saving))?;
        Ok(id)
    }

    /// Whether an assessment began as the sample: it is there to be played with and thrown away.
    pub(crate) fn is_sample(&self, id: &str) -> Outcome<bool> {
        Ok(self.samples()?.split(' ').any(|sample| sample == id))
    }

    fn samples(&self) -> Outcome<String> {
        let kept = self.workspace.get_setting(SAMPLES).map_err(|error| self.fail(error, Doing::Reading))?;
        Ok(kept.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use assessment::{Filing, Reference};

    use crate::{Desk, SystemAmbient};

    fn desk(folder: &tempfile::TempDir) -> Desk {
        Desk::open_or_create(&folder.path().join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens")
    }

    #[test]
    fn the_sample_is_known_as_such_and_nothing_else_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(&folder);
        let (first, second) = (desk.add_sample().expect("added"), desk.add_sample().expect("added again"));
        let (_, copy, _) = desk.load(&first).expect("it loads");
        let own = desk.add((*copy).clone()).expect("an assessment like it is added");
        for (id, wanted) in [(&first, true), (&second, true), (&own, false)] {
            assert_eq!(desk.open_assessment(id).expect("it opens").is_sample, wanted, "{id}");
        }
    }

    #[test]
    fn the_figures_of_the_previous_assessment_come_along() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(&folder);
        let first = desk.add_sample().expect("added");
        assert!(desk.open_assessment(&first).expect("it opens").previous.is_none(), "the first follows none");
        let (_, copy, _) = desk.load(&first).expect("it loads");
        let mut next = (*copy).clone();
        next.filing = Filing { previous: Reference::new(&first), ..Filing::default() };
        let next = desk.add(next).expect("a follow-up is added");
        let (before, now) = (desk.scores(&first).expect("figures"), desk.open_assessment(&next).expect("it opens"));
        let previous = now.previous.expect("it follows the first");
        assert_eq!((previous.id, previous.groups), (first.clone(), before.groups), "the figures are those of score");
        desk.delete_assessment(&first).expect("deleted");
        assert!(desk.open_assessment(&next).expect("it opens").previous.is_none(), "what is gone has no figures");
    }
}
