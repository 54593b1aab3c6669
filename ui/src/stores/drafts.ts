/** Text that is being typed and not handed over yet. A field registers how to hand its text over. */

/** How long typing rests before the text is handed over. */
export const REST_MS = 400;

const waiting = new Set<() => void>();

/** Remembers how to hand a text over; the answer forgets it. */
export function remember(handOver: () => void): () => void {
  waiting.add(handOver);
  return () => waiting.delete(handOver);
}

/** Hands over every text that is being typed: before undo, before another screen, before the window closes. */
export function handOverAll(): void {
  for (const handOver of [...waiting]) handOver();
}
