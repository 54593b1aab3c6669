//! What a report is made from.

use assessment::{Assessment, score::Scores};
use catalogue::Catalogue;

/// One assessment at one moment, with its figures.
#[derive(Debug, Clone, Copy)]
pub struct Snapshot<'a> {
    /// The edition the assessment was made with.
    pub catalogue: &'a Catalogue,
    /// What was found.
    pub assessment: &'a Assessment,
    /// The figures of `assessment`, from `assessment::score::score`.
    pub scores: &'a Scores,
    /// The assessments before this one, the latest first, each with its figures; all made with `catalogue`. The
    /// first is what is compared with, and together they are the trend.
    pub predecessors: &'a [(&'a Assessment, &'a Scores)],
    /// The assessment in the open form, attached to the PDF as it is; empty for none.
    pub data_json: &'a [u8],
}

impl Snapshot<'_> {
    /// How many assessments before this one a trend shows; more of them are not looked at.
    pub const MOST_PREDECESSORS: usize = 5;
}
