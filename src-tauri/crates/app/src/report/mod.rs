//! Reports: a snapshot is taken at once, the file is made apart from the workspace.

mod logo;
mod plan;
#[cfg(test)]
mod tests;

use std::{path::Path, sync::Arc};

use assessment::{Assessment, Status, score::score};
use catalogue::Catalogue;
use report::{Format, Model, Options, Preview, Progress, Section, Snapshot};

use crate::{
    Desk, Failure,
    failure::Outcome,
    file::{self, Existing},
    wire::{Code, LogoNames, LogoOf, ReportDone, ReportMenu, ReportRequest, SectionChoice},
};
use logo::LogoFile;
pub use plan::ReportPlan;

/// A report that can be made on any thread while the desk is used for other things.
pub struct ReportJob {
    assessment: Arc<Assessment>,
    /// The assessments before it, the latest first.
    predecessors: Vec<Arc<Assessment>>,
    catalogue: &'static Catalogue,
    /// What is attached to a PDF; empty for nothing.
    json: Vec<u8>,
    /// Read when the report is made, so that nobody waits for the desk meanwhile.
    client_logo: Option<LogoFile>,
    assessor_logo: Option<LogoFile>,
    plan: ReportPlan,
}

/// A report made, not yet written.
struct Made {
    bytes: Vec<u8>,
    count: usize,
    replaced: Vec<char>,
}

impl Desk {
    /// Takes a snapshot of an assessment for a report; later edits do not touch it.
    ///
    /// # Errors
    /// If the assessment is not there or cannot be read.
    pub fn report_job(&mut self, id: &str, mut plan: ReportPlan) -> Outcome<ReportJob> {
        let (_, assessment, catalogue) = self.load(id)?;
        let predecessors = self.predecessors_of(&assessment, Snapshot::MOST_PREDECESSORS)?;
        let json = if plan.with_data { exchange::write_for_others(&assessment) } else { Vec::new() };
        if plan.options.prepared_by.is_empty() {
            plan.options.prepared_by.clone_from(&self.settings().author);
        }
        let mut logo = |told: Option<LogoFile>, of| told.map_or_else(|| self.logo(id, of), |told| Ok(Some(told)));
        let client_logo = logo(plan.client_logo.take(), LogoOf::Client)?;
        let assessor_logo = logo(plan.assessor_logo.take(), LogoOf::Assessor)?;
        Ok(ReportJob { assessment, predecessors, catalogue, json, client_logo, assessor_logo, plan })
    }

    /// The plan the window asks for, dated today.
    ///
    /// # Errors
    /// As [`ReportPlan::new`].
    pub fn report_plan(&self, request: &ReportRequest) -> Outcome<ReportPlan> {
        let today = self.ambient.now().with_timezone(&chrono::Local).date_naive();
        ReportPlan::new(request, today)
    }

    /// What can be chosen for a report of an assessment, and what is chosen to begin with.
    ///
    /// # Errors
    /// If the assessment is not there or cannot be read.
    pub fn report_menu(&mut self, id: &str) -> Outcome<ReportMenu> {
        let (_, assessment, _) = self.load(id)?;
        let compares = self.previous_of(&assessment)?.is_some();
        // With nothing to compare with, a comparison stands only where it is asked for.
        let stands = |section: &&Section| **section != Section::Since || compares;
        let kinds = |section: &Section| Some(section).filter(stands).map_or(&[][..], |section| section.kinds());
        let section = |section: &Section| SectionChoice {
            token: section.token().to_owned(),
            kinds: kinds(section).iter().map(|kind| kind.token().to_owned()).collect(),
            has_table: section.has_table(),
        };
        let mut logo = |of| Ok(self.logo(id, of)?.map(LogoFile::into_name));
        let logos = LogoNames { client: logo(LogoOf::Client)?, assessor: logo(LogoOf::Assessor)? };
        Ok(ReportMenu {
            logos,
            sections: Section::ALL.iter().map(section).collect(),
            languages: report::Words::LANGUAGES.map(str::to_owned).to_vec(),
            request: ReportRequest {
                draft: assessment.status != Status::Final,
                prepared_by: self.settings().author.clone(),
                confidentiality: assessment.confidentiality.clone(),
                ..ReportRequest::default()
            },
        })
    }
}

