//! Strips, and how they are stacked into pages.
//!
//! Everything laid out becomes a column of strips that no page may cut: a line,
//! a table row, a chart. A bond holds a strip to the next; spaces melt together
//! and vanish at the top of a page.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    display::{Area, Draw, Item, Link, Mark, NodeId, Page, Tag, Tree},
    page::Geometry,
    plan::{self, Plan},
    reference,
};
use crate::{
    model::{Place, Side},
    words::{Words, say},
};

/// Something in the column.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    /// What no page may cut.
    Strip(Box<Strip>),
    /// Space before the next strip; of several, the largest counts.
    Space(f32),
    /// The next strip starts a page of this size.
    PageBreak(Geometry),
}

/// Whether a page may end after a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Bond {
    #[default]
    Free,
    Held,
}

/// What no page may cut. Places are relative to its top.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    pub(crate) height: f32,
    pub(crate) bond: Bond,
    pub(crate) items: Vec<Item>,
    pub(crate) spots: Vec<Spot>,
    pub(crate) heading: Option<Title>,
    pub(crate) anchor: Option<Anchor>,
    /// Figures drawn in it, with what they take of it.
    pub(crate) figures: Vec<(NodeId, Area)>,
    /// Drawn above the strip where it opens a page: the head of a table that goes on.
    pub(crate) repeated: Option<Arc<Strip>>,
    /// The room that what starts here needs below its top; 0 for no more than its chain.
    pub(crate) room: f32,
    /// The height of what starts here, where it is to stay whole unless that leaves too much of a page blank; 0 where
    /// it may be torn.
    pub(crate) whole: f32,
}

/// A heading.
#[derive(Debug, Clone)]
pub(crate) struct Title {
    pub(crate) level: u8,
    pub(crate) text: String,
}

/// A place that links lead to.
#[derive(Debug, Clone)]
pub(crate) struct Anchor {
    pub(crate) place: Place,
    /// What stands there, in words.
    pub(crate) title: String,
}

/// A place that leads elsewhere.
#[derive(Debug, Clone)]
pub(crate) struct Spot {
    pub(crate) node: NodeId,
    pub(crate) area: Area,
    pub(crate) target: Target,
    /// Where it leads, in words; blank for what stands there and its page.
    pub(crate) alternative: String,
    /// The side on which a page number still to be filled in stands.
    pub(crate) number: Option<Side>,
}

/// Where a spot leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// To a place of the report.
    Place(Place),
    /// To a page and a height on it.
    At(usize, u32),
}

impl Strip {
    pub(crate) fn draw(&mut self, tag: Tag, draw: Draw) {
        self.items.push(Item { tag, draw });
    }

    /// Puts another strip into this one, `by` below its top.
    pub(crate) fn absorb(&mut self, mut other: Strip, by: f32) {
        for item in &mut other.items {
            item.draw.shift(by);
        }
        for spot in &mut other.spots {
            spot.area[1] += by;
            spot.area[3] += by;
        }
        self.items.append(&mut other.items);
        for (_, area) in &mut other.figures {
            area[1] += by;
            area[3] += by;
        }
        self.figures.append(&mut other.figures);
        self.spots.append(&mut other.spots);
        self.height = self.height.max(by + other.height);
    }

    /// Gives every node its number in another tree. What is repeated belongs to none.
    pub(crate) fn renumber(&mut self, of: impl Fn(NodeId) -> NodeId) {
        for item in &mut self.items {
            if let Tag::Node(node) = &mut item.tag {
                *node = of(*node);
            }
        }
        self.spots.iter_mut().for_each(|spot| spot.node = of(spot.node));
        self.figures.iter_mut().for_each(|(node, _)| *node = of(*node));
    }

    /// The same as decoration: no meaning, no links.
    pub(crate) fn as_ornament(&self) -> Strip {
        let items = self.items.iter().map(|item| Item { tag: Tag::Ornament, draw: item.draw.clone() });
        Strip { height: self.height, items: items.collect(), ..Strip::default() }
    }
}

/// The requirement with which a page opens: the one that goes on from the page before it, or else the first that
/// starts on it. Its text box begins at `top`.
pub(crate) fn opening(headings: &[Mark], page: usize, top: f32) -> Option<&str> {
    let at = headings.partition_point(|mark| mark.page < page);
    let (before, from) = headings.split_at(at);
    let here = || from.iter().take_while(|mark| mark.page == page);
    let goes_on = before.last().filter(|_| here().next().is_none_or(|mark| mark.y > top + 1.0));
    let is_requirement = |mark: &&Mark| mark.level == REQUIREMENT;
    let opening = goes_on.filter(is_requirement).or_else(|| here().find(is_requirement));
    opening.map(|mark| mark.title.as_str())
}

/// The level of a heading above a requirement; no other heading has it.
const REQUIREMENT: u8 = 3;

