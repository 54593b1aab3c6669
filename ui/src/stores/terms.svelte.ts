/** The glossary of the window, fetched once when something first needs it. */

import { Glossary } from "../parts/terms";
import * as host from "../platform";
import { session } from "./session.svelte";

class Terms {
  /** Without terms until they have come. */
  glossary = $state.raw(new Glossary([]));
  #asked = false;

  /** Fetches the terms, unless they were asked for already. */
  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    host
      .glossary()
      .then((terms) => (this.glossary = new Glossary(terms)))
      .catch((reason: unknown) => {
        this.#asked = false;
        session.failure = host.asFailure(reason);
      });
  }
}

/** The terms the window explains. */
export const terms = new Terms();
