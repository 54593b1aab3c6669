//! Sections → columns of pieces, on as many processors as there are.
//!
//! A stretch is a section, or so much of it that nothing before it has a say in how it is laid out. Whoever is free
//! takes the next one, so what comes out must not depend on who took it: each has a tree of its own, and faces are
//! numbered at the end.

use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
};

use super::{
    display::{NodeId, Role, Tree},
    faces::Face,
    flow::Flow,
    page::Geometry,
    shape::Shaper,
    strip::Piece,
};
use crate::{
    Error, Progress,
    model::{Block, Model, Part, Place},
    options::Kind,
};

/// Everything there is to lay out but the front.
pub(super) struct Work<'a> {
    model: &'a Model,
    linkable: &'a BTreeSet<Place>,
    stretches: Vec<Stretch<'a>>,
    /// The first stretch that nobody has taken.
    next: AtomicUsize,
    cancelled: AtomicBool,
}

/// A section, or a part of it.
struct Stretch<'a> {
    /// Which section of the report.
    number: usize,
    part: &'a Part,
    blocks: &'a [Block],
    /// Whether the section begins with it.
    opens: bool,
}

/// A stretch laid out.
pub(super) struct Column {
    opens: bool,
    pub(super) page: Geometry,
    pieces: Vec<Piece>,
    /// Its nodes, below two that stand for the front and for its section.
    tree: Tree,
}

/// All of it laid out.
pub(super) struct Laid {
    /// In the order of the report.
    pub(super) columns: Vec<Column>,
    /// The first of the shapers, for what is still to be set.
    pub(super) shaper: Shaper,
    /// What each of the others met: faces, and characters that none of them draws.
    pub(super) helpers: Vec<(Vec<Face>, Vec<char>)>,
}

impl<'a> Work<'a> {
    pub(super) fn of(model: &'a Model, linkable: &'a BTreeSet<Place>) -> Work<'a> {
        let stretches = model.parts.iter().enumerate().flat_map(|(number, part)| {
            // An entry is set the same whatever stands before it.
            let of_part = part.blocks.chunk_by(|_, next| !matches!(next, Block::Entry(_)));
            let bare = part.blocks.is_empty().then_some(&part.blocks[..]);
            let blocks = of_part.chain(bare).enumerate();
            blocks.map(move |(at, blocks)| Stretch { number, part, blocks, opens: at == 0 })
        });
        Work {
            model,
            linkable,
            stretches: stretches.collect(),
            next: AtomicUsize::new(0),
            cancelled: AtomicBool::new(false),
        }
    }

    /// Lays it out on at most so many threads.
    ///
    /// # Errors
    /// [`Error::Cancelled`] if `progress` says so.
    pub(super) fn lay_out(&self, threads: usize, progress: &dyn Progress, total: usize) -> Result<Laid, Error> {
        let threads = threads.min(self.stretches.len());
        let mut shaper = Shaper::new();
        let (mut columns, helpers) = thread::scope(|scope| {
            let help = |number| {
                let mut shaper = Shaper::numbered(number);
                let columns = self.take_part(&mut shaper, |_| {});
                (columns, shaper.into_parts())
            };
            let helpers: Vec<_> = (1..threads).map(|number| scope.spawn(move || help(number))).collect();
            // Progress is reported on the caller's own thread.
            let mut columns = self.take_part(&mut shaper, |number| {
                progress.step(number, total);
                self.cancelled.fetch_or(progress.cancelled(), Ordering::Relaxed);
            });
            let mut met = Vec::with_capacity(helpers.len());
            for helper in helpers {
                let (mut more, parts) = helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                columns.append(&mut more);
                met.push(parts);
            }
            (columns, met)
        });
        progress.step(self.model.parts.len(), total);
        if self.cancelled.load(Ordering::Relaxed) || progress.cancelled() {
            return Err(Error::Cancelled);
        }
        columns.sort_unstable_by_key(|(at, _)| *at);
        Ok(Laid { columns: columns.into_iter().map(|(_, column)| column).collect(), shaper, helpers })
    }

    /// Lays out one stretch after the other until none is left. `before` is called with the section of each.
    fn take_part(&self, shaper: &mut Shaper, before: impl Fn(usize)) -> Vec<(usize, Column)> {
        let mut columns = Vec::new();
        loop {
            let at = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(stretch) = self.stretches.get(at) else { return columns };
            before(stretch.number);
            if self.cancelled.load(Ordering::Relaxed) {
                return columns;
            }
            columns.push((at, self.column(stretch, shaper)));
        }
    }

    fn column(&self, stretch: &Stretch<'_>, shaper: &mut Shaper) -> Column {
        let Stretch { number, part, blocks, opens } = *stretch;
        let (mut tree, front, section) = Column::tree();
        let has_cover = self.model.kind == Kind::Full;
        let geometry = |part: &Part| Geometry::of(self.model.paper, part.orientation);
        let page = geometry(part);
        let mut flow = Flow::new(shaper, &mut tree, page, &self.model.words, self.linkable);
        if opens {
            let before = number.checked_sub(1).map(|before| geometry(&self.model.parts[before]));
            if before.is_none() && !has_cover {
                flow.masthead(self.model, front);
            } else if has_cover || before != Some(page) {
                flow.pieces.push(Piece::PageBreak(page));
            }
            flow.section_heading(&part.heading, Some(part.section), section);
        }
        blocks.iter().for_each(|block| flow.block(block, section));
        Column { opens, page, pieces: flow.pieces, tree }
    }
}

impl Column {
    /// A tree with nodes that stand for the front and for the section.
    fn tree() -> (Tree, NodeId, NodeId) {
        let mut tree = Tree::new();
        let front = tree.add(Role::Section, Tree::ROOT);
        let section = tree.add(Role::Section, Tree::ROOT);
        (tree, front, section)
    }
}

/// Puts the nodes of all columns into the tree of the report, and their pieces into one column.
pub(super) fn graft(columns: Vec<Column>, tree: &mut Tree, front: NodeId) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut section = front;
    for Column { opens, mut pieces, tree: own, .. } in columns {
        if opens {
            section = tree.add(Role::Section, Tree::ROOT);
        }
        let here = tree.graft(own, [Tree::ROOT, front, section]);
        for piece in &mut pieces {
            if let Piece::Strip(strip) = piece {
                strip.renumber(&here);
            }
        }
        all.append(&mut pieces);
    }
    all
}
