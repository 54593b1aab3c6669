//! Actions along the months, a row per owner.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::{
    colour::{ACCENT, ACCENT_TINT, ALERT, Colour, INK, MUTED, PALE, RULE, WHITE},
    display::{Area, Draw, NodeId, Role, Tag},
    flow::{Flow, put_line},
    page::NOTE,
    strip::{Bond, Strip},
};
use crate::model::{MarkState, Side, Timeline, TimelineMark, TimelineRow};

/// Side of an action's box, and the space after it.
const MARK: f32 = 15.0;
const APART: f32 = 1.5;
/// Height of a line of boxes.
const ROW: f32 = 19.0;
/// Height of the head with the months.
const HEAD: f32 = 16.0;
/// Height of the legend above it, space included.
const LEGEND: f32 = 18.0;
/// Rows of no more lines than this stay whole.
const WHOLE: usize = 6;

impl Flow<'_> {
    pub(crate) fn timeline(&mut self, timeline: &Timeline, parent: NodeId) {
        if timeline.months.is_empty() {
            return;
        }
        let figure = self.tree.add_with_words(Role::Figure, parent, &timeline.alternative);
        let tag = Tag::Node(figure);
        let label = self.width * 0.24;
        let months = Months::of(timeline, self.left + label, self.width - label);
        let head = self.timeline_head(timeline, tag, &months);
        let repeated = head.as_ornament();
        // A reader needs to know the marks before the first of them.
        let mut opening = self.timeline_legend(timeline, tag);
        opening.absorb(head, LEGEND);
        opening.bond = Bond::Held;
        opening.figures.push((figure, [self.left, 0.0, self.left + self.width, LEGEND + HEAD]));
        self.space(4.0);
        self.push(opening);
        for row in &timeline.rows {
            self.timeline_row(row, tag, &months, &repeated);
        }
        self.space(14.0);
    }

    fn timeline_head(&mut self, timeline: &Timeline, tag: Tag, months: &Months) -> Strip {
        let mut head = Strip { height: HEAD, ..Strip::default() };
        for (at, (word, _)) in timeline.months.iter().enumerate() {
            let (left, width) = months.place(at);
            if let Some(line) = self.shaper.one_line(word, NOTE.size(7.5).side(Side::Centre), width) {
                put_line(&mut head, tag, line, left, 0.0);
            }
        }
        let area = [self.left, HEAD - 1.2, self.left + self.width, HEAD];
        head.draw(Tag::Ornament, Draw::Box { area, fill: ACCENT });
        head
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

    /// A strip for each line of boxes, so that a page may end between any two of many.
    fn timeline_row(&mut self, row: &TimelineRow, tag: Tag, months: &Months, repeated: &Strip) {
        let lines = months.lines(row);
        let owner = self.shaper.one_line(&row.owner, NOTE.colour(INK), months.left - self.left - 8.0);
        // Where the row goes on, its owner is named again.
        let mut again = repeated.clone();
        if let Some(line) = owner.clone() {
            put_line(&mut again, Tag::Ornament, line, self.left, HEAD + 3.5);
            again.height = HEAD;
        }
        let (repeated, again) = (Arc::new(repeated.clone()), Arc::new(again));
        let count = lines.len();
        for (at, marks) in lines.into_iter().enumerate() {
            let is_last = at + 1 == count;
            let mut strip = Strip { height: ROW, ..Strip::default() };
            // A hair taller than the strip, so that no seam shows between lines.
            let below = if is_last { ROW } else { ROW + 0.4 };
            for month in (0..months.count).step_by(2) {
                let (left, width) = months.place(month);
                strip.draw(Tag::Ornament, Draw::Box { area: [left, 0.0, left + width, below], fill: PALE });
            }
            if let Some(line) = owner.clone().filter(|_| at == 0) {
                put_line(&mut strip, tag, line, self.left, 3.5);
            }
            for (x, mark) in marks {
                let width = MARK.min(months.slot - APART);
                let colour = self::mark(&mut strip, [x, 2.0, x + width, 2.0 + MARK], mark.state);
                let number = mark.number.to_string();
                let size = size_of(&number);
                let style = NOTE.size(size).weight(600.0).colour(colour).side(Side::Centre);
                // In the middle of the box, whatever its size.
                let y = 2.0 + (MARK - size * style.leading) / 2.0;
                self.set(&mut strip, tag, &number.into(), style, (x, y), width);
            }
            if let Some(x) = months.today() {
                strip.draw(Tag::Ornament, Draw::Box { area: [x - 0.5, 0.0, x + 0.5, below], fill: INK });
            }
            if is_last {
                let area = [self.left, ROW - 0.5, self.left + self.width, ROW];
                strip.draw(Tag::Ornament, Draw::Box { area, fill: RULE });
            }
            strip.height = ROW;
            let held = !is_last && (count <= WHOLE || at == 0 || at + 2 == count);
            strip.bond = if held { Bond::Held } else { Bond::Free };
            strip.repeated = Some(Arc::clone(if at == 0 { &repeated } else { &again }));
            self.push(strip);
        }
    }
}

