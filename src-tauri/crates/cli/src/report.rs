//! `report`: what is asked for, and what is printed about the file.

use std::io::Write;

use app::{
    Existing, Outcome, Quiet, ReportPlan, say,
    wire::{LogoOf, ReportRequest},
};

use crate::{arguments::ReportArguments, commands::print, place::Place};

/// Writes the report and says where it is.
pub(crate) fn write(place: &Place, asked: ReportArguments, out: &mut impl Write) -> Outcome<()> {
    let date = asked.date.unwrap_or_else(|| chrono::Local::now().date_naive());
    let mut desk = place.open()?;
    let is_open = desk.report_menu(&asked.id)?.request.draft;
    let request = ReportRequest {
        kind: asked.kind,
        format: asked.format,
        language: asked.lang,
        paper: asked.paper,
        draft: is_open && !asked.is_final,
        with_data: !asked.without_data,
        sections: asked.sections,
        document_number: asked.document_number,
        version: asked.document_version,
        prepared_by: asked.prepared_by,
        reviewed_by: asked.reviewed_by,
        approved_by: asked.approved_by,
        distribution: asked.distribution,
        confidentiality: asked.confidentiality,
    };
    let mut plan = ReportPlan::new(&request, date)?;
    for (of, file) in [(LogoOf::Client, &asked.client_logo), (LogoOf::Assessor, &asked.assessor_logo)] {
        if let Some(file) = file {
            plan = plan.with_logo(of, file)?;
        }
    }
    let job = desk.report_job(&asked.id, plan)?;
    // The command line asks for one of both.
    let done = match &asked.into {
        Some(folder) => job.write_into(folder, &Quiet)?,
        None => job.write_to(&asked.out.unwrap_or_default(), existing(asked.overwrite), &Quiet)?,
    };
    if !done.replaced.is_empty() {
        print(out, &say("cli-replaced", &[("characters", &done.replaced.join(" "))]))?;
    }
    if is_open && asked.is_final {
        print(out, &say("cli-report-final-open", &[]))?;
    }
    let key = format!("cli-report-{}", done.format);
    print(out, &say(&key, &[("file", &done.path), ("count", &done.count.to_string())]))
}

/// What `--overwrite` says about a file that is there.
pub(crate) fn existing(overwrite: bool) -> Existing {
    if overwrite { Existing::Replace } else { Existing::Keep }
}
