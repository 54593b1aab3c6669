//! Backups of the workspace: made, listed, looked into, restored.

use std::path::{Path, PathBuf};

use store::{BackupEntry, Passphrase, Reader, Reason, RestorePreview, Restored, RestoredAssessment, Watch};

use crate::{
    Desk, Failure,
    assess::timestamp,
    failure::{Doing, Outcome},
    wire::{BackupView, BackupsView, Code, RestoreView, RestoredView},
};

/// A backup that is being made; the workspace can be worked on at the same time.
pub struct BackUpJob {
    reader: Reader,
    file: PathBuf,
    reason: Reason,
}

impl Desk {
    /// The backups of the workspace, the newest first, and where they are.
    ///
    /// # Errors
    /// If the folder is there and cannot be read.
    pub fn backups(&self) -> Outcome<BackupsView> {
        let folder = self.workspace.backup_folder().map_err(|error| self.fail(error, Doing::Reading))?;
        let backups = self.workspace.backups().map_err(|error| self.fail(error, Doing::Reading))?;
        Ok(BackupsView {
            folder: folder.display().to_string(),
            backups: backups.iter().map(backup_view).collect(),
            problem: self.backup_problem.clone(),
        })
    }

    /// Makes a verified backup now.
    ///
    /// # Errors
    /// If it cannot be made; the workspace is unaffected.
    pub fn back_up(&mut self) -> Outcome<BackupView> {
        self.back_up_job()?.run(&Watch::quiet(), |work| work(self))
    }

    /// Gets ready to make a backup of the workspace as it is now; [`BackUpJob::run`] does it.
    ///
    /// # Errors
    /// If the workspace cannot be read.
    pub fn back_up_job(&self) -> Outcome<BackUpJob> {
        self.job(Reason::Asked)
    }

    /// Gets ready to make the backup of the day; `None` if none is due.
    ///
    /// # Errors
    /// As [`Desk::back_up_job`].
    pub fn daily_back_up_job(&self) -> Outcome<Option<BackUpJob>> {
        let is_due = self.workspace.is_backup_due(Reason::Daily).map_err(|error| self.fail(error, Doing::Reading))?;
        is_due.then(|| self.job(Reason::Daily)).transpose()
    }

    /// Makes the backup of the day, if it is due.
    ///
    /// # Errors
    /// If it cannot be made; work can go on all the same.
    pub fn back_up_daily(&mut self) -> Outcome<Option<BackupView>> {
        let job = self.daily_back_up_job()?;
        job.map(|job| job.run(&Watch::quiet(), |work| work(self))).transpose()
    }

    fn job(&self, reason: Reason) -> Outcome<BackUpJob> {
        let reader = self.workspace.reader().map_err(|error| self.fail(error, Doing::Reading))?;
        Ok(BackUpJob { reader, file: self.path().to_owned(), reason })
    }

    /// Chooses the folder of later backups; blank means the default, beside the workspace.
    ///
    /// # Errors
    /// If the folder does not exist or the choice cannot be saved; the choice is then unchanged.
    pub fn set_backup_folder(&mut self, folder: &str) -> Outcome<BackupsView> {
        let chosen = (!folder.is_empty()).then(|| Path::new(folder));
        self.workspace.set_backup_folder(chosen).map_err(|error| self.fail(error, Doing::Saving))?;
        self.backups()
    }

    /// Removes the backups that no passphrase protects, written over first as far as the disk allows, and tells
    /// which went. Nothing brings them back; those that could not be removed stay in the list.
    ///
    /// # Errors
    /// If the workspace has no passphrase, so that all of them would go, or the folder cannot be read.
    pub fn erase_plain_backups(&self) -> Outcome<Vec<String>> {
        if !self.workspace.has_passphrase() {
            return Err(Failure::refused(
                "workspace-backups-all-plain",
                &[("file", &self.path().display().to_string())],
            ));
        }
        let erased = self.workspace.erase_unsealed_backups().map_err(|error| self.fail(error, Doing::Saving))?;
        Ok(erased.iter().map(|path| path.display().to_string()).collect())
    }

