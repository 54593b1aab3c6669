//! Figures that lead a section, and lines to sign on.

use super::{
    colour::{ACCENT, INK, MUTED, PALE, RULE, of_level},
    display::{Draw, NodeId, Role, Tag},
    flow::Flow,
    page::{BODY, GUTTER, LABEL, NOTE},
    shape::Style,
    strip::Strip,
};
use crate::model::{Headline, Side, Signature};

impl Flow<'_> {
    pub(crate) fn headlines(&mut self, headlines: &[Headline], parent: NodeId) {
        if headlines.is_empty() {
            return;
        }
        // Side by side on the grid: three tiles take four of the twelve columns each.
        let each = 12 / u8::try_from(headlines.len()).unwrap_or(12).clamp(1, 12);
        let width = self.page.columns(0, each).1;
        let mut tiles = Strip::default();
        let mut marks = Strip::default();
        for (at, headline) in headlines.iter().enumerate() {
            let x = self.left + at as f32 * (width + GUTTER);
            let inner = width - 20.0;
            let mut line = |flow: &mut Self, text: &str, style: Style, y: f32| {
                let node = flow.tree.add(Role::Paragraph, parent);
                y + flow.set(&mut marks, Tag::Node(node), &text.into(), style, (x + 10.0, y), inner)
            };
            let mut y = line(self, &headline.label, LABEL, 11.0);
            let long = headline.figure.chars().count() > 5;
            let size = if long { 17.0 } else { 28.0 };
            let figure = Style { size, leading: 1.2, weight: 700.0, colour: ACCENT, side: Side::Left };
            y = line(self, &headline.figure, figure, y + if long { 9.0 } else { 2.0 }) + if long { 6.0 } else { 2.0 };
            for text in &headline.beside {
                y = line(self, text, NOTE.colour(INK), y);
            }
            let fill = headline.level.map_or(ACCENT, of_level);
            tiles.draw(Tag::Ornament, Draw::Box { area: [x, 0.0, x + width, 3.5], fill });
        }
        let height = marks.height + 9.0;
        let mut strip = Strip::default();
        for at in 0..headlines.len() {
            let x = self.left + at as f32 * (width + GUTTER);
            strip.draw(Tag::Ornament, Draw::Box { area: [x, 0.0, x + width, height], fill: PALE });
        }
        strip.absorb(tiles, 0.0);
        strip.absorb(marks, 0.0);
        strip.height = height;
        self.push(strip);
        self.space(14.0);
    }

    /// Lines to sign on, all of them on the page of what is signed.
    pub(crate) fn signatures(&mut self, signatures: &[Signature], parent: NodeId) {
        self.space(12.0);
        for signature in signatures {
            self.hold();
            let mut strip = Strip::default();
            let third = (self.width - 2.0 * GUTTER) / 3.0;
            let column = |at: f32| self.left + at * (third + GUTTER);
            let columns = [column(0.0), column(1.0), column(2.0)];
            let mut deepest = 0.0_f32;
            for (x, word, name) in [
                (columns[0], &signature.part, signature.name.as_str()),
                (columns[1], &signature.signature, ""),
                (columns[2], &signature.date, ""),
            ] {
                let node = self.tree.add(Role::Paragraph, parent);
                let y =
                    self.set(&mut strip, Tag::Node(node), &word.as_str().into(), NOTE.colour(MUTED), (x, 0.0), third);
                if !name.is_empty() {
                    let node = self.tree.add(Role::Paragraph, parent);
                    let style = BODY.weight(600.0);
                    deepest = deepest
                        .max(y + 8.0 + self.set(&mut strip, Tag::Node(node), &name.into(), style, (x, y + 8.0), third));
                }
            }
            let line = deepest.max(34.0) + 3.0;
            for x in columns {
                strip.draw(Tag::Ornament, Draw::Box { area: [x, line, x + third, line + 0.6], fill: RULE });
            }
            strip.height = line + 1.0;
            self.push(strip);
            self.space(26.0);
        }
    }
}
