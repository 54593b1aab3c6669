/** What the outline shows of each requirement, and which ones it shows. */

import type { AnswerView, RequirementScoreView, RequirementText } from "../../generated/wire";

/** What the outline can be narrowed down to. */
export const FILTERS = ["all", "unanswered", "warnings", "review"] as const;
export type Filter = (typeof FILTERS)[number];

/** How far a requirement has been worked through. */
export type Progress = "untouched" | "begun" | "complete" | "excluded";

/** One requirement with all the outline needs. */
export interface Row {
  requirement: RequirementText;
  answer: AnswerView;
  score: RequirementScoreView;
}

/** What the outline is narrowed down by. */
export interface Wanted {
  filter: Filter;
  /** Part of the id or the title. */
  text: string;
  /** Who answers: `role/legal` for what the catalogue would ask Legal, `person/p1` for what p1 was asked; blank for anybody. */
  from: string;
  /** One warning, while the filter is on warnings; blank for any. */
  warning: string;
}

/**
 * Makes the rows of these requirements. A row whose answer and figures are the objects they were is the object it
 * was, so that a change to one requirement leaves what shows the other 69 alone.
 */
export function rowsOf(
  requirements: readonly RequirementText[],
): (from: { answer: (id: string) => AnswerView; score: (id: string) => RequirementScoreView }) => Row[] {
  let rows: Row[] = [];
  return (from) => {
    rows = requirements.map((requirement, at) => {
      const [before, answer, score] = [rows[at], from.answer(requirement.id), from.score(requirement.id)];
      return before?.answer === answer && before.score === score ? before : { requirement, answer, score };
    });
    return rows;
  };
}

/** How far a requirement has been worked through: complete once every check is answered and the level is set. */
export function progress({ requirement, answer }: Row): Progress {
  if (!answer.applicable) return "excluded";
  const answered = requirement.checks.filter((check) => answer.checks[check.id]?.verdict).length;
  if (answered === requirement.checks.length && answer.level !== null) return "complete";
  return answered > 0 || answer.level !== null || answer.finding !== "" ? "begun" : "untouched";
}

/** Whether something is left to answer. */
export function unanswered(row: Row): boolean {
  const state = progress(row);
  return state === "untouched" || state === "begun";
}

/** Whether the outline shows a requirement. */
export function matches(row: Row, wanted: Wanted): boolean {
  const { requirement, answer, score } = row;
  if (wanted.filter === "unanswered" && !unanswered(row)) return false;
  if (wanted.filter === "warnings" && !score.warnings.some((code) => wanted.warning === "" || code === wanted.warning)) return false;
  if (wanted.filter === "review" && !answer.review) return false;
  const [kind, whom = ""] = wanted.from.split("/", 2);
  if (kind === "role" && !requirement.roles.includes(whom)) return false;
  if (kind === "person" && !answer.participants.includes(whom)) return false;
  const text = wanted.text.trim().toLowerCase();
  if (text === "") return true;
  return requirement.id.toLowerCase().startsWith(text) || requirement.title.toLowerCase().includes(text);
}

/** The requirement so many places on from another; null at the ends. */
export function neighbour(ids: readonly string[], from: string, by: 1 | -1): string | null {
  const at = ids.indexOf(from);
  if (at === -1) return (by === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[at + by] ?? null;
}

/** The next requirement with something left to answer, going round; null when all is answered. */
export function nextUnanswered(rows: readonly Row[], from: string): string | null {
  const at = rows.findIndex((row) => row.requirement.id === from);
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return round.find(unanswered)?.requirement.id ?? null;
}

/** The roles that the catalogue has something to ask, and for how many requirements something is left to answer; most first. */
export function leftByRole(rows: readonly Row[]): { role: string; left: number }[] {
  const left = new Map<string, number>();
  for (const row of rows) {
    for (const role of row.requirement.roles) left.set(role, (left.get(role) ?? 0) + (unanswered(row) ? 1 : 0));
  }
  return [...left].map(([role, count]) => ({ role, left: count })).sort((a, b) => b.left - a.left || a.role.localeCompare(b.role));
}
