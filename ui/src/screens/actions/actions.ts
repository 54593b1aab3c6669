/** Which actions are shown, in which order, on which months, and how many are changed at once. */

import type { ActionView, AssessmentView, WireEdit } from "../../generated/wire";
import type { Value } from "../../parts/sorting";
import { ACTION_STATUSES, EFFORTS } from "../../parts/tokens";

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

/** What an action is sorted by in a column. */
export function valueOf(action: ActionView, column: string): Value {
  switch (column) {
    case "action":
      return action.title;
    case "requirements":
      return action.requirements[0] ?? null;
    case "effort":
      return action.effort && EFFORTS.indexOf(action.effort as "S");
    case "status":
      return ACTION_STATUSES.indexOf(action.status as "open");
    default:
      return action[column as "owner" | "due" | "priority"]?.trim() || null;
  }
}

/** Everything an action can be found by. */
export function wordsOf({ title, owner, note, requirements }: ActionView): string {
  return [title, owner, note, ...requirements].join("\n");
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

/** A column of the timeline: a month (`2026-11`), or all that is due before the first or after the last of them. */
export type Column = string | "earlier" | "later";

/** Actions by owner and month. */
export interface Timeline {
  /** Months one after another without a hole, this one among them; before and after them what is due earlier and later. */
  columns: Column[];
  /** By the owner's name; what nobody owns comes first, because somebody must. */
  rows: { owner: string; cells: ActionView[][]; undated: ActionView[] }[];
}

/** As many months as one can take in. */
const MOST_MONTHS = 24;
/** How many of them at most are over: what is still to come counts more. */
const MOST_PAST = 6;

/** The actions on a line of months, which always shows this month. */
export function timeline(actions: readonly ActionView[], today: string): Timeline {
  const due = actions.flatMap((action) => (action.due === null ? [] : [action.due.slice(0, 7)]));
  const months = monthsAround(due, today.slice(0, 7));
  const columnOf = ({ due }: ActionView): Column | null => {
    const month = due?.slice(0, 7) ?? null;
    if (month === null || months.includes(month)) return month;
    return month < (months[0] ?? "") ? "earlier" : "later";
  };
  const taken = new Set(actions.map(columnOf));
  const columns = ["earlier", ...months, "later"].filter((it) => months.includes(it) || taken.has(it));
  const owners = [...new Set(actions.map((action) => action.owner.trim()))].sort((one, other) => one.localeCompare(other));
  const sorted = filtered(actions, "all", today);
  const rows = owners.map((owner) => {
    const own = sorted.filter((action) => action.owner.trim() === owner);
    return {
      owner,
      cells: columns.map((column) => own.filter((action) => columnOf(action) === column)),
      undated: own.filter((action) => action.due === null),
    };
  });
  return { columns, rows };
}

/** The months that are shown: from the earliest to the latest in which something is due, but not too many, and this one always. */
function monthsAround(due: readonly string[], now: string): string[] {
  const [first = now, ...others] = [...due, now].sort();
  const last = others.at(-1) ?? first;
  const [reach, past] = [shifted(last, 1 - MOST_MONTHS), shifted(now, -MOST_PAST)];
  const earliest = reach < past ? reach : past;
  const from = first > earliest ? first : earliest;
  return Array.from({ length: MOST_MONTHS }, (_, at) => shifted(from, at)).filter((month) => month <= last);
}

/** The month so many months later. */
function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + number - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** Possible owners of an action: the people of the assessment, and those who already own one. */
export function ownersOf(view: Pick<AssessmentView, "participants" | "actions">): string[] {
  const names = [...view.participants.map((person) => person.name), ...view.actions.map((action) => action.owner.trim())];
  return [...new Set(names)].filter((name) => name !== "");
}