/// Height of all pieces in one column, from the first strip to the last.
pub(crate) fn height_of(pieces: &[Piece]) -> f32 {
    plan::height(pieces, 1.0)
}

/// Pages, and the headings where they came to stand.
#[derive(Debug, Default)]
pub(crate) struct Pages {
    pub(crate) pages: Vec<Page>,
    pub(crate) headings: Vec<Mark>,
    /// Where the places are that links lead to: page and height.
    anchors: Vec<(Anchor, usize, f32)>,
    spots: Vec<(usize, Spot)>,
    y: f32,
}

impl Pages {
    /// Stacks pieces into pages, the first of the size given.
    pub(crate) fn stack(pieces: Vec<Piece>, first: &Geometry, tree: &mut Tree) -> Pages {
        let mut page = *first;
        let mut pages = Pages::default();
        pages.turn(&page);
        let mut section = Vec::new();
        for piece in pieces {
            let Piece::PageBreak(next) = piece else {
                section.push(piece);
                continue;
            };
            pages.stack_section(std::mem::take(&mut section), &page, tree);
            if pages.y <= page.top {
                pages.pages.pop();
            }
            page = next;
            pages.turn(&page);
        }
        pages.stack_section(section, &page, tree);
        pages
    }

    /// Stacks what stands between two breaks, from an empty page on.
    fn stack_section(&mut self, pieces: Vec<Piece>, page: &Geometry, tree: &mut Tree) {
        let plan = Plan::of(&pieces, page);
        let mut space = 0.0_f32;
        for (at, piece) in pieces.into_iter().enumerate() {
            match piece {
                Piece::Space(height) => space = space.max(height),
                Piece::PageBreak(_) => {}
                Piece::Strip(strip) => {
                    if plan.turns.contains(&at) {
                        self.turn(page);
                    }
                    let top = self.y <= page.top;
                    if top && let Some(head) = &strip.repeated {
                        self.place(head.as_ref().clone(), tree);
                    } else if !top {
                        self.y += space * plan.spacing;
                    }
                    space = 0.0;
                    self.place(*strip, tree);
                }
            }
        }
    }

    fn turn(&mut self, page: &Geometry) {
        self.pages.push(Page { width: page.width, height: page.height, ..Page::default() });
        self.y = page.top;
    }

    fn place(&mut self, mut strip: Strip, tree: &mut Tree) {
        let at = self.pages.len() - 1;
        let y = self.y;
        for item in &mut strip.items {
            item.draw.shift(y);
        }
        self.pages[at].items.append(&mut strip.items);
        if let Some(title) = strip.heading {
            self.headings.push(Mark { level: title.level, title: title.text, page: at, y });
        }
        self.anchors.extend(strip.anchor.map(|anchor| (anchor, at, y)));
        for (node, area) in strip.figures {
            tree.place(node, at, [area[0], area[1] + y, area[2], area[3] + y]);
        }
        self.spots.extend(strip.spots.into_iter().map(|mut spot| {
            spot.area[1] += y;
            spot.area[3] += y;
            (at, spot)
        }));
        self.y += strip.height;
    }

    /// Puts pages before these.
    pub(crate) fn prepend(&mut self, front: Pages) {
        let by = front.pages.len();
        self.pages.splice(0..0, front.pages);
        self.headings.iter_mut().for_each(|mark| mark.page += by);
        self.anchors.iter_mut().for_each(|(_, page, _)| *page += by);
        self.spots.iter_mut().for_each(|(page, _)| *page += by);
        self.spots.extend(front.spots);
        self.headings.splice(0..0, front.headings);
    }

    /// Turns spots into links, now that every heading has its place.
    pub(crate) fn link(&mut self, words: &Words, digits: &[u16; 10]) {
        let spots = std::mem::take(&mut self.spots);
        let places = self.anchors.iter().map(|(it, page, y)| (&it.place, (*page, *y, it.title.as_str())));
        let places: BTreeMap<&Place, (usize, f32, &str)> = places.collect();
        for (at, spot) in spots {
            let place = match &spot.target {
                Target::At(page, y) => Some((*page, *y as f32, "")),
                Target::Place(wanted) => places.get(wanted).copied(),
            };
            let (page, y, title) = place.expect("BUG: a link was laid out to a place the report does not have");
            let shown = (page + 1).to_string();
            let alternative = match spot.alternative.as_str() {
                "" => say!(words, "contents-link", title = title, page = shown.as_str()),
                told => told.to_owned(),
            };
            if let Some(side) = spot.number {
                let of_link = self.pages[at].items.iter_mut().filter(|item| item.tag == Tag::Node(spot.node));
                for item in of_link {
                    reference::fill(&mut item.draw, &shown, side, digits);
                }
            }
            self.pages[at].links.push(Link { node: spot.node, area: spot.area, page, y, alternative });
        }
    }
}
