//! The passphrase: what it hides, how it is set, changed and removed, and what a wrong one does.

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
};

use assessment::Edit;
use common::{Repeatable, create, edit, empty, open, options, rich};
use rusqlite::Connection;
use store::{AssessmentId, Error, OpenMode, Passphrase, Reason, Watch, Workspace};

/// Words that must not be found in any file of an encrypted workspace.
const PLANTED: [&str; 3] = ["Halden Optics", "zinnober-finding", "Ada Lovelace"];

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text).expect("a passphrase")
}

fn unlock(path: &Path, text: &str) -> Result<Workspace, Error> {
    Workspace::unlock(path, &options(&Repeatable::starting(7000), OpenMode::Existing), &passphrase(text))
}

fn locked(path: &Path) -> Error {
    let opened = Workspace::open(path, &options(&Repeatable::starting(8000), OpenMode::Existing));
    opened.err().expect("without the passphrase it stays shut")
}

/// A workspace with planted words and a backup from before.
fn workspace(folder: &Path) -> (Workspace, AssessmentId) {
    let mut workspace = open(&folder.join("client.plumb"), 0);
    let id = create(&mut workspace, empty());
    plant(&mut workspace, id);
    workspace.back_up(Reason::Asked).expect("it is backed up");
    (workspace, id)
}

fn plant(workspace: &mut Workspace, id: AssessmentId) {
    let words = Edit::Scope(PLANTED[1].to_owned());
    let op = store::Op::Edit { assessment: id, edit: words, catalogue: common::catalogue() };
    workspace.transact(PLANTED[2], op).expect("it is written");
}

/// Every file below the folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// Which files hold one of the planted words.
fn telling(folder: &Path) -> Vec<PathBuf> {
    let holds = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    let tells = |path: &PathBuf| {
        let bytes = fs::read(path).expect("a file");
        PLANTED.iter().any(|word| holds(&bytes, word))
    };
    files(folder).into_iter().filter(tells).collect()
}

fn bytes(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    files(folder).into_iter().map(|path| (path.clone(), fs::read(path).expect("a file"))).collect()
}

#[test]
fn an_encrypted_workspace_shows_nothing_in_any_of_its_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, id) = workspace(folder.path());
    assert!(telling(folder.path()).len() >= 2, "before, workspace and backup can be read by anybody");
    let left = workspace.set_passphrase(None, Some(&passphrase("correct horse"))).expect("it is set");
    assert_eq!(left, [] as [PathBuf; 0], "the backups follow");
    assert!(workspace.has_passphrase());
    assert_eq!(telling(folder.path()), [] as [PathBuf; 0], "nothing shows once it is set");

    plant(&mut workspace, id);
    edit(&mut workspace, id, Edit::Scope(format!("{} {}", PLANTED[1], "x".repeat(100_000)))).expect("it is written");
    workspace.back_up(Reason::Asked).expect("it is backed up");
    let log = folder.path().join("client.plumb-wal");
    assert!(fs::metadata(&log).is_ok_and(|log| log.len() > 100_000), "what was written last is in the log");
    assert_eq!(telling(folder.path()), [] as [PathBuf; 0], "nothing shows while it is open");
    let backups = workspace.backups().expect("they are listed");
    assert!(backups.len() == 3 && backups.iter().all(|entry| entry.is_sealed), "{backups:?}");
    drop(workspace);
    assert_eq!(telling(folder.path()), [] as [PathBuf; 0], "nothing shows when it is shut");
}

