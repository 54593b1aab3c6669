/** Which screen is open. It lives in memory: there are no addresses in a desktop window. */

import { handOverAll } from "./drafts";

/** Names a screen; `screens/index.ts` has the list. */
export type ScreenId = string;

/** Where the user is. */
export interface Whereabouts {
  screen: ScreenId;
  /** The requirement a screen is opened at, where that means something. */
  requirement: string | null;
  /** The row of a list that a screen is opened at: a key. */
  row: string | null;
}

class Router {
  #at = $state<Whereabouts>({ screen: "", requirement: null, row: null });

  /** The open screen. */
  get at(): Whereabouts {
    return this.#at;
  }

  /** Opens a screen; what is being typed is handed over first. */
  go(screen: ScreenId, requirement: string | null = null, row: string | null = null): void {
    handOverAll();
    this.#at = { screen, requirement, row };
  }
}

/** The router of the window. */
export const router = new Router();
