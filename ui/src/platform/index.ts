/** The one door to the host: a typed function per command. Nothing else in the window imports `@tauri-apps`. */

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { shown } from "./shown";
import type {
  AssessmentView,
  BackupView,
  BackupsView,
  CatalogueView,
  ComparisonView,
  Deleted,
  DeletedView,
  Edited,
  Failure,
  FileKind,
  FollowUp,
  GuideView,
  HistoryEntry,
  HistoryMoments,
  HistoryPage,
  HistoryRequest,
  HowSeveral,
  LibraryView,
  LogoOf,
  MenuView,
  NewAssessment,
  PassphraseSet,
  PreviewView,
  Purged,
  RecentWorkspace,
  ReportDone,
  ReportMenu,
  ReportRequest,
  RestoreView,
  SearchView,
  Settings,
  Start,
  TermView,
  VerifyView,
  WireEdit,
} from "../generated/wire";

/** Whether the window runs inside Plumbline rather than in a web browser. */
export function available(): boolean {
  return "__TAURI_INTERNALS__" in globalThis;
}

/** Makes a [`Failure`] of whatever a promise was rejected with. */
export function asFailure(reason: unknown): Failure {
  if (typeof reason === "object" && reason !== null && "code" in reason && "message" in reason) return reason as Failure;
  return { code: "broken", message: reason instanceof Error ? reason.message : String(reason), hint: "" };
}

/** What the window needs before its first screen. */
export const start = (): Promise<Start> => invoke("start");
/** Keeps the user's choices and returns them as kept. */
export const setSettings = (settings: Settings): Promise<Settings> => invoke("set_settings", { settings });

/** Everything kept in the workspace. */
export const library = (): Promise<LibraryView> => invoke("library");
/** Makes an assessment; the answer is its id. */
export const createAssessment = (assessment: NewAssessment): Promise<string> => invoke("create_assessment", { new: assessment });
/** Adds the sample; the answer is its id. */
export const addSample = (): Promise<string> => invoke("add_sample");
/** Deletes an assessment; [`restoreAssessment`] brings it back. */
export const deleteAssessment = (id: string): Promise<Deleted> => invoke("delete_assessment", { id });
/** Brings a deleted assessment back. */
export const restoreAssessment = (id: string): Promise<null> => invoke("restore_assessment", { id });

/** Makes a follow-up with the answers of an assessment as its starting point; the answer is its id. */
export const followUp = (id: string, follow: FollowUp): Promise<string> => invoke("follow_up", { id, new: follow });
/** Puts an assessment away; undo takes it out again. */
export const archive = (id: string): Promise<Edited> => invoke("archive", { id });
/** Takes an assessment out of the archive. */
export const unarchive = (id: string): Promise<Edited> => invoke("unarchive", { id });
/** Makes an assessment final: sealed, and changed by nothing until it is reopened. */
export const finalise = (id: string): Promise<Edited> => invoke("finalise", { id });
/** Opens a final assessment for changes again; the reason stays in its history. */
export const reopen = (id: string, reason: string): Promise<Edited> => invoke("reopen", { id, reason });
/** The assessments that are deleted and can be brought back or purged. */
export const deletedAssessments = (): Promise<DeletedView[]> => invoke("deleted_assessments");
/** Removes a deleted assessment for good; `title` is what the person typed. */
export const purgeAssessment = (id: string, title: string, told: (progress: WorkProgress) => void): Promise<Purged> =>
  long(WORK, told, "purge_assessment", { id, title });

/** The catalogue as every screen needs it. */
export const catalogue = (): Promise<CatalogueView> => invoke("catalogue");
/** What helps to assess one requirement. */
export const guide = (requirement: string): Promise<GuideView> => invoke("guide", { requirement });

/** The terms the window explains. */
export const glossary = (): Promise<TermView[]> => invoke("glossary");

/** A whole assessment. */
export const openAssessment = (id: string): Promise<AssessmentView> => invoke("open_assessment", { id });
/** What has every word of the query, in the catalogue and in one assessment or (`null`) in all. */
export const search = (query: string, assessment: string | null): Promise<SearchView> =>
  invoke("search", { query, assessment });
