//! Disks that are full, rights that are missing, and clocks that run backwards.

mod common;

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use assessment::Edit;
use chrono::{DateTime, Utc};
use common::{Repeatable, attach, catalogue, create, edit, empty, evidence, key, open, options};
use store::{Ambient, AssessmentId, Error, HistoryFilter, Op, OpenMode, Options, Passphrase, Reason, Watch, Workspace};
use uuid::Uuid;

/// Set in a process that may mount disks.
const APART: &str = "PLUMBLINE_TEST_APART";

/// Runs this test once more in a namespace of its own, in which anybody may mount disks. Where that cannot be had it is
/// `false`, and the test goes on as the user it is.
fn done_apart(test: &str) -> bool {
    if env::var_os(APART).is_some() {
        return false;
    }
    let run = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount"])
        .arg(env::current_exe().expect("this test"))
        .args(["--exact", test, "--nocapture"])
        .env(APART, "1")
        .output();
    let Ok(run) = run else { return false };
    let [said, errors] = [run.stdout, run.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    if errors.starts_with("unshare:") {
        return false;
    }
    assert!(run.status.success() && said.contains("1 passed") && !said.contains("skipped:"), "{said}\n{errors}");
    true
}

/// A small disk in memory, taken away when dropped; `None` where this user may not make one.
struct Disk(tempfile::TempDir);

impl Disk {
    fn of(size: &str) -> Option<Disk> {
        let folder = tempfile::tempdir().expect("a folder");
        let options = format!("size={size}");
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(folder.path()).output();
        done.is_ok_and(|output| output.status.success()).then_some(Disk(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn again(&self, how: &str) {
        let done = Command::new("mount").args(["-o", how]).arg(self.path()).status().expect("mount can be started");
        assert!(done.success(), "the disk can be mounted anew");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.path()).status();
    }
}

#[expect(clippy::print_stdout, reason = "whoever reads the run should know what it did not show")]
fn skipped(why: &str) {
    println!("skipped: {why}");
}

#[test]
fn a_disk_that_fills_up_loses_only_what_it_refused() {
    if done_apart("a_disk_that_fills_up_loses_only_what_it_refused") {
        return;
    }
    let Some(disk) = Disk::of("3m") else { return skipped("no disk can be mounted, so none could be filled") };
    let path = disk.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, empty());
    edit(&mut workspace, id, Edit::PutEvidence(evidence("e1", "Minutes"))).expect("there is space");
    let mut kept = String::new();
    let mut refused = None;
    for number in 0..200 {
        let text = format!("{number} {}", "x".repeat(50_000));
        match edit(&mut workspace, id, Edit::Scope(text.clone())) {
            Ok(_) => kept = text,
            Err(error) => {
                refused = Some(error);
                break;
            }
        }
    }
    assert!(matches!(refused, Some(Error::DiskFull)), "the disk is full, and it is said: {refused:?}");
    assert_eq!(workspace.assessment(id).expect("it is there").scope, kept, "what was acknowledged is kept");
    let mut file = workspace.begin_intake();
    if let Ok(file) = &mut file {
        let full = workspace.take_in(file, &[b'x'; 1 << 20]);
        assert!(matches!(full, Err(Error::DiskFull)), "a file does not fit either: {full:?}");
    }
    drop(workspace);
    let mut workspace = open(&path, 1_000_000);
    assert_eq!(workspace.assessment(id).expect("it is there").scope, kept, "also after a restart on the full disk");

    disk.again("remount,size=40m");
    edit(&mut workspace, id, Edit::Scope("There is space again".to_owned())).expect("it goes on");
    assert!(workspace.verify().expect("it can be verified").is_clean());
}

#[test]
fn a_disk_that_turns_read_only_keeps_what_it_has() {
    if done_apart("a_disk_that_turns_read_only_keeps_what_it_has") {
        return;
    }
    let Some(disk) = Disk::of("20m") else { return skipped("no disk can be mounted, so none could be locked") };
    let path = disk.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, empty());
    drop(workspace);
    disk.again("remount,ro");
    let refused = Workspace::open(&path, &options(&Repeatable::starting(1_000_000), OpenMode::Existing)).err();
    assert!(matches!(refused, Some(Error::ReadOnly)), "it says what is the matter: {refused:?}");
    disk.again("remount,rw");
    let mut workspace = open(&path, 2_000_000);
    assert_eq!(*workspace.assessment(id).expect("it is there"), empty(), "and nothing was touched");
}

/// Leaves hardly any space on the disk.
fn fill(disk: &Disk) -> PathBuf {
    let path = disk.path().join("filler");
    let mut file = fs::File::create(&path).expect("made");
    let mut filled = 0;
    while file.write_all(&[0; 4096]).is_ok() {
        filled += 4096;
    }
    file.set_len(filled - (128 << 10)).expect("cut off");
    path
}

/// Whether an error says that the disk is full, whatever it kept from being done.
fn is_full(error: &Error) -> bool {
    match error {
        Error::DiskFull => true,
        Error::Backup { reason, .. } => reason.contains("full"),
        Error::NotCompacted(why) | Error::NotRestored { why, .. } => is_full(why),
        _ => false,
    }
}

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text).expect("a passphrase")
}

