//! Workspaces written by earlier versions, one of each schema: they open for ever and give the same answers.
//!
//! A golden file is made once, while its schema is the present one, and never written again. Those of schemas 2 to
//! 5 were made with the sources of their time. That of schema 6 has besides a follow-up with an attached file that
//! was finalised and archived by the command line, so that a seal has to hold for ever, too.

mod common;

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use assessment::{Assessment, Edit, Level, edit::AnswerEdit};
use common::{Repeatable, create, edit, evidence, key, open, options, requirement, rich};
use store::{HistoryFilter, Op, OpenMode, Passphrase, Reason, SCHEMA, Workspace};

/// Where [`a_golden_workspace_is_made`] is to put the file.
const MAKE: &str = "PLUMBLINE_GOLDEN_WORKSPACE";

/// What opens the encrypted ones.
const PASSPHRASE: &str = "golden passphrase";

/// The golden files of one kind, the oldest schema first: `schema-1.plumb`, `schema-1-sealed.plumb`.
fn golden(is_sealed: bool) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/golden");
    let names = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("an entry").path());
    let mut found: Vec<PathBuf> = names
        .filter(|path| path.extension().is_some_and(|end| end == "plumb"))
        .filter(|path| path.to_string_lossy().ends_with("-sealed.plumb") == is_sealed)
        .collect();
    found.sort();
    found
}

#[test]
fn there_is_a_workspace_of_every_schema_and_one_with_a_passphrase() {
    let is_of = |schema: u32| move |path: &PathBuf| path.ends_with(format!("schema-{schema}.plumb"));
    let lacking: Vec<u32> = (1..=SCHEMA).filter(|schema| !golden(false).iter().any(is_of(*schema))).collect();
    assert_eq!(lacking, [0; 0], "a migration comes with a workspace of the schema it makes");
    assert!(!golden(true).is_empty(), "an encrypted one is brought up to date, too");
}

#[test]
fn every_schema_so_far_opens_and_tells_what_it_told() {
    let folder = tempfile::tempdir().expect("a folder");
    for (number, original) in (1..).zip([golden(false), golden(true)].concat()) {
        let name = original.file_name().expect("a name").to_string_lossy().into_owned();
        let path = folder.path().join(&name);
        fs::copy(&original, &path).expect("a copy");
        let options = options(&Repeatable::starting(1_000_000 * number), OpenMode::Existing);
        let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
        let mut workspace = Workspace::unlock(&path, &options, &passphrase).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(workspace.has_passphrase(), name.contains("sealed"), "{name}");
        assert_eq!(workspace.verify().expect("it can be verified").differences, [], "{name}: the journal fits");

        let listed = workspace.library().expect("a list");
        let one = listed.iter().find(|entry| entry.title.starts_with("Überwachung")).expect("it is listed").id;
        let told = workspace.history(one, &HistoryFilter::default(), 1000, None).expect("it is told").entries.len();
        assert!(told > 100, "{name}: the history is as long as it was, not {told}");
        let level = |value: &Assessment| value.answers.get(&requirement("4.1")).and_then(|answer| answer.level);
        let keys = |value: &Assessment| value.evidence.iter().map(|it| it.key.to_string()).collect::<Vec<_>>();
        let before = workspace.assessment(one).expect("it loads");
        assert_eq!(level(&before), Level::new(2), "{name}: what was changed stays changed");
        assert_eq!(keys(&before), ["e10", "e2", "e11"], "{name}: what was undone stays undone, in its place");
        workspace.transact("Ada", Op::Undo(one)).expect("it is undone");
        let after = workspace.assessment(one).expect("it loads");
        assert_eq!(keys(&after), ["e10", "e2"], "{name}: undo goes on where it was");
        workspace.transact("Ada", Op::Redo(one)).expect("it is made again");
        assert_eq!(workspace.assessment(one).expect("it loads"), before, "{name}: and back");
        let found = workspace.search("Müller", None, 10).expect("it is searched");
        assert!(!found.is_empty(), "{name}: what is there is found");
        assert_eq!(workspace.get_setting("theme").expect("a setting").as_deref(), Some("dark"), "{name}");
        assert_eq!(
            workspace.verify().expect("it can be verified").differences,
            [],
            "{name}: writing it keeps it sound"
        );
    }
}

