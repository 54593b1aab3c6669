//! The page: its size, its margins, its twelve columns.

use super::colour::{ACCENT, INK, MUTED};
use super::shape::Style;
use crate::{
    model::{Orientation, Side},
    options::Paper,
};

/// Space between two columns.
pub(crate) const GUTTER: f32 = 12.0;

/// The page and the box its text stands in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Geometry {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) top: f32,
    pub(crate) bottom: f32,
}

impl Geometry {
    pub(crate) fn of(paper: Paper, orientation: Orientation) -> Geometry {
        let (short, long) = match paper {
            Paper::A4 => (595.28, 841.89),
            Paper::Letter => (612.0, 792.0),
        };
        match orientation {
            Orientation::Portrait => Geometry::sized(short, long),
            Orientation::Landscape => Geometry::sized(long, short),
        }
    }

    /// The same margins on a page of any size.
    pub(crate) fn sized(width: f32, height: f32) -> Geometry {
        Geometry { width, height, left: 54.0, right: width - 54.0, top: 68.0, bottom: height - 54.0 }
    }

    /// Width of the text box.
    pub(crate) fn measure(&self) -> f32 {
        self.right - self.left
    }

    /// Height of the text box.
    pub(crate) fn body(&self) -> f32 {
        self.bottom - self.top
    }

    /// Left edge and width of `count` of the twelve columns, from column `first` (0 to 11).
    pub(crate) fn columns(&self, first: u8, count: u8) -> (f32, f32) {
        let column = (self.measure() - 11.0 * GUTTER) / 12.0;
        let left = self.left + f32::from(first) * (column + GUTTER);
        (left, f32::from(count) * (column + GUTTER) - GUTTER)
    }
}

/// Running text.
pub(crate) const BODY: Style = Style { size: 9.8, leading: 1.36, weight: 400.0, colour: INK, side: Side::Left };
/// The sentence a section opens with.
pub(crate) const LEAD: Style = Style { size: 11.5, leading: 1.38, weight: 400.0, colour: ACCENT, side: Side::Left };
/// Small print.
pub(crate) const NOTE: Style = Style { size: 8.5, leading: 1.38, weight: 400.0, colour: MUTED, side: Side::Left };
/// Cells.
pub(crate) const CELL: Style = Style { size: 8.8, leading: 1.28, weight: 400.0, colour: INK, side: Side::Left };
/// Headings of columns, labels of facts.
pub(crate) const LABEL: Style = Style { size: 8.5, leading: 1.32, weight: 600.0, colour: ACCENT, side: Side::Left };

/// A heading, by level 1 to 4.
pub(crate) fn heading(level: u8) -> Style {
    let (size, weight, colour) = match level {
        1 => (22.0, 700.0, ACCENT),
        2 => (14.5, 600.0, ACCENT),
        3 => (11.5, 600.0, INK),
        _ => (9.5, 600.0, ACCENT),
    };
    Style { size, leading: 1.2, weight, colour, side: Side::Left }
}
