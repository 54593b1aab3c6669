//! Lists and labelled facts: a mark beside each item, a label beside each text.

use super::{
    colour::{ACCENT, RULE},
    display::{Draw, NodeId, Role, Tag},
    flow::{Backdrop, Flow},
    page::{BODY, LABEL},
    strip::{Bond, Piece, Strip, height_of},
};
use crate::model::{Fact, List, Numbering};

impl Flow<'_> {
    pub(super) fn list(&mut self, list: &List, parent: NodeId) {
        let node = self.tree.add(Role::List(Some(list.numbering)), parent);
        let indent = match list.numbering {
            Numbering::Bullets => 13.0,
            Numbering::Numbers => 18.0,
        };
        for (at, item) in list.items.iter().enumerate() {
            let row = self.tree.add(Role::ListItem, node);
            let label = self.tree.add(Role::Label, row);
            let body = self.tree.add(Role::ListBody, row);
            let (left, width) = (self.left, self.width);
            let (mark, style) = match list.numbering {
                Numbering::Bullets => ("•".to_owned(), BODY.colour(ACCENT)),
                Numbering::Numbers => (format!("{}.", at + 1), BODY.colour(ACCENT).weight(600.0)),
            };
            let mut marker = Strip::default();
            self.set(&mut marker, Tag::Node(label), &mark.into(), style, (left, 0.0), indent);
            let mut pieces = self.aside(left + indent, width - indent, |column| {
                column.lines(item, BODY, Tag::Node(body), Backdrop::default());
            });
            if let Some(Piece::Strip(first)) = pieces.first_mut() {
                let height = first.height;
                // The mark is read before the text.
                std::mem::swap(&mut first.items, &mut marker.items);
                first.items.append(&mut marker.items);
                first.height = height;
            }
            self.pieces.append(&mut pieces);
            self.space(2.5);
        }
        self.space(6.0);
    }

    /// Labels in the first three of the twelve columns, texts in the others, hairlines between.
    pub(super) fn facts(&mut self, facts: &[Fact], parent: NodeId) {
        let list = self.tree.add(Role::List(None), parent);
        let (label, text) = (self.page.columns(0, 3), self.page.columns(3, 9));
        for fact in facts {
            let row = self.tree.add(Role::ListItem, list);
            let mark = self.tree.add(Role::Label, row);
            let body = self.tree.add(Role::ListBody, row);
            let (left, width) = (self.left, self.width);
            let mut pieces = self.aside(text.0, text.1, |column| {
                column.lines(&fact.text, BODY.size(9.5), Tag::Node(body), Backdrop::default());
            });
            let mut head = Strip { bond: Bond::Held, ..Strip::default() };
            let area = [left, 0.0, left + width, 0.5];
            head.draw(Tag::Ornament, Draw::Box { area, fill: RULE });
            head.height = 4.0;
            self.push(head);
            if let Some(Piece::Strip(first)) = pieces.first_mut() {
                let mut marker = Strip::default();
                self.set(&mut marker, Tag::Node(mark), &fact.label.as_str().into(), LABEL, (left, 1.0), label.1);
                std::mem::swap(&mut first.items, &mut marker.items);
                first.items.append(&mut marker.items);
                // A label of several lines beside a shorter text still gets its room.
                let missing = marker.height - height_of(&pieces);
                if missing > 0.0
                    && let Some(Piece::Strip(last)) = pieces.last_mut()
                {
                    last.height += missing;
                }
            }
            self.pieces.append(&mut pieces);
            self.space(4.0);
        }
        self.space(12.0);
    }
}
