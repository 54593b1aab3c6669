/** Where a note stands beside the word it is about. All in CSS pixels of the window. */

/** Left, and either top or bottom, of the note. */
export interface Place {
  left: number;
  top: number | null;
  bottom: number | null;
}

/** Between the word and the note, and between the note and the edge of the window. */
const GAP = 4;
const EDGE = 8;

/** Under the word where most room is under it, else over it; never beyond the right edge. */
export function placed(
  word: { left: number; top: number; bottom: number },
  window: { width: number; height: number },
  widest: number,
): Place {
  const left = Math.max(EDGE, Math.min(word.left, window.width - widest - EDGE));
  const under = window.height - word.bottom >= word.top;
  return under ? { left, top: word.bottom + GAP, bottom: null } : { left, top: null, bottom: window.height - word.top + GAP };
}
