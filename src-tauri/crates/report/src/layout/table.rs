//! Tables: a head that repeats, rows that are split only when taller than half a page.

use std::rc::Rc;

use assessment::{Level, Verdict, score::one_decimal};

use super::{
    chart::disc,
    colour::{ACCENT, MUTED, PALE, RULE, of_level, of_priority, on_level},
    display::{Draw, NodeId, Role, Stroke, Tag},
    flow::{Flow, put_line},
    page::{CELL, LABEL},
    shape::{Line, Style},
    strip::{Bond, Piece, Spot, Strip, Target},
};
use crate::{
    model::{Cell, Side, Standings, Table, Text},
    words::say,
};

/// Space above and below the text of a cell.
const PAD: f32 = 2.5;
/// Space between two columns.
const GAP: f32 = 8.0;
/// Width of a verdict's mark with the space after it.
const MARK: f32 = 12.0;

/// A cell, its text broken into lines.
struct Box {
    left: f32,
    width: f32,
    lines: Vec<Line>,
    tag: Tag,
    /// The node the link annotation belongs to.
    link: Option<NodeId>,
}

impl Flow<'_> {
    pub(crate) fn table(&mut self, table: &Table, parent: NodeId) {
        if table.rows.is_empty() {
            return;
        }
        let node = self.tree.add_with_words(Role::Table, parent, &table.about);
        let columns = self.column_places(table);
        let head = self.table_head(table, node, &columns);
        let repeated = Rc::new(head.as_ornament());
        self.space(4.0);
        self.push(head);
        let body = self.tree.add(Role::TableBody, node);
        for (at, row) in table.rows.iter().enumerate() {
            // No page ends after the first row or starts with the last.
            if at == 1 || at + 1 == table.rows.len() {
                self.hold_row();
            }
            match row.as_slice() {
                [Cell::Band(text)] => self.band(text, table.columns.len(), body, &repeated),
                row => self.row(table, row, body, &columns, &repeated),
            }
        }
        self.space(11.0);
    }

    /// Holds the last row to the next, unless that would move much of a page.
    fn hold_row(&mut self) {
        if let Some(Piece::Strip(strip)) = self.pieces.last_mut()
            && strip.height <= self.page.body() / 6.0
        {
            strip.bond = Bond::Held;
        }
    }

    /// A row of one cell over all columns, held to the row below it.
    fn band(&mut self, text: &Text, columns: usize, body: NodeId, repeated: &Rc<Strip>) {
        let row = self.tree.add(Role::Row, body);
        let node = self.tree.add(Role::BandHeading(columns), row);
        let mut words = Strip::default();
        self.set(&mut words, Tag::Node(node), text, CELL, (self.left + 5.0, PAD), self.width - 10.0);
        let mut strip = Strip { bond: Bond::Held, ..Strip::default() };
        let area = [self.left, 0.0, self.left + self.width, words.height + PAD];
        strip.draw(Tag::Ornament, Draw::Box { area, fill: PALE });
        strip.absorb(words, 0.0);
        strip.height += PAD;
        strip.repeated = Some(Rc::clone(repeated));
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

    fn row(&mut self, table: &Table, row: &[Cell], body: NodeId, columns: &[(f32, f32)], repeated: &Rc<Strip>) {
        let node = self.tree.add(Role::Row, body);
        let mut first = Strip::default();
        let mut cells = Vec::new();
        for (at, (cell, &(left, width))) in row.iter().zip(columns).enumerate() {
            let role = if at == 0 { Role::RowHeading } else { Role::Data };
            let id = self.tree.add(role, node);
            cells.push(self.cell(cell, table.columns[at].side, id, (left, width), &mut first));
        }
        let count = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
        let line_height = CELL.size * CELL.leading;
        let height = 2.0 * PAD + count as f32 * line_height;
        if height <= self.page.body() / 2.0 {
            let floor = first.height;
            for cell in cells {
                let lines = cell.lines.len() as f32;
                self.link_cell(&mut first, row, &cell, lines * line_height);
                let mut y = PAD;
                for line in cell.lines {
                    put_line(&mut first, cell.tag, line, cell.left, y);
                    y += line_height;
                }
            }
            first.height = floor.max(height);
            self.finish_row(first, repeated);
            return;
        }
        // One strip per line across the row; two lines stay together at either end.
        let mut columns: Vec<_> = cells.into_iter().map(|cell| (cell.tag, cell.left, cell.lines.into_iter())).collect();
        for at in 0..count {
            let mut strip = if at == 0 { std::mem::take(&mut first) } else { Strip::default() };
            let above = if at == 0 { PAD } else { 0.0 };
            for (tag, left, lines) in &mut columns {
                if let Some(line) = lines.next() {
                    put_line(&mut strip, *tag, line, *left, above);
                }
            }
            strip.height = above + line_height;
            if at + 1 == count {
                strip.height += PAD;
                self.finish_row(strip, repeated);
            } else {
                strip.bond = if at == 0 || at + 2 == count { Bond::Held } else { Bond::Free };
                strip.repeated = Some(Rc::clone(repeated));
                self.push(strip);
            }
        }
    }

    fn finish_row(&mut self, mut strip: Strip, repeated: &Rc<Strip>) {
        let area = [self.left, strip.height - 0.5, self.left + self.width, strip.height];
        strip.draw(Tag::Ornament, Draw::Box { area, fill: RULE });
        strip.repeated = Some(Rc::clone(repeated));
        self.push(strip);
    }

    fn link_cell(&mut self, strip: &mut Strip, row: &[Cell], cell: &Box, height: f32) {
        let Some(node) = cell.link else { return };
        let reference = row.iter().find_map(|cell| match cell {
            Cell::Reference(id, text) => Some((id, text)),
            _ => None,
        });
        if let Some((id, text)) = reference {
            let area = [cell.left, PAD, cell.left + cell.width, PAD + height];
            let target = Target::Requirement(id.clone());
            strip.spots.push(Spot { node, area, target, alternative: text.plain() });
        }
    }

    /// Breaks a cell's text; marks and coloured chips are drawn into `strip` at once.
    fn cell(&mut self, cell: &Cell, side: Side, id: NodeId, (left, width): (f32, f32), strip: &mut Strip) -> Box {
        let mut place = Box { left, width, lines: Vec::new(), tag: Tag::Node(id), link: None };
        let style = CELL.side(side);
        let text: Text = match cell {
            Cell::Text(text) => text.clone(),
            Cell::Mean(mean) => mean.map_or_else(|| "–".to_owned(), decimal).into(),
            Cell::Share(share) => share.map_or_else(|| "–".into(), |share| self.percent(share).into()),
            Cell::Count(count) => count.to_string().into(),
            Cell::Date(Some(date), _) => date.format("%Y-%m-%d").to_string().into(),
            Cell::Date(None, instead) => instead.as_str().into(),
            Cell::Level(level) => {
                let middle = left + width / 2.0;
                self.level_chip(strip, Tag::Node(id), *level, [middle - 13.0, PAD - 1.5, middle + 13.0, PAD + 12.5]);
                strip.height += PAD;
                return place;
            }
            Cell::Priority(priority) => {
                if let Some(priority) = priority {
                    let (fill, colour) = of_priority(*priority);
                    let area = [left, PAD - 1.5, left + 24.0, PAD + 12.5];
                    self.chip(strip, Tag::Node(id), priority.token(), area, (fill, colour));
                    strip.height += PAD;
                }
                return place;
            }
            Cell::Verdict(verdict, word) => {
                verdict_mark(strip, *verdict, left + 4.0, PAD + 5.8);
                place.left += MARK;
                place.width -= MARK;
                word.as_str().into()
            }
            Cell::Standings(groups) => {
                self.standings(strip, Tag::Node(id), groups, (left, width));
                return place;
            }
            // A band stands alone in its row; elsewhere it is text.
            Cell::Band(text) => text.clone(),
            Cell::Reference(about, text) => {
                if self.linkable.contains(about) {
                    let link = self.tree.add(Role::Link, id);
                    place.link = Some(link);
                    place.tag = Tag::Node(link);
                }
                text.clone()
            }
        };
        place.lines = self.shaper.lines(&text, style, place.width);
        place
    }

    /// Words, and after each its requirements with their levels, as many on a line as fit.
    fn standings(&mut self, strip: &mut Strip, tag: Tag, groups: &[Standings], (left, width): (f32, f32)) {
        const CHIP: f32 = 12.0;
        let line_height = CELL.size * CELL.leading + 2.4;
        let (mut x, mut y) = (left, PAD);
        // A word stays on the line of its first requirement: room is kept for both.
        const FIRST: f32 = CHIP + 34.0;
        let mut put = |flow: &mut Self, level: Option<Option<Level>>, text: &str, style: Style| {
            let Some(line) = flow.shaper.one_line(&format!("{text} "), style, width) else { return };
            let (before, after) = if level.is_some() { (CHIP + 3.0, 0.0) } else { (0.0, FIRST) };
            if x > left && x + before + line.ink.1 + after > left + width {
                (x, y) = (left, y + line_height);
            }
            let ink = line.ink.1;
            if let Some(level) = level {
                flow.level_chip(strip, tag, level, [x, y, x + CHIP, y + line_height - 2.4]);
            }
            put_line(strip, tag, line, x + before, y);
            x += before + ink + 6.0;
        };
        for Standings { word, requirements } in groups {
            put(self, None, word, CELL.colour(MUTED));
            for (id, level) in requirements {
                put(self, Some(*level), id.as_str(), CELL);
            }
        }
        strip.height = strip.height.max(y + line_height - 2.4) + PAD;
    }

    fn percent(&self, share: f64) -> String {
        // Rounding must not turn “nearly all” into “all”, nor “hardly any” into “none”.
        let percent = (share * 100.0).round();
        let shown = match percent {
            percent if percent >= 100.0 && share < 1.0 => 99.0,
            percent if percent <= 0.0 && share > 0.0 => 1.0,
            percent => percent,
        };
        say!(self.words, "percent", number = shown)
    }

    /// A level as a coloured box with its number, or an empty box with a dash.
    pub(crate) fn level_chip(&mut self, strip: &mut Strip, tag: Tag, level: Option<Level>, area: [f32; 4]) {
        match level {
            Some(level) => {
                let colours = (of_level(level), on_level(level));
                self.chip(strip, tag, &level.number().to_string(), area, colours);
            }
            None => {
                let points = vec![(area[0], area[1]), (area[2], area[1]), (area[2], area[3]), (area[0], area[3])];
                let stroke = Some(Stroke { colour: RULE, width: 0.7, dashed: false });
                strip.draw(Tag::Ornament, Draw::Path { points, closed: true, fill: None, stroke });
                self.chip_text(strip, tag, "–", area, CELL.colour(MUTED));
            }
        }
    }

    fn chip(
        &mut self,
        strip: &mut Strip,
        tag: Tag,
        text: &str,
        area: [f32; 4],
        colours: (super::colour::Colour, super::colour::Colour),
    ) {
        strip.draw(Tag::Ornament, Draw::Box { area, fill: colours.0 });
        self.chip_text(strip, tag, text, area, CELL.colour(colours.1).weight(600.0));
    }

    fn chip_text(&mut self, strip: &mut Strip, tag: Tag, text: &str, area: [f32; 4], style: Style) {
        let height = style.size * style.leading;
        let at = (area[0], (area[1] + area[3] - height) / 2.0);
        self.set(strip, tag, &text.into(), style.side(Side::Centre), at, area[2] - area[0]);
    }
}

