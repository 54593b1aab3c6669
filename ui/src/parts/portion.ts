/** The part of a long list that is built. It begins with the first hundred and grows as it is read on. */

/** Items from `first` up to and without `end`. */
export interface Portion {
  first: number;
  end: number;
}

/** How many items are built at once. */
export const STEP = 100;

/** What is built of a list at first. */
export const BEGINNING: Portion = { first: 0, end: STEP };

/** The portion as far as the list goes; where the list has become shorter than its beginning, its last items. */
export function within({ first, end }: Portion, count: number): Portion {
  return { first: Math.max(0, Math.min(first, count - STEP)), end: Math.min(end, count) };
}

/** The portion with an item in it: the same where the item is there already, else what stands around it. */
export function around(portion: Portion, place: number, count: number): Portion {
  const { first, end } = within(portion, count);
  if (place >= first && place < end) return portion;
  return within({ first: place - STEP / 2, end: place + STEP / 2 }, count);
}

/** With the items after it, or before it. */
export function longer({ first, end }: Portion, where: "after" | "before"): Portion {
  return where === "after" ? { first, end: end + STEP } : { first: Math.max(0, first - STEP), end };
}
