//! What locking leaves in memory: neither a passphrase nor a key. Looked at from outside, in the whole process.
#![cfg(target_os = "linux")]

mod common;

use std::{
    env,
    fs::{self, File},
    io::{BufRead, BufReader, Write, stdin},
    os::unix::fs::FileExt,
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
};

use assessment::Edit;
use common::{Repeatable, create, edit, empty, open, options};
use pbkdf2::pbkdf2_hmac;
use sha2::Sha512;
use store::{Digest, OpenMode, Passphrase, Reason, Watch, Workspace};

/// Where the child is to work.
const WORKSPACE: &str = "PLUMBLINE_TEST_WORKSPACE";

/// A passphrase that stands nowhere: in no argument, no variable and no file. Parent and child work it out.
fn passphrase(number: u8) -> String {
    let mut digest = Digest::default();
    digest.add(&[number; 7]);
    digest.sha256()
}

/// The key of the file, worked out as SQLCipher does.
fn key(path: &Path, passphrase: &str) -> Vec<u8> {
    let salt = &fs::read(path).expect("read")[..16];
    let mut key = vec![0; 32];
    pbkdf2_hmac::<Sha512>(passphrase.as_bytes(), salt, 256_000, &mut key);
    key
}

/// What must not be found: the name of each secret, and its bytes.
fn secrets(name: &str, passphrase: &str, key: &[u8]) -> Vec<(String, Vec<u8>)> {
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    vec![
        (format!("{name} passphrase"), passphrase.as_bytes().to_vec()),
        (format!("{name} key"), key.to_vec()),
        (format!("{name} key as digits"), hex.clone().into_bytes()),
        (format!("{name} key as capital digits"), hex.to_uppercase().into_bytes()),
    ]
}

/// Which secrets are where in the memory that the process can write.
fn found(process: u32, secrets: &[(String, Vec<u8>)]) -> Vec<String> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps")).expect("its memory is told");
    let memory = File::open(format!("/proc/{process}/mem")).expect("a parent reads its child");
    let mut found = Vec::new();
    for line in maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|rights| rights.starts_with("rw"))) {
        let range = line.split(' ').next().and_then(|range| range.split_once('-')).expect("a range");
        let number = |text| u64::from_str_radix(text, 16).expect("a number");
        let (start, end) = (number(range.0), number(range.1));
        let mut bytes = vec![0; usize::try_from(end - start).expect("it fits")];
        // What the system keeps for itself cannot be read.
        if memory.read_exact_at(&mut bytes, start).is_err() {
            continue;
        }
        for (at, window) in bytes.windows(32).enumerate() {
            let here = secrets.iter().filter(|(_, secret)| secret[0] == window[0] && bytes[at..].starts_with(secret));
            found.extend(here.map(|(name, _)| format!("{name} at {:x}: {line}", start + at as u64)));
        }
    }
    found
}

/// Waits until the child says this.
fn until(lines: &mut impl Iterator<Item = String>, word: &str) {
    assert!(lines.any(|line| line.ends_with(word)), "the child says “{word}”");
}

/// Has the child lock the workspace, and looks for the secrets in what it holds then.
fn locked_it_has_none(
    mut child: Child,
    mut say: ChildStdin,
    lines: &mut impl Iterator<Item = String>,
    secrets: &[(String, Vec<u8>)],
) {
    writeln!(say, "lock").expect("the child listens");
    until(lines, "locked");
    let left = found(child.id(), secrets);
    drop(say);
    child.wait().expect("it ends");
    assert_eq!(left, [] as [String; 0], "nothing is left");
}