    /// The folders in which backups were left when another was chosen, and which cannot be looked into now;
    /// backups there keep the passphrase they had, or none.
    ///
    /// # Errors
    /// If the workspace cannot be read.
    pub fn backup_folders_out_of_reach(&self) -> Outcome<Vec<String>> {
        let away = self.workspace.backup_folders_out_of_reach().map_err(|error| self.fail(error, Doing::Reading))?;
        Ok(away.iter().map(|folder| folder.display().to_string()).collect())
    }

    /// What restoring this file would change. Nothing is changed. `passphrase` is that of the file,
    /// if it has another than the workspace.
    ///
    /// # Errors
    /// If the file is not a workspace that can be restored; [`Code::Locked`](crate::wire::Code) if
    /// it needs a passphrase.
    pub fn restore_preview(
        &self,
        file: &Path,
        passphrase: Option<&Passphrase>,
        watch: &Watch<'_>,
    ) -> Outcome<RestoreView> {
        let preview = self
            .workspace
            .restore_preview(file, passphrase, watch)
            .map_err(|error| self.fail(error, Doing::Reading))?;
        Ok(restore_view(&preview))
    }

    /// Puts what the file holds in the place of the workspace, after a backup of the present.
    /// Settings stay.
    ///
    /// # Errors
    /// If the file cannot be restored or the present not be kept, or it is stopped; then the workspace is as it was.
    pub fn restore(&mut self, file: &Path, passphrase: Option<&Passphrase>, watch: &Watch<'_>) -> Outcome<RestoreView> {
        let done = self.workspace.restore(file, passphrase, watch).map_err(|error| self.fail(error, Doing::Saving))?;
        // Revisions count within one file.
        self.cards.clear();
        Ok(restore_view(&done))
    }

    /// Makes the backup that precedes an import, unless the last one is still up to date.
    ///
    /// # Errors
    /// If it cannot be made: an import must leave a way back.
    pub(crate) fn back_up_before_import(&mut self, file: &Path) -> Outcome<()> {
        self.workspace.back_up_if_due(Reason::Import).map(drop).map_err(|error| match error {
            store::Error::Backup { path, reason } => {
                let (file, path) = (file.display().to_string(), path.display().to_string());
                Failure::refused("import-no-backup", &[("file", &file), ("path", &path), ("detail", &reason)])
            }
            other => self.fail(other, Doing::Saving),
        })
    }
}

impl BackUpJob {
    /// Makes the backup, as [`Desk::back_up`]; `with` lends the desk for a moment once it is made.
    ///
    /// # Errors
    /// As [`Desk::back_up`], and [`Code::Cancelled`](crate::wire::Code): the backups are then as they were.
    pub fn run(
        self,
        watch: &Watch<'_>,
        mut with: impl FnMut(&mut dyn FnMut(&mut Desk) -> Outcome<()>) -> Outcome<()>,
    ) -> Outcome<BackupView> {
        let made = self.reader.back_up(self.reason, watch);
        let made = made.map_err(|error| Failure::of_store(error, Doing::Saving, &self.file));
        let problem = made.as_ref().err().filter(|failure| failure.code != Code::Cancelled);
        with(&mut |desk| {
            desk.backup_problem = problem.cloned();
            Ok(())
        })?;
        made.map(|made| backup_view(&made))
    }
}

pub(crate) fn backup_view(entry: &BackupEntry) -> BackupView {
    let BackupEntry { path, at, reason, bytes, is_sealed } = entry;
    BackupView {
        path: path.display().to_string(),
        at: timestamp(*at),
        reason: reason.token().to_owned(),
        bytes: *bytes,
        is_encrypted: *is_sealed,
    }
}

fn restore_view(preview: &RestorePreview) -> RestoreView {
    RestoreView {
        path: preview.path.display().to_string(),
        backup_at: preview.backup_at.map(timestamp),
        present_at: preview.present_at.map(timestamp),
        assessments: preview.assessments.iter().map(restored_view).collect(),
        unchanged: small(preview.unchanged),
        edits_lost: small(preview.edits_lost),
        edits_regained: small(preview.edits_regained),
    }
}