/** How a later assessment differs from an earlier one. */
export const compare = (before: string, after: string): Promise<ComparisonView> => invoke("compare", { before, after });
/** What happened to an assessment, newest first; what is not asked for narrows nothing. */
export const history = (id: string, request: Partial<HistoryRequest> = {}): Promise<HistoryPage> => {
  const all: HistoryRequest = { requirement: null, author: null, entity: null, field: null, since: null, until: null, before: null };
  return invoke("history", { id, request: { ...all, ...request } });
};
/** One change for every field that is not as it was at that moment. */
export const changesSince = (id: string, moment: string): Promise<HistoryEntry[]> => invoke("changes_since", { id, moment });
/** Who has written to an assessment, and the moments since which changes can be asked for. */
export const historyMoments = (id: string): Promise<HistoryMoments> => invoke("history_moments", { id });
/** Makes one change, once the page has painted it; resolves once it is durable. */
export const edit = (id: string, change: WireEdit): Promise<Edited> => shown().then(() => invoke("edit", { id, edit: change }));
/** Makes several changes as one step, all of them or none; resolves once they are durable. */
export const editSeveral = (id: string, how: HowSeveral, edits: WireEdit[]): Promise<Edited> =>
  invoke("edit_several", { id, how, edits });
/** Takes the last step back, or the one named, wherever it stands. */
export const undo = (id: string, step: string | null): Promise<Edited> => invoke("undo", { id, step });
/** Makes the change again that was taken back last. */
export const redo = (id: string): Promise<Edited> => invoke("redo", { id });

/**
 * Takes in a portable assessment file, or the data in a report; the answer is the id of what was taken in. Code
 * `changed`: the data is not what the report was made with, and only comes in with `changed`.
 */
export const importAssessment = (path: string, changed = false): Promise<string> =>
  invoke("import_assessment", { path, changed });
/** Writes a portable assessment file into a folder under a name of its own; the answer is where it lies. */
export const exportAssessment = (id: string, folder: string): Promise<string> => invoke("export_assessment", { id, folder });

const WORK = "work-progress";

/** How far long work on the workspace as a whole is. */
export interface WorkProgress extends ReportProgress {
  /** Its stage. */
  stage: string;
}

/** Calls a command of long work; `told` receives its progress until the promise settles. */
async function long<Answer, Progress>(
  event: string,
  told: (progress: Progress) => void,
  command: string,
  given?: Record<string, unknown>,
): Promise<Answer> {
  const stop = await listen<Progress>(event, ({ payload }) => told(payload));
  try {
    return await invoke<Answer>(command, given);
  } finally {
    stop();
  }
}

/** How far the report is, in parts. */
export interface ReportProgress {
  done: number;
  total: number;
}

/** What can be chosen for a report of an assessment. */
export const reportMenu = (id: string): Promise<ReportMenu> => invoke("report_menu", { id });

/** Writes a report into a folder under a new name; `told` receives the progress until the promise settles. */
export async function exportReport(
  id: string,
  request: ReportRequest,
  folder: string,
  told: (progress: ReportProgress) => void,
): Promise<ReportDone> {
  return await long("report-progress", told, "export_report", { id, request, folder });
}
/** Makes the PDF that would be written, in memory; one begun before it ends with the code `cancelled`. */
export async function previewReport(
  id: string,
  request: ReportRequest,
  told: (progress: ReportProgress) => void,
): Promise<PreviewView> {
  return await long("preview-progress", told, "preview_report", { id, request });
}

/** A page of a preview, the first being 0, so many pixels wide; null if the preview is no longer there. */
export async function previewPage(token: number, page: number, width: number): Promise<ImageData | null> {
  const bytes = await invoke<ArrayBuffer>("preview_page", { token, page, width });
  if (bytes.byteLength < 8) return null;
  const size = new DataView(bytes);
  return new ImageData(new Uint8ClampedArray(bytes, 8), size.getUint32(0, true), size.getUint32(4, true));
}

/** Stops the preview that is being made and forgets its pages. */
export const closePreview = (): Promise<null> => invoke("close_preview");

/** Takes a file as a logo, or takes the logo off with null; the name of the file that is the logo now. */
export const setLogo = (id: string, of: LogoOf, path: string | null): Promise<string | null> => invoke("set_logo", { id, of, path });

/** Stops the report that is being written. */
export const cancelReport = (): Promise<null> => invoke("cancel_report");

