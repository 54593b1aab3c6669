//! What was acknowledged survives the process, however it ends.

mod common;

use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use assessment::Edit;
use common::{catalogue, create, edit, empty, evidence, key, open};
use store::{AssessmentId, Op, Workspace};

/// Where the child is to write.
const WORKSPACE: &str = "PLUMBLINE_TEST_WORKSPACE";

/// How often the child is killed; 200 times without it.
const KILLS: &str = "PLUMBLINE_KILLS";

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

#[test]
fn a_killed_process_loses_nothing_it_acknowledged() {
    let kills: u64 = env::var(KILLS).map_or(200, |number| number.parse().expect("a number"));
    let folder = tempfile::tempdir().expect("a folder");
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut acknowledged = 0;
    for kill in 0..kills {
        let path = folder.path().join(format!("{}.plumb", kill / ROUNDS));
        if kill % ROUNDS == 0 {
            acknowledged = 0;
        }
        let said = killed(&path, kill, dice.below(25), Duration::from_micros(dice.below(4000)));
        acknowledged = said.unwrap_or(acknowledged);

        let mut workspace = open(&path, 1_000_000 * (kill + 1));
        let Some(id) = only(&workspace) else {
            assert_eq!(acknowledged, 0, "kill {kill}: what was acknowledged needs the assessment");
            continue;
        };
        let kept = number(&mut workspace, id);
        assert!(kept >= acknowledged, "kill {kill}: {acknowledged} were acknowledged, {kept} are there");
        let found = workspace.verify().expect("it can be verified").differences;
        assert_eq!(found, [], "kill {kill}: nothing is half there");
    }
}

/// Lets a child write, kills it some time after so many acknowledged writes, and tells the last one.
fn killed(path: &Path, kill: u64, after: u64, wait: Duration) -> Option<u64> {
    let mut child = Command::new(env::current_exe().expect("this test"))
        .args(["--exact", "child_that_writes_until_it_is_killed", "--ignored", "--nocapture"])
        .env(WORKSPACE, path)
        .env(KILLS, (kill + 1).to_string())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the child starts");
    let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut acknowledged = lines.map_while(Result::ok).filter_map(|line| {
        // The name of the test stands before the first.
        line.rsplit_once("acknowledged ").map(|(_, number)| number.parse().expect("a whole line"))
    });
    let mut last = None;
    for _ in 0..after {
        last = acknowledged.next();
    }
    thread::sleep(wait);
    child.kill().expect("it is killed");
    // What it said before it died is in the pipe.
    last = acknowledged.last().or(last);
    child.wait().expect("it ends");
    last
}

fn only(workspace: &Workspace) -> Option<AssessmentId> {
    workspace.library().expect("a list").first().map(|entry| entry.id)
}

/// The number of the last write that is there.
fn number(workspace: &mut Workspace, id: AssessmentId) -> u64 {
    let scope = workspace.assessment(id).expect("it is there").scope.clone();
    if scope.is_empty() { 0 } else { scope.parse().expect("a number") }
}

#[test]
#[ignore = "runs only as the child of the test above"]
fn child_that_writes_until_it_is_killed() {
    let path = env::var_os(WORKSPACE).expect("the parent says where");
    let run: u64 = env::var(KILLS).expect("the parent says which").parse().expect("a number");
    let mut workspace = open(Path::new(&path), 500_000 + 1_000_000 * run);
    let id = only(&workspace).unwrap_or_else(|| create(&mut workspace, empty()));
    let mut output = std::io::stdout().lock();
    for next in number(&mut workspace, id) + 1.. {
        edit(&mut workspace, id, Edit::Scope(next.to_string())).expect("the edit is made");
        writeln!(output, "acknowledged {next}").expect("the parent listens");
        // Now and then something larger: files, undo, and rows that come and go.
        match next % 8 {
            4 => attach(&mut workspace, id, next),
            // Whether it was there depends on when the last child died.
            6 => drop(edit(&mut workspace, id, Edit::RemoveEvidence(key("e1")))),
            7 => {
                edit(&mut workspace, id, Edit::Title(next.to_string())).expect("the edit is made");
                workspace.transact("Ada", Op::Undo(id)).expect("undone");
            }
            _ => {}
        }
    }
}

fn attach(workspace: &mut Workspace, id: AssessmentId, seed: u64) {
    edit(workspace, id, Edit::PutEvidence(evidence("e1", "Minutes"))).expect("added");
    let mut file = workspace.begin_intake().expect("begun");
    for part in 0..3_u64 {
        workspace.take_in(&mut file, &[seed.wrapping_mul(part + 1).to_le_bytes()[0]; 9000]).expect("taken in");
    }
    let (name, media_type) = ("a.txt".to_owned(), "text/plain".to_owned());
    let evidence = key("e1");
    let op = Op::Attach { assessment: id, evidence, file: &file, name, media_type, catalogue: catalogue() };
    workspace.transact("Ada", op).expect("attached");
}
