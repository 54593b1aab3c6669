//! The heat map: every requirement as a coloured cell with its number.

use super::{
    colour::{INK, MUTED, PALE, RULE, of_level, on_level},
    display::{Dash, Draw, NodeId, Role, Stroke, Tag},
    flow::{Flow, put_line},
    page::{CELL, NOTE},
    shape::Style,
    strip::Strip,
};
use crate::model::{HeatCell, HeatMap, Side};

const ROW: f32 = 27.0;
const SPACE: f32 = 2.5;

impl Flow<'_> {
    pub(crate) fn heat_map(&mut self, map: &HeatMap, parent: NodeId) {
        let figure = self.tree.add_with_words(Role::Figure, parent, &map.alternative);
        let tag = Tag::Node(figure);
        let mut strip = Strip::default();
        let most = map.rows.iter().map(|row| row.cells.len()).max().unwrap_or(1) as f32;
        let label = self.page.columns(0, 4).1;
        let cell = (self.width - label) / most;
        let mut y = 0.0;
        for row in &map.rows {
            let id = NOTE.colour(INK).weight(600.0);
            self.set(&mut strip, tag, &row.id.as_str().into(), id, (self.left, y + 6.5), 26.0);
            let style = Style { leading: 1.15, ..NOTE };
            let mut lines = self.shaper.lines(&row.title.as_str().into(), style, label - 36.0);
            lines.truncate(2);
            let height: f32 = lines.iter().map(|line| line.height).sum();
            let mut line_top = y + (ROW - SPACE - height) / 2.0;
            for line in lines {
                line_top += put_line(&mut strip, tag, line, self.left + 28.0, line_top);
            }
            for (at, one) in row.cells.iter().enumerate() {
                let x = self.left + label + at as f32 * cell;
                self.heat_cell(&mut strip, tag, one, [x, y, x + cell - SPACE, y + ROW - SPACE]);
            }
            y += ROW;
            // Annex A stands apart from the clauses.
            if row.id == "10" {
                y += 7.0;
            }
        }
        self.heat_legend(&mut strip, tag, map, y + 5.0);
        strip.figures.push((figure, [self.left, 0.0, self.left + self.width, strip.height]));
        self.space(4.0);
        self.push(strip);
        self.space(14.0);
    }

    fn heat_cell(&mut self, strip: &mut Strip, tag: Tag, cell: &HeatCell, area: [f32; 4]) {
        let (fill, colour, number) = match (cell.applicable, cell.level) {
            (false, _) => (None, MUTED, "×".to_owned()),
            (true, None) => (Some(PALE), MUTED, "–".to_owned()),
            (true, Some(level)) => (Some(of_level(level)), on_level(level), level.number().to_string()),
        };
        match fill {
            Some(fill) => strip.draw(tag, Draw::Box { area, fill }),
            None => self.frame(strip, tag, area),
        }
        let width = area[2] - area[0];
        let id = NOTE.colour(colour).size(7.0).side(Side::Centre);
        self.set(strip, tag, &cell.id.as_str().into(), id, (area[0], area[1] + 1.8), width);
        let number_style = Style { leading: 1.2, ..CELL.colour(colour).size(11.0).weight(600.0).side(Side::Centre) };
        self.set(strip, tag, &number.into(), number_style, (area[0], area[1] + 10.2), width);
    }

    fn frame(&mut self, strip: &mut Strip, tag: Tag, area: [f32; 4]) {
        let points = vec![(area[0], area[1]), (area[2], area[1]), (area[2], area[3]), (area[0], area[3])];
        let stroke = Some(Stroke { colour: RULE, width: 0.7, dash: Dash::Dashed });
        strip.draw(tag, Draw::Path { points, closed: true, fill: None, stroke });
    }

    fn heat_legend(&mut self, strip: &mut Strip, tag: Tag, map: &HeatMap, y: f32) {
        let count = map.legend.len() + 2;
        let each = self.width / count as f32;
        let words = map.legend.iter().map(|(level, word)| (Some(*level), true, word));
        let blank = [(None, true, &map.blank.0), (None, false, &map.blank.1)];
        for (at, (level, applicable, word)) in words.chain(blank).enumerate() {
            let x = self.left + at as f32 * each;
            let area = [x, y + 1.0, x + 13.0, y + 13.0];
            let (fill, colour, sign) = match level {
                Some(level) => (of_level(level), on_level(level), level.number().to_string()),
                None => (PALE, MUTED, if applicable { "–" } else { "×" }.to_owned()),
            };
            match applicable {
                true => strip.draw(tag, Draw::Box { area, fill }),
                false => self.frame(strip, tag, area),
            }
            let style = NOTE.colour(colour).weight(600.0).size(8.0).side(Side::Centre);
            self.set(strip, tag, &sign.into(), style, (x, y + 1.5), 13.0);
            self.set(strip, tag, &word.as_str().into(), NOTE.size(7.2), (x + 16.0, y + 2.2), each - 18.0);
        }
    }
}
