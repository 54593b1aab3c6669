/** What the frame itself does: open screens, and everything of the menus File and Edit that no screen is needed for. */

import * as host from "../platform";
import { SCREENS, type Screen } from "../screens";
import type { OpenAssessment } from "../stores/assessment.svelte";
import type { Handlers } from "../stores/keys.svelte";
import { router } from "../stores/router.svelte";
import { session } from "../stores/session.svelte";
import { toasts } from "../stores/toasts.svelte";
import { exportFile } from "../parts/export-file";
import { work } from "../stores/work.svelte";
import { t } from "../words";
import { stepName } from "../words/steps";

// What is locked, or only out of sight, is nobody's to use.
const isOpen = (): boolean => session.assessment !== null && session.locked === null;
const hasStarted = (): boolean => session.start !== null && session.locked === null;

/** Opens a screen of the rail; those above every assessment leave the open one. */
export function openScreen(screen: Screen): void {
  if (screen.rail === "top") void session.leave(screen.id);
  else router.go(screen.id);
}

/** The action that opens each screen of the rail. */
export function screenActions(): Handlers {
  const rows = SCREENS.filter((screen) => screen.rail !== "none").map((screen) => [
    `go-${screen.id}`,
    { act: () => openScreen(screen), can: screen.rail === "assessment" ? isOpen : hasStarted },
  ]);
  return Object.fromEntries(rows) as Handlers;
}

/** What is done wherever the person is. */
export const everywhere: Handlers = {
  "new-assessment": { act: () => void session.leave("new"), can: hasStarted },
  sample: { act: () => void session.openSample(), can: hasStarted },
  "open-workspace": { act: () => void session.openWorkspace() },
  "close-workspace": { act: () => void session.closeWorkspace(), can: hasStarted },
  import: { act: () => void session.importFile(), can: hasStarted },
  "back-up": { act: () => void work.backUp(), can: hasStarted },
  verify: { act: verify, can: () => hasStarted() && work.underWay === null },
  passphrase: {
    act: () => router.go("settings", null, "passphrase"),
    can: hasStarted,
    name: () => (session.start?.has_passphrase ? t("action-passphrase-change") : null),
  },
  quit: { act: () => void host.close() },
};

/** What is done with the open assessment. */
export const inAssessment: Handlers = {
  undo: { act: () => void undo(), can: () => step("undo") !== null, name: () => named("undo") },
  redo: { act: redo, can: () => step("redo") !== null, name: () => named("redo") },
  export: { act: () => session.assessment && void exportFile(session.assessment.id), can: isOpen },
  "export-report": { act: () => router.go("report"), can: isOpen },
};

const step = (which: "undo" | "redo") => (isOpen() && session.assessment?.view.history[which]) || null;

/** “Undo level of 4.1”; null where there is nothing to undo. */
function named(which: "undo" | "redo"): string | null {
  const [it, view] = [step(which), session.assessment?.view];
  return it && view ? t(`${which}-what`, { what: stepName(it, view) }) : null;
}

/** The message that offers to redo. */
let offer = 0;

function redo(): void {
  toasts.close(offer);
  void session.assessment?.redo();
}

async function undo(): Promise<void> {
  const assessment: OpenAssessment | null = session.assessment;
  if (!assessment || !(await assessment.settle())) return;
  const last = assessment.view.history.undo;
  if (!last) return;
  const what = stepName(last, assessment.view);
  // Redo makes the last undone step again: an offer made before would make another than it names.
  toasts.close(offer);
  await assessment.undo();
  offer = toasts.show(t("undone", { what }), { word: t("redo"), act: () => void assessment.redo() });
}

/** What it comes to stands in the settings. */
function verify(): void {
  router.go("settings");
  void work.verify();
}
