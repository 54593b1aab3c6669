/** Leaving a field by Escape. */

/** Gives the keyboard to what a field stands in: keys are keys again, and Tab goes on from there, not from the head of the window. */
export function leave(field: HTMLElement): void {
  const around = field.parentElement;
  if (!around) return;
  around.tabIndex = -1;
  around.focus({ preventScroll: true });
}
