/** What has changed in an assessment since the beginning of yesterday, gathered from its history. */

import type { HistoryEntry, HistoryPage } from "../../generated/wire";

/** The changes since yesterday. */
export interface Since {
  /** How many there are, as far as they were read. */
  count: number;
  /** Whether there are more than were read. */
  more: boolean;
  /** Requirements that were changed, the one changed last first, with how often. */
  requirements: { id: string; count: number }[];
  /** Changes to anything but answers. */
  others: number;
}

/** The beginning of the day before, in the user's own time. */
export function yesterday(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
}

/** What a first page of the history, newest first, says of the time since then. */
export function sinceThen(page: HistoryPage, then: Date): Since {
  const recent = page.entries.filter((entry: HistoryEntry) => new Date(entry.at) >= then);
  const counts = new Map<string, number>();
  let others = 0;
  for (const { requirement } of recent) {
    if (requirement === null) others += 1;
    else counts.set(requirement, (counts.get(requirement) ?? 0) + 1);
  }
  return {
    count: recent.length,
    more: page.next !== null && recent.length === page.entries.length,
    requirements: [...counts].map(([id, count]) => ({ id, count })),
    others,
  };
}