/// Something that writes the whole file: to the workspace, with a backup that lies elsewhere.
type Work = fn(&mut Workspace, &Path) -> Result<(), Error>;

fn purge(workspace: &mut Workspace, _: &Path) -> Result<(), Error> {
    let deleted: Vec<AssessmentId> = workspace.deleted()?.iter().map(|entry| entry.id).collect();
    deleted.into_iter().try_for_each(|id| workspace.purge("Ada", id))
}

#[test]
fn what_writes_the_whole_file_changes_nothing_on_a_full_disk() {
    if done_apart("what_writes_the_whole_file_changes_nothing_on_a_full_disk") {
        return;
    }
    let rows: [(&str, bool, Work); 7] = [
        ("a backup", false, |workspace, _| {
            workspace.set_backup_folder(None)?;
            workspace.back_up(Reason::Asked).map(drop)
        }),
        ("a restore", false, |workspace, backup| workspace.restore(backup, None, &Watch::quiet()).map(drop)),
        ("a passphrase set", false, |workspace, _| workspace.set_passphrase(None, Some(&passphrase("new"))).map(drop)),
        ("a passphrase changed", true, |workspace, _| {
            workspace.set_passphrase(Some(&passphrase("old")), Some(&passphrase("new"))).map(drop)
        }),
        ("a passphrase removed", true, |workspace, _| {
            workspace.set_passphrase(Some(&passphrase("old")), None).map(drop)
        }),
        ("a purge", false, purge),
        ("a purge of what is encrypted", true, purge),
    ];
    for (name, is_sealed, work) in rows {
        let Some(disk) = Disk::of("16m") else { return skipped("no disk can be mounted, so none could be filled") };
        let elsewhere = tempfile::tempdir().expect("a folder");
        let mut workspace = open(&disk.path().join("w.plumb"), 0);
        let id = create(&mut workspace, empty());
        edit(&mut workspace, id, Edit::PutEvidence(evidence("e1", "Minutes"))).expect("added");
        attach(&mut workspace, id, "large.bin", &[&[7; 1 << 20], &[9; 1 << 20]]);
        let deleted = create(&mut workspace, empty());
        workspace.transact("Ada", Op::Delete(deleted)).expect("deleted");
        workspace.set_backup_folder(Some(elsewhere.path())).expect("chosen");
        if is_sealed {
            workspace.set_passphrase(None, Some(&passphrase("old"))).expect("it is set");
        }
        let backup = workspace.back_up(Reason::Asked).expect("it is backed up").path;
        let before = workspace.assessment(id).expect("it is there");

        let filler = fill(&disk);
        let refused = work(&mut workspace, &backup).expect_err("there is no space");
        assert!(is_full(&refused), "{name}: it says that the disk is full: {refused:?}");
        assert_eq!(workspace.assessment(id).expect("it is there"), before, "{name}: nothing is lost");
        assert_eq!(workspace.has_passphrase(), is_sealed, "{name}: it opens as before");
        assert_eq!(workspace.verify().expect("verified").differences, [], "{name}: nothing is half done");
        for folder in [disk.path(), &disk.path().join("w backups")] {
            let names = fs::read_dir(folder).into_iter().flatten().map(|it| it.expect("one").file_name());
            let half: Vec<_> =
                names.filter(|it| [".next", ".part"].iter().any(|end| it.to_string_lossy().contains(end))).collect();
            assert!(half.is_empty(), "{name}: nothing half made is left: {half:?}");
        }

        fs::remove_file(filler).expect("removed");
        work(&mut workspace, &backup).unwrap_or_else(|error| panic!("{name}: there is space again: {error:?}"));
        assert_eq!(workspace.assessment(id).expect("it is there"), before, "{name}");
        assert_eq!(workspace.verify().expect("verified").differences, [], "{name}");
    }
}

