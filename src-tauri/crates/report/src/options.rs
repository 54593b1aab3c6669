//! What the person asks of a report.

use std::str::FromStr;

use chrono::NaiveDate;

use crate::{logo::Logo, section::Section};

/// The text is not the token of a kind of report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not one of full, summary, applicability, actions")]
pub struct UnknownKind(String);

/// Which report is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Everything, with cover and contents.
    Full,
    /// What a management review needs to decide, on a few pages.
    Summary,
    /// The Statement of Applicability.
    Applicability,
    /// The action plan.
    Actions,
}

impl Kind {
    /// Every kind, in the order offered.
    pub const ALL: [Kind; 4] = [Kind::Full, Kind::Summary, Kind::Applicability, Kind::Actions];

    /// The word that stands for the kind in commands, wire types and locale keys.
    pub fn token(self) -> &'static str {
        match self {
            Kind::Full => "full",
            Kind::Summary => "summary",
            Kind::Applicability => "applicability",
            Kind::Actions => "actions",
        }
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Kind, UnknownKind> {
        Kind::ALL.into_iter().find(|kind| kind.token() == text).ok_or_else(|| UnknownKind(text.to_owned()))
    }
}

/// The size of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

/// What the person asks of a report. [`Options::new`] gives sensible defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Which report.
    pub kind: Kind,
    /// On which paper.
    pub paper: Paper,
    /// Whether every page is marked as a draft.
    pub draft: bool,
    /// The date of the report; also the date of the PDF file.
    pub date: NaiveDate,
    /// Which sections, always in the order of [`Section::ALL`]; `None` takes those of the kind.
    pub sections: Option<Vec<Section>>,
    /// Who prepared the report; blank takes the assessors.
    pub prepared_by: String,
    /// Who reviewed it; blank leaves a line to fill in.
    pub reviewed_by: String,
    /// Who approved it; blank leaves a line to fill in.
    pub approved_by: String,
    /// Who receives it; blank takes the sponsors.
    pub distribution: String,
    /// Marking of the report; blank takes the assessment's.
    pub confidentiality: String,
    /// Version of the document: `1.0`.
    pub version: String,
    /// Number of the document in the organisation's own scheme; blank if it has none.
    pub document_number: String,
    /// The logo of the organisation assessed.
    pub client_logo: Option<Logo>,
    /// The logo of who assesses.
    pub assessor_logo: Option<Logo>,
}

impl Options {
    /// The version of a document nobody has given one.
    pub const FIRST_VERSION: &str = "1.0";

    /// A draft on A4 with the sections of the kind, version 1.0, nobody named.
    pub fn new(kind: Kind, date: NaiveDate) -> Options {
        Options {
            kind,
            paper: Paper::default(),
            draft: true,
            date,
            sections: None,
            prepared_by: String::new(),
            reviewed_by: String::new(),
            approved_by: String::new(),
            distribution: String::new(),
            confidentiality: String::new(),
            version: Options::FIRST_VERSION.to_owned(),
            document_number: String::new(),
            client_logo: None,
            assessor_logo: None,
        }
    }

    /// The sections to make, in order.
    pub(crate) fn sections(&self) -> Vec<Section> {
        let wanted = |section: &Section| match &self.sections {
            Some(chosen) => chosen.contains(section),
            None => section.kinds().contains(&self.kind),
        };
        Section::ALL.iter().copied().filter(wanted).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_back_from_its_token() {
        for kind in Kind::ALL {
            assert_eq!(kind.token().parse(), Ok(kind), "{} names itself", kind.token());
        }
        assert!("Full".parse::<Kind>().is_err(), "tokens are exact");
    }

    #[test]
    fn chosen_sections_come_in_the_order_of_the_list() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        let mut options = Options::new(Kind::Full, date);
        options.sections = Some(vec![Section::Method, Section::Summary]);
        assert_eq!(options.sections(), [Section::Summary, Section::Method], "order is the list's, not the caller's");
    }
}
