/** What a step of the history is called: "level of 4.1, 2 → 3". */

import type { AssessmentView, StepView } from "../generated/wire";
import { hasWords, t } from ".";
import { valueOf } from "./values";

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
  const shown = SHORT[`${entity}.${field}`];
  if (!shown) return what;
  const [from, to] = [step.before, step.after].map((value) => (value ? shown(value, step, view) : t("history-nothing")));
  return t("step-from-to", { what, from: from ?? "", to: to ?? "" });
}

type Shown = (value: string, step: StepView, view: AssessmentView) => string;
const asFigure: Shown = (value) => value;
const inWords: Shown = (value, { entity, field }, view) => valueOf(entity, field, value, view);

/** The fields whose values are short enough to say. */
const SHORT: Readonly<Record<string, Shown>> = {
  "answer.level": asFigure,
  "answer.target": asFigure,
  "answer.weight": asFigure,
  "answer.applicable": inWords,
  "answer.basis": inWords,
  "answer.grade": inWords,
  "answer.review": inWords,
  "check_answer.verdict": inWords,
  "assessment.status": inWords,
  "assessment.kind": inWords,
  "assessment.started_on": inWords,
  "assessment.finished_on": inWords,
  "action.due": inWords,
  "evidence.dated": inWords,
};

/** Steps that changed several things at once; which ones would be too long to say. */
const SEVERAL = ["paste", "fill", "clear", "bulk"];

/** These come into being with the first thing that is said; nobody adds them. */
const ANSWERS = ["assessment", "answer", "check_answer"];

/** What the changed thing is called; for one that was added or removed the step itself tells. */
function nameOf({ entity, subject, field, before, after }: StepView, view: AssessmentView): string {
  const told = field === EXISTS && !ANSWERS.includes(entity) ? (after ?? before) : null;
  const titled = { evidence: view.evidence, action: view.actions }[entity]?.find((item) => item.key === subject)?.title;
  const named = { participant: view.participants, ai_system: view.ai_systems }[entity]?.find((item) => item.key === subject)?.name;
  return titled ?? named ?? told ?? subject;
}
