//! Long work reports its progress, can be stopped at every step, and leaves nothing half made; edits go on beside it.

mod common;

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use assessment::Edit;
use common::{Repeatable, create, edit, open, options, rich};
use store::{AssessmentId, Error, Op, OpenMode, PART, Passphrase, Reason, Stage, Step, Watch, Workspace};

fn workspace(folder: &Path) -> (Workspace, AssessmentId) {
    let clock = Repeatable::starting(0);
    let path = folder.join("client.plumb");
    let mut workspace = Workspace::open(&path, &options(&clock, OpenMode::OrCreate)).expect("the workspace opens");
    let id = create(&mut workspace, rich());
    (workspace, id)
}

/// Every file below a folder.
fn files(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { BTreeSet::from([path.display().to_string()]) })
        .collect()
}

/// Does the work again and again, stopping it one step later each time; `after` looks at what a stopped one left. The
/// answer is every step of the one that was not stopped.
fn stopping_everywhere<T>(work: impl FnMut(&Watch<'_>) -> Result<T, Error>, after: impl FnMut(&str)) -> Vec<Step> {
    stopping_until(|| false, work, after)
}

/// The same for work that can be stopped only until it has happened.
fn stopping_until<T>(
    has_happened: impl Fn() -> bool,
    mut work: impl FnMut(&Watch<'_>) -> Result<T, Error>,
    mut after: impl FnMut(&str),
) -> Vec<Step> {
    for last in 1.. {
        let (stop, steps) = (Arc::<AtomicBool>::default(), RefCell::new(Vec::new()));
        let tell = |step| {
            steps.borrow_mut().push(step);
            stop.store(steps.borrow().len() == last, Ordering::Relaxed);
        };
        let came = work(&Watch::new(&tell, stop.clone()));
        let steps = steps.borrow().clone();
        match came {
            Ok(_) => {
                assert!(steps.len() < last || has_happened(), "a stop is heeded at whatever step: {steps:?}");
                return steps;
            }
            Err(error) => {
                assert!(matches!(error, Error::Cancelled), "it says that it was stopped: {error:?}");
                after(&format!("stopped at {:?}", steps.last()));
            }
        }
    }
    unreachable!("the work ends")
}

fn stages(steps: &[Step]) -> Vec<Stage> {
    let mut stages: Vec<_> = steps.iter().map(|step| step.stage).collect();
    stages.dedup();
    stages
}

#[test]
fn verifying_can_be_stopped_at_every_step() {
    let folder = tempfile::tempdir().expect("a folder");
    let (workspace, _) = workspace(folder.path());
    let verify = |watch: &Watch<'_>| workspace.reader().expect("a reader").verify(watch);
    let steps = stopping_everywhere(verify, |_| {});
    let wanted = [Stage::Structure, Stage::Replaying, Stage::Comparing, Stage::Sealing];
    assert_eq!(stages(&steps), wanted, "each stage is told");
    assert!(steps.iter().all(|step| step.done <= step.total), "the count stays within its total: {steps:?}");
    assert!(workspace.verify().expect("verified").is_clean());
}

#[test]
fn a_stopped_backup_leaves_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (workspace, _) = workspace(folder.path());
    workspace.back_up(Reason::Asked).expect("the folder of backups is there");
    let before = files(folder.path());
    let back_up = |watch: &Watch<'_>| workspace.reader().expect("a reader").back_up(Reason::Asked, watch);
    let steps = stopping_everywhere(back_up, |when| assert_eq!(files(folder.path()), before, "{when}"));
    assert_eq!(stages(&steps), [Stage::Copying, Stage::Structure], "it is copied and read back");
    assert_eq!(workspace.backups().expect("listed").len(), 2, "the one that was not stopped is there");
    assert!(workspace.verify().expect("verified").is_clean());
}

#[test]
fn a_stopped_restore_leaves_the_workspace_open_and_as_it_was() {
    // (whether the workspace has a passphrase that the backup lacks, why)
    for (is_sealed, why) in [(false, "pages are copied"), (true, "the content is copied under another key")] {
        let folder = tempfile::tempdir().expect("a folder");
        let (workspace, id) = workspace(folder.path());
        let backup = workspace.back_up(Reason::Asked).expect("a backup").path;
        let elsewhere = tempfile::tempdir().expect("a folder");
        let kept = elsewhere.path().join("kept.plumb");
        fs::copy(&backup, &kept).expect("a copy");
        let workspace = RefCell::new(workspace);
        edit(&mut workspace.borrow_mut(), id, Edit::Scope("Later".to_owned())).expect("it is changed");
        if is_sealed {
            let passphrase = Passphrase::new("correct horse").expect("a passphrase");
            workspace.borrow_mut().set_passphrase(None, Some(&passphrase)).expect("it is set");
        }
        let present = workspace.borrow_mut().assessment(id).expect("it is there");
        let look = |watch: &Watch<'_>| workspace.borrow().restore_preview(&kept, None, watch);
        let before = files(folder.path());
        let nothing_left = |when: &str| assert_eq!(files(folder.path()), before, "{why}, {when}");
        stopping_everywhere(look, nothing_left);
        // The backup of the present may be made before it is stopped, and is whole then.
        let is_half = |file: &String| file.contains(".part") || file.contains(".next");
        let restore = |watch: &Watch<'_>| workspace.borrow_mut().restore(&kept, None, watch);
        let as_it_was = |when: &str| {
            assert!(!files(folder.path()).iter().any(is_half), "{why}, {when}: nothing half made stays");
            let mut workspace = workspace.borrow_mut();
            assert_eq!(workspace.assessment(id).expect("it is there"), present, "{why}, {when}");
            edit(&mut workspace, id, Edit::Scope("Later".to_owned())).expect("it can be worked on");
            assert!(workspace.verify().expect("verified").is_clean(), "{why}, {when}");
        };
        stopping_everywhere(restore, as_it_was);
        assert_eq!(*workspace.borrow_mut().assessment(id).expect("it is there"), rich(), "{why}: then it is restored");
    }
}

#[test]
fn a_stopped_change_of_the_passphrase_leaves_the_workspace_and_its_backups_as_they_were() {
    let folder = tempfile::tempdir().expect("a folder");
    let (workspace, id) = workspace(folder.path());
    let passphrase = Passphrase::new("correct horse").expect("a passphrase");
    let workspace = RefCell::new(workspace);
    let set = |watch: &Watch<'_>| workspace.borrow_mut().set_passphrase_watched(None, Some(&passphrase), watch);
    let as_it_was = |when: &str| {
        let is_half = |file: &String| file.contains(".part") || file.contains(".next");
        assert!(!files(folder.path()).iter().any(is_half), "{when}: nothing half made stays");
        let mut workspace = workspace.borrow_mut();
        assert!(!workspace.has_passphrase(), "{when}: there is none yet");
        assert!(workspace.backups().expect("listed").iter().all(|entry| !entry.is_sealed), "{when}");
        edit(&mut workspace, id, Edit::Scope(when.to_owned())).expect("it can be worked on");
    };
    let steps = stopping_until(|| workspace.borrow().has_passphrase(), set, as_it_was);
    assert_eq!(stages(&steps)[..2], [Stage::Copying, Stage::Structure], "it is kept, and then converted");
    assert!(steps.len() > 4, "it was stopped at several steps before: {steps:?}");
    let workspace = workspace.into_inner();
    assert!(workspace.is_opened_by(Some(&passphrase)) && !workspace.is_opened_by(None), "the last one was not stopped");
    assert!(workspace.backups().expect("listed").iter().all(|entry| entry.is_sealed), "nor the backups after it");
}

#[test]
fn a_purge_tells_how_far_it_is_and_goes_on_to_its_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, id) = workspace(folder.path());
    workspace.transact("Ada", Op::Delete(id)).expect("deleted");
    let (stop, steps) = (Arc::<AtomicBool>::default(), RefCell::new(Vec::new()));
    let tell = |step| {
        steps.borrow_mut().push(step);
        stop.store(true, Ordering::Relaxed);
    };
    workspace.purge_watched("Ada", id, &Watch::new(&tell, stop.clone())).expect("what is half gone is no help");
    assert_eq!(stages(&steps.borrow()), [Stage::Structure]);
    assert!(workspace.deleted().expect("listed").is_empty(), "it is gone");
    assert!(workspace.verify().expect("verified").is_clean());
}

