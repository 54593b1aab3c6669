//! Tables: a head that repeats, rows that are split only when taller than half a page.

use std::sync::Arc;

use super::{
    cell::CellBox,
    colour::{ACCENT, PALE, RULE},
    display::{Draw, NodeId, Role, Tag},
    flow::{Flow, WHOLE, put_line},
    page::{CELL, LABEL},
    shape::Line,
    strip::{Anchor, Bond, Piece, Spot, Strip, Target, height_of},
};
use crate::model::{Cell, Place, Side, Table, Text};

/// Space above and below the text of a cell.
pub(super) const PAD: f32 = 2.5;
/// Space between two columns.
const GAP: f32 = 8.0;
/// The part of a page up to which two rows are held together: a quarter.
const HELD: f32 = 4.0;

impl Flow<'_> {
    pub(crate) fn table(&mut self, table: &Table, parent: NodeId) {
        if table.rows.is_empty() {
            return;
        }
        let node = self.tree.add_with_words(Role::Table, parent, &table.about);
        let columns = self.column_places(table);
        let head = self.table_head(table, node, &columns);
        let repeated = Arc::new(head.as_ornament());
        let start = self.pieces.len();
        self.space(4.0);
        self.push(head);
        let body = self.tree.add(Role::TableBody, node);
        for (at, row) in table.rows.iter().enumerate() {
            let from = self.pieces.len();
            match row.as_slice() {
                [Cell::Band(text)] => self.band(text, table.columns.len(), body, &repeated),
                row => self.row(table, row, body, &columns, &repeated),
            }
            // No page ends after the first row or starts with the last.
            if at == 1 || at + 1 == table.rows.len() {
                self.hold_row(from);
            }
            if at == 0 {
                self.introduce(start);
            }
        }
        self.space(11.0);
    }

    /// Holds the row before a piece to the one that starts with it, unless that would move much of a page.
    fn hold_row(&mut self, from: usize) {
        let next = self.chain(from);
        if let Some(Piece::Strip(strip)) = self.pieces[..from].last_mut()
            && strip.height + next <= self.page.body() / HELD
        {
            strip.bond = Bond::Held;
        }
    }

    /// Holds what introduces a table, whose pieces start where told, to its first row: the heading and what is told
    /// below it, or at least the end of the paragraph before it. What would move much of a page stays where it is.
    fn introduce(&mut self, table: usize) {
        let most = self.page.body() / WHOLE;
        let is_little = |from: usize| height_of(&self.pieces[from..table]) + self.chain(table) <= most;
        let last = || self.pieces[..table].iter().rposition(|piece| matches!(piece, Piece::Strip(_)));
        let from = self.headed.filter(|from| is_little(*from));
        let from = from.or_else(|| last().filter(|from| self.said && is_little(*from)));
        for piece in &mut self.pieces[from.unwrap_or(table)..table] {
            if let Piece::Strip(strip) = piece {
                strip.bond = Bond::Held;
            }
        }
    }

    /// Height of the chain of held strips that starts with a piece.
    fn chain(&self, from: usize) -> f32 {
        let is_end = |piece: &Piece| matches!(piece, Piece::Strip(strip) if strip.bond == Bond::Free);
        let count = self.pieces[from..].iter().position(is_end).map_or(self.pieces.len() - from, |at| at + 1);
        height_of(&self.pieces[from..from + count])
    }

    /// A row of one cell over all columns, held to the row below it.
    fn band(&mut self, text: &Text, columns: usize, body: NodeId, repeated: &Arc<Strip>) {
        let row = self.tree.add(Role::Row, body);
        let node = self.tree.add(Role::BandHeading(columns), row);
        let mut words = Strip::default();
        self.set(&mut words, Tag::Node(node), text, CELL, (self.left + 5.0, PAD), self.width - 10.0);
        let mut strip = Strip { bond: Bond::Held, ..Strip::default() };
        let area = [self.left, 0.0, self.left + self.width, words.height + PAD];
        strip.draw(Tag::Ornament, Draw::Box { area, fill: PALE });
        strip.absorb(words, 0.0);
        strip.height += PAD;
        strip.repeated = Some(Arc::clone(repeated));
        self.push(strip);
    }

    /// Left edge and width of each column; the first and the last stand flush with the text.
    fn column_places(&self, table: &Table) -> Vec<(f32, f32)> {
        let whole: f32 = table.columns.iter().map(|column| column.share).sum();
        let room = self.width - GAP * (table.columns.len() as f32 - 1.0);
        let mut left = self.left;
        let place = |share: f32| {
            let width = room * share / whole;
            let place = (left, width);
            left += width + GAP;
            place
        };
        table.columns.iter().map(|column| column.share).map(place).collect()
    }

    fn table_head(&mut self, table: &Table, node: NodeId, columns: &[(f32, f32)]) -> Strip {
        let head = self.tree.add(Role::TableHead, node);
        let row = self.tree.add(Role::Row, head);
        let mut cells = Vec::new();
        for (column, &(left, width)) in table.columns.iter().zip(columns) {
            let tag = Tag::Node(self.tree.add(Role::ColumnHeading, row));
            cells.push((tag, left, self.shaper.lines(&column.heading.as_str().into(), LABEL.side(column.side), width)));
        }
        let height = |lines: &[Line]| lines.iter().map(|line| line.height).sum::<f32>();
        let tallest = cells.iter().map(|(_, _, lines)| height(lines)).fold(0.0, f32::max);
        let mut strip = Strip { bond: Bond::Held, ..Strip::default() };
        for (tag, left, lines) in cells {
            let mut y = tallest - height(&lines) + 1.0;
            for line in lines {
                y += put_line(&mut strip, tag, line, left, y);
            }
        }
        strip.height = tallest + 5.0;
        let area = [self.left, strip.height - 1.2, self.left + self.width, strip.height];
        strip.draw(Tag::Ornament, Draw::Box { area, fill: ACCENT });
        strip
    }

    fn row(&mut self, table: &Table, row: &[Cell], body: NodeId, columns: &[(f32, f32)], repeated: &Arc<Strip>) {
        let node = self.tree.add(Role::Row, body);
        let right = self.left + self.width;
        let mut first = Strip::default();
        let mut cells = Vec::new();
        first.anchor = row.iter().find_map(|cell| match cell {
            Cell::Anchor(place, text) => Some(Anchor { place: place.clone(), title: text.plain() }),
            _ => None,
        });
        for (at, (cell, &(left, width))) in row.iter().zip(columns).enumerate() {
            let role = if at == 0 { Role::RowHeading } else { Role::Data };
            let id = self.tree.add(role, node);
            let mut place = self.cell(cell, table.columns[at].side, id, (left, width), &mut first);
            if let Cell::Explained(_, _, more) = cell {
                let tag = Tag::Node(self.tree.add(Role::Paragraph, id));
                place.below = Some((tag, self.listed_lines(more, CELL, right - left)));
            }
            cells.push(place);
        }
        let count = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
        let line_height = CELL.size * CELL.leading;
        let beside = (2.0 * PAD + count as f32 * line_height).max(first.height);
        let below = cells.iter().filter_map(|cell| Some(cell.below.as_ref()?.1.len())).sum::<usize>();
        if beside + below as f32 * line_height <= self.page.body() / 2.0 {
            let mut under = beside - PAD;
            for cell in cells {
                let lines = cell.lines.len() as f32;
                self.link_cell(&mut first, row, &cell, lines * line_height);
                let mut y = PAD;
                for line in cell.lines {
                    put_line(&mut first, cell.tag, line, cell.left, y);
                    y += line_height;
                }
                if let Some((tag, lines)) = cell.below {
                    for line in lines {
                        put_line(&mut first, tag, line, cell.left, under);
                        under += line_height;
                    }
                }
            }
            first.height = beside.max(under + PAD);
            self.finish_row(first, repeated);
            return;
        }
        // One strip per line across the row; two lines stay together at either end.
        let mut columns: Vec<_> = cells
            .into_iter()
            .map(|mut cell| {
                let (tag, below) = cell.below.take().unwrap_or((cell.tag, Vec::new()));
                let gap = if below.is_empty() { 0 } else { count - cell.lines.len() };
                let own = cell.lines.into_iter().map(move |line| Some((cell.tag, line)));
                let own = own.chain(std::iter::repeat_n((), gap).map(|()| None));
                (cell.left, own.chain(below.into_iter().map(move |line| Some((tag, line)))))
            })
            .collect();
        let count = count + below;
        for at in 0..count {
            let mut strip = if at == 0 { std::mem::take(&mut first) } else { Strip::default() };
            let above = if at == 0 { PAD } else { 0.0 };
            for (left, lines) in &mut columns {
                if let Some((tag, line)) = lines.next().flatten() {
                    put_line(&mut strip, tag, line, *left, above);
                }
            }
            strip.height = above + line_height;
            if at + 1 == count {
                strip.height += PAD;
                self.finish_row(strip, repeated);
            } else {
                strip.bond = if at == 0 || at + 2 == count { Bond::Held } else { Bond::Free };
                strip.repeated = Some(Arc::clone(repeated));
                self.push(strip);
            }
        }
    }

    fn finish_row(&mut self, mut strip: Strip, repeated: &Arc<Strip>) {
        let area = [self.left, strip.height - 0.5, self.left + self.width, strip.height];
        strip.draw(Tag::Ornament, Draw::Box { area, fill: RULE });
        strip.repeated = Some(Arc::clone(repeated));
        self.push(strip);
    }

    fn link_cell(&mut self, strip: &mut Strip, row: &[Cell], cell: &CellBox, height: f32) {
        let Some(node) = cell.link else { return };
        let reference = row.iter().find_map(|cell| match cell {
            Cell::Reference(id, text) | Cell::Explained(id, text, _) => Some((id, text)),
            _ => None,
        });
        let (of_page, words) = match (cell.page.as_ref(), reference) {
            (Some(id), _) => (id, String::new()),
            (None, Some((id, text))) => (id, text.plain()),
            (None, None) => return,
        };
        let area = [cell.left, PAD, cell.left + cell.width, PAD + height];
        let target = Target::Place(Place::Requirement(of_page.clone()));
        let number = cell.page.is_some().then_some(Side::Right);
        strip.spots.push(Spot { node, area, target, alternative: words, number });
    }
}
