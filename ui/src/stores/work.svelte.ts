/** Long work on the workspace as a whole, one at a time. It goes on while other screens are open, and what came of it waits here. */

import type { VerifyView } from "../generated/wire";
import * as host from "../platform";
import { t } from "../words";
import { session } from "./session.svelte";
import { toasts } from "./toasts.svelte";

/** What is being done. */
export type What = "verify" | "backup" | "look" | "restore" | "purge" | "passphrase";

/** How far it is. */
interface UnderWay extends host.WorkProgress {
  what: What;
  cancelling: boolean;
}

class Work {
  /** What is under way; null if nothing is. */
  underWay = $state.raw<UnderWay | null>(null);
  #verified = $state.raw<{ workspace: string | undefined; came: VerifyView | "stopped" } | null>(null);

  /** What verifying this workspace came to; null if it was not verified. */
  get verified(): VerifyView | "stopped" | null {
    return this.#verified?.workspace === session.start?.workspace ? (this.#verified?.came ?? null) : null;
  }

  /** Verifies the workspace. */
  async verify(): Promise<void> {
    const workspace = session.start?.workspace;
    this.#verified = null;
    await session.attempt(async () => {
      try {
        this.#verified = { workspace, came: await this.run("verify", host.verify) };
      } catch (reason) {
        if (host.asFailure(reason).code === "cancelled") this.#verified = { workspace, came: "stopped" };
        throw reason;
      }
    });
  }

  /** Makes a backup and says where it is. */
  async backUp(): Promise<void> {
    await session.attempt(async () => {
      const { path } = await this.run("backup", host.backUp);
      const show = (): void => void session.attempt(async () => void (await host.showInFolder(path)));
      toasts.show(t("backups-made"), { word: t("report-show"), act: show });
    });
  }

  /** Makes the backup of the day, if it is due; nobody waits for it. */
  async backUpDaily(): Promise<void> {
    if (this.underWay !== null) return;
    // Nothing is shown where nothing is due.
    const told = (progress: host.WorkProgress): void => {
      this.underWay = { what: "backup", cancelling: this.underWay?.cancelling ?? false, ...progress };
    };
    await session.attempt(async () => void (await host.backUpDaily(told)));
    this.underWay = null;
  }

  /** Does something long and shows how far it is. */
  async run<Answer>(what: What, task: (told: (progress: host.WorkProgress) => void) => Promise<Answer>): Promise<Answer> {
    // What is under way already stays in sight; the host refuses the second and says why.
    if (this.underWay !== null) return await task(() => undefined);
    this.underWay = { what, stage: "beginning", done: 0, total: 0, cancelling: false };
    try {
      return await task((progress) => {
        if (this.underWay) this.underWay = { ...this.underWay, ...progress };
      });
    } finally {
      this.underWay = null;
    }
  }

  /** Stops what is under way. */
  async cancel(): Promise<void> {
    if (this.underWay === null) return;
    this.underWay = { ...this.underWay, cancelling: true };
    await host.cancelWork();
  }
}

/** The long work of the window. */
export const work = new Work();