#[test]
fn edits_go_on_beside_a_backup_which_is_of_the_moment_it_began() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, id) = workspace(folder.path());
    // More than is copied at a time.
    let mut intake = workspace.begin_intake().expect("it begins");
    for part in 0..40 {
        workspace.take_in(&mut intake, &vec![part; PART]).expect("it is taken in");
    }
    let reader = workspace.reader().expect("a reader");
    let (workspace, copied) = (RefCell::new(workspace), Cell::new(0));
    let tell = |step: Step| {
        if step.stage == Stage::Copying {
            copied.set(copied.get() + 1);
            let words = format!("Edited after {} of {} pages", step.done, step.total);
            edit(&mut workspace.borrow_mut(), id, Edit::Scope(words)).expect("it is saved meanwhile");
        }
    };
    let made = reader.back_up(Reason::Asked, &Watch::new(&tell, Arc::default())).expect("it is made");
    assert!(copied.get() >= 2, "it was copied in several steps: {}", copied.get());
    let backup = open(&made.path, 5000).assessment(id).expect("it is there");
    assert_eq!(*backup, rich(), "none of the edits made since are in it");
    let now = workspace.borrow_mut().assessment(id).expect("it is there");
    assert!(now.scope.starts_with("Edited after"), "and all of them in the workspace: {}", now.scope);
}
