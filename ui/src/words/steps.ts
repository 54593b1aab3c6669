/** What a step of the history is called: "level of 4.1, 2 → 3". */

import type { AssessmentView, StepView } from "../generated/wire";
import { hasWords, t } from ".";
import { nameIn, valueOf } from "./values";

/** The field that says whether a thing is there at all. */
const EXISTS = "exists";

/** The name of a step that undo or redo would take. */
export function stepName(step: StepView, view: AssessmentView): string {
  const { entity, field, op } = step;
  if (SEVERAL.includes(op)) return t(`step-several-${op}`, { count: step.fields });
  const subject = nameOf(step, view);
  const thing = hasWords(`step-${entity}`) ? t(`step-${entity}`, { subject }) : t("step-other");
  if (field === EXISTS && !ANSWERS.includes(entity)) return t(step.after === null ? "step-removed" : "step-added", { thing });
  const what = hasWords(`step-${entity}-${field}`) ? t(`step-${entity}-${field}`, { subject }) : thing;
  if (!SHORT.includes(`${entity}.${field}`)) return what;
  const [from, to] = [step.before, step.after].map((value) =>
    value && FIGURES.includes(field) ? value : valueOf(entity, field, value, () => null),
  );
  return t("step-from-to", { what, from: from ?? "", to: to ?? "" });
}

/** The fields whose values are short enough to say. */
const SHORT = [
  "answer.level",
  "answer.target",
  "answer.weight",
  "answer.applicable",
  "answer.basis",
  "answer.grade",
  "answer.review",
  "check_answer.verdict",
  "assessment.status",
  "assessment.kind",
  "assessment.started_on",
  "assessment.finished_on",
  "action.due",
  "evidence.dated",
];
/** Of these the figure alone is said. */
const FIGURES = ["level", "target", "weight"];

/** Steps that changed several things at once; which ones would be too long to say. */
const SEVERAL = ["paste", "fill", "clear", "bulk"];

/** These come into being with the first thing that is said; nobody adds them. */
const ANSWERS = ["assessment", "answer", "check_answer"];

/** What the changed thing is called; for one that was added or removed the step itself tells. */
function nameOf({ entity, subject, field, before, after }: StepView, view: AssessmentView): string {
  const told = field === EXISTS && !ANSWERS.includes(entity) ? (after ?? before) : null;
  return nameIn(view, entity, subject) ?? told ?? subject;
}
