//! The report before it has pages or cells: typed sections and sheets, made once for every format.
//!
//! Knows nothing of fonts, places or pages. What a person reads is already in
//! words; figures, levels and dates stay values, so that a spreadsheet gets
//! numbers where the page gets text.

use assessment::Level;
use catalogue::RequirementId;
use chrono::NaiveDate;

mod chart;
mod sheet;
mod table;
mod text;

pub use chart::{
    Axis, Bar, BarLegend, Bars, Headline, HeatCell, HeatMap, HeatRow, Legend, MarkState, Radar, Timeline, TimelineMark,
    TimelineRow, Trend, TrendLine,
};
pub use sheet::{Sheet, SheetColumn, Value};
pub use table::{Cell, Column, Side, Standings, Table};
pub use text::{BETWEEN, Emphasis, Place, Span, Text};

use crate::{
    logo::Logo,
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
    /// The date of the report.
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
    /// Logos for the front: what each is, in words, and the logo.
    pub logos: Vec<(String, Logo)>,
    /// Its sections, in order.
    pub parts: Vec<Part>,
    /// The same as tables for a spreadsheet; empty if none of the sections has one.
    pub sheets: Vec<Sheet>,
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
    /// How its pages lie.
    pub orientation: Orientation,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// How a page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Higher than wide.
    Portrait,
    /// Wider than high, for tables of many columns.
    Landscape,
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
    /// Radar charts side by side.
    Radars(Vec<Radar>),
    /// A bar per clause and group.
    Bars(Bars),
    /// Mean levels over several assessments.
    Trend(Trend),
    /// Every requirement as a coloured cell.
    HeatMap(HeatMap),
    /// Actions along the months.
    Timeline(Timeline),
    /// Lines to sign on.
    Signatures(Vec<Signature>),
    /// Blocks that start where they can be read whole, unless that takes more than half a page.
    Whole(Vec<Block>),
    /// Blocks about one thing: they start where a good part of them can be read.
    Entry(Vec<Block>),
    /// A requirement that a reader passes over, in two lines.
    Brief(Brief),
    /// The same content from the fullest to the shortest: the first that keeps its section on one page stands.
    OnePage(Vec<Vec<Block>>),
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
    /// The target in words, with the grade where that is all there is to say: `target 3`.
    pub target: String,
}

/// A requirement that a reader passes over: a line with its heading, and a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Brief {
    /// Its title, and where it stands.
    pub heading: Heading,
    /// What is told of it.
    pub text: Text,
    /// The place that says more. The text takes one line where there is one: cut at a word if it is longer, the
    /// page of the place after it.
    pub more: Option<Place>,
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
