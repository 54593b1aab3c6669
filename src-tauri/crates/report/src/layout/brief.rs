//! What a reader passes over: a heading no larger than the text, and what a line holds.

use super::{
    display::{NodeId, Role, Tag},
    flow::{Backdrop, Flow, put_line},
    page::BODY,
    strip::Strip,
};
use crate::model::{Brief, Text};

impl Flow<'_> {
    pub(super) fn brief(&mut self, brief: &Brief, parent: NodeId) {
        let strip = self.heading_strip(&brief.heading, BODY.weight(600.0), parent);
        self.space(11.0);
        self.push(strip);
        self.space(1.0);
        let tag = Tag::Node(self.tree.add(Role::Paragraph, parent));
        let Some(place) = &brief.more else {
            self.lines(&brief.text, BODY, tag, Backdrop::default());
            return self.space(5.0);
        };
        let page = self.resolved(&Text::default().see(place.clone()));
        if let Some(line) = self.shaper.one_line_before(&brief.text.plain(), &page, BODY, self.width) {
            let mut strip = Strip::default();
            put_line(&mut strip, tag, line, self.left, 0.0);
            self.push(strip);
        }
        self.space(5.0);
    }
}
