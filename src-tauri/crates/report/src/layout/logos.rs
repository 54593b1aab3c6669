//! Logos: the client's on the left, the assessor's on the right, each as large as its box allows.

use std::sync::Arc;

use super::{
    display::{Area, Draw, NodeId, Role, Tag},
    flow::Flow,
    strip::Strip,
};
use crate::logo::{Content, Logo};

/// Width of a logo's box, of the text box.
const WIDEST: f32 = 0.42;

impl Flow<'_> {
    /// A strip of so much height with the logos at its foot.
    pub(super) fn logos(&mut self, logos: &[(String, Logo)], height: f32, parent: NodeId) -> Strip {
        let mut strip = Strip { height, ..Strip::default() };
        let widest = self.width * WIDEST;
        for (at, (words, logo)) in logos.iter().enumerate() {
            let width = (height * logo.proportion).min(widest);
            let tall = width / logo.proportion;
            // One alone stands left, wherever it is from.
            let left = if at == 0 { self.left } else { self.left + self.width - width };
            let area = [left, height - tall, left + width, height];
            let node = self.tree.add_with_words(Role::Figure, parent, words);
            put(&mut strip, Tag::Node(node), logo, area);
            strip.figures.push((node, area));
        }
        strip
    }
}

fn put(strip: &mut Strip, tag: Tag, logo: &Logo, area: Area) {
    match &logo.content {
        Content::Picture(picture) => strip.draw(tag, Draw::Picture { area, picture: Arc::clone(picture) }),
        Content::Shapes(shapes) => {
            let [left, top, right, bottom] = area;
            let place = |&(x, y): &(f32, f32)| (left + x * (right - left), top + y * (bottom - top));
            for shape in shapes {
                let rings = shape.rings.iter().map(|ring| ring.iter().map(place).collect()).collect();
                strip.draw(tag, Draw::Shape { rings, fill: shape.colour, even_odd: shape.even_odd });
            }
        }
    }
}