fn child(path: &Path, name: &str) -> Child {
    Command::new(env::current_exe().expect("this test"))
        .args(["--exact", name, "--ignored", "--nocapture"])
        .env(WORKSPACE, path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the child starts")
}

#[test]
fn after_locking_neither_passphrase_nor_key_is_in_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    let mut workspace = open(&path, 0);
    create(&mut workspace, empty());
    workspace.set_passphrase(None, Passphrase::new(passphrase(1)).as_ref()).expect("it is set");
    drop(workspace);
    let mut secret = secrets("first", &passphrase(1), &key(&path, &passphrase(1)));

    let mut child = child(&path, "child_that_unlocks_works_and_locks");
    let mut say = child.stdin.take().expect("its input");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines().map_while(Result::ok);
    until(&mut lines, "unlocked");
    let there = found(child.id(), &secret);
    assert!(there.iter().any(|it| it.starts_with("first key at")), "what is there is found: {there:?}");
    writeln!(say, "go on").expect("the child listens");
    until(&mut lines, "worked");
    secret.extend(secrets("second", &passphrase(2), &key(&path, &passphrase(2))));
    let there = found(child.id(), &secret);
    assert!(there.iter().any(|it| it.starts_with("second key at")), "what is there is found: {there:?}");
    locked_it_has_none(child, say, &mut lines, &secret);
}

#[test]
fn after_the_first_passphrase_was_set_and_locked_neither_it_nor_the_key_is_in_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.plumb");
    create(&mut open(&path, 0), empty());
    let mut child = child(&path, "child_that_sets_the_first_passphrase_and_locks");
    let say = child.stdin.take().expect("its input");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines().map_while(Result::ok);
    until(&mut lines, "worked");
    let secret = secrets("first", &passphrase(1), &key(&path, &passphrase(1)));
    let there = found(child.id(), &secret);
    assert!(there.iter().any(|it| it.starts_with("first key at")), "what is there is found: {there:?}");
    locked_it_has_none(child, say, &mut lines, &secret);
}

#[test]
#[ignore = "runs only as the child of the test above"]
#[expect(clippy::print_stdout, reason = "the parent reads it")]
fn child_that_sets_the_first_passphrase_and_locks() {
    let path = env::var_os(WORKSPACE).expect("the parent says where");
    let options = options(&Repeatable::starting(5000), OpenMode::Existing);
    let mut workspace = Workspace::open(Path::new(&path), &options).expect("it opens");
    workspace.back_up(Reason::Asked).expect("it is backed up");
    workspace.set_passphrase(None, Passphrase::new(passphrase(1)).as_ref()).expect("it is set");
    println!("worked");
    stdin().read_line(&mut String::new()).expect("the parent speaks");
    drop(workspace);
    println!("locked");
    stdin().read_line(&mut String::new()).expect("the parent ends it");
}

#[test]
#[ignore = "runs only as the child of the first test"]
#[expect(clippy::print_stdout, reason = "the parent reads it")]
fn child_that_unlocks_works_and_locks() {
    let path = env::var_os(WORKSPACE).expect("the parent says where");
    let given = |number| Passphrase::new(passphrase(number)).expect("a passphrase");
    let options = options(&Repeatable::starting(5000), OpenMode::Existing);
    let mut workspace = Workspace::unlock(Path::new(&path), &options, &given(1)).expect("it is unlocked");
    println!("unlocked");
    stdin().read_line(&mut String::new()).expect("the parent speaks");
    let id = workspace.library().expect("listed")[0].id;
    edit(&mut workspace, id, Edit::Scope("Typed".to_owned())).expect("it is written");
    let backup = workspace.back_up(Reason::Asked).expect("it is backed up").path;
    workspace.reader().and_then(|reader| reader.verify(&Watch::quiet())).expect("it is verified");
    workspace.restore(&backup, None, &Watch::quiet()).expect("it is restored");
    assert!(workspace.set_passphrase(Some(&given(3)), None).is_err(), "that is not the one");
    workspace.set_passphrase(Some(&given(1)), Some(&given(2))).expect("it is changed");
    edit(&mut workspace, id, Edit::Scope("Typed later".to_owned())).expect("it is written");
    println!("worked");
    stdin().read_line(&mut String::new()).expect("the parent speaks");
    drop(workspace);
    println!("locked");
    stdin().read_line(&mut String::new()).expect("the parent ends it");
}
