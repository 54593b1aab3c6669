/** What a step of the history is called: "level of 4.1". */

import type { AssessmentView, StepView } from "../generated/wire";
import { hasWords, t } from ".";

/** The name of a step that undo or redo would take. */
export function stepName(step: StepView, view: AssessmentView): string {
  const subject = nameOf(step, view);
  if (step.field !== "" && hasWords(`step-${step.entity}-${step.field}`)) {
    return t(`step-${step.entity}-${step.field}`, { subject });
  }
  return hasWords(`step-${step.entity}`) ? t(`step-${step.entity}`, { subject }) : t("step-other");
}

/** What the changed thing is called; a thing that is no longer there goes by its key. */
function nameOf({ entity, subject }: StepView, view: AssessmentView): string {
  const titled = { evidence: view.evidence, action: view.actions }[entity]?.find((item) => item.key === subject)?.title;
  const named = { participant: view.participants, ai_system: view.ai_systems }[entity]?.find((item) => item.key === subject)?.name;
  return titled ?? named ?? subject;
}
