//! Typing into one text field is one step, however often the text is saved on the way.

use std::cell::Cell;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    change::{Change, EXISTS},
    id::BatchId,
    record::Entity,
};

/// How long nothing may be typed before what follows is another step.
const PAUSE: TimeDelta = TimeDelta::minutes(5);

/// A text that is being typed. Whatever else is written ends it.
#[derive(Debug, Clone)]
pub(crate) struct Typing {
    step: BatchId,
    /// When the text was last saved.
    saved: Cell<DateTime<Utc>>,
    author: String,
    entity: &'static str,
    id: String,
    field: &'static str,
    origin: Option<String>,
}

impl Typing {
    /// The typing that begins with these changes; `None` if they are not that of a single text.
    pub(crate) fn begin(step: BatchId, began: DateTime<Utc>, author: &str, changes: &[Change]) -> Option<Typing> {
        let text = single_text(changes)?;
        Some(Typing {
            step,
            saved: Cell::new(began),
            author: author.to_owned(),
            entity: text.entity,
            id: text.id.clone(),
            field: text.field,
            origin: text.before.clone(),
        })
    }

    /// The step these changes go on with; `None` if they are something else. However long it takes to write a text, it
    /// is one step as long as its writer does not pause.
    ///
    /// A text that is as it was at first begins a new step: one that changes nothing in the end
    /// would make undo seem to fail.
    pub(crate) fn goes_on(&self, at: DateTime<Utc>, author: &str, changes: &[Change]) -> Option<BatchId> {
        let text = single_text(changes)?;
        let same = (text.entity, text.id.as_str(), text.field) == (self.entity, self.id.as_str(), self.field);
        let saved = self.saved.get();
        let in_time = saved <= at && at - saved <= PAUSE;
        let goes_on = same && in_time && author == self.author && text.after != self.origin;
        // Should the changes not become durable, the workspace forgets about the typing altogether.
        goes_on.then(|| {
            self.saved.set(at);
            self.step
        })
    }
}

/// The one text the changes are about, apart from the rows that come into being for it.
fn single_text(changes: &[Change]) -> Option<&Change> {
    let mut told = changes.iter().filter(|change| !(change.field == EXISTS && change.creates()));
    let text = told.next()?;
    let typed = Entity::named(text.entity)?.field(text.field)?.typed;
    (typed && told.next().is_none()).then_some(text)
}
