//! Opening an assessment, changing it, taking changes back.

use assessment::{Assessment, score::score};
use catalogue::Catalogue;
use chrono::{DateTime, SecondsFormat, Utc};
use store::{Op, Receipt};

use crate::{
    Desk, Failure,
    desk::catalogue_of,
    failure::{Doing, Outcome, Reason},
    wire::{AssessmentView, Edited, HistoryView, HowSeveral, Patch, PreviousView, ScoresView, WireEdit},
    words::say,
};

/// RFC 3339 in UTC, to the second.
pub(crate) fn timestamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl Desk {
    /// A whole assessment, with its figures and what undo and redo would do.
    ///
    /// # Errors
    /// If it is not there, or the workspace cannot be read.
    pub fn open_assessment(&mut self, id: &str) -> Outcome<AssessmentView> {
        let (key, assessment, catalogue) = self.load(id)?;
        self.note_opening(key);
        let fail = |desk: &Desk, error| desk.fail(error, Doing::Reading);
        let undo = self.workspace.undo_label(key).map_err(|error| fail(self, error))?;
        let redo = self.workspace.redo_label(key).map_err(|error| fail(self, error))?;
        let changed = self.workspace.changed_at(key).map_err(|error| fail(self, error))?.map(timestamp);
        let history = HistoryView { undo: undo.as_ref().map(Into::into), redo: redo.as_ref().map(Into::into) };
        let scores = ScoresView::from(&score(catalogue, &assessment));
        let (previous, is_sample) = (self.previous_view(&assessment)?, self.is_sample(id)?);
        let mut view = AssessmentView::new(key.to_string(), &assessment, scores, history, changed.unwrap_or_default());
        (view.previous, view.is_sample) = (previous, is_sample);
        Ok(view)
    }

    /// The figures of the assessment that this one follows up.
    fn previous_view(&mut self, assessment: &Assessment) -> Outcome<Option<PreviousView>> {
        let Some(previous) = self.previous_of(assessment)? else { return Ok(None) };
        let id = assessment.filing.previous.as_ref().map(ToString::to_string).unwrap_or_default();
        let scores = score(catalogue_of(&previous)?, &previous);
        Ok(Some(PreviousView {
            id,
            title: previous.title.clone(),
            started_on: previous.started_on.map(|date| date.to_string()),
            management_system: (&scores.management_system).into(),
            annex_a: (&scores.annex_a).into(),
            groups: scores.groups.iter().map(Into::into).collect(),
        }))
    }

    /// The figures of an assessment.
    ///
    /// # Errors
    /// As [`Desk::open_assessment`].
    pub fn scores(&mut self, id: &str) -> Outcome<ScoresView> {
        let (_, assessment, catalogue) = self.load(id)?;
        Ok((&score(catalogue, &assessment)).into())
    }

    /// Makes a change; when this returns, it is durable.
    ///
    /// # Errors
    /// If the change is refused or cannot be saved; the assessment is then unchanged.
    pub fn edit(&mut self, id: &str, edit: WireEdit) -> Outcome<Edited> {
        let (key, before, catalogue) = self.load_to_change(id)?;
        let edit = edit.read(&before).map_err(|bad| Failure::of_bad_value(&bad))?;
        self.write(id, &before, Op::Edit { assessment: key, edit, catalogue })
    }

    /// Makes several changes as one step; when this returns, all of them are durable.
    ///
    /// # Errors
    /// If any of the changes is refused (all refused ones are named, by their place from 1) or they
    /// cannot be saved; then none is made.
    pub fn edit_several(&mut self, id: &str, how: HowSeveral, edits: Vec<WireEdit>) -> Outcome<Edited> {
        let (key, before, catalogue) = self.load_to_change(id)?;
        let (mut after, mut read, mut refused) = (Assessment::clone(&before), Vec::new(), Vec::new());
        let count = edits.len();
        for (place, edit) in (1_usize..).zip(edits) {
            // Read from what those before it leave, so that each new thing gets a key of its own.
            let made = edit.read(&after).map_err(|bad| Reason::of_bad_value(&bad).why()).and_then(|edit| {
                edit.clone().apply(catalogue, &mut after).map_err(|why| Reason::of_refusal(&why).why())?;
                Ok(edit)
            });
            match made {
                Ok(edit) => read.push(edit),
                Err(why) => refused.push(say("edit-several-one", &[("place", &place.to_string()), ("why", &why)])),
            }
        }
        if !refused.is_empty() {
            let (count, refused_count) = (count.to_string(), refused.len().to_string());
            let failure = Failure::refused("edit-several", &[("count", &count), ("refused", &refused_count)]);
            return Err(failure.naming(refused.into_iter()));
        }
        self.write(id, &before, Op::Several { assessment: key, how: how.into(), edits: read, catalogue })
    }

    /// Takes the last step back; without one nothing happens.
    ///
    /// # Errors
    /// If it cannot be saved; then the assessment is as it was.
    pub fn undo(&mut self, id: &str) -> Outcome<Edited> {
        let (key, before, _) = self.load_to_change(id)?;
        self.write(id, &before, Op::Undo(key))
    }

    /// Undoes one step, wherever it stands; `step` is that of the [`Edited`] that reported it.
    ///
    /// # Errors
    /// If it is undone already, if something later builds on it, or if it cannot be saved; then
    /// the assessment is as it was.
    pub fn undo_step(&mut self, id: &str, step: &str) -> Outcome<Edited> {
        let (key, before, _) = self.load_to_change(id)?;
        let step = step.parse().map_err(|_| Failure::refused("undo-no-such-step", &[]))?;
        self.write(id, &before, Op::UndoStep { assessment: key, step })
    }

    /// Makes the step undone last again; without one nothing happens.
    ///
    /// # Errors
    /// As [`Desk::undo`].
    pub fn redo(&mut self, id: &str) -> Outcome<Edited> {
        let (key, before, _) = self.load_to_change(id)?;
        self.write(id, &before, Op::Redo(key))
    }

    pub(crate) fn write(&mut self, id: &str, before: &Assessment, op: Op<'_>) -> Outcome<Edited> {
        let receipt = self.transact(op)?;
        let (_, after, catalogue) = self.load(id)?;
        Ok(edited(catalogue, before, &after, &receipt))
    }

    /// Writes one operation in the name of the user.
    pub(crate) fn transact(&mut self, op: Op<'_>) -> Outcome<Receipt> {
        let author = self.settings().author.clone();
        self.workspace.transact(&author, op).map_err(|error| self.fail(error, Doing::Saving))
    }
}

