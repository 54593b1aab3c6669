/** The columns of the sheet: what each shows of a requirement, and what change a text in it makes. */

import type { ActionView, AnswerView, RequirementScoreView, WireEdit } from "../../generated/wire";
import { t } from "../../words";
import { readBasis, readFlag, readGrade, readLevel, type Reading } from "./values";

/** Names a column. */
export type ColumnId = (typeof COLUMNS)[number]["id"];

/** How the cells of a column are filled in. */
export type Kind = "fixed" | "level" | "choice" | "text" | "flag";

/** A column. */
export interface Column {
  id: ColumnId;
  kind: Kind;
  /** Its width in rem. */
  width: number;
}

/** All columns in their order. The first two are always shown: without them nobody knows what a row is about. */
export const COLUMNS = [
  { id: "requirement", kind: "fixed", width: 4.75 },
  { id: "title", kind: "fixed", width: 15 },
  { id: "level", kind: "level", width: 7.5 },
  { id: "target", kind: "level", width: 5 },
  { id: "grade", kind: "choice", width: 8 },
  { id: "basis", kind: "choice", width: 6.5 },
  { id: "finding", kind: "text", width: 22 },
  { id: "root_cause", kind: "text", width: 18 },
  { id: "recommendation", kind: "text", width: 22 },
  { id: "note", kind: "text", width: 14 },
  { id: "owner", kind: "text", width: 10 },
  { id: "review", kind: "flag", width: 6.5 },
] as const satisfies readonly { id: string; kind: Kind; width: number }[];

/** Those that cannot be left out. */
export const ALWAYS: readonly ColumnId[] = ["requirement", "title"];

/** The columns a person chose; where nothing was chosen yet, all but that of root causes, which few gaps have. */
export function chosenColumns(chosen: readonly string[]): Column[] {
  return COLUMNS.filter(({ id }) => (chosen.length === 0 ? id !== "root_cause" : ALWAYS.includes(id) || chosen.includes(id)));
}

/** A requirement as the sheet shows it. */
export interface Row {
  id: string;
  title: string;
  answer: AnswerView;
  score: RequirementScoreView;
  /** The running action that is due next; its owner is shown. */
  next: ActionView | null;
}

/** The running action of a requirement that is due next; those without a day come last. */
export function nextAction(actions: readonly ActionView[], requirement: string): ActionView | null {
  const running = actions.filter((it) => (it.status === "open" || it.status === "doing") && it.requirements.includes(requirement));
  const due = (action: ActionView): string => action.due ?? "9999";
  return running.reduce<ActionView | null>((best, it) => (best === null || due(it) < due(best) ? it : best), null);
}

/** These say nothing where a control does not apply. */
const RATED: readonly ColumnId[] = ["level", "target", "grade", "basis"];

/** Whether a cell takes anything. */
export function takes(column: ColumnId, row: Row): boolean {
  return faultOf(column, row) === null;
}

/** Whether nothing is being done about a requirement that applies: an owner then begins with an action. */
export function lacksAction(row: Row): boolean {
  return row.next === null && row.answer.applicable;
}

/** Why a cell takes nothing, in words; null where it does. */
export function refusal(column: ColumnId, row: Row): string | null {
  const fault = faultOf(column, row);
  return fault && t(`grid-refused-${fault}`, { id: row.id });
}

function faultOf(column: ColumnId, row: Row): "fixed" | "excluded" | "no-action" | null {
  if (column === "requirement" || column === "title") return "fixed";
  if (RATED.includes(column) && !row.answer.applicable) return "excluded";
  return column === "owner" && row.next === null ? "no-action" : null;
}

/** The grade a row shows: the assessor's as soon as it is given, before the figures follow; else the one suggested. */
export function gradeOf({ answer, score }: Row): string | null {
  return answer.grade ?? score.suggested_grade;
}

/** What a cell says, as it is shown, copied and sorted by. */
export function textOf(column: ColumnId, row: Row): string {
  const { answer, score } = row;
  if (RATED.includes(column) && !answer.applicable) return "";
  switch (column) {
    case "requirement":
      return row.id;
    case "title":
      return row.title;
    case "level":
      return answer.level === null ? "" : String(answer.level);
    case "target":
      return String(answer.target ?? score.target);
    case "grade": {
      const grade = gradeOf(row);
      return grade === null ? "" : t(`grade-${grade}`);
    }
    case "basis":
      return answer.basis === null ? "" : t(`basis-${answer.basis}`);
    case "finding":
    case "root_cause":
    case "recommendation":
    case "note":
      return answer[column];
    case "owner":
      return row.next?.owner ?? "";
    case "review":
      return answer.review ? t("grid-yes") : "";
  }
}

/** The change a text makes to a cell; null where the cell says that already. */
export function changeOf(column: ColumnId, row: Row, text: string): Reading<WireEdit | null> {
  // What a cell shows can always be put on it again, also where it takes nothing else.
  if (text === textOf(column, row)) return { value: null };
  const why = refusal(column, row);
  if (why !== null) return { refused: why };
  const requirement = row.id;
  const edit = <Value>(read: Reading<Value>, now: Value, make: (value: Value) => WireEdit): Reading<WireEdit | null> =>
    "refused" in read ? read : { value: read.value === now ? null : make(read.value) };
  switch (column) {
    case "level":
      return edit(readLevel(text), row.answer.level, (level) => ({ type: "level", requirement, level }));
    case "target":
      return edit(readLevel(text), row.answer.target, (level) => ({ type: "target", requirement, level }));
    case "grade":
      return edit(readGrade(text), row.answer.grade, (grade) => ({ type: "grade", requirement, grade }));
    case "basis":
      return edit(readBasis(text), row.answer.basis, (basis) => ({ type: "basis", requirement, basis }));
    case "review":
      return edit(readFlag(text), row.answer.review, (review) => ({ type: "review", requirement, review }));
    case "owner":
      return row.next ? { value: { type: "put_action", action: { ...row.next, owner: text.trim() } } } : { value: null };
    case "finding":
    case "root_cause":
    case "recommendation":
    case "note":
      return { value: { type: column, requirement, text } };
    case "requirement":
    case "title":
      return { value: null };
  }
}
