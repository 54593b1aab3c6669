//! A workspace that was moved, copied back or went away with its disk while it was open is found again with all that
//! was acknowledged; nothing else is taken for it, and nothing else is touched.
#![cfg(unix)]

mod common;

use std::{
    fs,
    path::{Path, PathBuf},
};

use assessment::Edit;
use common::{Repeatable, create, edit, empty, open, options};
use store::{AssessmentId, Error, Op, OpenMode, Passphrase, Workspace};

/// A folder with an open workspace in it, and place for what happens to that.
struct Place {
    _folder: tempfile::TempDir,
    workspace: PathBuf,
    aside: PathBuf,
}

impl Place {
    fn new() -> (Place, Workspace, AssessmentId) {
        let folder = tempfile::tempdir().expect("a folder");
        let (inside, aside) = (folder.path().join("client"), folder.path().join("aside"));
        fs::create_dir(&inside).expect("a folder");
        fs::create_dir(&aside).expect("a folder");
        let place = Place { workspace: inside.join("w.plumb"), aside, _folder: folder };
        let mut workspace = open(&place.workspace, 0);
        let id = create(&mut workspace, empty());
        (place, workspace, id)
    }

    fn log(&self) -> PathBuf {
        self.workspace.with_file_name("w.plumb-wal")
    }

    /// Moves the file away; where to.
    fn move_away(&self) -> PathBuf {
        let away = self.aside.join("away.plumb");
        fs::rename(&self.workspace, &away).expect("moved");
        away
    }

    /// Puts a copy of everything in the place of everything, as a disk that is reconnected does.
    fn connect_anew(&self) {
        let (folder, copy) = (self.workspace.parent().expect("a folder"), self.aside.join("copy"));
        fs::create_dir(&copy).expect("a folder");
        for name in ["w.plumb", "w.plumb-wal"] {
            fs::copy(folder.join(name), copy.join(name)).expect("copied");
        }
        fs::rename(folder, self.aside.join("old disk")).expect("taken away");
        fs::rename(copy, folder).expect("connected");
    }
}

fn scope(workspace: &mut Workspace, id: AssessmentId, text: &str) -> Result<(), Error> {
    edit(workspace, id, Edit::Scope(text.to_owned())).map(drop)
}

fn copy(from: &Path, to: &Path) {
    fs::copy(from, to).expect("copied");
}

#[test]
fn what_comes_back_is_written_on_with_everything_that_was_acknowledged() {
    type Happens = fn(&Place);
    let passphrase = Passphrase::new("correct horse");
    // (what happened to it, how, and its passphrase)
    let rows: [(&str, Happens, Option<&Passphrase>); 8] = [
        ("nothing happened to it", |_| {}, None),
        ("it was moved away and copied back beside its log", |place| copy(&place.move_away(), &place.workspace), None),
        ("it was copied back and is locked", |place| copy(&place.move_away(), &place.workspace), passphrase.as_ref()),
        ("its disk was connected anew and it is locked", Place::connect_anew, passphrase.as_ref()),
        (
            "it was moved away and copied back, and its log was deleted",
            |place| {
                copy(&place.move_away(), &place.workspace);
                fs::remove_file(place.log()).expect("deleted");
            },
            None,
        ),
        (
            "it was moved away and back, and its log was deleted",
            |place| {
                fs::rename(place.move_away(), &place.workspace).expect("moved back");
                fs::remove_file(place.log()).expect("deleted");
            },
            None,
        ),
        ("its disk was connected anew", Place::connect_anew, None),
        (
            "an older copy was put in its place",
            |place| {
                place.move_away();
                copy(&place.aside.join("older.plumb"), &place.workspace);
            },
            None,
        ),
    ];
    for (what, happens, passphrase) in rows {
        let (place, mut workspace, id) = Place::new();
        if passphrase.is_some() {
            workspace.set_passphrase(None, passphrase).expect("it is set");
        }
        let older = workspace.back_up(store::Reason::Asked).expect("a backup").path;
        copy(&older, &place.aside.join("older.plumb"));
        scope(&mut workspace, id, "Acknowledged").expect("saved");
        happens(&place);
        workspace.reconnect(None).unwrap_or_else(|error| panic!("{what}: it is found again: {error:?}"));
        assert_eq!(workspace.assessment(id).expect("it is there").scope, "Acknowledged", "{what}");
        scope(&mut workspace, id, "Written since").unwrap_or_else(|error| panic!("{what}: it is saved: {error:?}"));
        workspace.transact("Ada", Op::Undo(id)).expect("undone");
        assert_eq!(workspace.assessment(id).expect("it is there").scope, "Acknowledged", "{what}: undo goes on");
        assert!(workspace.verify().expect("verified").is_clean(), "{what}");
        let second = Workspace::open(&place.workspace, &options(&Repeatable::starting(9), OpenMode::Existing));
        assert!(matches!(second.err(), Some(Error::InUse { .. })), "{what}: it is still nobody else's");
        drop(workspace);
        assert!(!place.log().exists(), "{what}: no log stays beside the closed file");
        let later = options(&Repeatable::starting(5000), OpenMode::Existing);
        let mut again = match passphrase {
            Some(passphrase) => Workspace::unlock(&place.workspace, &later, passphrase),
            None => Workspace::open(&place.workspace, &later),
        }
        .expect("it opens");
        assert_eq!(again.assessment(id).expect("it is there").scope, "Acknowledged", "{what}: and it stays");
        assert!(again.verify().expect("verified").is_clean(), "{what}");
    }
}

