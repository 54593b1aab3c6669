//! Figures, radars, bars, the heat map, the timeline and the trend, each with the same in words.

use assessment::Level;
use catalogue::RequirementId;
use chrono::NaiveDate;

/// A figure that leads a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    /// What it is.
    pub label: String,
    /// The figure, or a word.
    pub figure: String,
    /// What must be read with it, line by line.
    pub beside: Vec<String>,
    /// The level nearest to the figure, which colours it.
    pub level: Option<Level>,
}

/// A radar chart: one axis per group, 0 in the centre, 5 outside. Its numbers stand in the table below it.
#[derive(Debug, Clone)]
pub struct Radar {
    /// What it shows, in a word or two.
    pub title: String,
    /// What the chart shows, numbers included, for who cannot see it.
    pub alternative: String,
    /// Its axes, clockwise from the top.
    pub axes: Vec<Axis>,
    /// The words of the legend.
    pub legend: Legend,
}

/// One axis of a radar chart.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Axis {
    pub label: String,
    pub current: Option<f64>,
    pub target: Option<f64>,
    pub previous: Option<f64>,
}

/// The words of a radar's legend; `previous` is blank if there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Legend {
    pub current: String,
    pub target: String,
    pub previous: String,
}

/// A bar per clause and group: its mean on the scale from 0 to 5, the range it can still fall in, its target. Its
/// numbers stand in the table below it.
#[derive(Debug, Clone)]
pub struct Bars {
    /// What the chart shows, numbers included.
    pub alternative: String,
    /// Its bars, from the top.
    pub rows: Vec<Bar>,
    /// The words of the legend.
    pub legend: BarLegend,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Stands strong before the title; blank for the bars of both halves.
    pub id: String,
    /// What it is of.
    pub title: String,
    /// Mean level; `None` while nothing is rated.
    pub mean: Option<f64>,
    /// The ends of the range; `None` where everything is rated.
    pub range: Option<(f64, f64)>,
    /// Mean target; `None` if nothing applies.
    pub target: Option<f64>,
}

/// The words of a bar chart's legend; `range` is blank if no bar has one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct BarLegend {
    pub mean: String,
    pub range: String,
    pub target: String,
}

/// Mean levels over assessments that followed each other, a small panel for each. Its numbers stand in the table
/// below it.
#[derive(Debug, Clone)]
pub struct Trend {
    /// What the chart shows, numbers included.
    pub alternative: String,
    /// The assessments, the oldest first: when each was.
    pub moments: Vec<String>,
    /// Its panels.
    pub lines: Vec<TrendLine>,
}

/// One panel of a trend.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendLine {
    /// What it is of.
    pub label: String,
    /// The mean level at each moment; `None` where nothing was rated.
    pub means: Vec<Option<f64>>,
    /// Today's mean target; `None` if nothing applies.
    pub target: Option<f64>,
}

/// Every requirement as a coloured cell, a row per group.
#[derive(Debug, Clone)]
pub struct HeatMap {
    /// What the map shows, numbers included.
    pub alternative: String,
    /// Its rows.
    pub rows: Vec<HeatRow>,
    /// Number and name of each level.
    pub legend: Vec<(Level, String)>,
    /// The words for an unrated and for an excluded cell.
    pub blank: (String, String),
}

/// One group of a heat map.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the names say it")]
pub struct HeatRow {
    pub id: String,
    pub title: String,
    pub cells: Vec<HeatCell>,
}

/// One requirement of a heat map.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct HeatCell {
    pub id: RequirementId,
    pub applicable: bool,
    pub level: Option<Level>,
}

/// Actions along the months.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// What it shows, in words.
    pub alternative: String,
    /// The months, in order: label and first day.
    pub months: Vec<(String, NaiveDate)>,
    /// The date of the report.
    pub today: NaiveDate,
    /// One row per owner.
    pub rows: Vec<TimelineRow>,
    /// What the marks mean: each state there may be with its word.
    pub legend: Vec<(MarkState, String)>,
    /// The words for the line of `today`.
    pub today_word: String,
}

/// The actions of one owner.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the names say it")]
pub struct TimelineRow {
    pub owner: String,
    pub actions: Vec<TimelineMark>,
}

/// An action's place on the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineMark {
    /// The action's number in the plan.
    pub number: usize,
    /// Its due date.
    pub due: NaiveDate,
    /// How it stands.
    pub state: MarkState,
}

/// How an action on the timeline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MarkState {
    Ahead,
    Overdue,
    Done,
}
