//! The assessments of the workspace: listed, made, deleted, brought back.

use std::collections::HashMap;

use assessment::{
    Assessment, Edit, Edition, Refusal,
    edit::Needed,
    score::{self, Scores},
};
use catalogue::{Catalogue, GroupId};
use store::{AssessmentId, LibraryEntry, Op};

use crate::{
    Desk, Failure,
    assess::timestamp,
    desk::catalogue_of,
    failure::{Doing, Outcome},
    wire::{AssessmentCard, Deleted, LibraryView, NewAssessment, edit},
};

/// The cards of the list as they were made last, each with the revision it was made of. Only in memory: no figure
/// is kept in the file.
pub(crate) type Cards = HashMap<AssessmentId, (i64, AssessmentCard)>;

impl Desk {
    /// Every assessment with its headline figures, the one changed last first.
    ///
    /// # Errors
    /// Those of reading the workspace.
    pub fn library(&mut self) -> Outcome<LibraryView> {
        let entries = self.workspace.library().map_err(|error| self.fail(error, Doing::Reading))?;
        let known = std::mem::take(&mut self.cards);
        let is_known = |entry: &&LibraryEntry| known.get(&entry.id).is_some_and(|it| it.0 == entry.revision);
        let changed: Vec<_> = entries.iter().filter(|entry| !is_known(entry)).map(|entry| entry.id).collect();
        let outlines = self.workspace.outlines(&changed).map_err(|error| self.fail(error, Doing::Reading))?;
        for entry in &entries {
            let found = match outlines.get(&entry.id) {
                Some(outline) => Some((entry.revision, card(entry, outline)?)),
                None => known.get(&entry.id).cloned(),
            };
            self.cards.extend(found.map(|found| (entry.id, found)));
        }
        let shown = entries.iter().filter_map(|entry| self.cards.get(&entry.id));
        Ok(LibraryView { assessments: shown.map(|(_, card)| card.clone()).collect() })
    }

    /// Makes an assessment and returns its id.
    ///
    /// # Errors
    /// If a name is blank, a value is not accepted, or it cannot be saved; then nothing was made.
    pub fn create_assessment(&mut self, new: NewAssessment) -> Outcome<String> {
        let assessment = read(new)?;
        self.add(assessment)
    }

    /// Adds an assessment as it is and returns its id.
    pub(crate) fn add(&mut self, assessment: Assessment) -> Outcome<String> {
        Ok(self.transact(Op::Create(Box::new(assessment)))?.assessment.to_string())
    }

    /// Deletes an assessment; [`Desk::restore_assessment`] brings it back.
    ///
    /// # Errors
    /// If it is not there or the deletion cannot be saved.
    pub fn delete_assessment(&mut self, id: &str) -> Outcome<Deleted> {
        let (key, assessment, _) = self.load(id)?;
        self.transact(Op::Delete(key))?;
        Ok(Deleted {
            id: key.to_string(),
            organisation: assessment.organisation.name.clone(),
            title: assessment.title.clone(),
        })
    }

    /// Brings back a deleted assessment.
    ///
    /// # Errors
    /// If it is not deleted, was never there or is purged, or it cannot be saved.
    pub fn restore_assessment(&mut self, id: &str) -> Outcome<()> {
        let key = self.id(id)?;
        let deleted = self.workspace.deleted().map_err(|error| self.fail(error, Doing::Reading))?;
        if deleted.iter().any(|entry| entry.id == key) {
            // The deletion is the last thing that was done to it.
            return self.transact(Op::Undo(key)).map(drop);
        }
        self.load(id)?;
        Err(Failure::refused("assessment-there", &[]))
    }
}

/// An assessment in the list. The means follow from levels, weights and targets, all of which the outline has.
fn card(entry: &LibraryEntry, outline: &Assessment) -> Outcome<AssessmentCard> {
    let Scores { overall, management_system, annex_a, .. } = score::score(catalogue_of(outline)?, outline);
    Ok(AssessmentCard {
        id: entry.id.to_string(),
        organisation: entry.organisation.clone(),
        title: entry.title.clone(),
        kind: entry.kind.token().to_owned(),
        status: entry.status.token().to_owned(),
        started_on: outline.started_on.map(|date| date.to_string()),
        changed_at: timestamp(entry.changed_at),
        is_archived: outline.filing.is_archived,
        is_sealed: outline.seal.is_some(),
        previous: outline.filing.previous.as_ref().map(ToString::to_string),
        overall: (&overall).into(),
        management_system: (&management_system).into(),
        annex_a: (&annex_a).into(),
    })
}

