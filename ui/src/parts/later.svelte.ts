/** What lies below the first screenful is built once what stands above it is seen. */

import { onMount } from "svelte";

/** Whether the screen has been painted once. */
export interface Painted {
  readonly once: boolean;
}

/** Tells a component when its first frame has been painted. */
export function painted(): Painted {
  let once = $state(false);
  onMount(() => {
    // The task after a frame's callbacks runs when the frame has been made.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (once = true);
    const frame = requestAnimationFrame(() => channel.port2.postMessage(null));
    return () => {
      cancelAnimationFrame(frame);
      channel.port1.close();
    };
  });
  return {
    get once() {
      return once;
    },
  };
}