#[test]
fn what_is_not_unlocked_stays_shut_and_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, id) = workspace(folder.path());
    workspace.set_passphrase(None, Some(&passphrase("correct horse"))).expect("it is set");
    let path = folder.path().join("client.plumb");
    // What a crash leaves has a log; what was shut has none.
    let crashed = folder.path().join("crashed.plumb");
    edit(&mut workspace, id, Edit::Scope("In the log".to_owned())).expect("it is written");
    for end in ["", "-wal"] {
        fs::copy(folder.path().join(format!("client.plumb{end}")), folder.path().join(format!("crashed.plumb{end}")))
            .expect("a copy");
    }
    drop(workspace);
    for path in [&path, &crashed] {
        let before = bytes(folder.path());
        assert!(matches!(locked(path), Error::PassphraseNeeded), "{path:?}");
        for wrong in ["Correct horse", "correct horse ", "x"] {
            let error = unlock(path, wrong).err();
            assert!(matches!(error, Some(Error::WrongPassphrase)), "{path:?}, {wrong:?}: {error:?}");
        }
        let after: Vec<_> = bytes(folder.path()).into_iter().filter(|(path, _)| !ends(path, "-shm")).collect();
        assert!(after == before, "{path:?}: not a byte is touched");
    }
    let mut opened = unlock(&crashed, "correct horse").expect("the passphrase opens it");
    assert_eq!(opened.assessment(id).expect("it is there").scope, "In the log", "a log is read with its key");
    assert!(opened.verify().expect("it can be verified").is_clean());
}

#[test]
fn what_a_crash_left_with_a_journal_is_opened_by_its_passphrase_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, id) = workspace(folder.path());
    workspace.set_passphrase(None, Some(&passphrase("correct horse"))).expect("it is set");
    drop(workspace);
    let connection = Connection::open(folder.path().join("client.plumb")).expect("it opens");
    connection.pragma_update(None, "key", "correct horse").expect("a key");
    let half_done = "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN; DELETE FROM journal WHERE 0;
        CREATE TABLE more (x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
        INSERT INTO more SELECT randomblob(3000) FROM n";
    connection.execute_batch(half_done).expect("it is half done");
    let crashed = folder.path().join("crashed.plumb");
    for end in ["", "-journal"] {
        let from = folder.path().join(format!("client.plumb{end}"));
        fs::copy(from, folder.path().join(format!("crashed.plumb{end}"))).expect("a copy");
    }
    let before = fs::read(&crashed).expect("read");
    let error = unlock(&crashed, "Correct horse").err();
    assert!(matches!(error, Some(Error::WrongPassphrase)), "{error:?}");
    assert!(fs::read(&crashed).expect("read") == before, "not a byte is touched");
    let mut opened = unlock(&crashed, "correct horse").expect("the passphrase opens it");
    assert_eq!(opened.assessment(id).expect("it is there").scope, PLANTED[1], "as it was before");
    assert!(opened.verify().expect("it can be verified").is_clean());
}

fn ends(path: &Path, end: &str) -> bool {
    path.to_string_lossy().ends_with(end)
}

#[test]
fn setting_changing_and_removing_it_keeps_everything() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("client.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, rich());
    edit(&mut workspace, id, Edit::Scope("Typed".to_owned())).expect("it is changed");
    edit(&mut workspace, id, Edit::Scope(rich().scope)).expect("it is changed back");
    workspace.set_setting("settings", Some("mine")).expect("it is kept");
    let (one, two) = (passphrase("correct horse"), passphrase("battery staple"));
    // (the present passphrase, the new one, the text that opens it)
    let steps = [
        (None, Some(&one), Some("correct horse")),
        (Some(&one), Some(&two), Some("battery staple")),
        (Some(&two), None, None),
    ];
    for (current, new, opens) in steps {
        let wrong = passphrase("wrong");
        if current.is_some() {
            for given in [None, Some(&wrong)] {
                let error = workspace.set_passphrase(given, new);
                assert!(matches!(error, Err(Error::WrongPassphrase)), "only who knows the present one: {error:?}");
            }
        }
        assert_eq!(workspace.set_passphrase(current, new).expect("it is set"), [] as [PathBuf; 0], "backups follow");
        assert_eq!(*workspace.assessment(id).expect("it is there"), rich(), "the open workspace goes on");
        drop(workspace);
        workspace = match opens {
            Some(text) => unlock(&path, text).expect("the passphrase opens it"),
            None => open(&path, 9000),
        };
        assert_eq!(*workspace.assessment(id).expect("it is there"), rich());
        assert!(workspace.undo_label(id).expect("it is there").is_some(), "the history is there");
        assert_eq!(workspace.get_setting("settings").expect("read").as_deref(), Some("mine"));
        assert!(workspace.verify().expect("it can be verified").is_clean());
        for backup in workspace.backups().expect("they are listed") {
            assert_eq!(backup.is_sealed, new.is_some(), "backups are encrypted like the workspace: {backup:?}");
            workspace
                .restore_preview(&backup.path, None, &Watch::quiet())
                .expect("the key of the workspace opens its backups");
        }
    }
}

