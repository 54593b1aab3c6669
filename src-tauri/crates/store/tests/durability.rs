//! What was acknowledged survives the process, however it ends.

mod common;

use std::{
    collections::HashMap,
    env, fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use assessment::Edit;
use common::{Repeatable, attach, create, edit, empty, evidence, key, open, options};
use store::{AssessmentId, Op, OpenMode, Passphrase, Reason, Watch, Workspace};

/// Where the child is to write.
const WORKSPACE: &str = "PLUMBLINE_TEST_WORKSPACE";

/// How often children are killed, all tests of this file together; 200 times without it.
const KILLS: &str = "PLUMBLINE_KILLS";

/// Which run of the child this is, so that the ids it gives out are new.
const RUN: &str = "PLUMBLINE_TEST_RUN";

/// What the child is to do.
const WORK: &str = "PLUMBLINE_TEST_WORK";

/// Of forty kills, how many are for each test: writes, writes that are encrypted, and each kind of whole file.
const SHARES: [u64; 3] = [32, 4, 1];

/// What encrypted workspaces open with.
const PASSPHRASES: [&str; 2] = ["correct horse", "battery staple"];

/// After so many kills the workspace is recreated, so that verifying it stays quick.
const ROUNDS: u64 = 20;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) % limit
    }
}

/// How many of the kills are for a test.
fn kills(share: u64) -> u64 {
    env::var(KILLS).map_or(200, |number| number.parse::<u64>().expect("a number")) * share / 40
}

fn passphrase(number: usize) -> Passphrase {
    Passphrase::new(PASSPHRASES[number]).expect("a passphrase")
}

/// Opens a workspace with whichever passphrase it has, and tells which: 2 if none.
fn opened(path: &Path, start: u64) -> (Workspace, usize) {
    let mut refused = Vec::new();
    for number in 0..PASSPHRASES.len() {
        let options = options(&Repeatable::starting(start), OpenMode::OrCreate);
        match Workspace::unlock(path, &options, &passphrase(number)) {
            Ok(workspace) if workspace.has_passphrase() => return (workspace, number),
            Ok(workspace) => return (workspace, 2),
            Err(error) => refused.push(error),
        }
    }
    panic!("a kill keeps nobody from opening it: {refused:?}")
}

/// Starts a child of this file; it says what it has done.
fn child(name: &str, path: &Path, run: u64, work: &str) -> Child {
    Command::new(env::current_exe().expect("this test"))
        .args(["--exact", name, "--ignored", "--nocapture"])
        .env(WORKSPACE, path)
        .env(RUN, run.to_string())
        .env(WORK, work)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the child starts")
}

/// What a child says, line by line: a word and a number.
fn said(child: &mut Child) -> impl Iterator<Item = (String, u64)> + use<> {
    let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    lines.map_while(Result::ok).filter_map(|line| {
        // The name of the test stands before the first.
        let (word, number) = line.rsplit_once("did ")?.1.split_once(' ')?;
        Some((word.to_owned(), number.parse().expect("a whole line")))
    })
}

#[test]
fn a_killed_process_loses_nothing_it_acknowledged() {
    lose_nothing(kills(SHARES[0]), None);
}

#[test]
fn a_killed_process_loses_nothing_of_an_encrypted_workspace() {
    lose_nothing(kills(SHARES[1]), Some(&passphrase(0)));
}

fn lose_nothing(kills: u64, sealed_with: Option<&Passphrase>) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut acknowledged = HashMap::new();
    for kill in 0..kills {
        let path = folder.path().join(format!("{}.plumb", kill / ROUNDS));
        if kill % ROUNDS == 0 {
            acknowledged.clear();
            if sealed_with.is_some() {
                open(&path, 0).set_passphrase(None, sealed_with).expect("it is set");
            }
        }
        killed(&path, kill, dice.below(40), Duration::from_micros(dice.below(4000)), &mut acknowledged);
        let (mut workspace, _) = opened(&path, 1_000_000 * (kill + 1));
        assert_eq!(workspace.has_passphrase(), sealed_with.is_some());
        let Some(id) = only(&workspace) else {
            assert_eq!(acknowledged, HashMap::new(), "kill {kill}: what was acknowledged needs the assessment");
            continue;
        };
        is_there(&mut workspace, id, &acknowledged, &format!("kill {kill}, acknowledged {acknowledged:?}"));
        let found = workspace.verify().expect("it can be verified").differences;
        assert_eq!(found, [], "kill {kill}: nothing is half there");
    }
}

