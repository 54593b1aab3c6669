/** What lies below the first screenful is built once what stands above it is seen. */

import { onMount } from "svelte";

/** Whether the screen has been painted. */
export interface Painted {
  readonly once: boolean;
  /** Builds the rest now: somebody asks for it already. */
  hurry: () => void;
}

/** Tells a component when its first frame has been painted. */
export function painted(): Painted {
  let once = $state(false);
  onMount(() => {
    // Callbacks of a frame run before it is painted, so it is the next frame that knows of the first.
    let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(() => (once = true))));
    return () => cancelAnimationFrame(frame);
  });
  return {
    get once() {
      return once;
    },
    hurry: () => void (once = true),
  };
}
