//! Actions along the months, a row per owner.

use chrono::{Datelike, NaiveDate};

use super::{
    colour::{ACCENT, ACCENT_TINT, ALERT, Colour, INK, MUTED, PALE, RULE, WHITE},
    display::{Area, Draw, NodeId, Role, Tag},
    flow::{Flow, put_line},
    page::NOTE,
    strip::{Bond, Strip},
};
use crate::model::{MarkState, Side, Timeline, TimelineRow};

/// Side of an action's box.
const MARK: f32 = 15.0;
const ROW: f32 = 19.0;

impl Flow<'_> {
    pub(crate) fn timeline(&mut self, timeline: &Timeline, parent: NodeId) {
        if timeline.months.is_empty() {
            return;
        }
        let figure = self.tree.add_with_words(Role::Figure, parent, &timeline.alternative);
        let tag = Tag::Node(figure);
        let label = self.width * 0.24;
        let left = self.left + label;
        let month = (self.width - label) / timeline.months.len() as f32;
        let mut head = Strip { bond: Bond::Held, height: 16.0, ..Strip::default() };
        for (at, (word, _)) in timeline.months.iter().enumerate() {
            if let Some(line) = self.shaper.one_line(word, NOTE.size(7.5).side(Side::Centre), month) {
                put_line(&mut head, tag, line, left + at as f32 * month, 0.0);
            }
        }
        let area = [self.left, 14.8, self.left + self.width, 16.0];
        head.draw(Tag::Ornament, Draw::Box { area, fill: ACCENT });
        let repeated = std::sync::Arc::new(head.as_ornament());
        head.figures.push((figure, [self.left, 0.0, self.left + self.width, 16.0]));
        self.space(4.0);
        self.push(head);
        for row in &timeline.rows {
            let mut strip = self.timeline_row(timeline, row, tag, left, month);
            strip.repeated = Some(std::sync::Arc::clone(&repeated));
            self.push(strip);
        }
        self.space(4.0);
        let legend = self.timeline_legend(timeline, tag);
        self.push(legend);
        self.space(14.0);
    }

    /// A mark of each state with its word, and the line of today.
    fn timeline_legend(&mut self, timeline: &Timeline, tag: Tag) -> Strip {
        let mut strip = Strip { height: 12.0, ..Strip::default() };
        let each = self.width / (timeline.legend.len() + 1) as f32;
        let mut x = self.left;
        for (state, word) in &timeline.legend {
            mark(&mut strip, [x, 1.0, x + 10.0, 11.0], *state);
            self.set(&mut strip, tag, &word.as_str().into(), NOTE.size(7.5), (x + 14.0, 0.6), each - 16.0);
            x += each;
        }
        strip.draw(Tag::Ornament, Draw::Box { area: [x + 4.5, 0.0, x + 5.5, 12.0], fill: INK });
        let word = timeline.today_word.as_str().into();
        self.set(&mut strip, tag, &word, NOTE.size(7.5), (x + 14.0, 0.6), each - 16.0);
        strip
    }

    fn timeline_row(&mut self, timeline: &Timeline, row: &TimelineRow, tag: Tag, left: f32, month: f32) -> Strip {
        let mut strip = Strip::default();
        let per_line = ((month / (MARK + 1.5)).floor() as usize).max(1);
        let in_month = |at: usize| {
            let first = timeline.months[at].1;
            row.actions.iter().filter(move |mark| (mark.due.year(), mark.due.month()) == (first.year(), first.month()))
        };
        let deepest = (0..timeline.months.len()).map(|at| in_month(at).count().div_ceil(per_line)).max().unwrap_or(1);
        let height = ROW * deepest.max(1) as f32;
        for at in (0..timeline.months.len()).step_by(2) {
            let x = left + at as f32 * month;
            strip.draw(Tag::Ornament, Draw::Box { area: [x, 0.0, x + month, height], fill: PALE });
        }
        if let Some(x) = today(timeline, left, month) {
            strip.draw(Tag::Ornament, Draw::Box { area: [x - 0.5, 0.0, x + 0.5, height], fill: INK });
        }
        if let Some(line) = self.shaper.one_line(&row.owner, NOTE.colour(INK), left - self.left - 8.0) {
            put_line(&mut strip, tag, line, self.left, 3.5);
        }
        for at in 0..timeline.months.len() {
            for (position, mark) in in_month(at).enumerate() {
                let x = left + at as f32 * month + 1.0 + (position % per_line) as f32 * (MARK + 1.5);
                let y = 2.0 + (position / per_line) as f32 * ROW;
                let width = MARK.min(month - 1.5);
                let colour = self::mark(&mut strip, [x, y, x + width, y + MARK], mark.state);
                let style = NOTE.size(7.0).weight(600.0).colour(colour).side(Side::Centre);
                self.set(&mut strip, tag, &mark.number.to_string().into(), style, (x, y + 2.6), width);
            }
        }
        strip.draw(
            Tag::Ornament,
            Draw::Box { area: [self.left, height - 0.5, self.left + self.width, height], fill: RULE },
        );
        strip.height = height;
        strip
    }
}

/// A mark on which a number stands; returns the colour of the number. No two states differ by hue alone: what is
/// ahead is dark, what is done is pale, and what is overdue is white with a thick frame and a turned-down corner.
fn mark(strip: &mut Strip, area: Area, state: MarkState) -> Colour {
    let [left, top, right, bottom] = area;
    let mut fill = |area: Area, fill: Colour| strip.draw(Tag::Ornament, Draw::Box { area, fill });
    match state {
        MarkState::Ahead => fill(area, ACCENT),
        MarkState::Done => fill(area, ACCENT_TINT),
        MarkState::Overdue => {
            fill(area, ALERT);
            fill([left + 1.4, top + 1.4, right - 1.4, bottom - 1.4], WHITE);
            let corner = (right - left) * 0.4;
            let points = vec![(right - corner, top), (right, top), (right, top + corner)];
            strip.draw(Tag::Ornament, Draw::Path { points, closed: true, fill: Some(ALERT), stroke: None });
        }
    }
    match state {
        MarkState::Ahead => WHITE,
        MarkState::Overdue => ALERT,
        MarkState::Done => MUTED,
    }
}

/// Where the day of the report stands, if it is within the months shown.
fn today(timeline: &Timeline, left: f32, month: f32) -> Option<f32> {
    let day: NaiveDate = timeline.today;
    let same = |(_, first): &(String, NaiveDate)| (first.year(), first.month()) == (day.year(), day.month());
    let at = timeline.months.iter().position(same)?;
    Some(left + month * (at as f32 + (day.day() - 1) as f32 / 31.0))
}