/// Lets a child write, and kills it some time after so many acknowledged writes. The last of each kind is noted.
fn killed(path: &Path, kill: u64, after: u64, wait: Duration, acknowledged: &mut HashMap<String, u64>) {
    let mut child = child("child_that_writes_until_it_is_killed", path, kill + 1, "write");
    let mut said = said(&mut child);
    for _ in 0..after {
        acknowledged.extend(said.next());
    }
    thread::sleep(wait);
    child.kill().expect("it is killed");
    // What it said before it died is in the pipe.
    acknowledged.extend(said);
    child.wait().expect("it ends");
}

/// Looks for everything that was acknowledged: each kind of write bears the number of the scope before it.
fn is_there(workspace: &mut Workspace, id: AssessmentId, acknowledged: &HashMap<String, u64>, when: &str) {
    let last = |word: &str| acknowledged.get(word).copied().unwrap_or_default();
    let (scope, attached, removed) = (last("scope"), last("attach"), last("remove"));
    let value = workspace.assessment(id).expect("it is there");
    let kept = number(&value.scope);
    assert!(kept >= scope, "{when}: the scope is {kept}");
    match value.evidence.first().map(|evidence| evidence.attachment.as_ref().map(|file| number(&file.name))) {
        Some(Some(file)) => assert!(file >= attached.max(removed), "{when}: the file is {file}"),
        Some(None) => assert!(attached < kept, "{when}: the evidence lost its file"),
        // A removal may have been made and not acknowledged.
        None => assert!(removed >= attached || kept >= attached + 2, "{when}: the evidence is gone"),
    }
    let title = number(&value.title);
    assert!(title == 0 || title != last("undo"), "{when}: the title {title} was taken back");
}

fn only(workspace: &Workspace) -> Option<AssessmentId> {
    workspace.library().expect("a list").first().map(|entry| entry.id)
}

