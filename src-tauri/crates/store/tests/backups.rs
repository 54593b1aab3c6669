//! Backups: made when due, verified, shown before they are restored, and restored whole or not at all.

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use assessment::Edit;
use common::{Repeatable, create, edit, empty, open, options, rich};
use rusqlite::Connection;
use store::{AssessmentId, Error, OpenMode, Reason, Restored, Watch, Workspace};

const HOUR: i64 = 3600;

/// A workspace with one assessment, and the clock it goes by.
fn workspace(folder: &Path) -> (Workspace, Arc<Repeatable>, AssessmentId) {
    let clock = Repeatable::starting(0);
    let path = folder.join("client.plumb");
    let mut workspace = Workspace::open(&path, &options(&clock, OpenMode::OrCreate)).expect("the workspace opens");
    let id = create(&mut workspace, rich());
    (workspace, clock, id)
}

fn scope(workspace: &mut Workspace, id: AssessmentId, text: &str) {
    edit(workspace, id, Edit::Scope(text.to_owned())).expect("it is changed");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_lies_beside_the_workspace_and_is_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, _, id) = workspace(folder.path());
    let made = workspace.back_up(Reason::Asked).expect("it is backed up");
    assert_eq!(made.path.parent(), Some(&*folder.path().canonicalize().expect("a path").join("client backups")));
    assert_eq!(
        workspace.backups().expect("they are listed"),
        std::slice::from_ref(&made),
        "what was made is listed as it was told"
    );
    assert_eq!(made.bytes, fs::metadata(&made.path).expect("a file").len());
    scope(&mut workspace, id, "Later");
    assert_eq!(names(&folder.path().join("client backups")).len(), 1, "one file: no log, nothing unfinished");

    let mut copy = open(&made.path, 5000);
    assert_eq!(*copy.assessment(id).expect("it is there"), rich(), "the backup is of its time");
    assert!(copy.verify().expect("it can be verified").is_clean(), "a backup is a sound workspace");
}

#[test]
fn a_backup_is_due_when_there_is_something_to_lose_and_the_last_is_old() {
    let folder = tempfile::tempdir().expect("a folder");
    let clock = Repeatable::starting(0);
    let path = folder.path().join("client.plumb");
    let mut workspace = Workspace::open(&path, &options(&clock, OpenMode::OrCreate)).expect("the workspace opens");
    let due = |workspace: &Workspace, reason| workspace.back_up_if_due(reason).expect("it can be backed up").is_some();
    assert!(!due(&workspace, Reason::Daily), "an empty workspace has nothing to lose");
    create(&mut workspace, empty());

    // (seconds that pass first, why, whether a backup is made)
    let rows = [
        (0, Reason::Daily, true, "there is none yet"),
        (23 * HOUR, Reason::Daily, false, "the last is of today"),
        (HOUR, Reason::Daily, true, "the last is a day old"),
        (60, Reason::Import, false, "an import right after a backup needs none"),
        (11 * 60, Reason::Import, true, "an import needs a fresh one"),
        (0, Reason::Restore, true, "a restore always needs one"),
        (23 * HOUR, Reason::Daily, false, "whatever the last was made for"),
        (-400 * 24 * HOUR, Reason::Daily, true, "a backup from the future does not keep one from being made"),
    ];
    for (passed, reason, wanted, why) in rows {
        clock.wait(passed);
        assert_eq!(due(&workspace, reason), wanted, "{reason:?}: {why}");
    }
}

#[test]
fn before_an_import_everything_written_is_in_a_backup() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, clock, id) = workspace(folder.path());
    let due = |workspace: &Workspace| workspace.back_up_if_due(Reason::Import).expect("it can be backed up").is_some();
    assert!(due(&workspace), "there is none yet");
    assert!(!due(&workspace), "nothing was written since");
    scope(&mut workspace, id, "Typed a minute ago");
    assert!(due(&workspace), "what was typed since would be in none");
    let last = workspace.backups().expect("listed").remove(0).path;
    fs::write(&last, "spoilt").expect("written");
    assert!(due(&workspace), "a backup that cannot be read has nothing");
    // Some minutes back: what is written now has an earlier time than the backup.
    clock.wait(-300);
    scope(&mut workspace, id, "Typed while the clock was wrong");
    assert!(due(&workspace), "whatever the clock says");
}

#[test]
fn old_backups_are_thinned_and_other_files_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let (workspace, clock, _) = workspace(folder.path());
    let shelf = folder.path().join("client backups");
    fs::create_dir(&shelf).expect("a folder");
    let others = ["notes.txt", "client 2020-01-01 000000-000 daily ffffffff.plumb"];
    for name in others {
        fs::write(shelf.join(name), b"theirs").expect("another file");
    }
    for _ in 0..3 {
        workspace.back_up(Reason::Asked).expect("it is backed up");
    }
    assert_eq!(workspace.backups().expect("they are listed").len(), 3, "all of today are kept");
    let half = format!("{}.part", workspace.backups().expect("they are listed")[0].path.display());
    fs::write(&half, b"half of it").expect("what a crash left");
    clock.wait(24 * HOUR);
    workspace.back_up(Reason::Asked).expect("it is backed up");
    assert!(!Path::new(&half).exists(), "what was half made is gone");
    assert_eq!(workspace.backups().expect("they are listed").len(), 2, "one of yesterday is kept, and today's");
    for name in others {
        assert!(shelf.join(name).exists(), "{name} is not a backup of this workspace");
    }
}

