/** Which requirements the sheet shows, and in which order. */

import { BASES } from "../../parts/tokens";
import { GRADES } from "../assess/grade";
import { COLUMNS, gradeOf, textOf, type ColumnId, type Row } from "./columns";

/** What the sheet can be narrowed down to. */
export const FILTERS = ["all", "unrated", "below", "review", "clauses", "controls", "excluded"] as const;
export type Filter = (typeof FILTERS)[number];

/** By which column the rows are sorted; null for the order of the standard. */
export interface Sorting {
  column: ColumnId;
  descending: boolean;
}

/** The sorting after its column head is pressed: rising, falling, none. */
export function pressed(sorting: Sorting | null, column: ColumnId): Sorting | null {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? null : { column, descending: true };
}

/** Every way to sort, as it is remembered: `level up`; first the order of the standard. */
export const SORTINGS: readonly [string, ...string[]] = [
  written(null),
  ...COLUMNS.flatMap(({ id: column }) => [true, false].map((descending) => written({ column, descending }))),
];

/** How a sorting is remembered. */
export function written(sorting: Sorting | null): string {
  return sorting === null ? "standard" : `${sorting.column} ${sorting.descending ? "down" : "up"}`;
}

/** A sorting that was remembered. */
export function sortingOf(text: string): Sorting | null {
  const [name, way] = text.split(" ");
  const column = COLUMNS.find(({ id }) => id === name)?.id;
  return column === undefined ? null : { column, descending: way === "down" };
}

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

const SEARCHED: readonly ColumnId[] = ["requirement", "title", "finding", "recommendation", "note", "owner"];

/** Whether every word of a search stands somewhere in the row. */
function says(row: Row, words: string): boolean {
  const text = SEARCHED.map((column) => textOf(column, row)).join("\n").toLocaleLowerCase();
  return words.toLocaleLowerCase().split(/\s+/).every((word) => text.includes(word));
}

function isControl(id: string): boolean {
  return id.startsWith("A.");
}

/** The rows in order. The order of the standard decides between equals, and what is empty comes last either way. */
export function sorted(rows: readonly Row[], sorting: Sorting | null): Row[] {
  if (sorting === null) return [...rows];
  const { column, descending } = sorting;
  const place = new Map(rows.map((row, at) => [row.id, at]));
  const key = (row: Row): string => orderOf(column, row);
  return [...rows].sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    const inStandard = (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0);
    if (a === b) return inStandard;
    if (a === "" || b === "") return a === "" ? 1 : -1;
    const rising = column === "requirement" ? inStandard : a.localeCompare(b, undefined, { numeric: true });
    return descending ? -rising : rising;
  });
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
