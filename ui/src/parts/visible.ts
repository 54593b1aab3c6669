/** Which rows of a long list stand in sight: only these are built. */

/** Rows from `first` up to and without `end`. */
export interface Visible {
  first: number;
  end: number;
}

/** The rows in sight, with some to spare on either side so that nothing is missing while it scrolls. Distances in pixels. */
export function visibleRows(scrolled: number, height: number, rowHeight: number, count: number, spare: number): Visible {
  const first = Math.floor(Math.max(0, scrolled) / rowHeight) - spare;
  const end = Math.ceil((Math.max(0, scrolled) + Math.max(height, rowHeight)) / rowHeight) + spare;
  const clipped = (at: number): number => Math.max(0, Math.min(at, count));
  return { first: clipped(Math.min(first, count - 1)), end: clipped(end) };
}

/** How far to scroll so that a row stands in sight below a head of `head` pixels; the distance now where it does already. */
export function scrolledTo(row: number, scrolled: number, height: number, rowHeight: number, head: number): number {
  const top = row * rowHeight;
  if (top < scrolled) return top;
  const bottom = top + rowHeight + head;
  return bottom > scrolled + height ? bottom - height : scrolled;
}

/** The columns of which something stands in sight while nothing is scrolled; their widths and the window's in one unit. */
export function inSight<Column extends { width: number }>(columns: readonly Column[], width: number): readonly Column[] {
  let left = 0;
  return columns.filter((column) => {
    left += column.width;
    return left - column.width < width;
  });
}