#[test]
fn a_migration_changes_nothing_on_a_full_disk() {
    if done_apart("a_migration_changes_nothing_on_a_full_disk") {
        return;
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden/schema-1.plumb");
    let Some(disk) = Disk::of("4m") else { return skipped("no disk can be mounted, so none could be filled") };
    let path = disk.path().join("w.plumb");
    fs::copy(&golden, &path).expect("a copy");
    let filler = fill(&disk);
    let refused = Workspace::open(&path, &options(&Repeatable::starting(9), OpenMode::Existing)).err();
    assert!(refused.as_ref().is_some_and(is_full), "without a backup there is no migration: {refused:?}");
    assert!(fs::read(&path).expect("read") == fs::read(&golden).expect("read"), "not a byte is touched");
    fs::remove_file(filler).expect("removed");
    let workspace = open(&path, 1_000_000);
    assert_eq!(workspace.verify().expect("verified").differences, [], "with space it is brought up to date");
    let reasons: Vec<_> = workspace.backups().expect("listed").iter().map(|backup| backup.reason).collect();
    assert_eq!(reasons, [Reason::Migration], "after a backup");
}

#[cfg(unix)]
#[test]
fn without_the_right_to_read_or_write_nothing_is_touched() {
    use std::os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    drop(open(&path, 0));
    let before = fs::read(&path).expect("read");
    // A copy of this test that anybody may run, beside and not in the folder.
    let beside = tempfile::tempdir().expect("a folder");
    let child = beside.path().join("child");
    fs::copy(env::current_exe().expect("this test"), &child).expect("copied");
    let rights = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("rights");
    rights(beside.path(), 0o755);
    rights(&child, 0o755);
    let is_root = fs::metadata(&path).expect("its owner").uid() == 0;
    for (folder_mode, file_mode, wanted) in [
        (0o777, 0o000, "NoPermission"),
        (0o555, 0o000, "NoPermission"),
        (0o555, 0o444, "ReadOnly"),
        (0o777, 0o444, "ReadOnly"),
    ] {
        rights(&path, file_mode);
        rights(folder.path(), folder_mode);
        let mut command = Command::new(&child);
        command
            .args(["--exact", "child_that_opens_what_it_may_not", "--ignored", "--nocapture"])
            .env("PLUMBLINE_TEST_WORKSPACE", &path)
            .current_dir("/");
        if is_root {
            // Rights do not bind root, so that the child is nobody.
            command.uid(65_534).gid(65_534);
        }
        let run = command.output().expect("the child runs");
        rights(folder.path(), 0o700);
        rights(&path, 0o600);
        let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
        assert!(said.contains(&format!("said {wanted}")), "modes {folder_mode:o}, {file_mode:o}: {said}");
        assert_eq!(fs::read(&path).expect("read"), before, "not a byte is touched");
    }
}

#[test]
#[ignore = "runs only as the child of the test above"]
#[expect(clippy::print_stdout, reason = "the parent reads it")]
fn child_that_opens_what_it_may_not() {
    let path = std::env::var_os("PLUMBLINE_TEST_WORKSPACE").expect("the parent says where");
    let opened = Workspace::open(Path::new(&path), &options(&Repeatable::starting(9), OpenMode::Existing));
    println!("said {:?}", opened.err().expect("it stays shut"));
}

/// A clock on which every look is an hour earlier.
#[derive(Debug)]
struct Backwards {
    ids: Arc<Repeatable>,
    seconds: AtomicI64,
}

impl Ambient for Backwards {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.seconds.fetch_sub(3600, Ordering::SeqCst), 0).expect("a time")
    }
    fn uuid(&self) -> Uuid {
        self.ids.uuid()
    }
}

#[test]
fn a_clock_that_runs_backwards_turns_nothing_around() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let ambient = Arc::new(Backwards { ids: Repeatable::starting(0), seconds: AtomicI64::new(1_790_000_000) });
    let options = Options { mode: OpenMode::OrCreate, ambient, user: "Ada".to_owned() };
    let mut workspace = Workspace::open(&path, &options).expect("it opens");
    let (first, second) = (create(&mut workspace, empty()), create(&mut workspace, empty()));
    for scope in ["one", "two", "three"] {
        edit(&mut workspace, first, Edit::Scope(scope.to_owned())).expect("written");
        edit(&mut workspace, first, Edit::RemoveEvidence(key("none"))).expect_err("there is none");
        edit(&mut workspace, first, Edit::Title(scope.to_owned())).expect("written");
    }
    let history = workspace.history(first, &HistoryFilter::default(), 100, None).expect("told").entries;
    let scopes: Vec<_> = history.iter().filter(|it| it.field == "scope").map(|it| it.to.clone()).collect();
    let wanted = ["three", "two", "one"].map(|text| Some(text.to_owned()));
    assert_eq!(scopes[..3], wanted, "the history goes by what was written when, not by what the clock said");
    let listed: Vec<_> = workspace.library().expect("a list").iter().map(|entry| entry.id).collect();
    assert_eq!(listed, [first, second], "what was changed last comes first, whatever its date");
    workspace.transact("Ada", Op::Undo(first)).expect("undone");
    assert_eq!(workspace.assessment(first).expect("there").title, "two", "undo takes back what was written last");
    let op = Op::Edit { assessment: first, edit: Edit::Scope("four".to_owned()), catalogue: catalogue() };
    workspace.transact("Ada", op).expect("written");
    assert!(workspace.back_up_if_due(store::Reason::Daily).expect("looked").is_some(), "there is none yet");
    assert!(workspace.verify().expect("it can be verified").is_clean());
}
