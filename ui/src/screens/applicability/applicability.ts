/** Which controls the Statement of Applicability shows, and what it says of each. */

import type { ActionView, AnswerView } from "../../generated/wire";

/** What the statement can be narrowed down to. */
export const FILTERS = ["all", "applies", "excluded", "unreasoned"] as const;
export type Filter = (typeof FILTERS)[number];

/** Whether a control matches the filter; one that applies needs a reason for it. */
export function belongs(answer: AnswerView, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "applies":
      return answer.applicable;
    case "excluded":
      return !answer.applicable;
    case "unreasoned":
      return answer.applicable && answer.inclusion_reasons.length === 0;
  }
}

/** Who has something to do for a control, each once. */
export function ownersOf(actions: readonly ActionView[], requirement: string): string[] {
  const owners = actions.filter((action) => action.requirements.includes(requirement)).map((action) => action.owner.trim());
  return [...new Set(owners.filter((owner) => owner !== ""))];
}
