/** The focus is never lost: when what has it goes or can no longer be used, it moves to the heading of where it was. */

const HEADINGS = "h1, h2, h3";

/** A button that is disabled loses the focus not at once, but when the page is next drawn. */
const DRAWN_MS = 150;

/** Watches the page until the answer is called. */
export function keepFocus(page: Document): () => void {
  /** What had the focus last, and what it lay in, innermost first. */
  let last: { element: Element; within: Element[] } | null = null;

  const note = (event: FocusEvent): void => {
    if (!(event.target instanceof Element)) return;
    const within: Element[] = [];
    for (let at = event.target.parentElement; at; at = at.parentElement) within.push(at);
    last = { element: event.target, within };
  };
  const mend = (): void => {
    if (last === null) return;
    // A page that is slow to be drawn still has the focus where it can no longer be used.
    if (page.activeElement === last.element && !isUsable(last.element)) return void setTimeout(mend, DRAWN_MS);
    if (page.activeElement !== page.body) return;
    // It may be of use again by now, as the button of work that is done.
    if (isUsable(last.element)) (last.element as HTMLElement).focus({ preventScroll: true });
    else headingAround(last.within)?.focus({ preventScroll: true });
  };
  const look = (): void => {
    if (last === null || isUsable(last.element)) return;
    if (last.element.isConnected) setTimeout(mend, DRAWN_MS);
    else mend();
  };

  page.addEventListener("focusin", note);
  const watch = new MutationObserver(look);
  watch.observe(page.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled"] });
  return () => {
    page.removeEventListener("focusin", note);
    watch.disconnect();
  };
}

/** Whether an element is there and takes keys; leaving one that does is nobody's loss. */
function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(":disabled");
}

/** The heading of the innermost part that is still there and has one; that of a whole screen is its first in rank, not in place. */
function headingAround(within: readonly Element[]): HTMLElement | null {
  for (const part of within) {
    const heading = part.isConnected ? (part.querySelector<HTMLElement>("h1") ?? part.querySelector<HTMLElement>(HEADINGS)) : null;
    if (!heading) continue;
    if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1;
    return heading;
  }
  return null;
}
