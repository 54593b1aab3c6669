/** Whether the fields on the screen belong to a final assessment, which nothing changes until it is reopened. */

import { router } from "./router.svelte";
import { session } from "./session.svelte";

/** Screens whose fields are not the assessment's. */
const FREE = ["library", "new", "welcome", "history", "compare", "report", "settings"];

/** Whether the fields on the screen can only be read. */
export function isFinal(): boolean {
  return session.assessment?.isFinal === true && !FREE.includes(router.at.screen);
}
