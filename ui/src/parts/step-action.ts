/** Actions before anybody has filled them in: blank, or as the catalogue's step to the next level has them. */

import type { ActionView, StepText } from "../generated/wire";
import { t } from "../words";

/** An action nobody has named; the host gives it its key. */
export const BLANK_ACTION: ActionView = {
  key: "",
  title: "",
  requirements: [],
  owner: "",
  due: null,
  effort: null,
  priority: null,
  status: "open",
  note: "",
};

/** A step as an action: its first sentence is the title, the rest the note; its usual owner owns it. */
export function actionOfStep({ step, effort, owner }: StepText): Pick<ActionView, "title" | "note" | "effort" | "owner"> {
  const end = step.search(/(?<=[.!?])\s/);
  const [title, note] = end === -1 ? [step, ""] : [step.slice(0, end), step.slice(end + 1)];
  return { title, note, effort, owner: t(`role-${owner}`) };
}
