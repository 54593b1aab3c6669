/** Which requirements the sheet shows, and in which order. */

import { compared, having, type Sort } from "../../parts/sorting";
import { BASES } from "../../parts/tokens";
import { GRADES } from "../assess/grade";
import { gradeOf, textOf, type ColumnId, type Row } from "./columns";

/** What the sheet can be narrowed down to. */
export const FILTERS = ["all", "unrated", "below", "review", "clauses", "controls", "excluded"] as const;
export type Filter = (typeof FILTERS)[number];

/** By which column the rows are sorted; null for the order of the standard. */
export type Sorting = Sort<ColumnId>;

/** Whether a row is shown. */
export function shows(row: Row, filter: Filter, words: string): boolean {
  return passes(row, filter) && says(row, words);
}

function passes({ id, answer, score }: Row, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "unrated":
      return answer.applicable && answer.level === null;
    case "below":
      return answer.applicable && answer.level !== null && answer.level < score.target;
    case "review":
      return answer.review;
    case "clauses":
      return !isControl(id);
    case "controls":
      return isControl(id);
    case "excluded":
      return !answer.applicable;
  }
}

const SEARCHED: readonly ColumnId[] = ["requirement", "title", "finding", "root_cause", "recommendation", "note", "owner"];

/** Whether every word of a search stands somewhere in the row. */
function says(row: Row, words: string): boolean {
  return having(words)(SEARCHED.map((column) => textOf(column, row)).join("\n"));
}

function isControl(id: string): boolean {
  return id.startsWith("A.");
}

/** The rows, which come in the order of the standard, in another. That order decides between equals, and what is empty comes last either way. */
export function sorted(rows: readonly Row[], sorting: Sorting | null): Row[] {
  if (sorting === null) return [...rows];
  const { by, down } = sorting;
  const keys = new Map(rows.map((row, at) => [row, by === "requirement" ? at : orderOf(by, row) || null]));
  return [...rows].sort((one, other) => compared(keys.get(one) ?? null, keys.get(other) ?? null, down));
}

/** The ids of the rows to show, in order. */
export function arranged(rows: readonly Row[], filter: Filter, words: string, sorting: Sorting | null): string[] {
  return sorted(rows, sorting).filter((row) => shows(row, filter, words)).map((row) => row.id);
}

/** What a row is sorted by: what the cell says, but closed sets in their own order rather than that of the alphabet. */
function orderOf(column: ColumnId, row: Row): string {
  const text = textOf(column, row);
  if (text === "" || (column !== "grade" && column !== "basis")) return text;
  return column === "grade"
    ? String(GRADES.findIndex((it) => it === gradeOf(row)))
    : String(BASES.findIndex((it) => it === row.answer.basis));
}
