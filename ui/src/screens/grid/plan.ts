/** What a block of texts would change in the sheet, and what of it is refused, cell by cell. */

import type { WireEdit } from "../../generated/wire";
import { t } from "../../words";
import { changeOf, textOf, type Column, type ColumnId, type Row } from "./columns";
import type { Block } from "./tsv";

/** A cell that will say something else. */
export interface Planned {
  requirement: string;
  column: ColumnId;
  from: string;
  to: string;
  edit: WireEdit;
}

/** A text that finds no place; the place is named as far as there is one. */
export interface Refused {
  requirement: string | null;
  column: ColumnId | null;
  text: string;
  why: string;
}

/** What a block comes to. Every one of its cells is counted in exactly one of these. */
export interface Plan {
  changes: Planned[];
  refused: Refused[];
  /** How many cells say already what they would be given. */
  same: number;
  /** How many cells of a line of heads were left out. */
  heads: number;
}

/** Rows and columns as they are shown. */
export interface Sheet {
  rows: readonly Row[];
  columns: readonly Column[];
}

/** A rectangle of the sheet; its ends are part of it. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * Plans to put a block on the sheet, its first cell on the first of the area. A single text fills
 * the whole area. A block put on the column of requirements finds its rows by the numbers in it.
 */
export function planPaste(sheet: Sheet, block: Block, area: Area): Plan {
  const plan = nothing();
  const single = block.length === 1 && block[0]?.length === 1;
  if (single) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) place(plan, sheet, row, column, block[0]![0]!);
    }
    return plan;
  }
  const byNumber = sheet.columns[area.left]?.id === "requirement";
  const lines = withoutHeads(plan, sheet, block, area.left);
  lines.forEach((line, offset) => {
    const named = line[0]?.trim() ?? "";
    const row = byNumber ? sheet.rows.findIndex((it) => it.id === named) : area.top + offset;
    line.forEach((text, at) => {
      if (byNumber && row === -1) plan.refused.push({ requirement: null, column: null, text, why: t("grid-refused-number", { text: named }) });
      else if (byNumber && at === 0) plan.same += 1;
      else place(plan, sheet, row, area.left + at, text);
    });
  });
  return plan;
}

/** Plans to copy the first row of an area to those below; of a single row, the row above it. */
export function planFill(sheet: Sheet, area: Area): Plan {
  const plan = nothing();
  const from = area.top === area.bottom ? area.top - 1 : area.top;
  const source = sheet.rows[from];
  if (!source) return plan;
  for (let row = from + 1; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const id = sheet.columns[column]?.id;
      if (id) place(plan, sheet, row, column, textOf(id, source));
    }
  }
  return plan;
}

/** Plans to empty an area; what cannot be empty stays, and that is no refusal. */
export function planClear(sheet: Sheet, area: Area): Plan {
  const plan = nothing();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) place(plan, sheet, row, column, "");
  }
  return { ...plan, refused: [] };
}

const nothing = (): Plan => ({ changes: [], refused: [], same: 0, heads: 0 });

/** Leaves out a first line that only repeats the heads of the columns it stands on. */
function withoutHeads(plan: Plan, sheet: Sheet, block: Block, left: number): Block {
  const first = block[0] ?? [];
  const isHead = (text: string, at: number): boolean => {
    const id = sheet.columns[left + at]?.id;
    return id !== undefined && text.trim().toLocaleLowerCase("en") === t(`grid-head-${id}`).toLocaleLowerCase("en");
  };
  if (first.length === 0 || !first.every(isHead)) return block;
  plan.heads = first.length;
  return block.slice(1);
}

function place(plan: Plan, sheet: Sheet, rowAt: number, columnAt: number, text: string): void {
  const [row, column] = [sheet.rows[rowAt], sheet.columns[columnAt]];
  const refuse = (why: string): void =>
    void plan.refused.push({ requirement: row?.id ?? null, column: column?.id ?? null, text, why });
  if (!row || !column) return refuse(t(row ? "grid-refused-right" : "grid-refused-below"));
  const earlier = plan.changes.find((it) => isSamePlace(it, row, column.id));
  if (earlier) {
    if (earlier.to === text) plan.same += 1;
    else refuse(earlier.requirement === row.id ? t("grid-refused-twice") : t("grid-refused-same-action", { id: earlier.requirement }));
    return;
  }
  const change = changeOf(column.id, row, text);
  if ("refused" in change) return refuse(change.refused);
  if (change.value === null) plan.same += 1;
  else plan.changes.push({ requirement: row.id, column: column.id, from: textOf(column.id, row), to: text, edit: change.value });
}

/** Whether a planned change is to this cell, or to the action whose owner it shows. */
function isSamePlace(planned: Planned, row: Row, column: ColumnId): boolean {
  if (planned.column !== column) return false;
  if (planned.edit.type === "put_action") return planned.edit.action.key === row.next?.key;
  return planned.requirement === row.id;
}
