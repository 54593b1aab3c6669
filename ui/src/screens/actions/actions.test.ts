import { expect, test } from "vitest";
import type { ActionView } from "../../generated/wire";
import { filtered, isOverdue, type Filter } from "./actions";

const TODAY = "2026-11-22";
const action = (key: string, due: string | null, status = "open", priority: string | null = null): ActionView => ({
  key,
  title: key,
  requirements: [],
  owner: "",
  due,
  effort: null,
  priority,
  status,
  note: "",
});

test.each([
  ["2026-11-21", "open", true],
  ["2026-11-22", "open", false],
  ["2026-11-21", "doing", true],
  ["2026-11-21", "done", false],
  [null, "open", false],
])("an action due %s that is %s: overdue is %s", (due, status, wanted) => {
  expect(isOverdue(action("a", due, status), TODAY)).toBe(wanted);
});

const ACTIONS = [
  action("done", "2026-01-01", "done"),
  action("undated", null),
  action("later", "2027-02-01", "doing"),
  action("late", "2026-10-01"),
  action("same day, graver", "2027-02-01", "open", "P1"),
];

test.each<[Filter, string[]]>([
  ["all", ["late", "same day, graver", "later", "undated", "done"]],
  ["overdue", ["late"]],
  ["doing", ["later"]],
  ["dropped", []],
])("%s: by day, without one last, then what is over", (filter, wanted) => {
  expect(filtered(ACTIONS, filter, TODAY).map((it) => it.key)).toEqual(wanted);
});
