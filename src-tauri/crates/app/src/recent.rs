//! The workspaces opened last, remembered beside the default one: paths and times, nothing of their content.

use std::{
    fs,
    path::{Path, PathBuf},
};

use assessment::{Refusal, edit::Needed};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use store::Ambient;

use crate::{Desk, Failure, Outcome, SystemAmbient, assess::timestamp, file, places, wire::RecentWorkspace};

/// How many are remembered.
const MOST: usize = 12;

/// The list of workspaces opened last.
#[derive(Debug, Clone)]
pub struct Recents(PathBuf);

impl Recents {
    /// The user's own list.
    ///
    /// # Errors
    /// If the platform tells no folder for it, or it cannot be made.
    pub fn of_user() -> Outcome<Recents> {
        Ok(Recents(places::default_workspace()?.with_file_name("recent.json")))
    }

    /// A list in a file of its own.
    #[cfg(test)]
    fn at(file: &Path) -> Recents {
        Recents(file.to_owned())
    }

    /// The workspaces, the one opened last first; those that are not there now are marked.
    pub fn list(&self) -> Vec<RecentWorkspace> {
        let view = |(path, at): (PathBuf, String)| RecentWorkspace {
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            is_missing: !path.is_file(),
            path: path.display().to_string(),
            at,
        };
        self.read().into_iter().map(view).collect()
    }

    /// Puts a workspace at the head of the list. A list that cannot be kept keeps nobody from working.
    pub fn remember(&self, path: &Path) {
        self.put(path, SystemAmbient.now());
    }

    fn put(&self, path: &Path, at: DateTime<Utc>) {
        let mut list = self.read();
        list.retain(|(known, _)| known != path);
        list.insert(0, (path.to_owned(), timestamp(at)));
        list.truncate(MOST);
        let _ = self.write(&list);
    }

    /// Takes a workspace off the list; the file stays.
    ///
    /// # Errors
    /// If the list cannot be written; then it is as it was.
    pub fn forget(&self, path: &Path) -> Outcome<()> {
        let mut list = self.read();
        list.retain(|(known, _)| known != path);
        self.write(&list)
    }

    /// What is remembered; a list that cannot be read is none.
    fn read(&self) -> Vec<(PathBuf, String)> {
        let entry = |value: &Value| Some((value["path"].as_str()?.into(), value["at"].as_str()?.to_owned()));
        let text = fs::read_to_string(&self.0).unwrap_or_default();
        let list: Value = serde_json::from_str(&text).unwrap_or_default();
        list.as_array().map(|list| list.iter().filter_map(entry).collect()).unwrap_or_default()
    }

    fn write(&self, list: &[(PathBuf, String)]) -> Outcome<()> {
        // A path that is no text cannot be remembered; it can still be opened.
        let entry = |(path, at): &(PathBuf, String)| Some(json!({"path": path.to_str()?, "at": at}));
        let list: Vec<Value> = list.iter().filter_map(entry).collect();
        file::write(&self.0, Value::from(list).to_string().as_bytes(), file::Existing::Replace)
    }
}

impl Desk {
    /// Where a new workspace called `name` goes in `folder`.
    ///
    /// # Errors
    /// If the name is blank, the folder is not there, or a file of that name is there already.
    pub fn place_for(folder: &Path, name: &str) -> Outcome<PathBuf> {
        let name = file::name_part(name.trim().trim_end_matches(".plumb"));
        if name.is_empty() {
            return Err(Failure::of_refusal(&Refusal::Blank(Needed::Name)));
        }
        let path = folder.join(format!("{name}.plumb"));
        if path.exists() {
            return Err(Failure::refused("workspace-there", &[("file", &path.display().to_string())]));
        }
        if !folder.is_dir() {
            return Err(Failure::of_file(&path, &std::io::ErrorKind::NotFound.into()));
        }
        Ok(path)
    }

    /// What is to be said once the workspace is closed and none is open.
    pub fn when_closed() -> Failure {
        Failure::refused("workspace-closed", &[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_short_tells_what_is_missing_and_forgets() {
        let folder = tempfile::tempdir().expect("a folder");
        let recents = Recents::at(&folder.path().join("recent.json"));
        assert!(recents.list().is_empty(), "nothing was opened yet");
        let path = |number: usize| folder.path().join(format!("client {number}.plumb"));
        let at = "2026-11-22T14:00:00Z".parse().expect("a time");
        (0..MOST + 3).for_each(|number| recents.put(&path(number), at));
        recents.put(&path(10), at);
        fs::write(path(10), "").expect("a file");
        let list = recents.list();
        let named: Vec<_> = list.iter().take(2).map(|it| (it.name.as_str(), it.is_missing)).collect();
        assert_eq!(named, [("client 10", false), ("client 14", true)], "the last opened first, once");
        assert_eq!(list.len(), MOST, "nobody reads a longer list");
        recents.forget(&path(14)).expect("it is forgotten");
        assert!(!recents.list().iter().any(|it| it.name == "client 14"));
        fs::write(folder.path().join("recent.json"), "{half").expect("spoilt");
        assert!(recents.list().is_empty(), "a list that cannot be read is none");
    }

    #[test]
    fn a_new_workspace_writes_over_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Desk::place_for(folder.path(), " Bryggen: Fisk.plumb ").expect("a place");
        assert_eq!(place, folder.path().join("Bryggen Fisk.plumb"));
        fs::write(&place, "there").expect("a file");
        assert!(Desk::place_for(folder.path(), "Bryggen Fisk").is_err(), "that one is there");
        assert!(Desk::place_for(folder.path(), " ").is_err(), "a name is needed");
        assert!(Desk::place_for(&folder.path().join("gone"), "A").is_err(), "no folder is made unasked");
    }
}
