import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ActionView } from "../../generated/wire";
import { bulkEdits, filtered, isOverdue, ownersOf, timeline, type Bulk, type Filter } from "./actions";

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

/** The rows that hold the report to the same rule. */
const rows = readFileSync("../tests/golden/overdue.txt", "utf8").trim().split("\n").filter((line) => !line.startsWith("#"));

test.each(rows.map((row) => row.split(" ")))("an action due %s that is %s is on %s %s", (due = "", status = "", today = "", wanted) => {
  expect(isOverdue(action("a", due === "-" ? null : due, status), today)).toBe(wanted === "overdue");
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

test.each<[string, Bulk, string[]]>([
  ["a status sets those that have another", { status: "done" }, ["undated", "later", "late", "same day, graver"]],
  ["a day sets those that have another", { due: "2027-02-01" }, ["done", "undated", "late"]],
  ["an empty owner takes the owner away where there is one", { owner: "" }, []],
  ["several at once", { priority: "P1", status: "open" }, ["done", "undated", "later", "late"]],
  ["nothing chosen changes nothing", {}, []],
])("many actions at once: %s", (_what, change, wanted) => {
  const edits = bulkEdits(ACTIONS, change);
  const changed = edits.map((edit) => (edit.type === "put_action" ? edit.action : null));
  expect(changed.map((it) => it?.key)).toEqual(wanted);
  for (const it of changed) expect(it).toMatchObject(change);
});

test("the timeline has every month between, owners in order, those nobody owns first", () => {
  const owned = (key: string, owner: string, due: string | null) => ({ ...action(key, due), owner });
  const { columns, rows } = timeline([owned("b", "Zoë", "2027-02-01"), owned("a", " Ada ", "2026-11-30"), owned("c", "", null), owned("d", "Ada", "2027-02-28")], TODAY);
  expect(columns).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  expect(rows.map((row) => [row.owner, row.cells.map((cell) => cell.map((it) => it.key).join()), row.undated.map((it) => it.key)])).toEqual([
    ["", ["", "", "", ""], ["c"]],
    ["Ada", ["a", "", "", "d"], []],
    ["Zoë", ["", "", "", "b"], []],
  ]);
});

test.each<[string, string[], [string, string, number], Record<string, string>]>([
  ["one day mistyped far ahead", ["2026-10-01", "2062-11-30"], ["2026-10", "later", 25], { later: "2062-11-30" }],
  ["one day mistyped far behind", ["0202-01-01", "2026-12-01"], ["earlier", "2026-12", 25], { earlier: "0202-01-01" }],
  ["old and far ahead at once", ["2019-01-01", "2026-05-31", "2062-01-01"], ["earlier", "later", 26], { earlier: "2019-01-01", "2026-05": "2026-05-31", later: "2062-01-01" }],
  ["two years that are over", ["2024-12-01", "2024-01-01"], ["earlier", "2026-11", 25], { earlier: "2024-01-01", "2024-12": "2024-12-01" }],
  ["a plan for the coming years", ["2027-01-01", "2028-10-01"], ["2026-11", "2028-10", 24], { "2028-10": "2028-10-01" }],
  ["nothing due at all", [], ["2026-11", "2026-11", 1], {}],
])("a timeline with %s shows this month, and leaves no action out", (_what, days, [first, last, count], wanted) => {
  const { columns, rows } = timeline([...days.map((day) => action(day, day)), action("undated", null)], TODAY);
  expect([columns[0], columns.at(-1), columns.length]).toEqual([first, last, count]);
  expect(columns).toContain("2026-11");
  const inColumn = (name: string): string => rows[0]?.cells[columns.indexOf(name)]?.map((it) => it.key).join() ?? "no such column";
  expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, inColumn(name)]))).toEqual(wanted);
  expect(rows.flatMap((row) => [...row.cells.flat(), ...row.undated])).toHaveLength(days.length + 1);
});

test("owners are offered once: people of the assessment, then those who own something", () => {
  const person = (name: string) => ({ key: name, name, title: "", kind: "interviewee" });
  expect(ownersOf({ participants: [person("Ada")], actions: [{ ...action("a", null), owner: "Ada" }, { ...action("b", null), owner: "IT" }, action("c", null)] })).toEqual(["Ada", "IT"]);
});
