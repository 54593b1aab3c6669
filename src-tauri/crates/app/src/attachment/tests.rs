use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use super::*;
use crate::{IfChanged, SystemAmbient, wire::WireEdit};

/// Stops after some steps, and counts them.
struct Stops {
    after: usize,
    seen: AtomicUsize,
}

impl Progress for Stops {
    fn step(&self, _: usize, _: usize) {
        self.seen.fetch_add(1, Ordering::SeqCst);
    }
    fn cancelled(&self) -> bool {
        self.seen.load(Ordering::SeqCst) > self.after
    }
}

/// A desk with the sample, whose evidence `e1` and `e2` have no file.
fn desk(folder: &Path) -> (Desk, String) {
    let mut desk =
        Desk::open_or_create(&folder.join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("the desk opens");
    let id = desk.add_sample().expect("the sample is added");
    (desk, id)
}

fn attach(desk: &mut Desk, id: &str, path: &Path, progress: &dyn Progress) -> Outcome<Edited> {
    desk.attach_job(id, "e1", path)?.run(progress, |work| work(desk))
}

fn attached(desk: &mut Desk, id: &str) -> Option<String> {
    let view = desk.open_assessment(id).expect("it opens");
    view.evidence.iter().find(|it| it.key == "e1").and_then(|it| it.attachment.as_ref().map(|file| file.name.clone()))
}

#[test]
fn a_file_goes_in_and_comes_out_byte_for_byte() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let bytes: Vec<u8> = (0..3 * PART + 5).map(|at| (at % 251) as u8).collect();
    let path = folder.path().join("Minutes of March.pdf");
    fs::write(&path, &bytes).expect("written");
    let edited = attach(&mut desk, &id, &path, &report::Quiet).expect("it is attached");
    let evidence = edited.patch.evidence.expect("the evidence differs");
    let file = evidence.iter().find_map(|it| it.attachment.clone()).expect("with its file");
    assert_eq!((file.name.as_str(), file.media_type.as_str()), ("Minutes of March.pdf", "application/pdf"));
    assert_eq!(edited.history.undo.map(|step| step.op).as_deref(), Some("attach"), "it can be undone");
    fs::remove_file(&path).expect("the original is not needed any more");

    let copy = folder.path().join("copy.pdf");
    desk.save_attachment(&id, "e1", &copy, Existing::Keep).expect("it is saved");
    assert!(fs::read(&copy).expect("read") == bytes, "byte for byte");
    assert_eq!(desk.absent_attachments(&id).expect("asked"), [] as [&str; 0]);
    desk.undo(&id).expect("undone");
    assert_eq!(attached(&mut desk, &id), None, "undo takes it off");
    desk.redo(&id).expect("redone");
    assert!(attached(&mut desk, &id).is_some(), "redo brings it back");
    desk.edit(&id, WireEdit::Detach { key: "e1".to_owned() }).expect("taken off");
    assert_eq!(attached(&mut desk, &id), None);
    let failure = desk.save_attachment(&id, "e1", &copy, Existing::Replace).expect_err("nothing is attached");
    assert_eq!(failure.code, Code::Refused);
    assert!(fs::read(&copy).expect("read") == bytes, "what was there is kept");
}

#[test]
fn a_copy_takes_the_place_of_a_file_only_where_that_was_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let (path, mine) = (folder.path().join("a.txt"), folder.path().join("mine.txt"));
    fs::write(&path, "Minutes").expect("written");
    fs::write(&mine, "mine").expect("written");
    attach(&mut desk, &id, &path, &report::Quiet).expect("it is attached");
    for (existing, is_done, left) in [(Existing::Keep, false, "mine"), (Existing::Replace, true, "Minutes")] {
        let done = desk.save_attachment(&id, "e1", &mine, existing);
        assert_eq!(done.is_ok(), is_done, "{existing:?}: {done:?}");
        assert_eq!(fs::read_to_string(&mine).expect("read"), left, "{existing:?}");
    }
}

#[test]
fn changing_evidence_keeps_its_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let path = folder.path().join("a.txt");
    fs::write(&path, "Minutes").expect("written");
    let before = desk.open_assessment(&id).expect("it opens").evidence;
    attach(&mut desk, &id, &path, &report::Quiet).expect("it is attached");
    // What the window held before the file was attached.
    let mut stale = before.into_iter().find(|it| it.key == "e1").expect("it is there");
    stale.title = "Another title".to_owned();
    desk.edit(&id, WireEdit::PutEvidence { evidence: stale }).expect("it is changed");
    assert_eq!(attached(&mut desk, &id).as_deref(), Some("a.txt"), "only attaching and detaching change the file");
}

