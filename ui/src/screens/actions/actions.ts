/** Which actions are shown, in which order, on which months, and how many are changed at once. */

import type { ActionView, AssessmentView, WireEdit } from "../../generated/wire";

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

/** What is changed in many actions at once; what is not named stays. */
export type Bulk = Partial<Pick<ActionView, "owner" | "due" | "status" | "priority" | "effort">>;

/** The edits that change the actions; those that are so already are left alone. */
export function bulkEdits(actions: readonly ActionView[], change: Bulk): WireEdit[] {
  const fields = Object.keys(change) as (keyof Bulk)[];
  const differs = (action: ActionView): boolean => fields.some((field) => action[field] !== change[field]);
  return actions.filter(differs).map((action) => ({ type: "put_action", action: { ...action, ...change } }));
}

/** Actions by owner and month. */
export interface Timeline {
  /** `2026-11`, one after another without a hole. */
  months: string[];
  /** By the owner's name; what nobody owns comes first, because somebody must. */
  rows: { owner: string; cells: ActionView[][]; undated: ActionView[] }[];
}

/** As many months as one can take in; what was due before them stands in the first. */
const MOST_MONTHS = 24;

/** The actions on a line of months, which begins with the earliest that is due and always shows this month. */
export function timeline(actions: readonly ActionView[], today: string): Timeline {
  const due = actions.flatMap((action) => (action.due === null ? [] : [action.due.slice(0, 7)]));
  const all = [...due, today.slice(0, 7)].sort();
  const months = monthsBetween(all[0] ?? "", all.at(-1) ?? "").slice(-MOST_MONTHS);
  const owners = [...new Set(actions.map((action) => action.owner.trim()))].sort((one, other) => one.localeCompare(other));
  const monthOf = (action: ActionView): string => {
    const month = (action.due ?? "").slice(0, 7);
    return month < (months[0] ?? "") ? (months[0] ?? "") : month;
  };
  const rows = owners.map((owner) => {
    const own = filtered(actions, "all", today).filter((action) => action.owner.trim() === owner);
    const dated = own.filter((action) => action.due !== null);
    return {
      owner,
      cells: months.map((month) => dated.filter((action) => monthOf(action) === month)),
      undated: own.filter((action) => action.due === null),
    };
  });
  return { months, rows };
}

/** The months from one to another, both included. */
function monthsBetween(from: string, to: string): string[] {
  const [year = 0, month = 1] = from.split("-").map(Number);
  const [lastYear = 0, lastMonth = 1] = to.split("-").map(Number);
  const count = (lastYear - year) * 12 + (lastMonth - month) + 1;
  return Array.from({ length: Math.max(count, 1) }, (_, at) => {
    const number = month - 1 + at;
    return `${year + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
  });
}

/** Whoever may own an action: the people of the assessment, and those who own one. */
export function ownersOf(view: Pick<AssessmentView, "participants" | "actions">): string[] {
  const names = [...view.participants.map((person) => person.name), ...view.actions.map((action) => action.owner.trim())];
  return [...new Set(names)].filter((name) => name !== "");
}
