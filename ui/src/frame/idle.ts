/** When nobody has touched keyboard or mouse for long enough. Goes by the clock on the wall, so that a computer that slept is idle when it wakes. */

import type { LockAfter } from "../generated/wire";

/** What the setting stands for, in minutes; null for never. */
export const MINUTES: Readonly<Record<LockAfter, number | null>> = { never: null, five: 5, fifteen: 15, thirty: 30 };

/** How often the clock is looked at. */
const LOOK_MS = 5_000;

/** What a person at the computer causes. */
const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** Calls `idle` once nobody has touched anything for so many minutes, until the function it returns is called. */
export function watch(minutes: number | null, idle: () => void, now: () => number = () => Date.now()): () => void {
  if (minutes === null) return () => {};
  let last = now();
  const look = (): void => {
    if (now() - last < minutes * 60_000) return;
    // What keeps the workspace from being locked now is tried again after as long a time.
    last = now();
    idle();
  };
  const touched = (): void => {
    // A touch that ends a long absence does not undo it.
    look();
    last = now();
  };
  const timer = setInterval(look, LOOK_MS);
  for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true });
  };
}
