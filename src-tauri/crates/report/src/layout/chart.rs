//! The radar chart, its numbers beside it.

use std::f32::consts::{FRAC_PI_2, TAU};

use super::{
    colour::{ACCENT, ACCENT_TINT, ALERT, Colour, INK, MUTED, RULE},
    display::{Dash, Draw, NodeId, Role, Stroke, Tag},
    flow::Flow,
    page::{LABEL, NOTE},
    strip::Strip,
};
use crate::model::{Axis, Radar, Side};

const RADIUS: f32 = 84.0;
const SCALE: f32 = 5.0;

/// Where the chart stands.
#[derive(Debug, Clone, Copy)]
struct Centre {
    x: f32,
    y: f32,
    axes: usize,
}

impl Centre {
    /// The point at `value` on an axis; values outside the scale stay on its ends.
    fn at(&self, axis: usize, value: f64) -> (f32, f32) {
        self.point(axis, RADIUS * value.clamp(0.0, f64::from(SCALE)) as f32 / SCALE)
    }

    fn point(&self, axis: usize, distance: f32) -> (f32, f32) {
        let angle = axis as f32 / self.axes as f32 * TAU - FRAC_PI_2;
        (self.x + angle.cos() * distance, self.y + angle.sin() * distance)
    }
}

impl Flow<'_> {
    /// Charts side by side, two in a row.
    pub(crate) fn radars(&mut self, radars: &[Radar], parent: NodeId) {
        for pair in radars.chunks(2) {
            let mut row = Strip::default();
            for (at, radar) in (0_u8..).zip(pair) {
                let (left, width) = self.page.columns(6 * at, 6);
                let figure = self.tree.add_with_words(Role::Figure, parent, &radar.alternative);
                let mut strip = Strip::default();
                let title = LABEL.size(9.5).side(Side::Centre);
                self.set(&mut strip, Tag::Node(figure), &radar.title.as_str().into(), title, (left, 0.0), width);
                let below = strip.height;
                let chart = self.radar_chart(radar, figure, left, width);
                strip.absorb(chart, below);
                row.figures.push((figure, [left, 0.0, left + width, strip.height]));
                row.absorb(strip, 0.0);
            }
            self.space(4.0);
            self.push(row);
        }
        self.space(10.0);
    }

    fn radar_chart(&mut self, radar: &Radar, figure: NodeId, left: f32, width: f32) -> Strip {
        let tag = Tag::Node(figure);
        let mut strip = Strip::default();
        let centre = Centre { x: left + width / 2.0, y: RADIUS + 22.0, axes: radar.axes.len() };
        let series = |of: fn(&Axis) -> Option<f64>| radar.axes.iter().map(of).collect::<Vec<_>>();
        let (current, target) = (series(|axis| axis.current), series(|axis| axis.target));
        let previous = series(|axis| axis.previous);
        if let Some(points) = closed(&centre, &current) {
            strip.draw(tag, Draw::Path { points, closed: true, fill: Some(ACCENT_TINT), stroke: None });
        }
        for ring in 1..=5_u8 {
            let points = (0..centre.axes).map(|axis| centre.at(axis, f64::from(ring))).collect();
            let width = if ring == 5 { 0.8 } else { 0.4 };
            strip.draw(tag, Draw::Path { points, closed: true, fill: None, stroke: Some(line(RULE, width)) });
        }
        for axis in 0..centre.axes {
            let points = vec![(centre.x, centre.y), centre.point(axis, RADIUS)];
            strip.draw(tag, Draw::Path { points, closed: false, fill: None, stroke: Some(line(RULE, 0.4)) });
        }
        self.curve(&mut strip, tag, &centre, &previous, before());
        self.curve(&mut strip, tag, &centre, &target, Stroke { dash: Dash::Dashed, ..line(ALERT, 1.0) });
        self.curve(&mut strip, tag, &centre, &current, line(ACCENT, 1.6));
        for (axis, value) in current.iter().enumerate() {
            if let Some(value) = value {
                let (x, y) = centre.at(axis, *value);
                let points = disc(x, y, 2.4, 0.0, 1.0);
                strip.draw(tag, Draw::Path { points, closed: true, fill: Some(ACCENT), stroke: None });
            }
        }
        for (axis, label) in radar.axes.iter().enumerate() {
            let (x, y) = centre.point(axis, RADIUS + 13.0);
            let style = NOTE.size(9.5).colour(INK).side(Side::Centre).weight(600.0);
            self.set(&mut strip, tag, &label.label.as_str().into(), style, (x - 20.0, y - 6.6), 40.0);
        }
        for ring in [1.0, 3.0, 5.0_f64] {
            let (x, y) = centre.at(0, ring);
            self.set(&mut strip, tag, &format!("{ring:.0}").into(), NOTE.size(6.5), (x + 2.5, y - 1.0), 12.0);
        }
        strip.height = 2.0 * RADIUS + 44.0;
        self.radar_legend(&mut strip, tag, radar, left, width);
        strip
    }

    fn radar_legend(&mut self, strip: &mut Strip, tag: Tag, radar: &Radar, left: f32, width: f32) {
        let entries = [
            (&radar.legend.current, line(ACCENT, 1.6)),
            (&radar.legend.target, Stroke { dash: Dash::Dashed, ..line(ALERT, 1.0) }),
            (&radar.legend.previous, before()),
        ];
        let shown: Vec<_> = entries.into_iter().filter(|(word, _)| !word.is_empty()).collect();
        let each = width / shown.len() as f32;
        let y = strip.height;
        for (at, (word, stroke)) in shown.into_iter().enumerate() {
            let x = left + at as f32 * each;
            let points = vec![(x, y + 6.0), (x + 16.0, y + 6.0)];
            strip.draw(tag, Draw::Path { points, closed: false, fill: None, stroke: Some(stroke) });
            self.set(strip, tag, &word.as_str().into(), NOTE.size(7.5), (x + 20.0, y), each - 22.0);
        }
        strip.height += 2.0;
    }

    /// A closed line if every axis has a value; otherwise only the sides between neighbours that have one.
    fn curve(&mut self, strip: &mut Strip, tag: Tag, centre: &Centre, values: &[Option<f64>], stroke: Stroke) {
        if let Some(points) = closed(centre, values) {
            strip.draw(tag, Draw::Path { points, closed: true, fill: None, stroke: Some(stroke) });
            return;
        }
        for (axis, value) in values.iter().enumerate() {
            let next = (axis + 1) % values.len();
            if let (Some(here), Some(there)) = (value, values[next]) {
                let points = vec![centre.at(axis, *here), centre.at(next, there)];
                strip.draw(tag, Draw::Path { points, closed: false, fill: None, stroke: Some(stroke) });
            }
        }
    }
}

/// The corners of a series without gaps.
fn closed(centre: &Centre, values: &[Option<f64>]) -> Option<Vec<(f32, f32)>> {
    values.iter().enumerate().map(|(axis, value)| value.map(|value| centre.at(axis, value))).collect()
}

/// The line of the assessment before.
fn before() -> Stroke {
    Stroke { dash: Dash::Dotted, ..line(MUTED, 1.2) }
}

fn line(colour: Colour, width: f32) -> Stroke {
    Stroke { colour, width, dash: Dash::Solid }
}

/// The outline of a sector, from `start` on for `part` of a turn; a disc for a whole turn.
pub(crate) fn disc(x: f32, y: f32, radius: f32, start: f32, part: f32) -> Vec<(f32, f32)> {
    const CORNERS: u8 = 24;
    (0..=CORNERS)
        .map(|at| (start + part * f32::from(at) / f32::from(CORNERS)) * TAU)
        .map(|angle| (x + angle.cos() * radius, y + angle.sin() * radius))
        .collect()
}