#[test]
fn backups_go_to_the_folder_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, ..) = workspace(folder.path());
    let chosen = folder.path().join("disk");
    let error = workspace.set_backup_folder(Some(&chosen));
    assert!(matches!(error, Err(Error::BackupFolder { .. })), "a folder that is not there is not chosen: {error:?}");
    fs::create_dir(&chosen).expect("a folder");
    workspace.set_backup_folder(Some(&chosen)).expect("it is chosen");
    let made = workspace.back_up(Reason::Asked).expect("it is backed up");
    assert_eq!(made.path.parent(), Some(&*chosen));

    // Another workspace of the same name does not take these for its own.
    let other = folder.path().join("other");
    fs::create_dir(&other).expect("a folder");
    let mut other = open(&other.join("client.plumb"), 900);
    other.set_backup_folder(Some(&chosen)).expect("it is chosen");
    assert_eq!(other.backups().expect("they are listed"), [], "two workspaces may share a folder");
    workspace.set_backup_folder(None).expect("the usual folder again");
    assert_eq!(workspace.backups().expect("they are listed"), [made], "what was made stays where it is, and is found");
}

#[test]
fn a_backup_that_cannot_be_made_leaves_nothing_and_says_where() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, _, id) = workspace(folder.path());
    fs::write(folder.path().join("client backups"), b"a file in its place").expect("a file");
    let error = workspace.back_up_if_due(Reason::Daily).expect_err("there is no folder");
    assert!(
        matches!(&error, Error::Backup { path, .. } if path.to_string_lossy().contains("client backups")),
        "{error:?}"
    );
    scope(&mut workspace, id, "Goes on");
}

#[test]
fn the_preview_says_what_restoring_then_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, _, changed) = workspace(folder.path());
    let removed_since = create(&mut workspace, empty());
    let same = create(&mut workspace, empty());
    let backup = workspace.back_up(Reason::Asked).expect("it is backed up").path;
    workspace.transact("Ada", store::Op::Delete(removed_since)).expect("it is deleted");
    scope(&mut workspace, changed, "Later");
    scope(&mut workspace, changed, "Later still");
    let added_since = create(&mut workspace, empty());
    workspace.set_setting("settings", Some("mine")).expect("it is kept");

    let preview = workspace.restore_preview(&backup, None, &Watch::quiet()).expect("it can be looked at");
    let told: Vec<_> =
        preview.assessments.iter().map(|it| (it.id, it.what, it.edits_lost, it.edits_regained)).collect();
    let wanted = [
        (added_since, Restored::Removed, 1, 0),
        (changed, Restored::Changed, 2, 0),
        (removed_since, Restored::Added, 1, 0),
    ];
    assert_eq!(told, wanted, "removed, changed, brought back: each with what would be lost");
    assert_eq!(preview.assessments[1].organisation, rich().organisation.name, "an assessment is named");
    assert_eq!((preview.unchanged, preview.edits_lost, preview.edits_regained), (1, 4, 0));
    assert!(preview.backup_at < preview.present_at, "the dates tell which is older: {preview:?}");
    assert_eq!(workspace.assessment(changed).expect("it is there").scope, "Later still", "looking changes nothing");
    assert_eq!(workspace.backups().expect("they are listed").len(), 1, "looking makes no backup");

    assert_eq!(
        workspace.restore(&backup, None, &Watch::quiet()).expect("it is restored"),
        preview,
        "what is done is what was shown"
    );
    assert_eq!(*workspace.assessment(changed).expect("it is there"), rich(), "as it was at the backup");
    assert!(workspace.assessment(removed_since).is_ok() && workspace.assessment(same).is_ok());
    assert!(workspace.assessment(added_since).is_err(), "what came later is gone");
    assert_eq!(workspace.get_setting("settings").expect("read").as_deref(), Some("mine"), "settings are the user's");
    assert!(workspace.verify().expect("it can be verified").is_clean());

    // The present was kept: restoring it takes the restoring back.
    let kept = workspace.backups().expect("they are listed").remove(0);
    assert_eq!(kept.reason, Reason::Restore, "the newest backup is of the moment before");
    let back = workspace.restore_preview(&kept.path, None, &Watch::quiet()).expect("it can be looked at");
    assert_eq!((back.edits_lost, back.edits_regained), (0, 4), "nothing is lost by going back");
    workspace.restore(&kept.path, None, &Watch::quiet()).expect("it is restored");
    assert_eq!(workspace.assessment(changed).expect("it is there").scope, "Later still");
}

