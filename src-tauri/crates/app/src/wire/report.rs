//! What is asked of a report, and what came of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What report is wanted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReportRequest {
    /// `full`, `summary`, `applicability` or `actions`.
    pub kind: String,
    /// `pdf`, `xlsx` or `csv`.
    pub format: String,
    /// The language of its words: `en`.
    pub language: String,
    /// `a4` or `letter`.
    pub paper: String,
    /// Marked as a draft on every page.
    pub draft: bool,
    /// Whether the assessment's data is attached to a PDF, so that the report can be imported again. The notes on
    /// requirements, which are the assessor's own, are never in it.
    pub with_data: bool,
    /// Which sections; null takes those of the kind.
    pub sections: Option<Vec<String>>,
    /// Number of the document in the organisation's own scheme; blank if it has none.
    pub document_number: String,
    /// Version of the document; blank is the first.
    pub version: String,
    /// Blank takes the author of the settings, else the assessors.
    pub prepared_by: String,
    /// Blank leaves a line to fill in.
    pub reviewed_by: String,
    /// Blank leaves a line to fill in.
    pub approved_by: String,
    /// Who receives it; blank takes the sponsors.
    pub distribution: String,
    /// Marking of the report; blank takes the assessment's.
    pub confidentiality: String,
}

impl Default for ReportRequest {
    /// The full report as PDF in English on A4 with its data, a draft, nobody named.
    fn default() -> ReportRequest {
        ReportRequest {
            kind: report::Kind::Full.token().to_owned(),
            format: report::Format::Pdf.token().to_owned(),
            language: report::Words::LANGUAGES[0].to_owned(),
            paper: "a4".to_owned(),
            draft: true,
            with_data: true,
            sections: None,
            document_number: String::new(),
            version: report::Options::FIRST_VERSION.to_owned(),
            prepared_by: String::new(),
            reviewed_by: String::new(),
            approved_by: String::new(),
            distribution: String::new(),
            confidentiality: String::new(),
        }
    }
}

/// What can be chosen for a report.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportMenu {
    /// Every section, in the order they stand in.
    pub sections: Vec<SectionChoice>,
    /// The languages there are words in.
    pub languages: Vec<String>,
    /// What is chosen to begin with.
    pub request: ReportRequest,
    /// The logos kept for its reports.
    pub logos: LogoNames,
}

/// Whose logo it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LogoOf {
    /// Of the organisation assessed; kept for an assessment and what follows it up.
    Client,
    /// Of who assesses; kept for the workspace.
    Assessor,
}

/// The names of the files that are the logos; null where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct LogoNames {
    pub client: Option<String>,
    pub assessor: Option<String>,
}

/// A section that can be chosen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SectionChoice {
    /// Names it.
    pub token: String,
    /// The kinds of report that include it by default.
    pub kinds: Vec<String>,
    /// Whether a workbook has a sheet for it.
    pub has_table: bool,
}

/// The pages of a report, to look at before it is written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewView {
    /// Names this preview; a later one has another.
    pub token: u32,
    /// Its pages, in order.
    pub pages: Vec<PageSize>,
    /// Characters no font could show; each stands as a visible replacement.
    pub replaced: Vec<String>,
}

/// The size of a page, in points (1/72 in).
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct PageSize {
    pub width: f32,
    pub height: f32,
}

impl PreviewView {
    /// A preview under its token.
    pub fn new(token: u32, preview: &report::Preview) -> PreviewView {
        PreviewView {
            token,
            pages: preview.sizes().into_iter().map(|(width, height)| PageSize { width, height }).collect(),
            replaced: preview.replaced().iter().map(char::to_string).collect(),
        }
    }
}

/// A report was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportDone {
    /// The file.
    pub path: String,
    /// `pdf`, `xlsx` or `csv`.
    pub format: String,
    /// How many pages it has; sheets or files if it is no PDF.
    pub count: u32,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Characters no font could show; each stands as a visible replacement.
    pub replaced: Vec<String>,
}
