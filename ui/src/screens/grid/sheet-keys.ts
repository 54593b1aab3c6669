/** What keys do in the sheet while nothing is being written. */

import { t } from "../../words";
import { BASES } from "../../parts/tokens";
import { GRADES } from "../assess/grade";
import type { ColumnId } from "./columns";
import type { Sheet } from "./sheet.svelte";

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Carries out a key: `done`, `leave` if the sheet is to be left, null if the key is none of the sheet's. */
export function keyOf(sheet: Sheet, press: Press, open: (requirement: string) => void): "done" | "leave" | null {
  const { key, shiftKey, altKey } = press;
  const wide = press.ctrlKey || press.metaKey;
  if (altKey) return null;
  if (key === "Tab") return sheet.step(shiftKey) ? "done" : null;
  if (key === "Escape") return escape(sheet);
  if (sheet.move(key, wide, shiftKey)) return "done";
  if (wide) return withControl(sheet, key.toLowerCase());
  // A head is a button: what presses it sorts.
  if (sheet.active.row < 0) return null;
  if (key === "Delete" || key === "Backspace") {
    sheet.clear();
    return "done";
  }
  const here = sheet.here;
  if (here === null) return null;
  if (key === "Enter" || key === "F2") {
    if (here.column.kind === "fixed") open(here.row.id);
    else if (here.column.kind === "flag") sheet.flip();
    else sheet.write();
    return "done";
  }
  return key.length === 1 ? typed(sheet, key) : null;
}

function escape(sheet: Sheet): "done" | "leave" {
  const { top, left, bottom, right } = sheet.selected;
  if (top === bottom && left === right) return "leave";
  sheet.go(sheet.active);
  return "done";
}

function withControl(sheet: Sheet, key: string): "done" | null {
  if (key === "a") sheet.selectAll();
  else if (key === "d") sheet.fill();
  else return null;
  return "done";
}

/** Typing begins to write; a level is set at once. */
function typed(sheet: Sheet, key: string): "done" | null {
  const here = sheet.here;
  switch (here?.column.kind) {
    case "level":
      if (key < "0" || key > "5") return null;
      sheet.putAndDown(key);
      return "done";
    case "choice": {
      const word = words(here.column.id).find((it) => it.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()));
      if (word === undefined) return null;
      sheet.write(word);
      return "done";
    }
    case "flag":
      if (key !== " ") return null;
      sheet.flip();
      return "done";
    case "text":
      sheet.write(key);
      return "done";
    default:
      return null;
  }
}

function words(column: ColumnId): string[] {
  return column === "grade" ? GRADES.map((grade) => t(`grade-${grade}`)) : BASES.map((basis) => t(`basis-${basis}`));
}
