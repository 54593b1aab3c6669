//! The commands of the window: each is a use case of `app`, with what the window needs around it.

use std::{path::PathBuf, time::Instant};

use app::{
    Desk, IfChanged, Outcome, Recents,
    wire::{
        AssessmentView, BackupsView, CatalogueView, ComparisonView, Deleted, DeletedView, Edited, FileKind, FollowUp,
        GuideView, HistoryEntry, HistoryMoments, HistoryPage, HistoryRequest, HowSeveral, LibraryView, MenuView,
        NewAssessment, RecentWorkspace, SearchView, Secret, Settings, Start, TermView, WireEdit,
    },
};
use tauri::{AppHandle, State, Wry, ipc::Invoke};

use crate::{attachments, border::guard, dialogs, host::Host, menu::MenuBar, reports, works};

/// Answers every command below.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        start,
        set_settings,
        library,
        create_assessment,
        add_sample,
        delete_assessment,
        restore_assessment,
        follow_up,
        archive,
        unarchive,
        finalise,
        reopen,
        deleted_assessments,
        works::purge_assessment,
        catalogue,
        guide,
        glossary,
        search,
        open_assessment,
        compare,
        history,
        changes_since,
        history_moments,
        edit,
        edit_several,
        undo,
        redo,
        import_assessment,
        export_assessment,
        attachments::attach_file,
        attachments::cancel_attach,
        attachments::absent_attachments,
        attachments::open_attachment,
        attachments::save_attachment,
        attachments::choose_place,
        reports::report_menu,
        reports::export_report,
        reports::cancel_report,
        reports::set_logo,
        reports::preview_report,
        reports::preview_page,
        reports::close_preview,
        show_in_folder,
        choose_folder,
        choose_file,
        open_workspace,
        locate_workspace,
        new_workspace,
        close_workspace,
        recent_workspaces,
        forget_workspace,
        works::verify,
        backups,
        works::back_up,
        works::back_up_daily,
        set_backup_folder,
        erase_plain_backups,
        works::restore_preview,
        works::restore,
        works::cancel_work,
        unlock,
        unlock_wait,
        check_passphrase,
        lock,
        works::set_passphrase,
        works::remove_passphrase,
        passphrase_strength,
        set_menu,
    ]
}

#[tauri::command(async)]
fn start(host: State<'_, Host>) -> Outcome<Start> {
    guard(|| host.with(|desk| desk.start()))
}

#[tauri::command(async)]
fn set_settings(host: State<'_, Host>, settings: Settings) -> Outcome<Settings> {
    guard(|| host.with(|desk| desk.set_settings(settings)))
}

#[tauri::command(async)]
fn library(host: State<'_, Host>) -> Outcome<LibraryView> {
    guard(|| host.with(Desk::library))
}

#[tauri::command(async)]
fn create_assessment(host: State<'_, Host>, new: NewAssessment) -> Outcome<String> {
    guard(|| host.with(|desk| desk.create_assessment(new)))
}

#[tauri::command(async)]
fn add_sample(host: State<'_, Host>) -> Outcome<String> {
    guard(|| host.with(Desk::add_sample))
}

#[tauri::command(async)]
fn delete_assessment(host: State<'_, Host>, id: &str) -> Outcome<Deleted> {
    guard(|| host.with(|desk| desk.delete_assessment(id)))
}

#[tauri::command(async)]
fn restore_assessment(host: State<'_, Host>, id: &str) -> Outcome<()> {
    guard(|| host.with(|desk| desk.restore_assessment(id)))
}

#[tauri::command(async)]
fn follow_up(host: State<'_, Host>, id: &str, new: FollowUp) -> Outcome<String> {
    guard(|| host.with(|desk| desk.follow_up(id, new)))
}

#[tauri::command(async)]
fn archive(host: State<'_, Host>, id: &str) -> Outcome<Edited> {
    guard(|| host.with(|desk| desk.archive(id)))
}