#[test]
fn a_workspace_that_was_moved_goes_on_at_its_new_place() {
    let (place, mut workspace, id) = Place::new();
    scope(&mut workspace, id, "Acknowledged").expect("saved");
    let away = place.move_away();
    assert!(matches!(scope(&mut workspace, id, "Lost?"), Err(Error::Moved(_))), "it is noticed");
    assert!(workspace.reconnect(None).is_err(), "at its old place is nothing");
    assert!(matches!(scope(&mut workspace, id, "Lost?"), Err(Error::Moved(_))), "so nothing is written");
    workspace.reconnect(Some(&away)).expect("it is found");
    assert_eq!(workspace.path(), away);
    scope(&mut workspace, id, "Not lost").expect("it is saved");
    assert!(!place.log().exists(), "no log waits at the old place for another file");
    drop(workspace);
    assert_eq!(open(&away, 5000).assessment(id).expect("it is there").scope, "Not lost");
}

#[test]
fn nothing_else_is_taken_for_it_or_touched() {
    type Happens = fn(&Place);
    let other: Happens = |place| {
        let other = place.aside.join("other.plumb");
        create(&mut open(&other, 700), empty());
        fs::rename(other, &place.workspace).expect("put there");
    };
    let worked_on: Happens = |place| {
        let copied = place.aside.join("copied.plumb");
        copy(&place.move_away(), &copied);
        let mut elsewhere = open(&copied, 900);
        for text in ["There", "And there"] {
            let id = elsewhere.library().expect("listed").first().map(|entry| entry.id);
            match id {
                Some(id) => scope(&mut elsewhere, id, text).expect("saved"),
                None => drop(create(&mut elsewhere, empty())),
            }
        }
        drop(elsewhere);
        fs::rename(copied, &place.workspace).expect("put there");
    };
    let rows: [(&str, Happens); 4] = [
        ("it is gone", |place| drop(place.move_away())),
        ("a text", |place| {
            place.move_away();
            fs::write(&place.workspace, "somebody else’s").expect("written");
        }),
        ("another workspace", other),
        ("a copy that was worked on elsewhere", worked_on),
    ];
    for (what, happens) in rows {
        let (place, mut workspace, id) = Place::new();
        scope(&mut workspace, id, "Acknowledged").expect("saved");
        happens(&place);
        let before = fs::read(&place.workspace).ok();
        for _ in 0..2 {
            assert!(workspace.reconnect(None).is_err(), "{what} is not it");
            assert!(scope(&mut workspace, id, "New").is_err(), "{what}: nothing is written");
        }
        assert_eq!(fs::read(&place.workspace).ok(), before, "{what}: it is not touched");
        assert_eq!(
            workspace.assessment(id).expect("it is there").scope,
            "Acknowledged",
            "{what}: it can still be read"
        );
    }
}
