/** Where the keyboard is in the sheet, and where a key leads. Row −1 is the row of heads. */

import type { Area } from "./plan";

/** A cell. */
export interface Place {
  row: number;
  column: number;
}

/** How many rows and columns there are, and how many rows are a page. */
export interface Extent {
  rows: number;
  columns: number;
  page: number;
}

/** Where a key leads from a cell; null where it leads nowhere. `wide` is with Ctrl, or Command. */
export function moved(from: Place, key: string, wide: boolean, { rows, columns, page }: Extent): Place | null {
  const to = { ...from };
  switch (key) {
    case "ArrowDown":
      to.row = wide ? rows - 1 : from.row + 1;
      break;
    case "ArrowUp":
      to.row = wide ? Math.min(0, from.row) : from.row - 1;
      break;
    case "ArrowRight":
      to.column = wide ? columns - 1 : from.column + 1;
      break;
    case "ArrowLeft":
      to.column = wide ? 0 : from.column - 1;
      break;
    case "Home":
      to.column = 0;
      if (wide) to.row = 0;
      break;
    case "End":
      to.column = columns - 1;
      if (wide) to.row = rows - 1;
      break;
    case "PageDown":
      to.row = from.row + page;
      break;
    case "PageUp":
      to.row = Math.max(0, from.row - page);
      break;
    default:
      return null;
  }
  return within(to, rows, columns);
}

/** The cell after this one in reading order, or before it; null at either end. */
export function neighbour({ row, column }: Place, backwards: boolean, { rows, columns }: Extent): Place | null {
  const at = row * columns + column + (backwards ? -1 : 1);
  return at < 0 || at >= rows * columns ? null : { row: Math.floor(at / columns), column: at % columns };
}

/** The nearest place that is there. */
export function within({ row, column }: Place, rows: number, columns: number): Place {
  return { row: Math.max(-1, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) };
}

/** The cells between two, both included. */
export function between(one: Place, other: Place): Area {
  return {
    top: Math.max(0, Math.min(one.row, other.row)),
    left: Math.min(one.column, other.column),
    bottom: Math.max(0, one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** Whether a cell is in an area. */
export function isIn({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** How many cells an area has. */
export function cellsIn({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
