//! The commands about reports: each a use case of `app`; one report is made at a time, beside one that is looked at.

use std::path::PathBuf;

use app::{
    Outcome,
    wire::{LogoOf, PreviewView, ReportDone, ReportMenu, ReportRequest},
};
use tauri::{AppHandle, State, ipc::Response};

use crate::{border::guard, host::Host, previews, told::Told};

#[tauri::command(async)]
pub(crate) fn report_menu(host: State<'_, Host>, id: &str) -> Outcome<ReportMenu> {
    guard(|| host.with(|desk| desk.report_menu(id)))
}

#[tauri::command(async)]
pub(crate) fn export_report(
    app: AppHandle,
    host: State<'_, Host>,
    id: &str,
    request: ReportRequest,
    folder: PathBuf,
) -> Outcome<ReportDone> {
    let progress = Told::of("report-progress", app, host.reports.begin());
    guard(|| {
        // The desk is free again once the snapshot is taken; the pages are made beside it.
        let job = host.with(|desk| desk.report_job(id, desk.report_plan(&request)?))?;
        job.write_into(&folder, &progress)
    })
}

#[tauri::command(async)]
pub(crate) fn set_logo(host: State<'_, Host>, id: &str, of: LogoOf, path: Option<PathBuf>) -> Outcome<Option<String>> {
    guard(|| {
        host.with(|desk| match path {
            Some(path) => desk.set_logo(id, of, &path).map(Some),
            None => desk.remove_logo(id, of).map(|()| None),
        })
    })
}

#[tauri::command(async)]
pub(crate) fn preview_report(
    app: AppHandle,
    host: State<'_, Host>,
    id: &str,
    request: ReportRequest,
) -> Outcome<PreviewView> {
    let (token, mark) = host.previews.begin();
    let progress = Told::of("preview-progress", app, mark);
    guard(|| {
        let job = host.with(|desk| desk.report_job(id, desk.report_plan(&request)?))?;
        let preview = job.preview(&progress)?;
        let view = PreviewView::new(token, &preview);
        host.previews.keep(token, preview);
        Ok(view)
    })
}

#[tauri::command(async)]
pub(crate) fn preview_page(host: State<'_, Host>, token: u32, page: usize, width: u32) -> Outcome<Response> {
    guard(|| {
        let image = host.previews.get(token).and_then(|preview| preview.page(page, width));
        // A page of a preview that is gone is asked for in vain; the window knows an empty answer.
        Ok(Response::new(image.map(previews::framed).unwrap_or_default()))
    })
}

#[tauri::command]
pub(crate) fn close_preview(host: State<'_, Host>) {
    host.previews.close();
}

#[tauri::command]
pub(crate) fn cancel_report(host: State<'_, Host>) {
    host.reports.stop();
}
