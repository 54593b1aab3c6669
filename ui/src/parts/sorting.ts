/** How rows are sorted and found: the same in every list. */

/** A column and the way it runs. */
export interface Sort<Column extends string = string> {
  by: Column;
  down: boolean;
}

/** How a sort is remembered: `title up`; the order the list has by itself is `own`. */
export function written(sort: Sort | null): string {
  return sort === null ? "own" : `${sort.by} ${sort.down ? "down" : "up"}`;
}

/** The sort that was remembered; null where none was, or one that these columns do not have. */
export function sortOf<Column extends string>(columns: readonly Column[], text: string | undefined): Sort<Column> | null {
  const all = columns.flatMap((by) => [true, false].map((down) => ({ by, down })));
  return all.find((sort) => written(sort) === text) ?? null;
}

/** The sort after the head of a column is pressed: rising, falling, none. */
export function pressed<Column extends string>(sort: Sort<Column> | null, by: Column): Sort<Column> | null {
  const again = sort?.by === by;
  return again && sort.down ? null : { by, down: again };
}

const collator = new Intl.Collator(undefined, { numeric: true });

/** What two values are compared by; what is missing stands last, whichever way the column runs. */
export type Value = string | number | null;

/** Which of two values comes first: negative for the first. */
export function compared(one: Value, other: Value, down: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  const order = typeof one === "string" ? collator.compare(one, String(other)) : one - Number(other);
  return down ? -order : order;
}

/** Tells whether a text has all the words in it, in any case. */
export function having(typed: string): (text: string) => boolean {
  const words = typed.toLocaleLowerCase().split(/\s+/);
  return (text) => {
    const where = text.toLocaleLowerCase();
    return words.every((word) => where.includes(word));
  };
}
