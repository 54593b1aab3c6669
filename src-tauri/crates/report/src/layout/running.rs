//! Running heads and feet.

use super::{
    colour::{ALERT, RULE},
    display::{Draw, Item, Page, Tag},
    page::{Geometry, NOTE},
    shape::{Shaper, Style},
};
use crate::{
    model::{Model, Side},
    words::{isolated, say},
};

/// What a page may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    /// Head and foot.
    Shown,
    /// The foot only: the page has a head of its own.
    Hidden,
}

/// Writes head and foot of one page.
pub(crate) fn write(page: &mut Page, number: usize, total: usize, head: Head, model: &Model, shaper: &mut Shaper) {
    let geometry = Geometry::sized(page.width, page.height);
    let style = NOTE.size(8.0);
    let measure = geometry.measure();
    let mut put = |tag: Tag, text: &str, style: Style, left: f32, y: f32, width: f32| {
        for run in shaper.one_line(text, style, width).into_iter().flat_map(|line| line.runs) {
            let mut draw = Draw::Text(run);
            draw.shift(y);
            if let Draw::Text(run) = &mut draw {
                run.x += left;
            }
            page.items.push(Item { tag, draw });
        }
    };
    let foot = geometry.bottom + 22.0;
    if head == Head::Shown {
        let y = geometry.top - 38.0;
        let who = format!("{} · {}", isolated(&model.organisation), model.title);
        put(Tag::Header, &who, style, geometry.left, y, measure * 0.7);
        put(
            Tag::Header,
            &model.confidentiality,
            style.side(Side::Right),
            geometry.left + measure * 0.72,
            y,
            measure * 0.28,
        );
    }
    let words = &model.words;
    let numbers = say!(words, "page-of", page = number, pages = total);
    put(
        Tag::Footer,
        &format!("{} · {}", words.date(model.date), model.reference),
        style,
        geometry.left,
        foot,
        measure * 0.55,
    );
    if model.draft {
        let draft = Style { colour: ALERT, weight: 700.0, side: Side::Centre, ..style };
        put(Tag::Footer, &say!(words, "draft-mark"), draft, geometry.left + measure * 0.56, foot, measure * 0.2);
    }
    put(Tag::Footer, &numbers, style.side(Side::Right), geometry.left + measure * 0.77, foot, measure * 0.23);
    let rule = |y: f32| Draw::Box { area: [geometry.left, y, geometry.right, y + 0.5], fill: RULE };
    if head == Head::Shown {
        page.items.push(Item { tag: Tag::Header, draw: rule(geometry.top - 22.0) });
    }
    page.items.push(Item { tag: Tag::Footer, draw: rule(foot - 6.0) });
}
