//! Bars from 0 to 5, the range as a line through each, the target as a stroke across it, the numbers beside.

use super::{
    cell::decimal,
    colour::{ACCENT, ALERT, Colour, INK, RULE, WHITE},
    display::{Area, Draw, NodeId, Role, Tag},
    flow::{Flow, put_line},
    page::NOTE,
    strip::Strip,
};
use crate::model::{Bar, Bars, Side};

const ROW: f32 = 14.5;
/// How thick a bar is.
const THICK: f32 = 7.0;
/// Room for the numbers on the right: the mean, and the range beside it.
const NUMBERS: f32 = 62.0;
/// The end of the scale.
const SCALE: f32 = 5.0;

/// Where the scale stands.
#[derive(Debug, Clone, Copy)]
struct Scale {
    left: f32,
    width: f32,
}

impl Scale {
    /// Where a value stands; values outside the scale stay on its ends.
    fn at(self, value: f64) -> f32 {
        self.left + self.width * (value as f32).clamp(0.0, SCALE) / SCALE
    }
}

impl Flow<'_> {
    pub(crate) fn bars(&mut self, bars: &Bars, parent: NodeId) {
        let figure = self.tree.add_with_words(Role::Figure, parent, &bars.alternative);
        let tag = Tag::Node(figure);
        let label = self.page.columns(0, 5).1;
        let scale = Scale { left: self.left + label + 8.0, width: self.width - label - 8.0 - NUMBERS };
        let mut strip = Strip::default();
        let top = 12.0;
        let bottom = top + ROW * bars.rows.len() as f32;
        for level in 0..=5_u8 {
            let x = scale.at(f64::from(level));
            strip.draw(tag, Draw::Box { area: [x - 0.25, top, x + 0.25, bottom], fill: RULE });
            let style = NOTE.size(7.0).side(Side::Centre);
            self.set(&mut strip, tag, &level.to_string().into(), style, (x - 8.0, 0.0), 16.0);
        }
        for (at, bar) in bars.rows.iter().enumerate() {
            self.bar(&mut strip, tag, bar, scale, top + ROW * at as f32);
        }
        strip.height = bottom + 4.0;
        self.bar_legend(&mut strip, tag, bars, scale);
        strip.figures.push((figure, [self.left, 0.0, self.left + self.width, strip.height]));
        self.space(4.0);
        self.push(strip);
        self.space(12.0);
    }

    fn bar(&mut self, strip: &mut Strip, tag: Tag, bar: &Bar, scale: Scale, y: f32) {
        let (own, weight) = if bar.id.is_empty() { (0.0, 600.0) } else { (26.0, 400.0) };
        self.set(strip, tag, &bar.id.as_str().into(), NOTE.colour(INK).weight(600.0), (self.left, y + 1.0), 26.0);
        let title = NOTE.colour(INK).weight(weight);
        if let Some(line) = self.shaper.one_line(&bar.title, title, scale.left - self.left - own - 8.0) {
            put_line(strip, tag, line, self.left + own, y + 1.0);
        }
        let middle = y + ROW / 2.0;
        if let Some(mean) = bar.mean {
            let area = [scale.left, middle - THICK / 2.0, scale.at(mean).max(scale.left + 0.8), middle + THICK / 2.0];
            strip.draw(tag, Draw::Box { area, fill: ACCENT });
        }
        if let Some((low, high)) = bar.range {
            range_line(strip, tag, scale.at(low), scale.at(high), middle);
        }
        if let Some(target) = bar.target {
            target_stroke(strip, tag, scale.at(target), middle);
        }
        let right = scale.left + scale.width + 6.0;
        let mean = bar.mean.map_or_else(|| "–".to_owned(), decimal);
        self.set(strip, tag, &mean.into(), NOTE.colour(INK).weight(600.0).side(Side::Right), (right, y + 1.0), 16.0);
        if let Some((low, high)) = bar.range {
            let told = format!("{}–{}", decimal(low), decimal(high));
            self.set(strip, tag, &told.into(), NOTE.side(Side::Right), (right + 17.0, y + 1.0), NUMBERS - 23.0);
        }
    }

    fn bar_legend(&mut self, strip: &mut Strip, tag: Tag, bars: &Bars, scale: Scale) {
        let y = strip.height;
        let middle = y + 6.0;
        let each = (scale.width + NUMBERS) / 3.0;
        let mut x = scale.left;
        for (at, word) in [&bars.legend.mean, &bars.legend.target, &bars.legend.range].into_iter().enumerate() {
            if word.is_empty() {
                continue;
            }
            match at {
                0 => strip.draw(tag, Draw::Box { area: [x, middle - 3.5, x + 14.0, middle + 3.5], fill: ACCENT }),
                1 => target_stroke(strip, tag, x + 7.0, middle),
                _ => range_line(strip, tag, x, x + 14.0, middle),
            }
            self.set(
                strip,
                tag,
                &word.as_str().into(),
                NOTE.size(7.5),
                (x + 18.0, y),
                self.left + self.width - x - 18.0,
            );
            x += each;
        }
        strip.height = strip.height.max(y + 12.0);
    }
}

/// A thin line with an end on either side; white around it, so that it is seen on the bar too.
fn range_line(strip: &mut Strip, tag: Tag, low: f32, high: f32, y: f32) {
    let mut fill = |area: Area, fill: Colour| strip.draw(tag, Draw::Box { area, fill });
    fill([low, y - 1.3, high, y + 1.3], WHITE);
    for x in [low, high] {
        fill([x - 0.6, y - 3.0, x + 0.6, y + 3.0], INK);
    }
    fill([low, y - 0.5, high, y + 0.5], INK);
}

/// A stroke across a bar, longer than the bar is thick.
fn target_stroke(strip: &mut Strip, tag: Tag, x: f32, y: f32) {
    strip.draw(tag, Draw::Box { area: [x - 1.8, y - 5.6, x + 1.8, y + 5.6], fill: WHITE });
    strip.draw(tag, Draw::Box { area: [x - 1.0, y - 5.6, x + 1.0, y + 5.6], fill: ALERT });
}