fn restored_view(assessment: &RestoredAssessment) -> RestoredView {
    let what = match assessment.what {
        Restored::Removed => "removed",
        Restored::Changed => "changed",
        Restored::Added => "added",
    };
    RestoredView {
        id: assessment.id.to_string(),
        organisation: assessment.organisation.clone(),
        title: assessment.title.clone(),
        what: what.to_owned(),
        edits_lost: small(assessment.edits_lost),
        edits_regained: small(assessment.edits_regained),
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        sync::{
            Arc,
            atomic::{AtomicBool, Ordering},
        },
    };

    use super::*;
    use crate::{Existing, IfChanged, SystemAmbient};

    fn desk(folder: &Path) -> Desk {
        Desk::open_or_create(&folder.join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens")
    }

    #[test]
    fn a_backup_that_cannot_be_made_is_told_and_keeps_nothing_shut() {
        let folder = tempfile::tempdir().expect("a folder");
        desk(folder.path()).add_sample().expect("it is added");
        fs::write(folder.path().join("w backups"), "in the way").expect("a file");
        let mut desk = desk(folder.path());
        let failure = desk.back_up_daily().expect_err("the failure is told");
        assert!(failure.message.contains("w backups"), "the place is named: {failure:?}");
        assert_eq!(desk.backups().err().map(|failure| failure.code), Some(Code::Refused), "the list says so too");
        desk.add_sample().expect("work goes on");
        fs::remove_file(folder.path().join("w backups")).expect("out of the way");
        desk.back_up().expect("now it can be made");
        assert_eq!(desk.backups().expect("listed").problem, None, "what has been mended is no problem");
    }

    #[test]
    fn nothing_is_imported_without_a_backup_of_what_is_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(folder.path());
        let id = desk.add_sample().expect("it is added");
        let file = folder.path().join("a.json");
        desk.export_to(&id, &file, Existing::Keep).expect("it is exported");
        fs::write(folder.path().join("w backups"), "in the way").expect("a file");
        let failure = desk.import(&file, IfChanged::Refuse).expect_err("there would be no way back");
        assert_eq!(failure.code, Code::Refused);
        let told = ["Nothing was imported", "a.json", "w backups"].iter().all(|word| failure.message.contains(word));
        assert!(told && failure.hint.contains("backup folder"), "what happened and what to do: {failure:?}");
        assert_eq!(desk.library().expect("listed").assessments.len(), 1, "nothing was imported");
        fs::remove_file(folder.path().join("w backups")).expect("out of the way");
        desk.import(&file, IfChanged::Refuse).expect("now it is imported");
        let reasons: Vec<_> = desk.backups().expect("listed").backups.into_iter().map(|backup| backup.reason).collect();
        assert_eq!(reasons, ["import"], "after a backup");
    }

    #[test]
    fn backups_without_a_passphrase_go_only_where_others_stay() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(folder.path());
        desk.add_sample().expect("it is added");
        let plain = desk.back_up().expect("it is backed up").path;
        let kept = fs::read(&plain).expect("read");
        let failure = desk.erase_plain_backups().expect_err("without a passphrase every backup would go");
        assert!(Path::new(&plain).exists(), "nothing went: {failure:?}");
        let passphrase = Passphrase::new("correct horse").expect("a passphrase");
        desk.set_passphrase(None, &passphrase, &Watch::quiet()).expect("it is set");
        fs::write(&plain, kept).expect("an old one is put back");
        let told = |desk: &Desk| desk.backups().expect("listed").backups.iter().filter(|it| !it.is_encrypted).count();
        assert_eq!(told(&desk), 1, "it is told");
        assert_eq!(desk.erase_plain_backups().expect("they go"), [plain]);
        assert!(told(&desk) == 0 && !desk.backups().expect("listed").backups.is_empty(), "the others stay");
    }

    #[test]
    fn backups_in_a_folder_chosen_earlier_are_told_of_and_removed_alike() {
        let folder = tempfile::tempdir().expect("a folder");
        let earlier = folder.path().join("earlier");
        fs::create_dir(&earlier).expect("a folder");
        let earlier = earlier.display().to_string();
        let mut desk = desk(folder.path());
        desk.add_sample().expect("it is added");
        desk.set_backup_folder(&earlier).expect("it is chosen");
        let plain = desk.back_up().expect("it is backed up").path;
        desk.set_backup_folder("").expect("the usual folder again");
        let away = folder.path().join("away");
        fs::rename(&earlier, &away).expect("the disk is pulled out");
        let passphrase = Passphrase::new("correct horse").expect("a passphrase");
        desk.set_passphrase(None, &passphrase, &Watch::quiet()).expect("it is set");
        assert_eq!(desk.backup_folders_out_of_reach().expect("known"), [earlier.as_str()], "its absence is told");
        fs::rename(&away, &earlier).expect("the disk is plugged in again");
        assert_eq!(desk.backup_folders_out_of_reach().expect("known"), Vec::<String>::new());
        assert_eq!(desk.erase_plain_backups().expect("they go"), [plain], "what lay there unprotected goes on demand");
    }

    #[test]
    fn opening_waits_for_no_backup_and_one_is_due_a_day() {
        let folder = tempfile::tempdir().expect("a folder");
        desk(folder.path()).add_sample().expect("it is added");
        let mut desk = desk(folder.path());
        assert_eq!(desk.backups().expect("listed").backups.len(), 0, "the first screen does not wait for one");
        let job = desk.daily_back_up_job().expect("looked").expect("one is due");
        let later = desk.add_sample().expect("work goes on beside it");
        job.run(&Watch::quiet(), |work| work(&mut desk)).expect("it is made");
        desk.open_assessment(&later).expect("what was added meanwhile is there");
        assert!(desk.daily_back_up_job().expect("looked").is_none(), "within a day there is one already");
        let reasons: Vec<_> = desk.backups().expect("listed").backups.into_iter().map(|backup| backup.reason).collect();
        assert_eq!(reasons, ["daily"]);
    }

    #[test]
    fn work_that_is_stopped_says_so_and_leaves_all_as_it_was_and_edits_go_on_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(folder.path());
        desk.add_sample().expect("it is added");
        let backup = desk.back_up().expect("it is backed up").path;
        let stop = Arc::<AtomicBool>::default();
        let tell = |_| stop.store(true, Ordering::Relaxed);
        let watch = Watch::new(&tell, stop.clone());
        let job = desk.back_up_job().expect("it can be begun");
        let later = desk.add_sample().expect("the desk is free while the job is there");
        let wanted = Code::Cancelled;
        assert_eq!(job.run(&watch, |work| work(&mut desk)).expect_err("it is stopped").code, wanted);
        assert_eq!(desk.backups().expect("listed").backups.len(), 1, "there is no backup more");
        let job = desk.verify_job().expect("it can be begun");
        assert_eq!(job.run(&watch, |work| work(&mut desk)).expect_err("it is stopped").code, wanted);
        let backup = Path::new(&backup);
        assert_eq!(desk.restore_preview(backup, None, &watch).expect_err("it is stopped").code, wanted);
        let failure = desk.restore(backup, None, &watch).expect_err("it is stopped");
        assert!(failure.code == wanted && failure.message.contains("Nothing was changed"), "it is told: {failure:?}");
        desk.open_assessment(&later).expect("what the backup lacks is still there");
        let job = desk.verify_job().expect("it can be begun");
        let told = job.run(&Watch::quiet(), |work| work(&mut desk)).expect("verified");
        assert_eq!(told.differences, [] as [String; 0], "all is well");
    }

    #[test]
    fn a_restore_is_shown_and_then_done() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk(folder.path());
        desk.add_sample().expect("it is added");
        let backup = desk.back_up().expect("it is backed up").path;
        let later = desk.add_sample().expect("another is added");
        let preview = desk.restore_preview(Path::new(&backup), None, &Watch::quiet()).expect("it can be looked at");
        let told: Vec<_> = preview.assessments.iter().map(|it| (it.id.as_str(), it.what.as_str())).collect();
        assert_eq!(told, [(later.as_str(), "removed")]);
        assert_eq!(desk.restore(Path::new(&backup), None, &Watch::quiet()).expect("it is restored"), preview);
        assert_eq!(desk.library().expect("listed").assessments.len(), 1, "it is as it was");
        let failure =
            desk.restore(&folder.path().join("none.plumb"), None, &Watch::quiet()).expect_err("there is no such file");
        assert!(failure.message.contains("none.plumb"), "the file is named, not the workspace: {failure:?}");
    }
}
