/** What is not as it was at the beginning of yesterday, gathered by requirement. */

import type { HistoryEntry } from "../../generated/wire";

/** What has changed since yesterday. */
export interface Since {
  /** How many fields are not as they were. */
  count: number;
  /** Requirements that were changed, the one changed last first, with how many fields. */
  requirements: { id: string; count: number }[];
  /** Changes to anything but answers. */
  others: number;
  /** When the assessment was created, if it was since. */
  created: string | null;
}

/** The beginning of the day before, in the user's own time. */
export function yesterday(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
}

/** Gathers the changes since a moment, one for each field, the one written last first. That it was created is none. */
export function gathered(changes: readonly HistoryEntry[]): Since {
  const counts = new Map<string, number>();
  let others = 0;
  let created: string | null = null;
  for (const { requirement, entity, field, at } of changes) {
    if (entity === "assessment" && field === "exists") created = at;
    else if (requirement === null) others += 1;
    else counts.set(requirement, (counts.get(requirement) ?? 0) + 1);
  }
  const requirements = [...counts].map(([id, count]) => ({ id, count }));
  return { count: changes.length - Number(created !== null), requirements, others, created };
}
