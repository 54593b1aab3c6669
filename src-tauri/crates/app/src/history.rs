//! What happened to an assessment.

use store::{HistoryCursor, HistoryFilter};

use crate::{
    Desk, Failure,
    failure::{Doing, Outcome},
    wire::{HistoryPage, edit},
};

/// How many changes a page has.
const PAGE: usize = 100;

impl Desk {
    /// The changes to an assessment, or to the answers of one requirement, newest first. `before` is
    /// the `next` of the page before; without it the page is the first.
    ///
    /// # Errors
    /// If the assessment never was, or the journal cannot be read.
    pub fn history(&mut self, id: &str, requirement: Option<&str>, before: Option<&str>) -> Outcome<HistoryPage> {
        let key = self.id(id)?;
        let requirement = edit::parse_opt("requirement", requirement).map_err(Failure::of_bad_value)?;
        let before: Option<HistoryCursor> = edit::parse_opt("before", before).map_err(Failure::of_bad_value)?;
        let filter = HistoryFilter { requirement, ..HistoryFilter::default() };
        let page = self.workspace.history(key, &filter, PAGE, before);
        let page = page.map_err(|error| self.fail(error, Doing::Reading))?;
        Ok(HistoryPage {
            entries: page.entries.iter().map(Into::into).collect(),
            next: page.next.map(|cursor| cursor.to_string()),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::{Desk, SystemAmbient, wire::WireEdit};

    #[test]
    fn the_history_of_a_requirement_is_told_in_tokens_and_pages() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk =
            Desk::open_or_create(&folder.path().join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens");
        let id = desk.add_sample().expect("the sample is added");
        let level = |level| WireEdit::Level { requirement: "6.1.3".to_owned(), level };
        for number in (0..=120).map(|number| if number % 2 == 0 { 1 } else { 5 }) {
            desk.edit(&id, level(Some(number))).expect("the edit is made");
        }
        desk.undo(&id).expect("undo");
        let page = desk.history(&id, Some("6.1.3"), None).expect("a page");
        let [undone, done, ..] = &page.entries[..] else { panic!("{page:?}") };
        assert_eq!((undone.op.as_str(), undone.field.as_str(), undone.author.as_str()), ("undo", "level", "Ada"));
        assert_eq!((undone.from.as_deref(), undone.to.as_deref()), (Some("1"), Some("5")), "undo goes back");
        assert_eq!((done.op.as_str(), done.to.as_deref()), ("edit", Some("1")), "before it comes what was undone");
        assert!(page.entries.iter().all(|entry| entry.requirement.as_deref() == Some("6.1.3")), "only this one's");
        let older = desk.history(&id, Some("6.1.3"), page.next.as_deref()).expect("another page");
        assert_eq!(page.entries.len(), super::PAGE, "a page is full before the next begins");
        assert!(older.entries.len() > 20 && older.next.is_none(), "the second is the last: {}", older.entries.len());
    }

    #[test]
    fn what_is_no_requirement_or_page_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk =
            Desk::open_or_create(&folder.path().join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens");
        let id = desk.add_sample().expect("the sample is added");
        for (id, requirement, before) in
            [("x", None, None), (id.as_str(), Some("six"), None), (id.as_str(), None, Some("later"))]
        {
            assert!(desk.history(id, requirement, before).is_err(), "{id} {requirement:?} {before:?}");
        }
    }
}
