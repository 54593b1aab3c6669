//! What becomes of an assessment as a whole: followed up, archived, finalised, reopened, purged.

use assessment::{Assessment, Reference, Refusal, Seal, Status, edit::Needed};
use chrono::SubsecRound;
use store::{Op, Watch};

use crate::{
    Desk, Failure,
    assess::timestamp,
    backup::backup_view,
    failure::{Doing, Outcome},
    wire::{DeletedView, Edited, FollowUp, Purged, edit},
};

impl Desk {
    /// Makes a follow-up of an assessment, with its answers as the starting point, and returns its id.
    ///
    /// # Errors
    /// If the assessment is not there, the title is blank, or it cannot be saved; then nothing was made.
    pub fn follow_up(&mut self, id: &str, new: FollowUp) -> Outcome<String> {
        let (key, before, _) = self.load_to_change(id)?;
        if new.title.trim().is_empty() {
            return Err(Failure::of_refusal(&Refusal::Blank(Needed::Title)));
        }
        let started_on =
            edit::parse_opt("date", new.started_on.as_deref()).map_err(|bad| Failure::of_bad_value(&bad))?;
        let previous = Reference::new(&key.to_string()).expect("BUG: an id has the form of one");
        self.add(before.follow_up(previous, new.title.trim().to_owned(), started_on))
    }

    /// Puts an assessment away; undo or [`Desk::unarchive`] takes it out again.
    ///
    /// # Errors
    /// If it is not there or it cannot be saved.
    pub fn archive(&mut self, id: &str) -> Outcome<Edited> {
        let (key, before, _) = self.load_to_change(id)?;
        self.write(id, &before, Op::Archive(key))
    }

    /// Takes an assessment out of the archive.
    ///
    /// # Errors
    /// As [`Desk::archive`].
    pub fn unarchive(&mut self, id: &str) -> Outcome<Edited> {
        let (key, before, _) = self.load_to_change(id)?;
        self.write(id, &before, Op::Unarchive(key))
    }

    /// Makes an assessment final: sealed over its catalogue edition and content, and changed by
    /// nothing until it is reopened.
    ///
    /// # Errors
    /// If it is not there, final already, or it cannot be saved.
    pub fn finalise(&mut self, id: &str) -> Outcome<Edited> {
        let (key, before, _) = self.load_to_change(id)?;
        let content = Assessment { status: Status::Final, ..Assessment::clone(&before) };
        let seal = Seal {
            digest: exchange::digest(&content),
            at: self.ambient.now().trunc_subsecs(0),
            by: self.settings().author.clone(),
        };
        self.write(id, &before, Op::Finalise { assessment: key, seal })
    }

    /// Opens a final assessment for changes again.
    ///
    /// # Errors
    /// If it is not there, not final, the reason is blank, or it cannot be saved.
    pub fn reopen(&mut self, id: &str, reason: &str) -> Outcome<Edited> {
        let (key, before, _) = self.load_to_change(id)?;
        self.write(id, &before, Op::Reopen { assessment: key, reason: reason.trim().to_owned() })
    }

    /// The assessments that are deleted and can be brought back or purged, the one deleted last first.
    ///
    /// # Errors
    /// If the journal cannot be read.
    pub fn deleted(&self) -> Outcome<Vec<DeletedView>> {
        let deleted = self.workspace.deleted().map_err(|error| self.fail(error, Doing::Reading))?;
        let view = |entry: &store::DeletedEntry| DeletedView {
            id: entry.id.to_string(),
            organisation: entry.organisation.clone(),
            title: entry.title.clone(),
            at: timestamp(entry.at),
            by: entry.by.clone(),
        };
        Ok(deleted.iter().map(view).collect())
    }

    /// Removes a deleted assessment for good, with its history. Because nothing brings it back, its
    /// title is asked for. The answer names the backups that still hold it.
    ///
    /// # Errors
    /// If it is not deleted, the title is not its own, or it cannot be removed; then it is as it was. If
    /// only remains could not be wiped out yet, the sentence says so.
    pub fn purge(&mut self, id: &str, title: &str, watch: &Watch<'_>) -> Outcome<Purged> {
        let key = self.id(id)?;
        let deleted = self.workspace.deleted().map_err(|error| self.fail(error, Doing::Reading))?;
        if let Some(entry) = deleted.iter().find(|entry| entry.id == key)
            && entry.title.trim() != title.trim()
        {
            return Err(Failure::refused("assessment-other-title", &[("title", &entry.title)]));
        }
        let author = self.settings().author.clone();
        self.workspace.purge_watched(&author, key, watch).map_err(|error| self.fail(error, Doing::Saving))?;
        // That the folder of backups cannot be read does not make what is done undone.
        let backups = self.workspace.backups().unwrap_or_default();
        Ok(Purged { backups: backups.iter().map(backup_view).collect() })
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path, sync::Arc};

    use super::*;
    use crate::{Existing, IfChanged, SystemAmbient, wire::WireEdit};