/// One decimal, as everywhere.
pub(crate) fn decimal(value: f64) -> String {
    format!("{:.1}", one_decimal(value))
}

/// A full, half or empty disc; a dash where it does not apply; a small dot while unanswered.
fn verdict_mark(strip: &mut Strip, verdict: Option<Verdict>, x: f32, y: f32) {
    let ring = Some(Stroke { colour: ACCENT, width: 0.9, dashed: false });
    let radius = 3.4;
    let mut path = |points, fill, stroke| strip.draw(Tag::Ornament, Draw::Path { points, closed: true, fill, stroke });
    match verdict {
        Some(Verdict::Met) => path(disc(x, y, radius, 0.0, 1.0), Some(ACCENT), ring),
        Some(Verdict::Partly) => {
            path(disc(x, y, radius, 0.25, 0.5), Some(ACCENT), None);
            path(disc(x, y, radius, 0.0, 1.0), None, ring);
        }
        Some(Verdict::Unmet) => path(disc(x, y, radius, 0.0, 1.0), None, ring),
        Some(Verdict::NotApplicable) => {
            let bar = vec![(x - 3.0, y - 0.5), (x + 3.0, y - 0.5), (x + 3.0, y + 0.5), (x - 3.0, y + 0.5)];
            path(bar, Some(MUTED), None);
        }
        None => path(disc(x, y, 1.2, 0.0, 1.0), Some(MUTED), None),
    }
}