fn read(new: NewAssessment) -> Outcome<Assessment> {
    let bad = |bad| Failure::of_bad_value(&bad);
    for (text, what) in [(&new.organisation.name, Needed::Organisation), (&new.title, Needed::Title)] {
        if text.trim().is_empty() {
            return Err(Failure::of_refusal(&Refusal::Blank(what)));
        }
    }
    let catalogue = Catalogue::embedded();
    let edition = Edition { id: catalogue.id.clone(), edition: catalogue.edition.clone() };
    let mut assessment = Assessment::new(edition, new.organisation.read(), new.title);
    assessment.kind = edit::parse("kind", &new.kind).map_err(bad)?;
    assessment.started_on = edit::parse_opt("date", new.started_on.as_deref()).map_err(bad)?;
    assessment.scope = new.scope;
    assessment.ai_roles =
        new.ai_roles.iter().map(|role| edit::parse("role", role)).collect::<Result<_, _>>().map_err(bad)?;
    assessment.confidentiality = new.confidentiality;
    assessment.default_target = edit::level(new.default_target).map_err(bad)?;
    for (group, number) in new.group_targets {
        let group: GroupId = edit::parse("id", &group).map_err(bad)?;
        let target = Some(edit::level(number).map_err(bad)?);
        // A target like the assessment's is no target of its own.
        let target = target.filter(|target| *target != assessment.default_target);
        Edit::GroupTarget { group, target }
            .apply(catalogue, &mut assessment)
            .map_err(|refusal| Failure::of_refusal(&refusal))?;
    }
    for system in new.ai_systems {
        let system = system.read(&assessment.ai_systems).map_err(bad)?;
        assessment.ai_systems.push(system);
    }
    for participant in new.participants {
        let participant = participant.read(&assessment.participants).map_err(bad)?;
        assessment.participants.push(participant);
    }
    Ok(assessment)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::{Desk, SystemAmbient, wire::WireEdit};

    #[test]
    fn the_list_shows_the_figures_of_the_open_assessment() {
        let folder = tempfile::tempdir().expect("a folder");
        let ambient = Arc::new(SystemAmbient);
        let mut desk = Desk::open_or_create(&folder.path().join("w.plumb"), ambient, "Ada").expect("it opens");
        let id = desk.add_sample().expect("the sample is added");
        let other = desk.add_sample().expect("the sample is added again");
        let requirement = "A.6.2.4".to_owned();
        let edits = [
            WireEdit::Level { requirement: "4.1".to_owned(), level: None },
            WireEdit::Level { requirement: "4.2".to_owned(), level: Some(5) },
            WireEdit::Exclude { requirement, reason: "Nothing is developed".to_owned() },
        ];
        for edit in edits {
            desk.edit(&id, edit).expect("the edit is made");
        }
        let cards = desk.library().expect("the list").assessments;
        assert_eq!(cards.len(), 2, "each assessment once");
        for id in [&id, &other] {
            let card = cards.iter().find(|card| card.id == *id).expect("it is in the list");
            let scores = desk.open_assessment(id).expect("it opens").scores;
            let shown = (&card.overall, &card.management_system, &card.annex_a);
            assert_eq!(shown, (&scores.overall, &scores.management_system, &scores.annex_a), "one figure everywhere");
        }
    }

    #[test]
    fn only_what_is_deleted_is_brought_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let ambient = Arc::new(SystemAmbient);
        let mut desk = Desk::open_or_create(&folder.path().join("w.plumb"), ambient, "Ada").expect("it opens");
        let id = desk.add_sample().expect("the sample is added");
        desk.edit(&id, WireEdit::Title { text: "Changed last".to_owned() }).expect("the edit is made");
        let before = desk.export(&id).expect("an export");
        let told = desk.restore_assessment(&id).expect_err("it is there");
        assert!(told.message.contains("not deleted"), "{told:?}");
        assert_eq!(desk.export(&id).expect("an export"), before, "its last edit is not taken back");
        desk.delete_assessment(&id).expect("deleted");
        desk.restore_assessment(&id).expect("brought back");
        assert_eq!(desk.export(&id).expect("an export"), before, "as it was");
        desk.delete_assessment(&id).expect("deleted");
        desk.purge(&id, "Changed last", &store::Watch::quiet()).expect("purged");
        desk.restore_assessment(&id).expect_err("nothing brings back what is purged");
    }

    #[test]
    fn the_list_follows_whatever_changes_an_assessment() {
        let folder = tempfile::tempdir().expect("a folder");
        let ambient = Arc::new(SystemAmbient);
        let path = folder.path().join("w.plumb");
        let mut desk = Desk::open_or_create(&path, ambient.clone(), "Ada").expect("it opens");
        let (id, other) = (desk.add_sample().expect("added"), desk.add_sample().expect("added"));
        let backup = desk.back_up().expect("a backup").path;
        let level = |level| WireEdit::Level { requirement: "4.2".to_owned(), level };
        type Step<'a> = (&'static str, Box<dyn Fn(&mut Desk) + 'a>);
        let steps: [Step<'_>; 7] = [
            ("nothing", Box::new(|_| ())),
            ("an edit", Box::new(|desk| drop(desk.edit(&id, level(Some(5))).expect("made")))),
            ("undo", Box::new(|desk| drop(desk.undo(&id).expect("undone")))),
            ("a deletion", Box::new(|desk| drop(desk.delete_assessment(&other).expect("deleted")))),
            ("bringing it back", Box::new(|desk| desk.restore_assessment(&other).expect("brought back"))),
            ("archiving", Box::new(|desk| drop(desk.archive(&other).expect("archived")))),
            // The numbers of what is written after a restore may be those of what was written before it.
            (
                "a restore and another edit",
                Box::new(|desk| {
                    desk.restore(std::path::Path::new(&backup), None, &store::Watch::quiet()).expect("restored");
                    for number in [0, 1, 2, 3] {
                        desk.edit(&id, level(Some(number))).expect("made");
                    }
                }),
            ),
        ];
        for (what, step) in &steps {
            step(&mut desk);
            let told = desk.library().expect("the list").assessments;
            desk.cards.clear();
            assert_eq!(told, desk.library().expect("the list").assessments, "{what}: as if worked out anew");
        }
        assert_eq!(desk.cards.len(), 2, "each is kept once");
    }
}
