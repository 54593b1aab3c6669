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
    /// The assessment before this one, with its figures.
    pub previous: Option<(&'a Assessment, &'a Scores)>,
    /// The assessment in the open form, attached to the PDF as it is; empty for none.
    pub data_json: &'a [u8],
}
