//! Bookmarks, nested as the headings are (PDF 32000-1, 12.3.3).

use lopdf::{Document, ObjectId, dictionary};

use super::{objects::text, structure::destination};
use crate::layout::display::{Display, Mark};

/// Headings deeper than this have no bookmark.
const DEEPEST: u8 = 3;

/// Writes the bookmarks; `None` if there is no heading.
pub(super) fn write(document: &mut Document, display: &Display, pages: &[ObjectId]) -> Option<ObjectId> {
    let marks: Vec<&Mark> = display.headings.iter().filter(|mark| mark.level <= DEEPEST).collect();
    let parents = parents(&marks);
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = marks.iter().map(|_| document.new_object_id()).collect();
    let mut top = Vec::new();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); marks.len()];
    for (at, parent) in parents.iter().enumerate() {
        parent.map_or(&mut top, |parent| &mut children[parent]).push(at);
    }
    let (first, last) = (*top.first()?, *top.last()?);
    for (at, mark) in marks.iter().enumerate() {
        let siblings = parents[at].map_or(&top, |parent| &children[parent]);
        let place = siblings.binary_search(&at).ok()?;
        let mut entry = dictionary! {
            "Title" => text(&mark.title),
            "Parent" => parents[at].map_or(root, |parent| ids[parent]),
            "Dest" => destination(pages[mark.page], mark.y, display.pages[mark.page].height),
        };
        if place > 0 {
            entry.set("Prev", ids[siblings[place - 1]]);
        }
        if let Some(&next) = siblings.get(place + 1) {
            entry.set("Next", ids[next]);
        }
        if let (Some(&first), Some(&last)) = (children[at].first(), children[at].last()) {
            entry.set("First", ids[first]);
            entry.set("Last", ids[last]);
            // Negative: closed until the reader opens it.
            entry.set("Count", -(children[at].len() as i64));
        }
        document.objects.insert(ids[at], entry.into());
    }
    let count = top.len() as i64;
    let outlines = dictionary! { "Type" => "Outlines", "First" => ids[first], "Last" => ids[last], "Count" => count };
    document.objects.insert(root, outlines.into());
    Some(root)
}

/// The nearest heading before each one that is of a higher level.
fn parents(marks: &[&Mark]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(marks.len());
    for (at, mark) in marks.iter().enumerate() {
        while open.last().is_some_and(|&last| marks[last].level >= mark.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(at);
    }
    parents
}
