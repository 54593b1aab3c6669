//! The report before it has pages: typed sections that PDF and tables share.
//!
//! Knows nothing of fonts, places or pages. What a person reads is already in
//! words; figures, levels and dates stay values, so that a spreadsheet gets
//! numbers where the page gets text.

use assessment::{Level, Verdict, score::Priority};
use catalogue::RequirementId;
use chrono::NaiveDate;

use crate::{
    options::{Kind, Paper},
    section::Section,
    words::Words,
};

/// A report, whole, before layout.
#[derive(Debug, Clone)]
pub struct Model {
    /// Which report.
    pub kind: Kind,
    /// On which paper.
    pub paper: Paper,
    /// Whether every page is marked as a draft.
    pub draft: bool,
    /// The day the report bears.
    pub date: NaiveDate,
    /// Title of the report.
    pub title: String,
    /// Whose management system is assessed.
    pub organisation: String,
    /// What stands below the title: the assessment's own title.
    pub subtitle: String,
    /// Who prepared it.
    pub author: String,
    /// Marking of the report; blank for none.
    pub confidentiality: String,
    /// Version and number of the document, in words.
    pub reference: String,
    /// The facts on the cover or in the head of the first page.
    pub facts: Vec<Fact>,
    /// What the report is not, in a sentence.
    pub notice: String,
    /// Its sections, in order.
    pub parts: Vec<Part>,
    /// The data it was made from.
    pub attachment: Option<Attachment>,
    /// The words for what only pages need: page numbers, contents.
    pub words: Words,
}

/// A labelled fact.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Fact {
    pub label: String,
    pub text: Text,
}

/// A file attached to the PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// File name.
    pub name: String,
    /// What it is, in words.
    pub description: String,
    /// Its content, JSON.
    pub bytes: Vec<u8>,
}

/// One section.
#[derive(Debug, Clone)]
pub struct Part {
    /// Which.
    pub section: Section,
    /// Its heading.
    pub heading: String,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading below the section's.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list, bulleted or numbered.
    List(List),
    /// Labelled facts in two columns.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// Figures that lead a section, side by side.
    Headlines(Vec<Headline>),
    /// A radar chart with its numbers beside it.
    Radar(Radar),
    /// Every requirement as a coloured cell.
    HeatMap(HeatMap),
    /// Actions along the months.
    Timeline(Timeline),
    /// Lines to sign on.
    Signatures(Vec<Signature>),
    /// Blocks that start where they can be read whole.
    Whole(Vec<Block>),
}

/// A heading of level 2, 3 or 4.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 2 to 4; level 1 is the section's.
    pub level: u8,
    /// Its text.
    pub text: String,
    /// What it is about, if links lead to it.
    pub about: Option<RequirementId>,
    /// Level and target shown beside it.
    pub standing: Option<Standing>,
}

/// Where a requirement stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Its level.
    pub level: Option<Level>,
    /// The target in words: `target 3`.
    pub target: String,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Running text.
    Body,
    /// The sentence a section opens with.
    Lead,
    /// Set apart: what the reader must not miss.
    Callout,
    /// A warning beside a figure.
    Warning,
    /// Small print.
    Note,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Paragraph {
    pub tone: Tone,
    pub text: Text,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Whether its items are numbered.
    pub numbering: Numbering,
    /// Its items.
    pub items: Vec<Text>,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Numbering {
    Bullets,
    Numbers,
}

/// Text in one or more emphases.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Text(pub Vec<Span>);

/// A stretch of text in one emphasis.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Span {
    pub text: String,
    pub emphasis: Emphasis,
}

/// How a stretch of text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Emphasis {
    #[default]
    Plain,
    Strong,
    Soft,
    Italic,
}

impl Text {
    /// Adds a stretch.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>, emphasis: Emphasis) -> Text {
        self.0.push(Span { text: text.into(), emphasis });
        self
    }

    /// Strong text.
    pub fn strong(text: impl Into<String>) -> Text {
        Text::default().and(text, Emphasis::Strong)
    }

    /// The characters alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }
}

impl<T: Into<String>> From<T> for Text {
    fn from(text: T) -> Text {
        Text::default().and(text, Emphasis::Plain)
    }
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// What it shows, in a few words: its summary for a screen reader, its sheet name in a workbook.
    pub about: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its part of the width, relative to the other columns.
    pub share: f32,
    /// Where its cells stand.
    pub side: Side,
}

/// Where text stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Side {
    Left,
    Right,
    Centre,
}

impl Column {
    /// A column of text.
    pub fn text(heading: impl Into<String>, share: f32) -> Column {
        Column { heading: heading.into(), share, side: Side::Left }
    }

    /// A column of numbers.
    pub fn number(heading: impl Into<String>, share: f32) -> Column {
        Column { heading: heading.into(), share, side: Side::Right }
    }

    /// A column of marks.
    pub fn mark(heading: impl Into<String>, share: f32) -> Column {
        Column { heading: heading.into(), share, side: Side::Centre }
    }
}

/// A value in a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text.
    Text(Text),
    /// A mean, shown with one decimal; a dash if undefined.
    Mean(Option<f64>),
    /// A share, shown as a percentage; a dash if undefined.
    Share(Option<f64>),
    /// A count.
    Count(usize),
    /// A level as a coloured cell; a dash while unrated.
    Level(Option<Level>),
    /// A priority class.
    Priority(Option<Priority>),
    /// A verdict with its word.
    Verdict(Option<Verdict>, String),
    /// A date; the text stands where there is none.
    Date(Option<NaiveDate>, String),
    /// Text that leads to the finding about a requirement.
    Reference(RequirementId, Text),
}

impl<T: Into<Text>> From<T> for Cell {
    fn from(text: T) -> Cell {
        Cell::Text(text.into())
    }
}

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

/// A radar chart: one axis per group, 0 in the centre, 5 outside.
#[derive(Debug, Clone)]
pub struct Radar {
    /// What the chart shows, numbers included, for who cannot see it.
    pub alternative: String,
    /// Its axes, clockwise from the top.
    pub axes: Vec<Axis>,
    /// The words of the legend.
    pub legend: Legend,
    /// The same numbers.
    pub table: Table,
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
    /// The day the report bears.
    pub today: NaiveDate,
    /// One row per owner.
    pub rows: Vec<TimelineRow>,
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

/// A line to sign on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// What is signed for: `Approved by`.
    pub part: String,
    /// Who signs; blank leaves a line.
    pub name: String,
    /// The word above the signature line.
    pub signature: String,
    /// The word above the date line.
    pub date: String,
}