/** Opens the folder of a file with the file selected. */
export const showInFolder = (path: string): Promise<null> => invoke("show_in_folder", { path });
/** Asks for a folder; null if the person changed their mind. */
export const chooseFolder = (from: string): Promise<string | null> => invoke("choose_folder", { start: from });
/** Asks for a file; null if the person changed their mind. */
export const chooseFile = (kind: FileKind): Promise<string | null> => invoke("choose_file", { kind });
/** Asks where to write a file; null if the person changed their mind. */
export const choosePlace = (name: string): Promise<string | null> => invoke("choose_place", { name });

/** Attaches a file to a piece of evidence; `told` receives the share taken in so far until the promise settles. */
export async function attachFile(id: string, evidence: string, path: string, told: (share: number) => void): Promise<Edited> {
  const share = ({ done, total }: ReportProgress): void => told(total === 0 ? 1 : done / total);
  return await long("attach-progress", share, "attach_file", { id, evidence, path });
}
/** Stops the file that is being attached. */
export const cancelAttach = (): Promise<null> => invoke("cancel_attach");
/** The evidence whose attached file is not in the workspace, as after an import. */
export const absentAttachments = (id: string): Promise<string[]> => invoke("absent_attachments", { id });
/** Opens a copy of an attached file with the system's own program. */
export const openAttachment = (id: string, evidence: string): Promise<null> => invoke("open_attachment", { id, evidence });
/** Writes an attached file to a path, byte for byte. */
export const saveAttachment = (id: string, evidence: string, path: string): Promise<null> =>
  invoke("save_attachment", { id, evidence, path });

/** Files dragged over the window from outside it. */
export type Drag =
  | { is: "over"; place: { x: number; y: number } }
  | { is: "dropped"; place: { x: number; y: number }; paths: readonly string[] }
  | { is: "gone" };

/** What the host says of a drag. */
interface Dragged {
  position: { x: number; y: number };
  paths: readonly string[];
}

/** Hears of files dragged over the window until the function it returns is called. */
export function filesDragged(told: (drag: Drag) => void): () => void {
  // On Linux the host counts the window's own pixels, elsewhere those of the screen.
  const scale = navigator.userAgent.includes("Linux") ? 1 : window.devicePixelRatio;
  const hear = (event: string, drag: (payload: Dragged, place: Dragged["position"]) => Drag): Promise<() => void> =>
    listen<Dragged | null>(
      `tauri://drag-${event}`,
      ({ payload }) => {
        const at = payload ?? { position: { x: 0, y: 0 }, paths: [] };
        told(drag(at, { x: at.position.x / scale, y: at.position.y / scale }));
      },
      { target: { kind: "Webview", label: "main" } },
    );
  const stops = [
    hear("enter", (_, place) => ({ is: "over", place })),
    hear("over", (_, place) => ({ is: "over", place })),
    hear("drop", ({ paths }, place) => ({ is: "dropped", place, paths })),
    hear("leave", () => ({ is: "gone" })),
  ];
  return () => void stops.forEach((stop) => void stop.then((unlisten) => unlisten()));
}
/** Opens another workspace file. */
export const openWorkspace = (path: string): Promise<Start> => invoke("open_workspace", { path });
/** Goes on with the open workspace, which was moved, at its new place. */
export const locateWorkspace = (path: string): Promise<Start> => invoke("locate_workspace", { path });
/** Makes an empty workspace in a folder and opens it; nothing is written over. */
export const newWorkspace = (folder: string, name: string): Promise<Start> => invoke("new_workspace", { folder, name });
/** Closes the workspace; every command then fails until another is open. */
export const closeWorkspace = (): Promise<null> => invoke("close_workspace");
/** The workspaces opened last, the latest first. */
export const recentWorkspaces = (): Promise<RecentWorkspace[]> => invoke("recent_workspaces");
/** Takes a workspace off that list; its file stays. */
export const forgetWorkspace = (path: string): Promise<RecentWorkspace[]> => invoke("forget_workspace", { path });
/** Replays the journal and compares it with the rows. */
export const verify = (told: (progress: WorkProgress) => void): Promise<VerifyView> => long(WORK, told, "verify");