/// The size of a number that leaves air on both sides of it in its box.
fn size_of(number: &str) -> f32 {
    match number.len() {
        0..=2 => 7.0,
        3 => 5.8,
        _ => 4.6,
    }
}

/// Where the months stand. Boxes stand side by side in a slot of their month; the month of the report has two, so
/// that what was due before its day stands left of the line, and what is due from then on stands right of it.
struct Months {
    left: f32,
    /// Width of a slot.
    slot: f32,
    count: usize,
    first: NaiveDate,
    /// The date of the report, and which of the months has it.
    today: (NaiveDate, Option<usize>),
}

impl Months {
    fn of(timeline: &Timeline, left: f32, width: f32) -> Months {
        let count = timeline.months.len();
        let first = timeline.months.first().map_or(timeline.today, |(_, first)| *first);
        let of_report = month_from(first, timeline.today).filter(|at| *at < count);
        let slots = count + usize::from(of_report.is_some());
        Months { left, slot: width / slots as f32, count, first, today: (timeline.today, of_report) }
    }

    /// The slot with which a month begins.
    fn opens(&self, month: usize) -> usize {
        month + usize::from(self.today.1.is_some_and(|today| month > today))
    }

    /// Left edge and width of a month.
    fn place(&self, month: usize) -> (f32, f32) {
        let slots = self.opens(month + 1) - self.opens(month);
        (self.left + self.opens(month) as f32 * self.slot, slots as f32 * self.slot)
    }

    /// Where the day of the report stands, if it is within the months shown.
    fn today(&self) -> Option<f32> {
        self.today.1.map(|month| self.left + (self.opens(month) + 1) as f32 * self.slot)
    }

    /// The marks of a row from the left, in as many lines as it takes for the fullest slot.
    fn lines<'a>(&self, row: &'a TimelineRow) -> Vec<Vec<(f32, &'a TimelineMark)>> {
        let per_line = ((self.slot / (MARK + APART)).floor() as usize).max(1);
        let mut slots: Vec<Vec<&TimelineMark>> = vec![Vec::new(); self.opens(self.count)];
        for mark in &row.actions {
            let Some(month) = month_from(self.first, mark.due).filter(|at| *at < self.count) else { continue };
            let is_after = self.today.1 == Some(month) && mark.due >= self.today.0;
            slots[self.opens(month) + usize::from(is_after)].push(mark);
        }
        let mut lines = vec![Vec::new()];
        for (at, marks) in slots.into_iter().enumerate() {
            for (position, mark) in marks.into_iter().enumerate() {
                let x = self.left + at as f32 * self.slot + 1.0 + (position % per_line) as f32 * (MARK + APART);
                if lines.len() <= position / per_line {
                    lines.push(Vec::new());
                }
                lines[position / per_line].push((x, mark));
            }
        }
        lines
    }
}

/// How many months a day is after the month of another.
fn month_from(first: NaiveDate, day: NaiveDate) -> Option<usize> {
    let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    usize::try_from(months(day) - months(first)).ok()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
    }

    fn a_year(today: NaiveDate) -> Months {
        let months = (1..=12).map(|month| (String::new(), day(month, 1))).collect();
        let (alternative, today_word) = (String::new(), String::new());
        let timeline = Timeline { alternative, months, today, rows: Vec::new(), legend: Vec::new(), today_word };
        Months::of(&timeline, 100.0, 370.0)
    }

    fn row(days: &[NaiveDate]) -> TimelineRow {
        let mark = |(at, due): (usize, &NaiveDate)| TimelineMark { number: at + 1, due: *due, state: MarkState::Ahead };
        TimelineRow { owner: String::new(), actions: days.iter().enumerate().map(mark).collect() }
    }

    #[test]
    fn what_was_due_before_the_report_stands_left_of_its_line_and_the_rest_right_of_it() {
        for today in [day(1, 1), day(3, 1), day(3, 15), day(3, 31), day(12, 31)] {
            let months = a_year(today);
            let line = months.today().expect("the day of the report is among the months");
            let days: Vec<NaiveDate> = day(1, 1).iter_days().take_while(|day| day.year() == 2026).collect();
            let row = row(&days);
            let lines = months.lines(&row);
            assert_eq!(lines.iter().flatten().count(), days.len(), "every action stands somewhere");
            for (x, mark) in lines.into_iter().flatten() {
                let is_left = mark.due < today;
                let apart = if is_left { x + MARK <= line - 0.5 } else { x >= line + 0.5 };
                assert!(apart, "an action due {} stands at {x}, the line of {today} at {line}", mark.due);
                let (left, width) = months.place(mark.due.month0() as usize);
                assert!(x >= left && x + MARK <= left + width, "an action due {} stands in its month", mark.due);
            }
        }
    }

    #[test]
    fn an_action_beyond_the_months_shown_stands_nowhere() {
        let earlier = NaiveDate::from_ymd_opt(2025, 12, 31).expect("a day");
        let later = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day");
        let row = row(&[earlier, later]);
        let lines = a_year(day(6, 1)).lines(&row);
        assert!(lines.iter().all(Vec::is_empty), "the table below has it");
    }
}