#[tauri::command(async)]
fn unarchive(host: State<'_, Host>, id: &str) -> Outcome<Edited> {
    guard(|| host.with(|desk| desk.unarchive(id)))
}

#[tauri::command(async)]
fn finalise(host: State<'_, Host>, id: &str) -> Outcome<Edited> {
    guard(|| host.with(|desk| desk.finalise(id)))
}

#[tauri::command(async)]
fn reopen(host: State<'_, Host>, id: &str, reason: &str) -> Outcome<Edited> {
    guard(|| host.with(|desk| desk.reopen(id, reason)))
}

#[tauri::command(async)]
fn deleted_assessments(host: State<'_, Host>) -> Outcome<Vec<DeletedView>> {
    guard(|| host.with(|desk| desk.deleted()))
}

#[tauri::command(async)]
fn catalogue() -> Outcome<CatalogueView> {
    guard(|| Ok(Desk::catalogue()))
}

#[tauri::command(async)]
fn guide(requirement: &str) -> Outcome<GuideView> {
    guard(|| Desk::guide(requirement))
}

#[tauri::command(async)]
fn glossary() -> Outcome<Vec<TermView>> {
    guard(|| Ok(Desk::glossary()))
}

#[tauri::command(async)]
fn open_assessment(host: State<'_, Host>, id: &str) -> Outcome<AssessmentView> {
    guard(|| host.with(|desk| desk.open_assessment(id)))
}

#[tauri::command(async)]
fn search(host: State<'_, Host>, query: &str, assessment: Option<&str>) -> Outcome<SearchView> {
    guard(|| host.with(|desk| desk.search(query, assessment)))
}

#[tauri::command(async)]
fn history(host: State<'_, Host>, id: &str, request: HistoryRequest) -> Outcome<HistoryPage> {
    guard(|| host.with(|desk| desk.history(id, request)))
}

#[tauri::command(async)]
fn changes_since(host: State<'_, Host>, id: &str, moment: &str) -> Outcome<Vec<HistoryEntry>> {
    guard(|| host.with(|desk| desk.changes_since(id, moment)))
}

#[tauri::command(async)]
fn history_moments(host: State<'_, Host>, id: &str) -> Outcome<HistoryMoments> {
    guard(|| host.with(|desk| desk.history_moments(id)))
}

#[tauri::command(async)]
fn edit(host: State<'_, Host>, id: &str, edit: WireEdit) -> Outcome<Edited> {
    guard(|| host.with(|desk| desk.edit(id, edit)))
}

#[tauri::command(async)]
fn compare(host: State<'_, Host>, before: &str, after: &str) -> Outcome<ComparisonView> {
    guard(|| host.with(|desk| desk.compare(before, after)))
}

#[tauri::command(async)]
fn edit_several(host: State<'_, Host>, id: &str, how: HowSeveral, edits: Vec<WireEdit>) -> Outcome<Edited> {
    guard(|| host.with(|desk| desk.edit_several(id, how, edits)))
}

#[tauri::command(async)]
fn undo(host: State<'_, Host>, id: &str, step: Option<&str>) -> Outcome<Edited> {
    guard(|| {
        host.with(|desk| match step {
            Some(step) => desk.undo_step(id, step),
            None => desk.undo(id),
        })
    })
}

#[tauri::command(async)]
fn redo(host: State<'_, Host>, id: &str) -> Outcome<Edited> {
    guard(|| host.with(|desk| desk.redo(id)))
}

#[tauri::command(async)]
fn import_assessment(host: State<'_, Host>, path: PathBuf, changed: bool) -> Outcome<String> {
    let if_changed = if changed { IfChanged::Take } else { IfChanged::Refuse };
    guard(|| host.with(|desk| desk.import(&path, if_changed)))
}

#[tauri::command(async)]
fn export_assessment(host: State<'_, Host>, id: &str, folder: PathBuf) -> Outcome<String> {
    guard(|| Ok(host.with(|desk| desk.export_into(id, &folder))?.display().to_string()))
}

