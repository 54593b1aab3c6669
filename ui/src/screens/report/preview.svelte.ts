/** The report that is looked at before it is written. */

import type { Failure, PreviewView, ReportRequest } from "../../generated/wire";
import * as host from "../../platform";
import type { OpenAssessment } from "../../stores/assessment.svelte";

/** The pages of the PDF exactly as it would be written; one at a time. */
export class Preview {
  /** The pages made last; they stay until newer ones are there. */
  view = $state.raw<PreviewView | null>(null);
  /** How far newer ones are; null while none are made. */
  making = $state.raw<{ done: number; total: number } | null>(null);
  /** Why there are none. */
  failure = $state.raw<Failure | null>(null);
  /** Counts what was asked for, so that only the last of it counts. */
  #asked = 0;

  /** Makes the pages of what is saved. What was being made ends. */
  async make(assessment: OpenAssessment, request: ReportRequest): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const isLast = (): boolean => mine === this.#asked;
    this.making = { done: 0, total: 0 };
    try {
      await assessment.settle();
      if (!isLast()) return;
      const view = await host.previewReport(assessment.id, request, (progress) => {
        if (isLast()) this.making = progress;
      });
      if (!isLast()) return;
      this.view = view;
      this.failure = null;
    } catch (reason) {
      const failure = host.asFailure(reason);
      if (isLast() && failure.code !== "cancelled") this.failure = failure;
    } finally {
      if (isLast()) this.making = null;
    }
  }

  /** Ends what is being made and forgets the pages, here and in the host. */
  close(): void {
    this.#asked += 1;
    this.making = null;
    this.view = null;
    this.failure = null;
    // A host that is going away has forgotten them already.
    void host.closePreview().catch(() => null);
  }
}