/// The number at the beginning of a text; 0 if there is none.
fn number(text: &str) -> u64 {
    text.split('.').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

#[test]
#[ignore = "runs only as the child of the tests above"]
fn child_that_writes_until_it_is_killed() {
    let path = env::var_os(WORKSPACE).expect("the parent says where");
    let run: u64 = env::var(RUN).expect("the parent says which").parse().expect("a number");
    let (mut workspace, _) = opened(Path::new(&path), 500_000 + 1_000_000 * run);
    let id = only(&workspace).unwrap_or_else(|| create(&mut workspace, empty()));
    let mut output = std::io::stdout().lock();
    let mut did = |word: &str, number| writeln!(output, "did {word} {number}").expect("the parent listens");
    let first = number(&workspace.assessment(id).expect("it is there").scope) + 1;
    for next in first.. {
        edit(&mut workspace, id, Edit::Scope(next.to_string())).expect("the edit is made");
        did("scope", next);
        // Now and then something larger: files, undo, and rows that come and go.
        match next % 8 {
            4 => {
                edit(&mut workspace, id, Edit::PutEvidence(evidence("e1", "Minutes"))).expect("added");
                let part = [next.to_le_bytes()[0]; 9000];
                attach(&mut workspace, id, &format!("{next}.txt"), &[&part, &part, &part]);
                did("attach", next);
            }
            // Whether it was there depends on when the last child died.
            6 if edit(&mut workspace, id, Edit::RemoveEvidence(key("e1"))).is_ok() => did("remove", next),
            7 => {
                edit(&mut workspace, id, Edit::Title(next.to_string())).expect("the edit is made");
                did("title", next);
                workspace.transact("Ada", Op::Undo(id)).expect("undone");
                did("undo", next);
            }
            _ => {}
        }
    }
}

/// What puts another whole file in the place of the workspace, and what that file says afterwards.
const WHOLES: [(&str, [&str; 2]); 4] = [
    ("passphrase", ["Present, opened by 0", "Present, opened by 1"]),
    ("restore", ["Present, opened by 0", "Kept, opened by 0"]),
    ("purge", ["Present, opened by 0, 1 deleted", "Present, opened by 0"]),
    ("first passphrase", ["Present, opened by 2", "Present, opened by 0"]),
];

#[test]
fn a_process_killed_while_it_replaces_the_file_leaves_the_old_or_the_new_whole() {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    for (work, [old, new]) in WHOLES {
        let (folder, workspace) = ready_for(work);
        let mut takes = Duration::from_millis(400);
        let mut left = [0; 2];
        for kill in 0..=kills(SHARES[2]) {
            let trial = tempfile::tempdir().expect("a folder");
            let path = trial.path().join("w.plumb");
            fs::copy(&workspace, &path).expect("a copy");
            if work == "restore" {
                fs::copy(workspace.with_file_name(KEPT), trial.path().join(KEPT)).expect("a copy");
            }
            let (mut child, began) = (child("child_that_replaces_the_file", &path, kill, work), Instant::now());
            let mut said = said(&mut child);
            assert_eq!(said.next().map(|(word, _)| word).as_deref(), Some("begin"), "{work}: the child begins");
            // The first is left to end and shows how long it takes.
            let is_done = if kill == 0 {
                let done = said.next().is_some();
                takes = began.elapsed();
                done
            } else {
                let millionths = u64::try_from(takes.as_micros()).expect("not that long");
                thread::sleep(Duration::from_micros(dice.below(millionths)));
                child.kill().expect("it is killed");
                said.next().is_some()
            };
            child.wait().expect("it ends");
            let is = looks(&path, 1_000_000 * (kill + 2));
            assert!(is == new || is == old && !is_done, "{work}, kill {kill}, done {is_done}: {is}");
            left[usize::from(is == new)] += 1;
            let strays: Vec<_> =
                fs::read_dir(trial.path()).expect("listed").map(|it| it.expect("one").path()).collect();
            assert!(strays.iter().all(|it| !it.to_string_lossy().contains(".next")), "{work}: {strays:?}");
        }
        assert!(left[1] > 0, "{work}: the first one was left to end");
        drop(folder);
    }
}

/// What is restored.
const KEPT: &str = "kept.plumb";

/// A workspace in which this work can be done, shut.
fn ready_for(work: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    let id = create(&mut workspace, empty());
    edit(&mut workspace, id, Edit::PutEvidence(evidence("e1", "Minutes"))).expect("added");
    attach(&mut workspace, id, "large.bin", &[&[7; 1 << 20], &[9; 1 << 20]]);
    edit(&mut workspace, id, Edit::Scope("Kept".to_owned())).expect("written");
    if work == "restore" {
        let kept = workspace.back_up(Reason::Asked).expect("it is backed up").path;
        fs::rename(kept, folder.path().join(KEPT)).expect("moved");
    }
    edit(&mut workspace, id, Edit::Scope("Present".to_owned())).expect("written");
    if work == "purge" {
        let other = create(&mut workspace, empty());
        workspace.transact("Ada", Op::Delete(other)).expect("deleted");
    }
    if work != "first passphrase" {
        workspace.set_passphrase(None, Some(&passphrase(0))).expect("it is set");
    }
    (folder, path)
}

/// What the workspace holds, which is sound, and what opens it.
fn looks(path: &Path, start: u64) -> String {
    let (mut workspace, opened_by) = opened(path, start);
    assert_eq!(workspace.verify().expect("it can be verified").differences, [], "it is whole");
    let id = only(&workspace).expect("it is there");
    let scope = workspace.assessment(id).expect("it is there").scope.clone();
    let deleted = match workspace.deleted().expect("listed").len() {
        0 => String::new(),
        count => format!(", {count} deleted"),
    };
    format!("{scope}, opened by {opened_by}{deleted}")
}

#[test]
#[ignore = "runs only as the child of the test above"]
fn child_that_replaces_the_file() {
    let path = PathBuf::from(env::var_os(WORKSPACE).expect("the parent says where"));
    let (mut workspace, _) = opened(&path, 500_000);
    let mut output = std::io::stdout().lock();
    writeln!(output, "did begin 0").expect("the parent listens");
    match env::var(WORK).expect("the parent says what").as_str() {
        "passphrase" => workspace.set_passphrase(Some(&passphrase(0)), Some(&passphrase(1))).map(drop),
        "first passphrase" => workspace.set_passphrase(None, Some(&passphrase(0))).map(drop),
        "restore" => workspace.restore(&path.with_file_name(KEPT), None, &Watch::quiet()).map(drop),
        _ => {
            let id = workspace.deleted().expect("listed")[0].id;
            workspace.purge("Ada", id)
        }
    }
    .expect("it is done");
    writeln!(output, "did end 0").expect("the parent listens");
}
