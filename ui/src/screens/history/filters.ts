/** What the history can be narrowed to, and the moments from which changes are listed. */

import type { HistoryEntry, HistoryMoments } from "../../generated/wire";

/** What was changed: a kind of thing, with a field or without; blank for everything. */
export const FIELDS = [
  "",
  "answer.level",
  "answer.finding",
  "answer.root_cause",
  "answer.recommendation",
  "answer.grade",
  "answer.applicable",
  "answer.target",
  "answer.note",
  "check_answer.verdict",
  "check_answer.note",
  "evidence",
  "action",
  "participant",
  "ai_system",
  "assessment",
] as const;
export type FieldChoice = (typeof FIELDS)[number];

/** Since when. */
export const SINCE = ["yesterday", "week", "opened", "backup", "final", "day"] as const;
export type SinceChoice = (typeof SINCE)[number];

/** When a day begins here, as the host takes it; null for no day. */
export function since(day: string | null): string | null {
  return day === null ? null : new Date(`${day}T00:00:00`).toISOString();
}

/** When a day is over here; null for no day. */
export function until(day: string | null): string | null {
  if (day === null) return null;
  const end = new Date(`${day}T00:00:00`);
  end.setDate(end.getDate() + 1);
  return end.toISOString();
}

/** The moment chosen; null where it never came, or no day is given yet. */
export function momentOf(choice: SinceChoice, day: string | null, moments: HistoryMoments | null, now: Date): string | null {
  const ago = (days: number): string => {
    const begin = new Date(now);
    begin.setHours(0, 0, 0, 0);
    begin.setDate(begin.getDate() - days);
    return begin.toISOString();
  };
  switch (choice) {
    case "yesterday":
      return ago(1);
    case "week":
      return ago(7);
    case "opened":
      return moments?.opened_at ?? null;
    case "backup":
      return moments?.backed_up_at ?? null;
    case "final":
      return moments?.finalised_at ?? null;
    case "day":
      return since(day);
  }
}

/** All that an assessment was created with as one entry: that it was created. */
export function folded(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const creation = entries.find(({ op }) => op === "create");
  if (!creation) return entries;
  return [...entries.filter(({ op }) => op !== "create"), { ...creation, entity: "assessment", requirement: null, field: "exists" }];
}

/** Changes by the requirement they are about, in the order of the first; those about none come first. */
export function grouped<Told extends { requirement: string | null }>(changes: readonly Told[]): { requirement: string; changes: Told[] }[] {
  const groups = new Map<string, Told[]>();
  for (const change of changes) groups.set(change.requirement ?? "", [...(groups.get(change.requirement ?? "") ?? []), change]);
  const rows = [...groups].map(([requirement, own]) => ({ requirement, changes: own }));
  return rows.sort((one, other) => Number(one.requirement !== "") - Number(other.requirement !== ""));
}
