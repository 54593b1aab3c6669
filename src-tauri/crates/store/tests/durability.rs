//! What was acknowledged survives the process.

mod common;

use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use assessment::Edit;
use common::{create, edit, empty, open};

const WORKSPACE: &str = "PLUMBLINE_TEST_WORKSPACE";

#[test]
fn a_killed_process_loses_nothing_it_acknowledged() {
    let folder = tempfile::tempdir().expect("a folder");
    for round in 1..=3_u64 {
        let path = folder.path().join(format!("{round}.plumb"));
        let mut child = Command::new(env::current_exe().expect("this test"))
            .args(["--exact", "child_that_writes_until_it_is_killed", "--ignored", "--nocapture"])
            .env(WORKSPACE, &path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the child starts");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let mut acknowledged = 0;
        while acknowledged < 40 * round {
            let line = lines.next().expect("the child goes on").expect("a line");
            acknowledged =
                line.strip_prefix("acknowledged ").map_or(acknowledged, |number| number.parse().expect("a number"));
        }
        child.kill().expect("it is killed");
        child.wait().expect("it ends");

        let mut workspace = open(&path, 1_000_000);
        let id = workspace.library().expect("a list").first().expect("the assessment is there").id;
        let scope = workspace.assessment(id).expect("it is there").scope.clone();
        let kept: u64 = scope.parse().expect("a number");
        assert!(kept >= acknowledged, "{acknowledged} were acknowledged, {kept} are there");
        assert_eq!(workspace.verify().expect("it can be verified").differences, []);
    }
}

#[test]
#[ignore = "runs only as the child of the test above"]
fn child_that_writes_until_it_is_killed() {
    let path = env::var_os(WORKSPACE).expect("the parent says where");
    let mut workspace = open(Path::new(&path), 0);
    let id = create(&mut workspace, empty());
    let mut output = std::io::stdout().lock();
    for number in 1_u64.. {
        edit(&mut workspace, id, Edit::Scope(number.to_string())).expect("the edit is made");
        writeln!(output, "acknowledged {number}").expect("the parent listens");
    }
}
