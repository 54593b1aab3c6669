//! Model → display list: text into lines, blocks into strips, strips into pages.
//!
//! Knows nothing of PDF, and nothing of assessments but their levels' colours.

mod bars;
mod brief;
mod cell;
mod chart;
pub(crate) mod colour;
pub(crate) mod display;
pub(crate) mod faces;
mod flow;
mod front;
mod headline;
mod heat;
mod joined;
mod list;
mod logos;
mod page;
mod plan;
mod reference;
mod running;
mod shape;
mod stretch;
mod strip;
mod table;
mod timeline;
mod trend;

use std::{collections::BTreeSet, num::NonZero, thread};

use display::{Display, Mark, Role, Tree};
use flow::Flow;
use front::Spacing;
use page::Geometry;
use running::Head;
use shape::Shaper;
use stretch::{Laid, Work};
use strip::Pages;

use crate::{
    Error, Progress,
    model::{Block, Brief, Cell, Model, Orientation, Place},
    options::Kind,
};

/// Lays a report out.
///
/// # Errors
/// [`Error::Cancelled`] if `progress` says so.
pub(crate) fn lay_out(model: &Model, progress: &dyn Progress, total: usize) -> Result<Display, Error> {
    lay_out_on(thread::available_parallelism().map_or(1, NonZero::get), model, progress, total)
}

/// The same on at most so many threads.
fn lay_out_on(threads: usize, model: &Model, progress: &dyn Progress, total: usize) -> Result<Display, Error> {
    let geometry = Geometry::of(model.paper, Orientation::Portrait);
    let has_cover = model.kind == Kind::Full;
    let linkable = places(model);
    let mut tree = Tree::new();
    // The front is laid out last, when page numbers are known, but read first.
    let front = tree.add(Role::Section, Tree::ROOT);
    let Laid { columns, mut shaper, mut helpers } = Work::of(model, &linkable).lay_out(threads, progress, total)?;
    let first = if has_cover { geometry } else { columns.first().map_or(geometry, |column| column.page) };
    let mut pieces = stretch::graft(columns, &mut tree, front);
    if model.parts.is_empty() && !has_cover {
        let mut flow = Flow::new(&mut shaper, &mut tree, geometry, &model.words, &linkable);
        flow.masthead(model, front);
        pieces.append(&mut flow.pieces);
    }
    let mut pages = Pages::stack(pieces, &first, &mut tree);
    if has_cover {
        let marks: Vec<Mark> = pages.headings.clone();
        let make = |shaper: &mut Shaper, tree: &mut Tree, node, offset, spacing: &Spacing| {
            let mut flow = Flow::new(shaper, tree, geometry, &model.words, &linkable);
            flow.cover(model, node);
            flow.contents(&marks, offset, spacing, node);
            let pieces = flow.pieces;
            Pages::stack(pieces, &geometry, tree)
        };
        // How many pages the front takes does not depend on the numbers in it. The widest spacing of those
        // that take the fewest pages is used, so that no few lines spill onto a page of their own.
        let mut count_with = |spacing| make(&mut shaper, &mut Tree::new(), Tree::ROOT, 0, spacing).pages.len();
        let counts = Spacing::ALL.each_ref().map(|spacing| (count_with(spacing), spacing));
        let (count, spacing) = counts.into_iter().min_by_key(|(count, _)| *count).unwrap_or((0, &Spacing::ALL[0]));
        tree.shift_pages(count);
        let front_pages = make(&mut shaper, &mut tree, front, count, spacing);
        pages.prepend(front_pages);
    }
    pages.link(&model.words, &shaper.digits());
    let total_pages = pages.pages.len();
    for (at, page) in pages.pages.iter_mut().enumerate() {
        let head = match (at, has_cover) {
            (0, true) => continue,
            (0, false) => Head::Hidden,
            _ => Head::Shown(strip::opening(&pages.headings, at, geometry.top)),
        };
        running::write(page, at + 1, total_pages, head, model, &mut shaper);
    }
    helpers.insert(0, shaper.into_parts());
    let (met, replaced): (Vec<_>, Vec<_>) = helpers.into_iter().unzip();
    let replaced: BTreeSet<char> = replaced.into_iter().flatten().collect();
    let faces = faces::settle(&mut pages.pages, &met);
    Ok(Display { pages: pages.pages, tree, headings: pages.headings, faces, replaced: replaced.into_iter().collect() })
}

/// The places of a report: only to these can anything link.
fn places(model: &Model) -> BTreeSet<Place> {
    fn collect(blocks: &[Block], into: &mut BTreeSet<Place>) {
        for block in blocks {
            match block {
                Block::Heading(heading) | Block::Brief(Brief { heading, .. }) => {
                    into.extend(heading.about.clone().map(Place::Requirement));
                }
                Block::Table(table) => into.extend(table.rows.iter().flatten().filter_map(|cell| match cell {
                    Cell::Anchor(place, _) => Some(place.clone()),
                    _ => None,
                })),
                Block::Whole(blocks) | Block::Entry(blocks) => collect(blocks, into),
                _ => {}
            }
        }
    }
    let mut places: BTreeSet<Place> = model.parts.iter().map(|part| Place::Section(part.section)).collect();
    model.parts.iter().for_each(|part| collect(&part.blocks, &mut places));
    places
}

#[cfg(test)]
mod tests;
