//! Workspace files that are in a bad way: each is refused with a sentence and not touched.

use std::{
    fs::{self, OpenOptions},
    path::Path,
    process::{Command, Stdio},
};

use plumbline_tests::{Desk, Run};

/// Where SQLite keeps the application's id and the schema in a file's first hundred bytes.
const APPLICATION_ID: usize = 68;
const SCHEMA: usize = 60;

/// A desk whose workspace holds the sample.
fn desk() -> (Desk, String) {
    let desk = Desk::new();
    let id = desk.sample();
    (desk, id)
}

#[test]
fn a_workspace_that_cannot_be_used_is_refused_and_left_as_it_is() {
    type Spoil = fn(&Path);
    let cases: &[(&str, Spoil)] = &[
        ("prose", |path| fs::write(path, "Dear auditor,").expect("written")),
        ("an empty file", |path| fs::write(path, "").expect("written")),
        ("another application's database", |path| overwrite(path, APPLICATION_ID, &[0, 0, 0, 1])),
        ("a workspace of a newer version", |path| overwrite(path, SCHEMA, &[0, 0, 0, 99])),
        ("half a workspace", |path| {
            let file = OpenOptions::new().write(true).open(path).expect("opened");
            let length = file.metadata().expect("it has a length").len();
            file.set_len(length / 2).expect("cut");
        }),
        ("the first ten bytes of a workspace", |path| {
            OpenOptions::new().write(true).open(path).and_then(|file| file.set_len(10)).expect("cut");
        }),
    ];
    for (what, spoil) in cases {
        let (desk, id) = desk();
        spoil(&desk.workspace());
        let before = fs::read(desk.workspace()).expect("the file can be read");
        let changing: [&[&str]; 4] = [&["list"], &["sample"], &["verify"], &["export", &id]];
        for words in changing {
            desk.plumbline(words).refused(2);
            let after = fs::read(desk.workspace()).expect("the file can be read");
            assert!(after == before, "`plumbline {}` touched {what}", words.join(" "));
        }
    }
}

#[test]
fn a_newer_workspace_is_refused_with_a_sentence_that_says_so() {
    let (desk, _) = desk();
    overwrite(&desk.workspace(), SCHEMA, &[0, 0, 0, 99]);
    let said = desk.plumbline(&["list"]).refused(2);
    assert!(said.contains("newer"), "the user is told that the version is the matter: {said}");
}

#[test]
fn damage_in_the_middle_of_the_file_is_found() {
    let (desk, _) = desk();
    let length = fs::metadata(desk.workspace()).expect("it is there").len();
    let middle = usize::try_from(length / 2).expect("a small file");
    overwrite(&desk.workspace(), middle, &[0xAA; 4096]);
    let run = desk.plumbline(&["verify"]);
    assert_ne!(run.code, Some(0), "verify must not pass over damage: {}{}", run.out, run.err);
    assert!(!run.err.contains("panicked"), "damage is no surprise: {}", run.err);
}

#[test]
fn a_workspace_that_is_in_use_is_refused_and_its_user_named() {
    let (desk, _) = desk();
    // The lock is an advisory lock on this file; `flock` holds it as another program would.
    let lock = desk.path("desk.plumb.lock");
    fs::write(&lock, r#"{"pid": 1, "user": "Somebody Else", "since": "2026-03-02T09:00:00Z"}"#).expect("written");
    let mut holder = Command::new("flock")
        .arg("--exclusive")
        .arg(&lock)
        .args(["sh", "-c", "echo held; cat"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("flock can be started");
    let mut line = String::new();
    let out = holder.stdout.take().expect("its output is a pipe");
    std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut line).expect("it says so when it has the lock");
    let said = desk.plumbline(&["list"]).refused(2);
    drop(holder.stdin.take());
    holder.wait().expect("it ends when its input does");
    assert!(said.contains("in use") || said.contains("open"), "the complaint says what is the matter: {said}");
    desk.plumbline(&["list"]).well();
}

#[test]
fn a_workspace_in_a_folder_that_is_not_there_is_refused() {
    let desk = Desk::new();
    Run::of(&mut desk.command_on(&desk.path("gone/desk.plumb"), &["list"])).refused(2);
    assert!(!desk.path("gone").exists(), "a folder that was not asked for is not made");
}

#[test]
fn a_folder_is_no_workspace() {
    let desk = Desk::new();
    fs::create_dir(desk.workspace()).expect("a folder can be made");
    desk.plumbline(&["list"]).refused(2);
}

/// Puts bytes into a file, the rest untouched.
fn overwrite(path: &Path, at: usize, bytes: &[u8]) {
    let mut content = fs::read(path).expect("the file can be read");
    content[at..at + bytes.len()].copy_from_slice(bytes);
    fs::write(path, content).expect("the file can be written");
}
