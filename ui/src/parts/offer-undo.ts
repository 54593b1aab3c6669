/** Reports that something was done, and offers to undo exactly that, whatever is done in the meantime. */

import type { Edited } from "../generated/wire";
import type { OpenAssessment } from "../stores/assessment.svelte";
import { toasts } from "../stores/toasts.svelte";
import { t } from "../words";

/** Shows the message for a change that was made; for one that was refused nothing is shown. */
export function offerUndo(assessment: OpenAssessment, edited: Edited | null, text: string): void {
  if (edited === null) return;
  const { step } = edited;
  toasts.show(text, step === null ? null : { word: t("undo"), act: () => void assessment.undoStep(step) });
}
