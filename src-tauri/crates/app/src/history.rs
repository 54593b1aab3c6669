//! What happened to an assessment: page by page, since a moment, and the moments to choose from.

use chrono::{DateTime, TimeDelta, Utc};
use store::{AssessmentId, HistoryCursor, HistoryFilter, OpName};

use crate::{
    Desk, Failure,
    assess::timestamp,
    failure::{Doing, Outcome},
    wire::{HistoryEntry, HistoryMoments, HistoryPage, HistoryRequest, edit},
};

/// How many changes a page has.
const PAGE: usize = 100;

/// Under which key it is kept when an assessment was opened: `opened/` and its id, so that it goes when that is
/// purged. An earlier version kept all of them under the first word alone.
const OPENED: &str = "opened";

/// What is opened again within this time goes on with the same sitting.
const SITTING: TimeDelta = TimeDelta::minutes(30);

impl Desk {
    /// The changes to an assessment that the request asks for, newest first, a page at a time.
    ///
    /// # Errors
    /// If the assessment never was, a value of the request is not accepted, or the journal cannot be read.
    pub fn history(&mut self, id: &str, request: HistoryRequest) -> Outcome<HistoryPage> {
        let key = self.id(id)?;
        let (filter, before) = read(request).map_err(|bad| Failure::of_bad_value(&bad))?;
        let page = self.workspace.history(key, &filter, PAGE, before);
        let page = page.map_err(|error| self.fail(error, Doing::Reading))?;
        Ok(HistoryPage {
            entries: page.entries.iter().map(Into::into).collect(),
            next: page.next.map(|cursor| cursor.to_string()),
        })
    }

    /// One change for every field that is not as it was at that moment (RFC 3339).
    ///
    /// # Errors
    /// As [`Desk::history`].
    pub fn changes_since(&mut self, id: &str, moment: &str) -> Outcome<Vec<HistoryEntry>> {
        let key = self.id(id)?;
        let moment = edit::parse("moment", moment).map_err(|bad| Failure::of_bad_value(&bad))?;
        let changes = self.workspace.changes_since(key, moment);
        Ok(changes.map_err(|error| self.fail(error, Doing::Reading))?.iter().map(Into::into).collect())
    }

    /// Who has written to an assessment, and the moments since which changes can be asked for.
    ///
    /// # Errors
    /// If the journal cannot be read.
    pub fn history_moments(&self, id: &str) -> Outcome<HistoryMoments> {
        let key = self.id(id)?;
        let fail = |error| self.fail(error, Doing::Reading);
        let opened_at = self.openings(key).and_then(|(_, before)| before);
        // Settings names a backup folder that cannot be read.
        let backup = self.workspace.backups().unwrap_or_default().first().map(|backup| backup.at);
        Ok(HistoryMoments {
            authors: self.workspace.authors(key).map_err(fail)?,
            opened_at,
            backed_up_at: backup.map(timestamp),
            finalised_at: self.workspace.last(key, OpName::Finalise).map_err(fail)?.map(timestamp),
        })
    }

    /// Remembers that an assessment is opened now, and when it was before.
    pub(crate) fn note_opening(&mut self, id: AssessmentId) {
        let now = self.ambient.now();
        let is_of_this_sitting =
            |latest: &str| latest.parse().is_ok_and(|latest: DateTime<Utc>| (now - latest).abs() < SITTING);
        let before = match self.openings(id) {
            Some((latest, before)) if is_of_this_sitting(&latest) => before,
            Some((latest, _)) => Some(latest),
            None => None,
        };
        let text = serde_json::to_string(&(timestamp(now), before)).expect("BUG: times serialise");
        // Whether it can be remembered or not, the assessment is opened.
        let _ = self.workspace.set_setting(&opened(id), Some(&text));
        if self.workspace.get_setting(OPENED).is_ok_and(|kept| kept.is_some()) {
            let _ = self.workspace.set_setting(OPENED, None);
        }
    }

    /// When an assessment was opened last, and before that: RFC 3339.
    fn openings(&self, id: AssessmentId) -> Option<(String, Option<String>)> {
        let kept = self.workspace.get_setting(&opened(id)).ok().flatten();
        serde_json::from_str(&kept?).ok()
    }
}

fn opened(id: AssessmentId) -> String {
    format!("{OPENED}/{id}")
}

