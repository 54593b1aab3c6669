//! Passphrases on the command line: through a pipe, in a file, and what lies beside the workspace without one.

use std::{
    fs,
    io::Write,
    process::{Command, Stdio},
};

use plumbline_tests::{Desk, Run};

/// Runs the command with these lines on its standard input.
fn piped(command: &mut Command, lines: &str) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program can be started");
    child.stdin.take().expect("a pipe").write_all(lines.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Run { words: lines.to_owned(), code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn a_passphrase_comes_through_a_pipe_line_by_line_and_is_never_asked_for_there() {
    let desk = Desk::new();
    let id = desk.sample();
    let run = |words: &[&str], lines: &str| piped(&mut desk.command(words), lines);
    run(&["passphrase", "set"], "correct horse\n").well();
    let said = run(&["list"], "correct horse\n").refused(2);
    assert!(said.contains("--passphrase-stdin"), "a script is told how, and does not wait for ever: {said}");
    let listed = run(&["list", "--passphrase-stdin"], "correct horse\n").well();
    assert!(listed.contains(&id), "{listed}");
    run(&["list", "--passphrase-stdin"], "Correct horse\n").refused(2);
    run(&["list", "--passphrase-stdin"], "").refused(2);
    run(&["passphrase", "set", "--passphrase-stdin"], "correct horse\nbattery staple\n").well();
    run(&["list", "--passphrase-stdin"], "battery staple\n").well();
    run(&["passphrase", "remove", "--passphrase-stdin"], "battery staple\n").well();
    desk.plumbline(&["verify"]).well();
}

#[test]
fn backups_without_a_passphrase_are_named_and_go_with_a_yes() {
    let desk = Desk::new();
    desk.sample();
    let plain = desk.plumbline(&["backup", "--json"]).json()["path"].as_str().expect("a path").to_owned();
    let mut kept = fs::read(&plain).expect("read");
    // A sound one gets the passphrase as soon as the workspace is opened; what is damaged cannot.
    kept[4096..].fill(7);
    let told = desk.plumbline(&["passphrase", "erase-backups", "--yes"]).refused(2);
    assert!(told.contains("none of its backups") && !told.contains("locked"), "it says what it is about: {told}");
    let told = desk.plumbline(&["passphrase", "remove"]).refused(2);
    assert!(told.contains("none to remove"), "nor is there a passphrase to remove: {told}");
    let key = desk.write("key", "correct horse");
    let key = ["--passphrase-file", key.to_str().expect("text")];
    desk.plumbline(&["passphrase", "set", "--new-file", key[1]]).well();
    let erase = |yes: &[&str]| desk.plumbline(&[&key, &["passphrase", "erase-backups"][..], yes].concat());
    erase(&[]).well();
    fs::write(&plain, kept).expect("a damaged one is put back");
    let run = erase(&[]);
    assert_eq!(run.code, Some(2), "without a yes nothing is done");
    assert!(run.out.contains(&plain) && fs::metadata(&plain).is_ok(), "it is named and stays: {}", run.out);
    let told = erase(&["--yes"]).well();
    assert!(told.contains(&plain) && fs::metadata(&plain).is_err(), "it is named and gone: {told}");
}
