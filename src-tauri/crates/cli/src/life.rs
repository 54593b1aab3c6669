//! `follow-up`, `finalise`, `deleted`, `purge`, `history`: what is printed about an assessment's life.

use std::io::Write;

use app::{
    Desk, Outcome, Watch, say,
    wire::{DeletedView, FollowUp, HistoryEntry, HistoryRequest},
};
use chrono::NaiveDate;

use crate::commands::{print, print_json};

/// Makes a follow-up and returns its id.
pub(crate) fn follow_up(desk: &mut Desk, id: &str, title: String, started: Option<NaiveDate>) -> Outcome<String> {
    desk.follow_up(id, FollowUp { title, started_on: started.map(|date| date.to_string()) })
}

/// Finalises an assessment and shows its seal.
pub(crate) fn finalise(desk: &mut Desk, id: &str, out: &mut impl Write) -> Outcome<()> {
    let edited = desk.finalise(id)?;
    let seal = edited.patch.header.and_then(|header| header.seal).map(|seal| seal.sha256).unwrap_or_default();
    print(out, &say("cli-finalised", &[("id", id), ("seal", &seal)]))
}

/// Lists what can be brought back or purged.
pub(crate) fn deleted(desk: &Desk, json: bool, out: &mut impl Write) -> Outcome<()> {
    let deleted = desk.deleted()?;
    if json {
        return print_json(out, &deleted);
    }
    if deleted.is_empty() {
        return print(out, &say("cli-none-deleted", &[]));
    }
    let line = |entry: &DeletedView| format!("{}  {}  {}, {}", entry.id, entry.at, entry.organisation, entry.title);
    deleted.iter().try_for_each(|entry| print(out, &line(entry)))
}

/// Purges an assessment and names the backups that still hold it.
pub(crate) fn purge(desk: &mut Desk, id: &str, title: &str, out: &mut impl Write) -> Outcome<()> {
    let purged = desk.purge(id, title, &Watch::quiet())?;
    print(out, &say("cli-purged", &[("id", id), ("count", &purged.backups.len().to_string())]))?;
    purged.backups.iter().try_for_each(|backup| print(out, &backup.path))
}

/// The moment a day begins, where only a day is given.
pub(crate) fn moment(since: Option<String>) -> Option<String> {
    since.map(|text| if text.parse::<NaiveDate>().is_ok() { format!("{text}T00:00:00Z") } else { text })
}

/// Shows all pages of the history.
pub(crate) fn history(
    desk: &mut Desk,
    id: &str,
    mut request: HistoryRequest,
    json: bool,
    out: &mut impl Write,
) -> Outcome<()> {
    let mut entries = Vec::new();
    loop {
        let page = desk.history(id, request.clone())?;
        if json {
            entries.extend(page.entries);
        } else {
            page.entries.iter().try_for_each(|entry| print(out, &line(entry)))?;
        }
        request.before = page.next;
        if request.before.is_none() {
            break;
        }
    }
    if json { print_json(out, &entries) } else { Ok(()) }
}

fn line(entry: &HistoryEntry) -> String {
    let value = |value: &Option<String>| value.as_deref().unwrap_or("–").replace('\n', " ");
    let HistoryEntry { at, author, op, entity, subject, field, from, to, .. } = entry;
    format!("{at}  {author}  {op}  {entity} {subject} {field}: {} → {}", value(from), value(to))
}