#[test]
fn other_tools_that_know_sqlcipher_open_it_with_the_passphrase() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, _) = workspace(folder.path());
    workspace.set_passphrase(None, Some(&passphrase("it's a \"horse\""))).expect("it is set");
    drop(workspace);
    let connection = Connection::open(folder.path().join("client.plumb")).expect("it opens");
    connection.pragma_update(None, "key", "it's a \"horse\"").expect("a key");
    let count: i64 = connection.query_row("SELECT count(*) FROM assessment", [], |row| row.get(0)).expect("rows");
    assert_eq!(count, 1, "nobody is locked in: it is an ordinary SQLCipher 4 file");
}

#[test]
fn a_crash_on_the_way_leaves_the_old_or_the_new_and_seals_what_was_left_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let (workspace, id) = workspace(folder.path());
    let plain_backup = workspace.backups().expect("they are listed").remove(0);
    drop(workspace);
    let path = folder.path().join("client.plumb");
    let next = folder.path().join("client.plumb.next");

    // Before the new file has its place, the old one is there, and what was made so far goes.
    fs::write(folder.path().join("client.plumb.next.part"), b"half of it").expect("written");
    fs::copy(&path, &next).expect("a copy");
    let kept = fs::read(&plain_backup.path).expect("the backup");
    let mut workspace = open(&path, 300);
    assert!(workspace.assessment(id).is_ok() && !next.exists(), "it opens as before, with nothing left beside it");

    // After that, the new one is there; the backups had not followed yet.
    workspace.set_passphrase(None, Some(&passphrase("correct horse"))).expect("it is set");
    drop(workspace);
    fs::write(&plain_backup.path, kept).expect("a backup that was not reached");
    assert_eq!(telling(folder.path()), std::slice::from_ref(&plain_backup.path));
    let mut workspace = unlock(&path, "correct horse").expect("it opens");
    assert!(workspace.assessment(id).is_ok());
    assert_eq!(telling(folder.path()), [] as [PathBuf; 0], "opening ends what was interrupted");
    workspace.restore(&plain_backup.path, None, &Watch::quiet()).expect("the backup is a good one");
}

#[test]
fn what_is_restored_gets_the_passphrase_of_the_workspace() {
    let folder = tempfile::tempdir().expect("a folder");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let (mut workspace, id) = workspace(folder.path());
    let plain = elsewhere.path().join("plain.plumb");
    fs::copy(&workspace.backups().expect("they are listed")[0].path, &plain).expect("a copy");
    workspace.set_passphrase(None, Some(&passphrase("old"))).expect("it is set");
    let old = elsewhere.path().join("old.plumb");
    fs::copy(&workspace.backups().expect("they are listed")[0].path, &old).expect("a copy");
    workspace.set_passphrase(Some(&passphrase("old")), Some(&passphrase("new"))).expect("it is changed");

    let asked = workspace.restore(&old, None, &Watch::quiet());
    let is_asked = matches!(&asked, Err(Error::NotRestored { why, .. }) if matches!(**why, Error::PassphraseNeeded));
    assert!(is_asked, "a file with another passphrase wants that: {asked:?}");
    let wrong = workspace.restore(&old, Some(&passphrase("new")), &Watch::quiet());
    let is_wrong = matches!(&wrong, Err(Error::NotRestored { why, .. }) if matches!(**why, Error::WrongPassphrase));
    assert!(is_wrong, "{wrong:?}");
    for (file, given) in [(&old, Some(passphrase("old"))), (&plain, None)] {
        workspace.restore(file, given.as_ref(), &Watch::quiet()).expect("it is restored");
        assert!(workspace.assessment(id).is_ok() && workspace.has_passphrase());
        assert_eq!(telling(folder.path()), [] as [PathBuf; 0], "what comes in is encrypted");
    }
    drop(workspace);
    unlock(&folder.path().join("client.plumb"), "new").expect("its passphrase is the workspace's");
}

