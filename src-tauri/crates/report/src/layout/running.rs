//! Running heads and feet.

use super::{
    colour::{ALERT, RULE},
    display::{Draw, Item, Page, Tag},
    page::{Geometry, NOTE},
    shape::{Line, Shaper, Style},
};
use crate::{
    model::{Emphasis, Model, Side, Text},
    words::{isolated, say},
};

/// What a page may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head<'a> {
    /// Head and foot; the head names the requirement with which the page opens or goes on, if any.
    Shown(Option<&'a str>),
    /// The foot only: the page has a head of its own.
    Hidden,
}

/// The parts of the left side of a head that requirement and title have at least, where all three are long.
const REQUIREMENT: f32 = 0.4;
const TITLE: f32 = 0.5;

/// Stands between the parts of a head.
const BETWEEN: &str = " · ";

/// Writes head and foot of one page.
pub(crate) fn write(page: &mut Page, number: usize, total: usize, head: Head<'_>, model: &Model, shaper: &mut Shaper) {
    let geometry = Geometry::sized(page.width, page.height);
    let style = NOTE.size(8.0);
    let mut put = |tag: Tag, line: Option<Line>, left: f32, y: f32| {
        for mut run in line.into_iter().flat_map(|line| line.runs) {
            run.x += left;
            run.y += y;
            page.items.push(Item { tag, draw: Draw::Text(run) });
        }
    };
    if let Head::Shown(requirement) = head {
        let y = geometry.top - 38.0;
        let (left, width) = geometry.columns(0, 8);
        put(Tag::Header, who(model, requirement, style, width, shaper), left, y);
        let (left, width) = geometry.columns(8, 4);
        put(Tag::Header, shaper.one_line(&model.confidentiality, style.side(Side::Right), width), left, y);
    }
    let words = &model.words;
    let foot = geometry.bottom + 22.0;
    let date = format!("{}{BETWEEN}{}", words.date(model.date), model.reference);
    let (left, width) = geometry.columns(0, if model.draft { 5 } else { 7 });
    put(Tag::Footer, shaper.one_line(&date, style, width), left, foot);
    if model.draft {
        let draft = Style { colour: ALERT, weight: 700.0, side: Side::Centre, ..style };
        let (left, width) = geometry.columns(5, 2);
        put(Tag::Footer, shaper.one_line(&say!(words, "draft-mark"), draft, width), left, foot);
    }
    let (left, width) = geometry.columns(7, 5);
    let numbers = say!(words, "page-of", page = number, pages = total);
    put(Tag::Footer, shaper.one_line(&numbers, style.side(Side::Right), width), left, foot);
    let rule = |y: f32| Draw::Box { area: [geometry.left, y, geometry.right, y + 0.5], fill: RULE };
    if head != Head::Hidden {
        page.items.push(Item { tag: Tag::Header, draw: rule(geometry.top - 22.0) });
    }
    page.items.push(Item { tag: Tag::Footer, draw: rule(foot - 6.0) });
}

/// Organisation, title and requirement on a line. Each is cut by itself, so that none pushes another out.
fn who(model: &Model, requirement: Option<&str>, style: Style, width: f32, shaper: &mut Shaper) -> Option<Line> {
    let organisation = shaper.room(&format!("{}{BETWEEN}", model.organisation).into(), style);
    let both = organisation + shaper.room(&format!("{}{BETWEEN}", model.title).into(), style);
    let (mut after, mut rest) = (Text::default(), width);
    if let Some(requirement) = requirement {
        let told = shaper.cut(requirement, style.weight(600.0), (width - both).max(width * REQUIREMENT));
        after = after.and(BETWEEN, Emphasis::Plain).and(isolated(&told), Emphasis::Strong);
        rest -= shaper.room(&after, style);
    }
    let title = shaper.cut(&model.title, style, (rest - organisation).max(rest * TITLE));
    let title = Text::from(format!("{BETWEEN}{}", isolated(&title)));
    rest -= shaper.room(&title, style);
    let organisation = shaper.cut(&model.organisation, style, rest);
    // What runs right to left keeps to its own place.
    let after = Text(title.0.into_iter().chain(after.0).collect());
    shaper.one_line_before(&isolated(&organisation), &after, style, width)
}
