//! What a person asks of a report, checked.

use std::path::Path;

use chrono::NaiveDate;
use report::{Format, Kind, Options, Paper, Section, Words};

use super::logo::LogoFile;
use crate::{
    Failure,
    failure::Outcome,
    wire::{LogoOf, ReportRequest},
};

/// What a report is to be.
#[derive(Debug, Clone)]
pub struct ReportPlan {
    pub(super) options: Options,
    pub(super) format: Format,
    pub(super) words: Words,
    pub(super) with_data: bool,
    /// In place of that of the workspace.
    pub(super) client_logo: Option<LogoFile>,
    /// In place of that of the workspace.
    pub(super) assessor_logo: Option<LogoFile>,
}

impl ReportPlan {
    /// A plan from what a person asked for, for the day given.
    ///
    /// # Errors
    /// If the kind of report, format, language, paper or a section does not exist, or no section is left.
    pub fn new(request: &ReportRequest, date: NaiveDate) -> Outcome<ReportPlan> {
        let ReportRequest { kind, format, language, paper, .. } = request;
        let kind: Kind = kind.parse().map_err(|_| Failure::refused("report-kind", &[("kind", kind)]))?;
        let format: Format = format.parse().map_err(|_| Failure::refused("report-format", &[("format", format)]))?;
        let words = Words::of(language).ok_or_else(|| {
            let known = Words::LANGUAGES.join(", ");
            Failure::refused("report-language", &[("language", language), ("known", &known)])
        })?;
        let paper = match paper.as_str() {
            "a4" => Paper::A4,
            "letter" => Paper::Letter,
            other => return Err(Failure::refused("report-paper", &[("paper", other)])),
        };
        let version = match request.version.trim() {
            "" => Options::FIRST_VERSION,
            told => told,
        };
        let options = Options {
            paper,
            draft: request.draft,
            sections: request.sections.as_deref().map(sections).transpose()?,
            prepared_by: request.prepared_by.trim().to_owned(),
            reviewed_by: request.reviewed_by.trim().to_owned(),
            approved_by: request.approved_by.trim().to_owned(),
            distribution: request.distribution.trim().to_owned(),
            confidentiality: request.confidentiality.trim().to_owned(),
            version: version.to_owned(),
            document_number: request.document_number.trim().to_owned(),
            ..Options::new(kind, date)
        };
        let with_data = request.with_data;
        Ok(ReportPlan { options, format, words, with_data, client_logo: None, assessor_logo: None })
    }

    /// The same with the logo in a file, for this report alone.
    ///
    /// # Errors
    /// If the file cannot be read or cannot be drawn as a logo.
    pub fn with_logo(mut self, of: LogoOf, path: &Path) -> Outcome<ReportPlan> {
        let file = Some(LogoFile::read(path)?);
        match of {
            LogoOf::Client => self.client_logo = file,
            LogoOf::Assessor => self.assessor_logo = file,
        }
        Ok(self)
    }
}

fn sections(tokens: &[String]) -> Outcome<Vec<Section>> {
    let section = |token: &String| {
        Section::from_token(token.trim()).ok_or_else(|| {
            let known: Vec<&str> = Section::ALL.iter().map(|section| section.token()).collect();
            Failure::refused("report-section", &[("section", token.trim()), ("known", &known.join(", "))])
        })
    };
    let chosen = tokens.iter().map(section).collect::<Outcome<Vec<Section>>>()?;
    if chosen.is_empty() { Err(Failure::refused("report-no-sections", &[])) } else { Ok(chosen) }
}
