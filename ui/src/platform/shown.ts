/** What a person did is shown first; what follows from it is for afterwards. */

/** A frame comes sooner than this, in milliseconds, unless the window is out of sight and there is none. */
const AT_LATEST_MS = 40;

/** Whether the page goes: nothing that waits for a frame would be done any more. */
let isGoing = false;
addEventListener("pagehide", () => (isGoing = true));

/** Resolves once the page has painted what was changed so far; at once where it goes. */
export function shown(): Promise<void> {
  return new Promise((go) => {
    if (isGoing) go();
    setTimeout(go, AT_LATEST_MS);
    // A frame is painted after its callbacks; a timer set in them goes off when it is.
    requestAnimationFrame(() => setTimeout(go));
  });
}
