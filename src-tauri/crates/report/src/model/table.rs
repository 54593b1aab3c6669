//! Tables whose cells stay values: a spreadsheet gets numbers where the page gets text.

use assessment::{Level, Verdict, score::Priority};
use catalogue::RequirementId;
use chrono::NaiveDate;

use super::text::{Place, Text};

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// What it shows, in a few words: its summary for a screen reader, its sheet name in a workbook.
    pub about: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as `columns`, or a single [`Cell::Band`].
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    /// Text of the place that links to its row lead to.
    Anchor(Place, Text),
    /// Text that leads to the finding about a requirement.
    Reference(RequirementId, Text),
    /// The same with its explanation, which takes the width of all columns from its own on.
    Explained(RequirementId, Text, Text),
    /// The page of the finding about a requirement; nothing where the report has none.
    Page(RequirementId),
    /// Requirements with their levels, each group after its word.
    Standings(Vec<Standings>),
    /// Text across all columns: what the rows below have in common.
    Band(Text),
}

/// Requirements with their levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standings {
    /// The word they stand under.
    pub word: String,
    /// Each with its level; none while unrated.
    pub requirements: Vec<(RequirementId, Option<Level>)>,
}

impl<T: Into<Text>> From<T> for Cell {
    fn from(text: T) -> Cell {
        Cell::Text(text.into())
    }
}
