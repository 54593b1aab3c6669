//! Reports: a snapshot is taken at once, the pages are made apart from the workspace.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use assessment::{Assessment, score::score};
use catalogue::Catalogue;
use chrono::NaiveDate;
use report::{Kind, Options, Paper, Progress, Snapshot, Words};

use crate::{
    Desk, Failure,
    failure::Outcome,
    file,
    wire::{Code, ReportDone, ReportRequest},
};

/// What a report is to be.
#[derive(Debug, Clone)]
pub struct ReportPlan(Options);

/// A report that can be made on any thread while the desk is used for other things.
pub struct ReportJob {
    assessment: Arc<Assessment>,
    previous: Option<Arc<Assessment>>,
    catalogue: &'static Catalogue,
    json: Vec<u8>,
    options: Options,
}

impl ReportPlan {
    /// A plan from the words a person gave.
    ///
    /// # Errors
    /// If there is no such kind of report or paper.
    pub fn new(kind: &str, paper: &str, draft: bool, date: NaiveDate) -> Outcome<ReportPlan> {
        let kind: Kind = kind.parse().map_err(|_| Failure::refused("report-kind", &[("kind", kind)]))?;
        let paper = match paper {
            "a4" => Paper::A4,
            "letter" => Paper::Letter,
            other => return Err(Failure::refused("report-paper", &[("paper", other)])),
        };
        Ok(ReportPlan(Options { paper, draft, ..Options::new(kind, date) }))
    }
}

impl Desk {
    /// Takes a snapshot of an assessment for a report; later edits do not touch it.
    ///
    /// # Errors
    /// If the assessment is not there or cannot be read.
    pub fn report_job(&mut self, id: &str, plan: ReportPlan) -> Outcome<ReportJob> {
        let (_, assessment, catalogue) = self.load(id)?;
        let previous = self.previous_of(&assessment)?;
        let json = exchange::write(&assessment);
        let mut options = plan.0;
        if options.prepared_by.is_empty() {
            options.prepared_by.clone_from(&self.settings().author);
        }
        Ok(ReportJob { assessment, previous, catalogue, json, options })
    }

    /// The plan the window asks for.
    ///
    /// # Errors
    /// As [`ReportPlan::new`].
    pub fn report_plan(&self, request: &ReportRequest) -> Outcome<ReportPlan> {
        let today = self.ambient.now().with_timezone(&chrono::Local).date_naive();
        ReportPlan::new(&request.kind, &request.paper, request.draft, today)
    }
}

impl ReportJob {
    /// Makes the report and writes it to `path`, whole or not at all.
    ///
    /// # Errors
    /// If it is cancelled, cannot be made or cannot be written; then what was there is kept.
    pub fn write_to(self, path: &Path, progress: &dyn Progress) -> Outcome<ReportDone> {
        let scores = score(self.catalogue, &self.assessment);
        // Figures of another edition are of other requirements, and cannot be compared.
        let before = self.previous.as_ref().filter(|previous| previous.catalogue == self.assessment.catalogue);
        let before = before.map(|previous| (&**previous, score(self.catalogue, previous)));
        let snapshot = Snapshot {
            catalogue: self.catalogue,
            assessment: &self.assessment,
            scores: &scores,
            previous: before.as_ref().map(|(previous, scores)| (*previous, scores)),
            data_json: &self.json,
        };
        let model = report::build(&snapshot, &self.options, &Words::english());
        let pdf = report::write_pdf(&model, progress).map_err(|error| of_report(&error))?;
        file::write(path, &pdf.bytes)?;
        Ok(ReportDone {
            path: path.display().to_string(),
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
            bytes: pdf.bytes.len() as u64,
            replaced: pdf.replaced.iter().map(char::to_string).collect(),
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
        let path = self.free_path(folder);
        self.write_to(&path, progress)
    }

    fn free_path(&self, folder: &Path) -> PathBuf {
        file::free_name(folder, &self.file_stem(), "pdf")
    }

    /// `Halden Optik AB - Baseline 2026 - full - 2026-11-22`.
    fn file_stem(&self) -> String {
        let parts = [
            file::name_part(&self.assessment.organisation.name),
            file::name_part(&self.assessment.title),
            self.options.kind.token().to_owned(),
            self.options.date.to_string(),
        ];
        let named: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        named.join(" - ")
    }
}

fn of_report(error: &report::Error) -> Failure {
    match error {
        report::Error::Cancelled => Failure::new(Code::Cancelled, "report-cancelled", &[]),
        other => Failure::new(Code::Broken, "report-failed", &[("detail", &other.to_string())]),
    }
}