    fn desk(folder: &Path) -> Desk {
        Desk::open_or_create(&folder.join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens")
    }

    fn follow_up(title: &str) -> FollowUp {
        FollowUp { title: title.to_owned(), started_on: Some("2027-03-01".to_owned()) }
    }

    #[test]
    fn a_follow_up_begins_with_the_answers_and_names_the_one_before() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(folder.path());
        let first = desk.add_sample().expect("it is added");
        desk.finalise(&first).expect("it is finalised");
        let second = desk.follow_up(&first, follow_up("Follow-up 2027")).expect("it is made");
        let (before, after) = (desk.open_assessment(&first).expect("it"), desk.open_assessment(&second).expect("it"));
        assert_eq!((after.header.kind.as_str(), after.header.status.as_str()), ("follow_up", "draft"));
        assert_eq!(after.header.started_on.as_deref(), Some("2027-03-01"));
        assert_eq!(after.header.finished_on, None, "it has only begun");
        assert!(after.header.seal.is_none(), "the seal is that of the one before");
        let previous = after.previous.expect("the one before is told");
        assert_eq!((previous.id, previous.title), (first.clone(), before.header.title));
        assert_eq!(after.answers.len(), before.answers.len(), "answers are carried");
        assert_eq!(after.scores.gaps, before.scores.gaps, "so the figures are those of the one before");
        desk.edit(&second, WireEdit::Title { text: "x".to_owned() }).expect("it can be changed");
        assert!(desk.follow_up(&first, follow_up(" ")).is_err(), "a title is needed");
        desk.delete_assessment(&first).expect("it is deleted");
        assert!(desk.open_assessment(&second).expect("it").previous.is_none(), "a link to nothing is none");
    }

    #[test]
    fn a_seal_is_exported_read_back_and_checked() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(folder.path());
        let id = desk.add_sample().expect("it is added");
        let edited = desk.finalise(&id).expect("it is finalised");
        let header = edited.patch.header.expect("the header has changed");
        let seal = header.seal.expect("it is sealed");
        assert_eq!((header.status.as_str(), seal.by.as_str()), ("final", "Ada"));
        let refused = desk.edit(&id, WireEdit::Title { text: "x".to_owned() }).expect_err("it is final");
        assert!(refused.message.contains("final") && refused.hint.contains("Reopen"), "{refused:?}");
        let file = folder.path().join("e.json");
        desk.export_to(&id, &file, Existing::Replace).expect("it is exported");
        let copy = desk.import(&file, IfChanged::Refuse).expect("it is imported");
        let again = desk.open_assessment(&copy).expect("it").header.seal.expect("it came in sealed");
        assert_eq!(again.sha256, seal.sha256, "the same content has the same seal");
        let text = fs::read_to_string(&file).expect("read").replace("Baseline 2026", "Baseline 2O26");
        fs::write(&file, text).expect("written");
        let spoilt = desk.import(&file, IfChanged::Refuse).expect_err("it was changed");
        assert!(spoilt.message.contains("seal.sha256"), "{spoilt:?}");
        assert_eq!(desk.verify().expect("verified").differences, [] as [String; 0]);
        desk.reopen(&id, "A record had been overlooked").expect("it is reopened");
        desk.edit(&id, WireEdit::Title { text: "x".to_owned() }).expect("it can be changed");
        let header = desk.open_assessment(&id).expect("it").header;
        assert_eq!((header.seal.is_none(), header.reopened.as_str()), (true, "A record had been overlooked"));
    }

    #[test]
    fn verify_names_a_seal_that_no_longer_fits() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(folder.path());
        let id = desk.add_sample().expect("it is added");
        // As if somebody had changed a row and its journal alike.
        let seal =
            Seal { digest: "0a".repeat(32).parse().expect("a digest"), at: desk.ambient.now(), by: String::new() };
        let assessment = desk.id(&id).expect("an id");
        desk.transact(Op::Finalise { assessment, seal }).expect("it is sealed wrongly");
        let differences = desk.verify().expect("verified").differences;
        assert_eq!(differences.len(), 1, "{differences:?}");
        assert!(differences[0].contains(&id) && differences[0].contains("seal"), "{differences:?}");
    }

    #[test]
    fn a_purge_asks_for_the_title_and_names_the_backups_that_still_hold_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(folder.path());
        let id = desk.add_sample().expect("it is added");
        desk.back_up().expect("it is backed up");
        assert!(desk.purge(&id, "Baseline 2026", &Watch::quiet()).is_err(), "it is deleted first");
        desk.delete_assessment(&id).expect("it is deleted");
        let refused = desk.purge(&id, "Baseline", &Watch::quiet()).expect_err("that is not its title");
        assert!(refused.message.contains("Baseline 2026"), "{refused:?}");
        assert_eq!(desk.deleted().expect("listed").len(), 1, "it is as it was");
        let purged = desk.purge(&id, " Baseline 2026", &Watch::quiet()).expect("it is purged");
        assert_eq!(purged.backups.len(), 1, "the backup still holds it");
        assert!(desk.deleted().expect("listed").is_empty());
    }
}
