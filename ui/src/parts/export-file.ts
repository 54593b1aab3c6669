/** Writes an assessment to a file of the open format, in a folder the person chooses. */

import * as host from "../platform";
import { session } from "../stores/session.svelte";
import { toasts } from "../stores/toasts.svelte";
import { t } from "../words";

/** Asks for the folder and writes the file there, once everything is saved; says where it is. */
export async function exportFile(id: string): Promise<void> {
  if ((await session.assessment?.settle()) === false) return;
  await session.attempt(async () => {
    const folder = await host.chooseFolder(session.settings?.export_folder ?? "");
    if (folder === null) return;
    const path = await host.exportAssessment(id, folder);
    const show = () => void session.attempt(async () => void (await host.showInFolder(path)));
    toasts.show(t("exported", { path }), { word: t("report-show"), act: show });
  });
}
