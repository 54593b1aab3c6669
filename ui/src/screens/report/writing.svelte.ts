/** Reports being written. They go on while other screens are open, and what came of them waits here. */

import type { Failure, ReportDone, ReportRequest } from "../../generated/wire";
import * as host from "../../platform";
import type { OpenAssessment } from "../../stores/assessment.svelte";

/** What stands on the Report screen below the choices. */
export type Outcome =
  | { is: "nothing" }
  | { is: "writing"; done: number; total: number; cancelling: boolean }
  | { is: "report"; report: ReportDone }
  | { is: "data"; path: string }
  | { is: "failed"; failure: Failure };

class Writing {
  #outcomes = $state<Record<string, Outcome>>({});

  /** What came of the last export of an assessment. */
  of(assessment: string): Outcome {
    return this.#outcomes[assessment] ?? { is: "nothing" };
  }

  /** Forgets what came of it. */
  clear(assessment: string): void {
    this.#outcomes[assessment] = { is: "nothing" };
  }

  /** Whether any report is being written: there is one at a time. */
  get busy(): boolean {
    return Object.values(this.#outcomes).some((outcome) => outcome.is === "writing");
  }

  /** Writes a report of what is saved; false if it was not written. */
  async report(assessment: OpenAssessment, request: ReportRequest, folder: string): Promise<boolean> {
    const { id } = assessment;
    return await this.#write(assessment, async () => {
      const report = await host.exportReport(id, request, folder, ({ done, total }) => {
        const now = this.of(id);
        if (now.is === "writing") this.#outcomes[id] = { ...now, done, total };
      });
      return { is: "report", report };
    });
  }

  /** Writes the assessment as a file that Plumbline can take in again; false if it was not written. */
  async data(assessment: OpenAssessment, folder: string): Promise<boolean> {
    return await this.#write(assessment, async () => ({ is: "data", path: await host.exportAssessment(assessment.id, folder) }));
  }

  /** Stops the report that is being written. */
  async cancel(assessment: string): Promise<void> {
    const now = this.of(assessment);
    if (now.is !== "writing") return;
    this.#outcomes[assessment] = { ...now, cancelling: true };
    await host.cancelReport();
  }

  async #write(assessment: OpenAssessment, work: () => Promise<Outcome>): Promise<boolean> {
    const { id } = assessment;
    this.#outcomes[id] = { is: "writing", done: 0, total: 0, cancelling: false };
    try {
      // What is not saved would not be in the file; the save state says why.
      if (!(await assessment.settle())) {
        this.clear(id);
        return false;
      }
      this.#outcomes[id] = await work();
      return true;
    } catch (reason) {
      const failure = host.asFailure(reason);
      this.#outcomes[id] = failure.code === "cancelled" ? { is: "nothing" } : { is: "failed", failure };
      return false;
    }
  }
}

/** The reports of the window. */
export const writing = new Writing();
