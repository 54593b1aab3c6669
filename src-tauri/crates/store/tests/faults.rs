//! Disks that are full, rights that are missing, and clocks that run backwards.

mod common;

use std::{
    fs,
    path::Path,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use assessment::Edit;
use chrono::{DateTime, Utc};
use common::{Repeatable, catalogue, create, edit, empty, evidence, key, open, options};
use store::{Ambient, Error, HistoryFilter, Op, OpenMode, Options, Workspace};
use uuid::Uuid;

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

#[cfg(unix)]
#[test]
fn without_the_right_to_read_or_write_nothing_is_touched() {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    drop(open(&path, 0));
    let before = fs::read(&path).expect("read");
    // Rights do not bind root, so the child that tries is nobody. It runs a copy it may run.
    let child = folder.path().join("child");
    fs::copy(std::env::current_exe().expect("this test"), &child).expect("copied");
    let rights = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("rights");
    rights(&child, 0o755);
    for (folder_mode, file_mode, wanted) in [(0o755, 0o600, "NoPermission"), (0o555, 0o444, "ReadOnly")] {
        rights(&path, file_mode);
        rights(folder.path(), folder_mode);
        let run = Command::new(&child)
            .args(["--exact", "child_that_opens_what_it_may_not", "--ignored", "--nocapture"])
            .env("PLUMBLINE_TEST_WORKSPACE", &path)
            .current_dir("/")
            .uid(65_534)
            .gid(65_534)
            .output();
        rights(folder.path(), 0o700);
        let Ok(run) = run else { return skipped("nobody else could be asked to open the file") };
        let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
        let names = [wanted, "ReadOnly"];
        assert!(names.iter().any(|name| said.contains(&format!("said {name}"))), "mode {file_mode:o}: {said}");
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
