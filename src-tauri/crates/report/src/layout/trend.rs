//! The trend: a small panel for each level that is followed, all on the same scale.

use super::{
    cell::decimal,
    chart::disc,
    colour::{ACCENT, ALERT, INK, MUTED, PALE, RULE},
    display::{Dash, Draw, NodeId, Role, Stroke, Tag},
    flow::{Flow, put_line},
    page::{GUTTER, NOTE},
    strip::Strip,
};
use crate::model::{Side, Trend, TrendLine};

/// Panels beside each other, and how many of the twelve columns each takes.
const ACROSS: usize = 6;
const COLUMNS: u8 = 2;
/// Height of the plot, from level 0 to level 5.
const PLOT: f32 = 42.0;
/// What stands above the plot: the label, and room for a number above level 5.
const ABOVE: f32 = 20.0;
const PANEL: f32 = ABOVE + PLOT + 20.0;
/// Space beside the first and the last moment.
const INSET: f32 = 9.0;

impl Flow<'_> {
    pub(crate) fn trend(&mut self, trend: &Trend, parent: NodeId) {
        let figure = self.tree.add_with_words(Role::Figure, parent, &trend.alternative);
        let mut strip = Strip::default();
        let width = self.page.columns(0, COLUMNS).1;
        for (at, line) in trend.lines.iter().enumerate() {
            let x = self.left + (at % ACROSS) as f32 * (width + GUTTER);
            let y = (at / ACROSS) as f32 * PANEL;
            self.panel(&mut strip, Tag::Node(figure), trend, line, (x, y), width);
        }
        strip.height = trend.lines.len().div_ceil(ACROSS) as f32 * PANEL;
        strip.figures.push((figure, [self.left, 0.0, self.left + self.width, strip.height]));
        self.space(4.0);
        self.push(strip);
        self.space(8.0);
    }

    fn panel(&mut self, strip: &mut Strip, tag: Tag, trend: &Trend, line: &TrendLine, at: (f32, f32), width: f32) {
        let (x, y) = at;
        let (top, floor) = (y + ABOVE, y + ABOVE + PLOT);
        let height = |value: f64| floor - PLOT * (value.clamp(0.0, 5.0) as f32) / 5.0;
        strip.draw(tag, Draw::Box { area: [x, top, x + width, floor], fill: PALE });
        strip.draw(tag, Draw::Box { area: [x, floor, x + width, floor + 0.6], fill: RULE });
        if let Some(label) = self.shaper.one_line(&line.label, NOTE.size(8.0).colour(INK).weight(600.0), width) {
            put_line(strip, tag, label, x, y);
        }
        if let Some(target) = line.target {
            let points = vec![(x, height(target)), (x + width, height(target))];
            let stroke = Some(Stroke { colour: ALERT, width: 0.8, dash: Dash::Dashed });
            strip.draw(tag, Draw::Path { points, closed: false, fill: None, stroke });
        }
        let step = (width - 2.0 * INSET) / (trend.moments.len().saturating_sub(1).max(1) as f32);
        let place = |(at, mean): (usize, &Option<f64>)| mean.map(|mean| (x + INSET + step * at as f32, height(mean)));
        let places: Vec<Option<(f32, f32)>> = line.means.iter().enumerate().map(place).collect();
        for pair in places.windows(2) {
            if let [Some(one), Some(other)] = pair {
                let stroke = Some(Stroke { colour: ACCENT, width: 1.4, dash: Dash::Solid });
                strip.draw(tag, Draw::Path { points: vec![*one, *other], closed: false, fill: None, stroke });
            }
        }
        for (place, mean) in places.iter().zip(&line.means) {
            if let (Some((x, y)), Some(mean)) = (place, mean) {
                let points = disc(*x, *y, 2.0, 0.0, 1.0);
                strip.draw(tag, Draw::Path { points, closed: true, fill: Some(ACCENT), stroke: None });
                let style = NOTE.size(6.8).colour(INK).side(Side::Centre);
                // Above the point, unless the line of the target runs there.
                let crossed = line.target.is_some_and(|target| (y - 13.0..y - 1.0).contains(&height(target)));
                let top = if crossed { y + 1.6 } else { y - 11.6 };
                self.set(strip, tag, &decimal(*mean).into(), style, (x - 9.0, top), 18.0);
            }
        }
        for (side, moment) in [(Side::Left, trend.moments.first()), (Side::Right, trend.moments.last())] {
            let style = NOTE.size(6.8).colour(MUTED).side(side);
            let (from, room) = if side == Side::Left { (x, width * 0.6) } else { (x + width * 0.6, width * 0.4) };
            let Some(moment) = moment else { continue };
            self.set(strip, tag, &moment.as_str().into(), style, (from, floor + 1.5), room);
        }
    }
}