fn read(request: HistoryRequest) -> edit::Read<(HistoryFilter, Option<HistoryCursor>)> {
    let HistoryRequest { requirement, author, entity, field, since, until, before } = request;
    let filter = HistoryFilter {
        requirement: edit::parse_opt("id", requirement.as_deref())?,
        since: edit::parse_opt("moment", since.as_deref())?,
        until: edit::parse_opt("moment", until.as_deref())?,
        author,
        entity,
        field,
    };
    Ok((filter, edit::parse_opt("place", before.as_deref())?))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::{
        Desk, SystemAmbient,
        wire::{HistoryRequest, WireEdit},
    };

    fn of(requirement: &str, before: Option<&str>) -> HistoryRequest {
        let requirement = Some(requirement.to_owned());
        HistoryRequest { requirement, before: before.map(str::to_owned), ..HistoryRequest::default() }
    }

    #[test]
    fn what_changed_since_a_moment_is_told_once_for_each_field() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk =
            Desk::open_or_create(&folder.path().join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens");
        let id = desk.add_sample().expect("the sample is added");
        let level =
            |requirement: &str, level| WireEdit::Level { requirement: requirement.to_owned(), level: Some(level) };
        std::thread::sleep(std::time::Duration::from_millis(5));
        let moment = chrono::Utc::now().to_rfc3339();
        for (requirement, number) in [("6.1.3", 5), ("6.1.3", 4), ("7.2", 5), ("9.1", 0)] {
            desk.edit(&id, level(requirement, number)).expect("the edit is made");
        }
        desk.undo(&id).expect("undo");
        let told = desk.changes_since(&id, &moment).expect("told");
        let lines: Vec<_> = told.iter().map(|it| (it.subject.as_str(), it.from.as_deref(), it.to.as_deref())).collect();
        assert_eq!(
            lines,
            [("7.2", Some("2"), Some("5")), ("6.1.3", Some("1"), Some("4"))],
            "what came to nothing is not told"
        );
        let moments = desk.history_moments(&id).expect("moments");
        assert_eq!(moments.authors, ["Ada"]);
        assert_eq!((moments.opened_at, moments.finalised_at), (None, None), "neither has happened");
        desk.finalise(&id).expect("it is finalised");
        assert!(desk.history_moments(&id).expect("moments").finalised_at.is_some());
    }

    #[test]
    fn when_an_assessment_was_opened_is_kept_for_it_alone_and_goes_with_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk =
            Desk::open_or_create(&folder.path().join("w.plumb"), Arc::new(SystemAmbient), "Ada").expect("it opens");
        let (kept, purged) = (desk.add_sample().expect("added"), desk.add_sample().expect("added"));
        desk.workspace.set_setting(super::OPENED, Some("{}")).expect("as an earlier version left it");
        for (id, title) in [(&kept, "Kept"), (&purged, "Purged")] {
            let earlier = format!("[\"2026-01-02T03:04:05Z\",\"{title}\"]");
            desk.workspace.set_setting(&format!("opened/{id}"), Some(&earlier)).expect("kept");
            let opened = desk.open_assessment(id).expect("it opens");
            let told = desk.history_moments(id).expect("moments").opened_at;
            assert_eq!(told.as_deref(), Some("2026-01-02T03:04:05Z"), "{title}: another sitting began");
            let listed = desk.library().expect("listed").assessments;
            let card = listed.iter().find(|card| card.id == *id).expect("it is listed");
            assert_eq!(opened.changed_at, card.changed_at, "{title}: one date, wherever it is read");
        }
        let earlier = desk.workspace.get_setting(super::OPENED).expect("read");
        assert_eq!(earlier, None, "nothing is left of what an earlier version kept");
        desk.delete_assessment(&purged).expect("deleted");
        let title = desk.deleted().expect("listed")[0].title.clone();
        desk.purge(&purged, &title, &store::Watch::quiet()).expect("purged");
        let setting = |id: &str| desk.workspace.get_setting(&format!("opened/{id}")).expect("read").is_some();
        assert!(setting(&kept) && !setting(&purged), "what is purged leaves no date");
    }

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
        let page = desk.history(&id, of("6.1.3", None)).expect("a page");
        let [undone, done, ..] = &page.entries[..] else { panic!("{page:?}") };
        assert_eq!((undone.op.as_str(), undone.field.as_str(), undone.author.as_str()), ("undo", "level", "Ada"));
        assert_eq!((undone.from.as_deref(), undone.to.as_deref()), (Some("1"), Some("5")), "undo goes back");
        assert_eq!((done.op.as_str(), done.to.as_deref()), ("edit", Some("1")), "before it comes what was undone");
        assert!(page.entries.iter().all(|entry| entry.requirement.as_deref() == Some("6.1.3")), "only this one's");
        let older = desk.history(&id, of("6.1.3", page.next.as_deref())).expect("another page");
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
            let request = HistoryRequest {
                requirement: requirement.map(str::to_owned),
                before: before.map(str::to_owned),
                ..HistoryRequest::default()
            };
            assert!(desk.history(id, request).is_err(), "{id} {requirement:?} {before:?}");
        }
        let request = HistoryRequest { since: Some("yesterday".to_owned()), ..HistoryRequest::default() };
        assert!(desk.history(&id, request).is_err(), "a moment is a time");
    }
}