#[cfg(unix)]
#[test]
fn what_was_open_to_all_is_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, id) = workspace(folder.path());
    plant(&mut workspace, id);
    let backup = workspace.backups().expect("listed").remove(0).path;
    // Second names of the same files show what becomes of their blocks.
    let witnesses = [
        (folder.path().join("client.plumb"), folder.path().join("witness")),
        (folder.path().join("client.plumb-wal"), folder.path().join("witness-wal")),
        (backup, folder.path().join("witness-backup")),
    ];
    for (file, witness) in &witnesses {
        fs::hard_link(file, witness).expect("linked");
    }
    assert!(telling(folder.path()).len() >= 4, "before, all of them can be read");
    workspace.set_passphrase(None, Some(&passphrase("correct horse"))).expect("it is set");
    assert_eq!(telling(folder.path()), [] as [PathBuf; 0], "nothing is left of what they held");
    for (_, witness) in &witnesses {
        assert!(fs::read(witness).expect("read").iter().all(|byte| *byte == 0), "{}", witness.display());
    }
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_a_workspace_its_log_its_lock_and_its_backups() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, id) = workspace(folder.path());
    plant(&mut workspace, id);
    for _ in 0..2 {
        let mut found = files(folder.path());
        assert!(found.len() >= 4, "{found:?}");
        found.push(workspace.backup_folder().expect("a folder"));
        for path in found {
            let mode = fs::metadata(&path).expect("there").permissions().mode() & 0o777;
            assert_eq!(mode & 0o077, 0, "{} has {mode:o}", path.display());
        }
        workspace.set_passphrase(None, Some(&passphrase("correct horse"))).ok();
        plant(&mut workspace, id);
    }
}

#[test]
fn backups_that_anybody_can_read_are_removed_on_demand() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, _) = workspace(folder.path());
    let plain = workspace.backups().expect("listed").remove(0).path;
    let kept = fs::read(&plain).expect("read");
    workspace.set_passphrase(None, Some(&passphrase("correct horse"))).expect("it is set");
    fs::write(&plain, kept).expect("somebody puts an old one back");
    assert_eq!(workspace.erase_unsealed_backups().expect("they go"), std::slice::from_ref(&plain));
    assert!(!plain.exists() && workspace.backups().expect("listed").iter().all(|entry| entry.is_sealed));
}

#[test]
fn backups_in_folders_chosen_earlier_are_sealed_told_of_and_removed_alike() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut workspace, _) = workspace(folder.path());
    let [first, gone] = ["first", "gone"].map(|name| folder.path().join(name));
    let mut made = Vec::new();
    for chosen in [&first, &gone] {
        fs::create_dir(chosen).expect("a folder");
        workspace.set_backup_folder(Some(chosen)).expect("it is chosen");
        made.push(workspace.back_up(Reason::Asked).expect("it is backed up").path);
    }
    workspace.set_backup_folder(None).expect("the usual folder again");
    assert_eq!(workspace.backup_folders_out_of_reach().expect("known"), Vec::<PathBuf>::new(), "all are there");
    let plain = fs::read(&made[0]).expect("read");
    let away = folder.path().join("unplugged");
    fs::rename(&gone, &away).expect("the disk is pulled out");

    let left = workspace.set_passphrase(None, Some(&passphrase("correct horse"))).expect("it is set");
    assert_eq!(left, std::slice::from_ref(&gone), "what is out of reach is told of, and nothing else");
    let sealed = |workspace: &Workspace, path: &Path| {
        workspace.backups().expect("listed").iter().find(|entry| entry.path == path).map(|entry| entry.is_sealed)
    };
    assert_eq!(sealed(&workspace, &made[0]), Some(true), "a backup left in an earlier folder got the passphrase");

    fs::write(&made[0], plain).expect("somebody puts an old one back");
    fs::rename(&away, &gone).expect("the disk is plugged in again");
    assert_eq!(workspace.backup_folders_out_of_reach().expect("known"), Vec::<PathBuf>::new(), "it is back");
    assert_eq!([&made[0], &made[1]].map(|path| sealed(&workspace, path)), [Some(false); 2], "both are told of");
    let mut erased = workspace.erase_unsealed_backups().expect("they go");
    erased.sort();
    assert_eq!(erased, made, "both are removed on demand");
    assert!(made.iter().all(|path| !path.exists()), "and gone from the disk");
}
