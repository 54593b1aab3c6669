//! Sheets: the tables of a report for a spreadsheet, one fact to a cell.

use assessment::Level;
use chrono::NaiveDate;

/// A table of a workbook, or a CSV file.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Names its CSV file: `findings`.
    pub token: &'static str,
    /// The name of its sheet; at most 31 characters, none of `[]:*?/\`.
    pub name: String,
    /// Its columns.
    pub columns: Vec<SheetColumn>,
    /// How many columns stay in sight when the sheet is scrolled sideways.
    pub frozen: u16,
    /// How many of its last rows are totals or no records at all; a filter leaves them in sight.
    pub unfiltered: usize,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<Value>>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetColumn {
    /// Its heading.
    pub heading: String,
    /// How many digits of ordinary text fit into it.
    pub width: u16,
}

impl SheetColumn {
    /// A column.
    pub fn new(heading: impl Into<String>, width: u16) -> SheetColumn {
        SheetColumn { heading: heading.into(), width }
    }
}

/// A cell of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing: not stated, or not defined.
    Blank,
    /// Text, never a formula.
    Text(String),
    /// A whole number.
    Count(u32),
    /// A mean, unrounded.
    Mean(f64),
    /// A share, 0 to 1, unrounded.
    Share(f64),
    /// A maturity level.
    Level(Level),
    /// A day.
    Date(NaiveDate),
}

impl Value {
    /// Text without blanks around it; [`Value::Blank`] if nothing is left.
    pub fn text(text: impl AsRef<str>) -> Value {
        match text.as_ref().trim() {
            "" => Value::Blank,
            told => Value::Text(told.to_owned()),
        }
    }

    /// A count of things.
    pub fn count(count: usize) -> Value {
        Value::Count(u32::try_from(count).unwrap_or(u32::MAX))
    }
}

macro_rules! from_option {
    ($($type:ty => $variant:ident),+ $(,)?) => {$(
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Value {
                value.map_or(Value::Blank, Value::$variant)
            }
        }
    )+};
}
from_option!(Level => Level, NaiveDate => Date);