/// Opens a copy of a golden workspace and tells how long its history is.
fn opened(path: &Path, start: u64) -> (Workspace, usize) {
    let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
    let options = options(&Repeatable::starting(start), OpenMode::Existing);
    let mut workspace = Workspace::unlock(path, &options, &passphrase).expect("whatever happened, it opens");
    let listed = workspace.library().expect("a list");
    let one = listed.iter().find(|entry| entry.title.starts_with("Überwachung")).expect("it is listed").id;
    let told = workspace.history(one, &HistoryFilter::default(), 1000, None).expect("it is told").entries.len();
    (workspace, told)
}

#[test]
fn a_migration_that_is_killed_at_any_moment_leaves_a_whole_workspace() {
    // Moments that look random and are the same in every run, in thousandths of what the whole takes.
    let moments = [310, 730, 20, 550, 880];
    for original in [golden(false), golden(true)].concat() {
        let name = original.file_name().expect("a name").to_string_lossy().into_owned();
        if name.contains(&format!("schema-{SCHEMA}")) {
            continue;
        }
        let (mut takes, mut told) = (Duration::ZERO, 0);
        for (trial, moment) in [None].into_iter().chain(moments.map(Some)).enumerate() {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("w.plumb");
            fs::copy(&original, &path).expect("a copy");
            let mut child = Command::new(env::current_exe().expect("this test"))
                .args(["--exact", "child_that_migrates", "--ignored", "--nocapture"])
                .env(MAKE, &path)
                .stdout(Stdio::piped())
                .spawn()
                .expect("the child starts");
            let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines().map_while(Result::ok);
            assert!(lines.any(|line| line.ends_with("begins")), "{name}: it begins");
            let began = Instant::now();
            if let Some(moment) = moment {
                thread::sleep(takes * moment / 1000);
                child.kill().expect("it is killed");
            } else {
                // The first is left to end.
                assert!(lines.any(|line| line.ends_with("opened")), "{name}: it opens");
                takes = began.elapsed();
            }
            child.wait().expect("it ends");
            let (workspace, length) = opened(&path, 1_000_000 * (trial as u64 + 1));
            told = if moment.is_none() { length } else { told };
            assert_eq!(length, told, "{name}, {moment:?}: the history is whole");
            assert_eq!(workspace.verify().expect("verified").differences, [], "{name}, {moment:?}");
            let kept = workspace.backups().expect("listed");
            assert!(!kept.is_empty(), "{name}, {moment:?}: what was there before is kept");
            assert!(kept.iter().all(|backup| backup.reason == Reason::Migration), "{name}: {kept:?}");
        }
    }
}

#[test]
#[ignore = "runs only as the child of the test above"]
#[expect(clippy::print_stdout, reason = "the parent reads it")]
fn child_that_migrates() {
    let path = PathBuf::from(env::var_os(MAKE).expect("the parent says where"));
    println!("begins");
    let workspace = opened(&path, 500_000);
    println!("opened");
    drop(workspace);
}

#[test]
#[ignore = "run once for each schema, with the path in PLUMBLINE_GOLDEN_WORKSPACE; the sample may be there already"]
fn a_golden_workspace_is_made() {
    let path = PathBuf::from(env::var_os(MAKE).expect("somebody says where"));
    let mut workspace = open(&path, 0);
    let deleted = create(&mut workspace, rich());
    let id = create(&mut workspace, rich());
    let level = |level| Edit::Requirement { id: requirement("4.1"), change: AnswerEdit::Level(Level::new(level)) };
    edit(&mut workspace, id, level(2)).expect("it is changed");
    edit(&mut workspace, id, Edit::RemoveEvidence(key("e2"))).expect("it is removed");
    workspace.transact("Ada", Op::Undo(id)).expect("it is undone");
    edit(&mut workspace, id, Edit::PutEvidence(evidence("e11", "Minutes"))).expect("it is added");
    workspace.transact("Ada", Op::Delete(deleted)).expect("it is deleted");
    workspace.set_setting("theme", Some("dark")).expect("it is kept");
    assert!(workspace.verify().expect("it can be verified").is_clean(), "what is golden is sound");
    if path.to_string_lossy().ends_with("-sealed.plumb") {
        let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
        workspace.set_passphrase(None, Some(&passphrase)).expect("it is set");
    }
}