impl ReportJob {
    /// Makes the report and writes it to `path`, whole or not at all.
    ///
    /// # Errors
    /// If it is cancelled, cannot be made or cannot be written, or `path` is taken and is to be kept;
    /// then what was there is kept.
    pub fn write_to(self, path: &Path, existing: Existing, progress: &dyn Progress) -> Outcome<ReportDone> {
        // Told before the work, and looked at again when the file is written.
        existing.permits(path)?;
        let made = self.make(progress)?;
        file::write(path, &made.bytes, existing)?;
        Ok(ReportDone {
            path: path.display().to_string(),
            format: self.plan.format.token().to_owned(),
            count: u32::try_from(made.count).unwrap_or(u32::MAX),
            bytes: made.bytes.len() as u64,
            replaced: made.replaced.iter().map(char::to_string).collect(),
        })
    }

    /// Makes the report and writes it into `folder` under a name that no file there has.
    ///
    /// # Errors
    /// As [`ReportJob::write_to`].
    pub fn write_into(self, folder: &Path, progress: &dyn Progress) -> Outcome<ReportDone> {
        if !folder.is_dir() {
            let missing = folder.join(self.file_stem());
            return Err(Failure::of_file(&missing, &std::io::ErrorKind::NotFound.into()));
        }
        let path = file::free_name(folder, &self.file_stem(), self.plan.format.extension());
        self.write_to(&path, Existing::Keep, progress)
    }

    /// Makes the PDF that would be written, to look at its pages; nothing touches the disk.
    ///
    /// # Errors
    /// If it is cancelled or cannot be made.
    pub fn preview(self, progress: &dyn Progress) -> Outcome<Preview> {
        let pdf = report::write_pdf(&self.model()?, progress);
        pdf.and_then(Preview::new).map_err(|error| of_report(&error))
    }

    fn make(&self, progress: &dyn Progress) -> Outcome<Made> {
        let model = self.model()?;
        let sheets = model.sheets.len();
        let tables = |bytes| Made { bytes, count: sheets, replaced: Vec::new() };
        let made = match self.plan.format {
            Format::Pdf => report::write_pdf(&model, progress).map(|pdf| Made {
                bytes: pdf.bytes,
                count: pdf.pages,
                replaced: pdf.replaced,
            }),
            Format::Xlsx => report::write_xlsx(&model, progress).map(tables),
            Format::Csv => report::write_csv(&model, progress).map(tables),
        };
        made.map_err(|error| of_report(&error))
    }

    fn model(&self) -> Outcome<Model> {
        let logo = |file: &Option<LogoFile>| file.as_ref().map(LogoFile::drawn).transpose();
        let options = Options {
            client_logo: logo(&self.client_logo)?,
            assessor_logo: logo(&self.assessor_logo)?,
            ..self.plan.options.clone()
        };
        let scores = score(self.catalogue, &self.assessment);
        let before: Vec<_> = self.predecessors.iter().map(|it| (&**it, score(self.catalogue, it))).collect();
        let before: Vec<_> = before.iter().map(|(it, scores)| (*it, scores)).collect();
        let snapshot = Snapshot {
            catalogue: self.catalogue,
            assessment: &self.assessment,
            scores: &scores,
            predecessors: &before,
            data_json: &self.json,
        };
        Ok(report::build(&snapshot, &options, &self.plan.words))
    }

    /// `Halden Optik AB - Baseline 2026 - full - 2026-11-22`.
    fn file_stem(&self) -> String {
        let parts = [
            file::name_part(&self.assessment.organisation.name),
            file::name_part(&self.assessment.title),
            self.plan.options.kind.token().to_owned(),
            self.plan.options.date.to_string(),
        ];
        let named: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        named.join(" - ")
    }
}

fn of_report(error: &report::Error) -> Failure {
    match error {
        report::Error::Cancelled => Failure::new(Code::Cancelled, "report-cancelled", &[]),
        report::Error::NoTables => Failure::refused("report-no-tables", &[]),
        other => Failure::new(Code::Broken, "report-failed", &[("detail", &other.to_string())]),
    }
}