#[test]
fn what_is_restored_goes_on_as_another_copy() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, _, id) = workspace(folder.path());
    let backup = workspace.back_up(Reason::Asked).expect("it is backed up").path;
    scope(&mut workspace, id, "Lost");
    workspace.restore(&backup, None, &Watch::quiet()).expect("it is restored");
    scope(&mut workspace, id, "Written instead");
    drop(workspace);
    let entries = |path: &Path| -> Vec<(String, i64)> {
        let connection = Connection::open(path).expect("it opens");
        let mut statement = connection.prepare("SELECT replica, counter FROM journal").expect("a query");
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("entries");
        rows.map(|row| row.expect("an entry")).collect()
    };
    let shelf = folder.path().join("client backups");
    let before = names(&shelf).into_iter().find(|name| name.contains(" restore ")).expect("the present was kept");
    let (lost, instead) = (entries(&shelf.join(before)), entries(&folder.path().join("client.plumb")));
    let written_later = instead.iter().filter(|entry| lost.contains(entry)).count();
    assert_eq!(written_later, entries(&backup).len(), "no entry made since has the name of one that was lost");
}

#[test]
fn a_file_that_is_no_workspace_is_not_restored() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, _, id) = workspace(folder.path());
    let backup = workspace.back_up(Reason::Asked).expect("it is backed up").path;
    let bytes = fs::read(&backup).expect("a file");
    let make = |name: &str, bytes: &[u8]| -> PathBuf {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("a file");
        path
    };
    let mut damaged = bytes.clone();
    damaged[8192..16384].fill(0xEE);
    let mut newer = bytes.clone();
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    let rows = [
        ("nothing there", folder.path().join("none.plumb")),
        ("a text", make("text.plumb", b"Dear auditor,")),
        ("half a backup", make("half.plumb", &bytes[..bytes.len() / 2])),
        ("a damaged backup", make("damaged.plumb", &damaged)),
        ("a newer one", make("newer.plumb", &newer)),
        ("a folder", folder.path().to_owned()),
    ];
    for (what, file) in rows {
        for error in [
            workspace.restore_preview(&file, None, &Watch::quiet()).err(),
            workspace.restore(&file, None, &Watch::quiet()).err(),
        ] {
            assert!(
                matches!(&error, Some(Error::NotRestored { file: named, .. }) if *named == file),
                "{what}: {error:?}"
            );
        }
    }
    let error = workspace.restore(&folder.path().join("client.plumb"), None, &Watch::quiet());
    assert!(matches!(error, Err(Error::RestoreItself(_))), "{error:?}");
    assert_eq!(*workspace.assessment(id).expect("it is there"), rich(), "the workspace is as it was");
    assert_eq!(workspace.backups().expect("they are listed").len(), 1, "nothing was about to happen");
}

#[test]
fn a_restore_that_stops_half_way_leaves_a_whole_workspace() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, _, id) = workspace(folder.path());
    let backup = workspace.back_up(Reason::Asked).expect("it is backed up").path;
    scope(&mut workspace, id, "Present");
    drop(workspace);
    let path = folder.path().join("client.plumb");
    // (what the crash left, how far it came, the scope afterwards)
    type Leaves = fn(&Path, &Path);
    let rows: [(&str, Leaves, &str); 3] = [
        ("half a copy", |path, _| fs::write(beside(path, ".next.part"), b"half of it").expect("written"), "Present"),
        ("a finished copy", |path, backup| copied(backup, &beside(path, ".next")), "Present"),
        ("the copy in its place", |path, backup| copied(backup, path), &rich_scope()),
    ];
    for (what, leaves, scope) in rows {
        leaves(&path, &backup);
        let mut workspace = open(&path, 700);
        assert_eq!(workspace.assessment(id).expect("it is there").scope, scope, "{what}");
        assert!(workspace.verify().expect("it can be verified").is_clean(), "{what}");
        drop(workspace);
        assert_eq!(names(folder.path()), ["client backups", "client.plumb"], "{what}: nothing unfinished stays behind");
    }
}

fn copied(from: &Path, to: &Path) {
    fs::copy(from, to).expect("a copy");
}

fn rich_scope() -> String {
    rich().scope
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

#[test]
fn a_workspace_another_program_reads_is_not_replaced_under_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, _, id) = workspace(folder.path());
    let backup = workspace.back_up(Reason::Asked).expect("it is backed up").path;
    let reader = Connection::open(workspace.path()).expect("it opens");
    reader.execute_batch("BEGIN; SELECT count(*) FROM journal").expect("it reads");
    scope(&mut workspace, id, "Present");
    let error = workspace.restore(&backup, None, &Watch::quiet());
    assert!(matches!(error, Err(Error::Locked)), "{error:?}");
    reader.execute_batch("ROLLBACK").expect("it ends");
    drop(reader);
    assert_eq!(workspace.assessment(id).expect("it is there").scope, "Present", "the workspace is as it was");
    workspace.restore(&backup, None, &Watch::quiet()).expect("now it can be restored");
}
