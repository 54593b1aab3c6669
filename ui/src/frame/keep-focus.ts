/** The focus is never lost: when what has it goes or can no longer be used, it moves to the heading of where it was. */

const HEADINGS = "h1, h2, h3";

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
  const look = (): void => {
    if (last === null || page.activeElement !== page.body || isUsable(last.element)) return;
    const heading = headingAround(last.within);
    if (!heading) return;
    if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
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

/** The heading of the innermost part that is still there and has one. */
function headingAround(within: readonly Element[]): HTMLElement | null {
  for (const part of within) {
    const heading = part.isConnected ? part.querySelector<HTMLElement>(HEADINGS) : null;
    if (heading) return heading;
  }
  return null;
}
