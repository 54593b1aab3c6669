/** Files being attached, one at a time, and those whose content did not come with an import. */

import { fileName, titleOf } from "../parts/dropped";
import * as host from "../platform";
import type { OpenAssessment } from "./assessment.svelte";
import { session } from "./session.svelte";

/** A file on its way into the workspace. */
interface UnderWay {
  evidence: string;
  name: string;
  /** How much of it is taken in, from 0 to 1. */
  share: number;
}

class Attachments {
  /** The file being attached; null if none is. */
  underWay = $state.raw<UnderWay | null>(null);
  /** The evidence whose file is not in the workspace. */
  absent = $state.raw<ReadonlySet<string>>(new Set());
  #waiting: Promise<unknown> = Promise.resolve();
  /** The files last looked for, so that they are not looked for again. */
  #looked = "";

  /** Finds out which files are not here, whenever the attached files have changed. */
  async look(assessment: OpenAssessment): Promise<void> {
    const attached = assessment.view.evidence.flatMap(({ key, attachment }) => (attachment ? [`${key} ${attachment.sha256}`] : []));
    const sign = [assessment.id, ...attached].join("\n");
    if (sign === this.#looked) return;
    this.#looked = sign;
    const absent = attached.length === 0 ? [] : await host.absentAttachments(assessment.id).catch(() => []);
    if (sign === this.#looked) this.absent = new Set(absent);
  }

  /** Asks for a file and attaches it. */
  async choose(assessment: OpenAssessment, evidence: string): Promise<void> {
    await session.attempt(async () => {
      const path = await host.chooseFile("evidence");
      if (path !== null) await this.attach(assessment, evidence, path);
    });
  }

  /** Attaches a file, after those that wait before it; false if it was not attached, and the window says why. */
  async attach(assessment: OpenAssessment, evidence: string, path: string): Promise<boolean> {
    const before = this.#waiting;
    let isAttached = false;
    const mine = before.then(() =>
      session.attempt(async () => {
        // What the host takes for the present state is what the person sees.
        if (!(await assessment.settle())) return;
        this.underWay = { evidence, name: fileName(path), share: 0 };
        try {
          await host.attachFile(assessment.id, evidence, path, (share) => {
            if (this.underWay) this.underWay = { ...this.underWay, share };
          });
          isAttached = true;
          await assessment.reload();
        } finally {
          this.underWay = null;
          this.#looked = "";
        }
      }),
    );
    this.#waiting = mine;
    await mine;
    return isAttached;
  }

  /**
   * Attaches the first file to a piece of evidence, if there is one; each other becomes evidence of its own, made by
   * `add`. What only existed for a file that was refused goes again. The answer is the key of the last one made.
   */
  async drop(
    assessment: OpenAssessment,
    evidence: string | null,
    paths: readonly string[],
    add: (title: string) => Promise<string | null>,
  ): Promise<string | null> {
    const [first] = paths;
    if (evidence !== null && first !== undefined) await this.attach(assessment, evidence, first);
    let last: string | null = null;
    for (const path of evidence === null ? paths : paths.slice(1)) {
      const key = await add(titleOf(path));
      if (key === null) continue;
      if (await this.attach(assessment, key, path)) last = key;
      else await assessment.edit({ type: "remove_evidence", key });
    }
    return last;
  }

  /** Stops the file that is being attached. */
  async cancel(): Promise<void> {
    await host.cancelAttach();
  }

  /** Opens a copy of an attached file with the system's own program. */
  async open(assessment: OpenAssessment, evidence: string): Promise<void> {
    await host.openAttachment(assessment.id, evidence);
  }

  /** Asks for a place and writes the attached file there. */
  async save(assessment: OpenAssessment, evidence: string, name: string): Promise<void> {
    const path = await host.choosePlace(name);
    if (path !== null) await host.saveAttachment(assessment.id, evidence, path);
  }
}

/** The attached files of the window. */
export const attachments = new Attachments();
