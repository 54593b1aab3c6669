/** Which actions are shown, and in which order. */

import type { ActionView } from "../../generated/wire";

/** What the list can be narrowed down to. */
export const FILTERS = ["all", "overdue", "open", "doing", "done", "dropped"] as const;
export type Filter = (typeof FILTERS)[number];

/** Whether an action should be done by now and is not. Days are compared as written: `2026-11-22`. */
export function isOverdue(action: ActionView, today: string): boolean {
  return action.due !== null && action.due < today && isAlive(action);
}

/** The actions a filter lets through: what is still to do by its day, without one last; then what is over. */
export function filtered(actions: readonly ActionView[], filter: Filter, today: string): ActionView[] {
  const passes = (action: ActionView): boolean =>
    filter === "all" || (filter === "overdue" ? isOverdue(action, today) : action.status === filter);
  const rank = (action: ActionView): string => `${isAlive(action) ? 0 : 1}${action.due ?? "9999-99-99"}${action.priority ?? "P9"}`;
  return actions.filter(passes).sort((one, other) => rank(one).localeCompare(rank(other)));
}

function isAlive(action: ActionView): boolean {
  return action.status === "open" || action.status === "doing";
}
