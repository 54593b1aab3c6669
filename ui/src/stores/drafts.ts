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

/** Whether the pointer is pressed. */
let isPressed = false;

/**
 * Hands a text over as its field is left. Where a press of the pointer is what leaves it, the click does so: a message
 * that goes or an offer that comes would move what was pressed from under the pointer, and there would be no click.
 */
export function leaving(handOver: () => void): void {
  if (!isPressed) handOver();
}

addEventListener("pointerdown", () => (isPressed = true), true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (isPressed = false), true);
// Before whatever is clicked does its work. A press that becomes no click leaves the text to the rest of the typing.
addEventListener("click", handOverAll, true);
