/** The new assessment that is being filled in: it stays while other screens are open, until it is made or discarded. */

import { today } from "../../parts/day";
import { session } from "../../stores/session.svelte";
import { toasts } from "../../stores/toasts.svelte";
import { t } from "../../words";
import { blankDraft, isBegun, type Draft } from "./new";

class NewDraft {
  /** By workspace: what was typed for one client is not shown to another. */
  #drafts = $state.raw<Readonly<Record<string, Draft>>>({});

  /** The form as it stands in this workspace. */
  get now(): Draft {
    return this.#drafts[this.#here] ?? blankDraft(today());
  }

  /** Whether anything was typed or chosen in it. */
  get isBegun(): boolean {
    return isBegun(this.now);
  }

  /** What was begun for which organisation, in any workspace, and would be lost with the window; blank where no name was typed. */
  get begun(): string | null {
    return Object.values(this.#drafts).find(isBegun)?.organisation.trim() ?? null;
  }

  /** Keeps the form as it is now. */
  keep(draft: Draft): void {
    this.#drafts = { ...this.#drafts, [this.#here]: draft };
  }

  /** Forgets the form: it was made. */
  clear(): void {
    const { [this.#here]: _made, ...others } = this.#drafts;
    this.#drafts = others;
  }

  /** Empties the form, and offers to bring it back. */
  discard(): void {
    const draft = this.now;
    this.clear();
    if (!isBegun(draft)) return;
    const back = async (): Promise<void> => {
      this.keep(draft);
      await session.leave("new");
    };
    toasts.show(t("new-discarded"), { word: t("undo"), act: () => void back() });
  }

  get #here(): string {
    return session.start?.workspace ?? "";
  }
}

/** The new assessment of the window. */
export const newDraft = new NewDraft();
