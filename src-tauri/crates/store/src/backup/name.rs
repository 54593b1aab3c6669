//! The names of backup files, which tell whose they are, from when and why.

use std::path::Path;

use chrono::{DateTime, NaiveDateTime, Utc};

use super::Reason;

/// `2026-11-22 141703-250`: the time in UTC, in characters that every file system takes.
const TIME: &str = "%Y-%m-%d %H%M%S-%3f";

/// What the name of a backup says after the name of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Label<'a> {
    /// When it was made, to the millisecond.
    pub(crate) at: DateTime<Utc>,
    /// Why.
    pub(crate) reason: Reason,
    /// Tells one workspace's backups from another's in the same folder.
    pub(crate) tag: &'a str,
}

impl<'a> Label<'a> {
    /// The name of the file: `client 2026-11-22 141703-250 daily 4f2a90c1.plumb`.
    pub(crate) fn file_name(self, workspace: &Path) -> String {
        let stem = workspace.file_stem().unwrap_or_default().to_string_lossy();
        format!("{stem} {} {} {}.plumb", self.at.format(TIME), self.reason.token(), self.tag)
    }

    /// Reads the name of a file; `None` if it is not that of a backup.
    pub(crate) fn read(file_name: &'a str) -> Option<Label<'a>> {
        let mut words = file_name.strip_suffix(".plumb")?.rsplitn(5, ' ');
        let (tag, reason) = (words.next()?, words.next()?);
        let (clock, day) = (words.next()?, words.next()?);
        words.next()?;
        let at = NaiveDateTime::parse_from_str(&format!("{day} {clock}"), TIME).ok()?.and_utc();
        Some(Label { at, reason: Reason::from_token(reason)?, tag })
    }
}

/// The tag of a workspace: the end of its id, since ids made at the same time begin alike.
pub(crate) fn tag(workspace: &str) -> &str {
    workspace.get(workspace.len().saturating_sub(8)..).unwrap_or(workspace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_was_written() {
        let at = "2026-11-22T14:17:03.250Z".parse().expect("a time");
        for (path, name) in [
            ("client.plumb", "client 2026-11-22 141703-250 daily 4f2a90c1.plumb"),
            ("/a b/Müller & Söhne 2026.plumb", "Müller & Söhne 2026 2026-11-22 141703-250 daily 4f2a90c1.plumb"),
        ] {
            let label = Label { at, reason: Reason::Daily, tag: "4f2a90c1" };
            assert_eq!(label.file_name(Path::new(path)), name);
            assert_eq!(Label::read(name), Some(label), "of {name}");
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::from_token(reason.token()), Some(reason), "each reason has a token of its own");
        }
    }

    #[test]
    fn other_files_are_no_backups() {
        for name in [
            "client.plumb",
            "2026-11-22 141703-250 daily 4f2a90c1.plumb",
            "client 2026-11-22 141703-250 whim 4f2a90c1.plumb",
            "client 2026-11-31 141703-250 daily 4f2a90c1.plumb",
            "client 2026-11-22 141703-250 daily 4f2a90c1.plumb.part",
            "",
        ] {
            assert_eq!(Label::read(name), None, "{name:?} is not ours to list or to remove");
        }
    }

    #[test]
    fn a_tag_is_the_end_of_an_id() {
        assert_eq!(tag("019a0000-0000-7000-8000-00004f2a90c1"), "4f2a90c1");
        assert_eq!(tag("short"), "short");
    }
}