#[test]
fn what_cannot_be_attached_is_told_with_its_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("written");
        path
    };
    let large = write("large.bin.txt", b"");
    File::options().write(true).open(&large).and_then(|file| file.set_len(MAX_ATTACHMENT + 1)).expect("made large");
    let rows = [
        (write("setup.exe", b"x"), "setup.exe", "programs"),
        (write("minutes.pdf", b"\x7fELF\x02"), "minutes.pdf", "ELF"),
        (large, "101", "100"),
        (folder.path().to_owned(), "folder", "folder"),
        (folder.path().join("gone.pdf"), "gone.pdf", "gone.pdf"),
    ];
    for (path, word, reason) in rows {
        let failure = attach(&mut desk, &id, &path, &report::Quiet).expect_err("it is refused");
        assert_eq!(failure.code, Code::Refused, "{failure:?}");
        assert!(failure.message.contains(word) && failure.message.contains(reason), "{failure:?}");
    }
    let path = write("minutes.txt", b"x");
    let failure = desk.attach_job(&id, "e999", &path).expect_err("there is no such evidence");
    assert!(failure.code == Code::Refused && failure.message.contains("“e999”"), "it is named: {failure:?}");
    assert_eq!(attached(&mut desk, &id), None, "nothing was attached");
}

#[test]
fn a_file_that_is_cancelled_or_changes_meanwhile_is_not_attached() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let path = folder.path().join("large.txt");
    fs::write(&path, vec![b'x'; 3 * PART]).expect("written");
    let failure =
        attach(&mut desk, &id, &path, &Stops { after: 2, seen: AtomicUsize::default() }).expect_err("stopped");
    assert_eq!(failure.code, Code::Cancelled);

    for length in [2 * PART, 4 * PART] {
        fs::write(&path, vec![b'x'; 3 * PART]).expect("written");
        let job = desk.attach_job(&id, "e1", &path).expect("it can be attached");
        File::options().write(true).open(&path).and_then(|file| file.set_len(length as u64)).expect("it changes");
        let failure = job.run(&report::Quiet, |work| work(&mut desk)).expect_err("it changed");
        assert!(failure.message.contains("changed"), "{failure:?}");
    }
    assert_eq!(attached(&mut desk, &id), None);
    assert!(desk.verify().expect("verified").differences.is_empty());
    assert_eq!(desk.undo(&id).expect("nothing to undo").patch.evidence.map(|_| ()), None, "no step was made");
}

#[test]
fn a_copy_to_open_lies_in_the_private_folder_and_cannot_be_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let private = PrivateFolder::at(folder.path().join("open"));
    let path = folder.path().join("Minutes: March?.txt");
    fs::write(&path, "Minutes").expect("written");
    attach(&mut desk, &id, &path, &report::Quiet).expect("it is attached");
    for _ in 0..2 {
        let copy = desk.copy_to_open(&id, "e1", &private).expect("it is put there");
        assert!(copy.starts_with(private.path()) && copy.ends_with("Minutes March.txt"), "{}", copy.display());
        assert_eq!(fs::read(&copy).expect("read"), b"Minutes");
        assert!(fs::metadata(&copy).expect("there").permissions().readonly(), "changes to it would be lost");
    }
    private.empty();
    assert!(!private.path().exists());
}

#[test]
fn an_import_without_its_files_says_so_and_takes_them_later() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, id) = desk(folder.path());
    let path = folder.path().join("a.txt");
    fs::write(&path, "Minutes").expect("written");
    attach(&mut desk, &id, &path, &report::Quiet).expect("it is attached");
    let exported = folder.path().join("a.json");
    desk.export_to(&id, &exported, Existing::Keep).expect("it is exported");

    let other = tempfile::tempdir().expect("a folder");
    let (mut desk, _) = self::desk(other.path());
    let id = desk.import(&exported, IfChanged::Refuse).expect("it is imported");
    assert_eq!(desk.absent_attachments(&id).expect("asked"), ["e1"], "its content did not travel");
    assert_eq!(attached(&mut desk, &id).as_deref(), Some("a.txt"), "what it is called did");
    let failure =
        desk.save_attachment(&id, "e1", &other.path().join("b"), Existing::Keep).expect_err("it is not there");
    assert!(failure.message.contains("a.txt") && failure.code == Code::Refused, "{failure:?}");
    attach(&mut desk, &id, &path, &report::Quiet).expect("the file is attached again");
    assert_eq!(desk.absent_attachments(&id).expect("asked"), [] as [&str; 0], "and is there now");
}
