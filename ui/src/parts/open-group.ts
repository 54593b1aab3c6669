/** From a clause or control group to the work on it. */

import { router } from "../stores/router.svelte";
import { session } from "../stores/session.svelte";

/** Opens the first requirement of a clause or control group. */
export function openGroup(group: string): void {
  const first = session.catalogue?.of(group)[0];
  if (first) router.go("assess", first.id);
}
