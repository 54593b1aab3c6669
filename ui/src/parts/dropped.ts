/** Files dragged over the window: which row they are over, and what they are called. */

/** What marks an element that takes a file; its value is the key of what it shows. */
const TAKES = "data-key";

/** Where files are, in the window's own pixels. */
export interface Place {
  x: number;
  y: number;
}

/** The row under a place that takes files, and its key; null where there is none. */
export function rowAt(place: Place, within: Element): { row: Element; key: string } | null {
  const row = document.elementFromPoint(place.x, place.y)?.closest(`[${TAKES}]`) ?? null;
  const key = row?.getAttribute(TAKES) ?? null;
  return row !== null && key !== null && within.contains(row) ? { row, key } : null;
}

/** The name of a file without its folders, whichever system wrote the path. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** What evidence is called that begins with a file: the file's name without its ending. */
export function titleOf(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf(".");
  return (dot > 0 ? name.slice(0, dot) : name).trim() || name;
}

/** The ending of a name as people call a kind of file: `PDF`; blank where there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toUpperCase() : "";
}