fn edited(catalogue: &Catalogue, before: &Assessment, after: &Assessment, receipt: &Receipt) -> Edited {
    Edited {
        patch: Patch::between(before, after),
        scores: (&score(catalogue, after)).into(),
        history: HistoryView {
            undo: receipt.undo.as_ref().map(Into::into),
            redo: receipt.redo.as_ref().map(Into::into),
        },
        saved_at: timestamp(receipt.at),
        step: receipt.batch.map(|batch| batch.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::{
        Desk, SystemAmbient,
        wire::{ActionView, HowSeveral, WireEdit},
        words::say,
    };

    fn level(requirement: &str, level: u8) -> WireEdit {
        WireEdit::Level { requirement: requirement.to_owned(), level: Some(level) }
    }

    fn action(title: &str) -> WireEdit {
        let action = ActionView {
            key: String::new(),
            title: title.to_owned(),
            requirements: vec!["6.1.3".to_owned()],
            owner: String::new(),
            due: None,
            effort: None,
            priority: None,
            status: "open".to_owned(),
            note: String::new(),
        };
        WireEdit::PutAction { action }
    }

    #[test]
    fn several_edits_are_one_step_and_each_new_thing_has_a_key_of_its_own() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk =
            Desk::open_or_create(&folder.path().join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens");
        let id = desk.add_sample().expect("the sample is added");
        let before = desk.export(&id).expect("an export");
        let edits = vec![level("4.1", 5), action("One"), action("Two")];
        let edited = desk.edit_several(&id, HowSeveral::Bulk, edits).expect("they are made");
        let step = edited.history.undo.expect("a step");
        assert_eq!(step.op, "bulk", "the step is named by how it came about");
        let actions = edited.patch.actions.expect("the actions differ");
        let [.., one, two] = &actions[..] else { panic!("{actions:?}") };
        assert_eq!((one.title.as_str(), two.title.as_str()), ("One", "Two"), "both are added");
        assert_ne!(one.key, two.key, "the second must not overwrite the first");
        desk.undo(&id).expect("one undo");
        assert_eq!(desk.export(&id).expect("an export"), before, "takes back all of it");
    }

    #[test]
    fn a_removal_is_undone_by_its_own_name_after_other_changes() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk =
            Desk::open_or_create(&folder.path().join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens");
        let id = desk.add_sample().expect("the sample is added");
        let before = desk.export(&id).expect("an export");
        let keys: Vec<String> =
            desk.open_assessment(&id).expect("it opens").actions.into_iter().map(|action| action.key).collect();
        let mut remove = |key: &String| {
            let removed = desk.edit(&id, WireEdit::RemoveAction { key: key.clone() }).expect("it is removed");
            removed.step.expect("a removal is a step")
        };
        let (first, second) = (remove(&keys[0]), remove(&keys[1]));
        desk.undo_step(&id, &first).expect("the first removal is undone though another came after it");
        desk.undo_step(&id, &second).expect("and the second");
        assert_eq!(desk.export(&id).expect("an export"), before, "all is as it was");
        for step in [first.as_str(), "nonsense"] {
            let failure = desk.undo_step(&id, step).expect_err("there is nothing to undo");
            assert_eq!(failure.message, say("undo-no-such-step", &[]), "it is told why");
        }
        assert!(desk.verify().expect("it can be verified").differences.is_empty(), "the journal tells the same");
    }

    #[test]
    fn every_edit_that_is_refused_is_named_and_none_is_made() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk =
            Desk::open_or_create(&folder.path().join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens");
        let id = desk.add_sample().expect("the sample is added");
        let before = desk.export(&id).expect("an export");
        let edits = vec![level("4.1", 5), level("4.2", 6), level("99.9", 1), level("five", 1)];
        let failure = desk.edit_several(&id, HowSeveral::Paste, edits).expect_err("three of them make no sense");
        let lines: Vec<&str> = failure.message.lines().collect();
        let [head, two, three, four] = lines[..] else { panic!("a line for each: {failure:?}") };
        assert!(head.contains("3 of 4"), "{head}");
        for (line, place, named) in [(two, "2. ", "“6”"), (three, "3. ", "99.9"), (four, "4. ", "“five”")] {
            assert!(line.starts_with(place) && line.contains(named) && !line.contains("Nothing"), "{line}");
        }
        let many: Vec<WireEdit> = (0..40).map(|_| level("99.9", 1)).collect();
        let failure = desk.edit_several(&id, HowSeveral::Paste, many).expect_err("none makes sense");
        assert_eq!(failure.message.lines().count(), 27, "a head, those named, and how many more");
        assert_eq!(desk.export(&id).expect("an export"), before, "nothing is half done");
    }
}