/** The backups of the workspace, the newest first. */
export const backups = (): Promise<BackupsView> => invoke("backups");
/** Makes a verified backup now. */
export const backUp = (told: (progress: WorkProgress) => void): Promise<BackupView> => long(WORK, told, "back_up");
/** Makes the backup of the day; null if none is due. */
export const backUpDaily = (told: (progress: WorkProgress) => void): Promise<BackupView | null> => long(WORK, told, "back_up_daily");
/** Sends backups to another folder from now on; a blank one means beside the workspace. */
export const setBackupFolder = (folder: string): Promise<BackupsView> => invoke("set_backup_folder", { folder });
/** Removes the backups that no passphrase protects, for good; answers with those that went. */
export const erasePlainBackups = (): Promise<string[]> => invoke("erase_plain_backups");
/** What restoring a file would change; nothing is changed. Code `locked`: the file has a passphrase of its own. */
export const restorePreview = (path: string, passphrase: string | null, told: (progress: WorkProgress) => void): Promise<RestoreView> =>
  long(WORK, told, "restore_preview", { path, passphrase });
/** Puts what a file holds in the place of the workspace, after a backup of the present. Everything shown has to be read again. */
export const restore = (path: string, passphrase: string | null, told: (progress: WorkProgress) => void): Promise<RestoreView> =>
  long(WORK, told, "restore", { path, passphrase });
/** Stops verifying, backing up or restoring. */
export const cancelWork = (): Promise<null> => invoke("cancel_work");

/** Opens the locked workspace (null), or another one, with its passphrase. */
export const unlock = (path: string | null, passphrase: string): Promise<Start> => invoke("unlock", { path, passphrase });
/** For how many seconds the next try of a passphrase has to wait; null is the locked workspace. */
export const unlockWait = (path: string | null): Promise<number> => invoke("unlock_wait", { path });
/** Fails unless this is the passphrase of the open workspace. */
export const checkPassphrase = (passphrase: string): Promise<null> => invoke("check_passphrase", { passphrase });
/** Closes the workspace and forgets its key; every command then fails with the code `locked`. */
export const lock = (): Promise<null> => invoke("lock");
/** Sets the passphrase (null for `current`) or changes it; the backups get it too. */
export const setPassphrase = (
  current: string | null,
  next: string,
  told: (progress: WorkProgress) => void,
): Promise<PassphraseSet> => long(WORK, told, "set_passphrase", { current, new: next });
/** Removes the passphrase: anyone who has the file can then read it. */
export const removePassphrase = (current: string, told: (progress: WorkProgress) => void): Promise<PassphraseSet> =>
  long(WORK, told, "remove_passphrase", { current });
/** How hard a passphrase is to guess: 0 (at once) to 4 (not within a lifetime). */
export const passphraseStrength = (text: string): Promise<number> => invoke("passphrase_strength", { text });

/** Shows the menu bar as it is now. */
export const setMenu = (menus: MenuView[]): Promise<null> => invoke("set_menu", { menus });
/** Calls `chosen` with the action of whatever is chosen in the menu bar, until the answer is called. */
export const onMenu = (chosen: (id: string) => void): Promise<() => void> => listen<string>("menu", (event) => chosen(event.payload));
/** Calls `asked` with the workspace file Plumbline was started again with. */
export const onOpenWorkspace = (asked: (path: string) => void): Promise<() => void> =>
  listen<string>("open-workspace", (event) => asked(event.payload));
// The commands of the window by name: the library's own class brings along every other thing a window can do.

/** Has what the system draws of the window, such as the menu bar, in light or dark; null follows the system. */
export const setTheme = (theme: "light" | "dark" | null): Promise<void> => invoke("plugin:window|set_theme", { value: theme });
/** Asks the window to close, as its own button does. */
export const close = (): Promise<void> => invoke("plugin:window|close");
/** Closes the window without asking anybody. */
export const closeNow = (): Promise<void> => invoke("plugin:window|destroy");

/** Calls `ready` before the window closes; it closes only if the answer is true. */
export async function beforeClose(ready: () => Promise<boolean>): Promise<void> {
  // The host leaves closing to the page only if the listener names the window itself.
  const target = { kind: "Window", label: "main" } as const;
  await listen("tauri://close-requested", async () => void ((await ready()) && (await closeNow())), { target });
}
