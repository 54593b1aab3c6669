/** What the overview gathers from the figures. It counts and groups, and computes no score. */

import type { BlockerView, RequirementScoreView } from "../../generated/wire";

/** Why something is in the way of certification, gravest first; an audit or review may only be unanswered, too. */
export const WHYS = ["major", "documented_unmet", "documented_partly", "unanswered", "audit_or_review"] as const;

/** The blockers of one kind. */
export interface BlockerGroup {
  why: string;
  /** Requirement and the letters of its checks, in the order of the host. */
  items: { requirement: string; checks: string[] }[];
}

/** The blockers by kind, gravest first; the checks of one requirement stand together. */
export function blockerGroups(blockers: readonly BlockerView[]): BlockerGroup[] {
  return WHYS.map((why) => {
    const items: BlockerGroup["items"] = [];
    for (const blocker of blockers.filter((it) => it.why === why)) {
      let item = items.find((it) => it.requirement === blocker.requirement);
      if (!item) items.push((item = { requirement: blocker.requirement, checks: [] }));
      if (blocker.check !== null) item.checks.push(blocker.check.split("/")[1] ?? blocker.check);
    }
    return { why, items };
  }).filter((group) => group.items.length > 0);
}

/** The honesty warnings in the order of the method. */
export const WARNINGS = ["level_above_checks", "level_below_checks", "no_evidence", "hearsay", "milder_than_suggested"] as const;

/** Which requirements have each warning; a warning that nobody has is left out. */
export function warningGroups(scores: readonly RequirementScoreView[]): { code: string; requirements: string[] }[] {
  return WARNINGS.map((code) => ({
    code,
    requirements: scores.filter((score) => score.warnings.includes(code)).map((score) => score.id),
  })).filter((group) => group.requirements.length > 0);
}

/** The cell that an arrow key leads to from another; null where it leads nowhere. Rows may differ in length. */
export function neighbourCell(rows: readonly (readonly string[])[], from: string, key: string): string | null {
  const row = rows.findIndex((cells) => cells.includes(from));
  const cells = rows[row];
  if (!cells) return null;
  const column = cells.indexOf(from);
  const inRow = (at: number): string | null => {
    const to = rows[at];
    return to?.[Math.min(column, to.length - 1)] ?? null;
  };
  switch (key) {
    case "ArrowRight":
      return cells[column + 1] ?? null;
    case "ArrowLeft":
      return cells[column - 1] ?? null;
    case "ArrowDown":
      return inRow(row + 1);
    case "ArrowUp":
      return inRow(row - 1);
    case "Home":
      return cells[0] ?? null;
    case "End":
      return cells.at(-1) ?? null;
    default:
      return null;
  }
}
