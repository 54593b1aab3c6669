//! The tables of a report as sheets: what the pages say of each requirement, control, action, piece of
//! evidence and group, one fact to a cell.
//!
//! A sheet stands where the section stands that says the same on the page.

mod about;
mod actions;
mod applicability;
mod checks;
mod evidence;
mod findings;
mod scores;

use super::context::Context;
use crate::{
    model::{Sheet, SheetColumn},
    section::Section,
};

/// The sheets of a report: first what it is about, then those of its sections; none if no section has one.
pub(super) fn sheets(context: &Context<'_>) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = context.sections().into_iter().flat_map(|section| of(section, context)).collect();
    if !sheets.is_empty() {
        sheets.insert(0, about::sheet(context));
    }
    sheets
}

fn of(section: Section, context: &Context<'_>) -> Vec<Sheet> {
    match section {
        Section::Results => vec![scores::sheet(context)],
        Section::Findings => vec![findings::sheet(context), checks::sheet(context)],
        Section::Applicability => vec![applicability::sheet(context)],
        Section::Actions => vec![actions::sheet(context)],
        Section::Evidence => vec![evidence::sheet(context)],
        // Prose, or what the sheets above hold already.
        Section::Control
        | Section::Summary
        | Section::Scope
        | Section::Gaps
        | Section::Documented
        | Section::Since
        | Section::Neighbours
        | Section::Method
        | Section::SignOff => Vec::new(),
    }
}

/// Columns from their headings and widths.
fn columns<const COUNT: usize>(told: [(String, u16); COUNT]) -> Vec<SheetColumn> {
    told.into_iter().map(|(heading, width)| SheetColumn::new(heading, width)).collect()
}
