/** What the outline of the open assessment is narrowed down to; it stays while other screens are open. */

import type { Wanted } from "./outline";

/** Everything. */
export const ALL: Wanted = { filter: "all", text: "", from: "", warning: "" };

class Narrowing {
  #assessment = $state("");
  #wanted = $state.raw<Wanted>(ALL);

  /** What is wanted of an assessment; everything, until somebody narrows it down. */
  of(assessment: string): Wanted {
    return this.#assessment === assessment ? this.#wanted : ALL;
  }

  /** Narrows the outline of an assessment down; that of another one is whole again. */
  to(assessment: string, wanted: Wanted): void {
    this.#assessment = assessment;
    this.#wanted = wanted;
  }
}

/** The narrowing of the window's outline. */
export const narrowing = new Narrowing();