#[tauri::command(async)]
fn show_in_folder(app: AppHandle, path: PathBuf) -> Outcome<()> {
    guard(|| dialogs::show_in_folder(&app, &path))
}

#[tauri::command(async)]
fn choose_folder(app: AppHandle, start: &str) -> Outcome<Option<PathBuf>> {
    guard(|| Ok(dialogs::folder(&app, start)))
}

#[tauri::command(async)]
fn choose_file(app: AppHandle, kind: FileKind) -> Outcome<Option<PathBuf>> {
    guard(|| Ok(dialogs::file(&app, kind)))
}

#[tauri::command(async)]
fn open_workspace(host: State<'_, Host>, path: PathBuf) -> Outcome<Start> {
    guard(|| host.change(&path))
}

/// Goes on with the open workspace, which was moved, at its new place.
#[tauri::command(async)]
fn locate_workspace(host: State<'_, Host>, path: PathBuf) -> Outcome<Start> {
    guard(|| host.locate(&path))
}

#[tauri::command(async)]
fn new_workspace(host: State<'_, Host>, folder: PathBuf, name: &str) -> Outcome<Start> {
    guard(|| host.change(&Desk::place_for(&folder, name)?))
}

#[tauri::command(async)]
fn close_workspace(host: State<'_, Host>) -> Outcome<()> {
    guard(|| {
        host.close();
        Ok(())
    })
}

#[tauri::command(async)]
fn recent_workspaces() -> Outcome<Vec<RecentWorkspace>> {
    guard(|| Ok(Recents::of_user()?.list()))
}

#[tauri::command(async)]
fn forget_workspace(path: PathBuf) -> Outcome<Vec<RecentWorkspace>> {
    guard(|| {
        let recents = Recents::of_user()?;
        recents.forget(&path)?;
        Ok(recents.list())
    })
}

#[tauri::command(async)]
fn backups(host: State<'_, Host>) -> Outcome<BackupsView> {
    guard(|| host.with(|desk| desk.backups()))
}

#[tauri::command(async)]
fn set_backup_folder(host: State<'_, Host>, folder: &str) -> Outcome<BackupsView> {
    guard(|| host.with(|desk| desk.set_backup_folder(folder)))
}

#[tauri::command(async)]
fn erase_plain_backups(host: State<'_, Host>) -> Outcome<Vec<String>> {
    guard(|| host.with(|desk| desk.erase_plain_backups()))
}

#[tauri::command(async)]
fn unlock(host: State<'_, Host>, path: Option<PathBuf>, passphrase: Secret) -> Outcome<Start> {
    guard(|| host.unlock(path, &passphrase.passphrase()?))
}

/// For how many seconds the next try of the passphrase has to wait.
#[tauri::command(async)]
fn unlock_wait(host: State<'_, Host>, path: Option<PathBuf>) -> Outcome<u64> {
    guard(|| Ok(app::seconds(host.tries.left(&path.unwrap_or_else(|| host.path()), Instant::now()))))
}

/// Shows the open workspace again to anyone who knows its passphrase.
#[tauri::command(async)]
fn check_passphrase(host: State<'_, Host>, passphrase: Secret) -> Outcome<()> {
    guard(|| {
        let passphrase = passphrase.passphrase()?;
        host.tries.attempt(&host.path(), Instant::now(), || host.with(|desk| desk.check_passphrase(&passphrase)))
    })
}

#[tauri::command(async)]
fn lock(host: State<'_, Host>) -> Outcome<()> {
    guard(|| host.lock())
}

#[tauri::command(async)]
fn passphrase_strength(text: Secret) -> Outcome<u8> {
    guard(|| Ok(text.strength()))
}

/// Not `async`: menus belong to the main thread.
#[tauri::command]
fn set_menu(app: AppHandle, bar: State<'_, MenuBar>, menus: Vec<MenuView>) -> Outcome<()> {
    guard(|| {
        bar.show(&app, menus);
        Ok(())
    })
}
