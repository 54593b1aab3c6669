/** What stands between the person and a closed window: what they would lose. */

import { closeNow } from "../platform";
import { newDraft } from "../screens/new/draft.svelte";
import { handOverAll } from "../stores/drafts";
import { SAVING_MS, session } from "../stores/session.svelte";

/** Whether the window may close: all is saved and no new assessment was begun. Otherwise the person is asked first. */
export async function mayClose(): Promise<boolean> {
  handOverAll();
  const isSaved = (await session.assessment?.settleWithin(SAVING_MS)) !== false && newDraft.begun === null;
  if (!isSaved) session.waiting = { what: "close", goOn: () => void closeNow() };
  return isSaved;
}
