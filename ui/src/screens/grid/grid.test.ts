import { describe, expect, test } from "vitest";
import type { ActionView, AnswerView, RequirementScoreView } from "../../generated/wire";
import { UNTOUCHED } from "../../stores/patch";
import { changeOf, chosenColumns, nextAction, textOf, type ColumnId, type Row } from "./columns";
import { between, moved, neighbour } from "./place";
import { planClear, planFill, planPaste, type Area, type Plan } from "./plan";
import { arranged, type Filter, type Sorting } from "./rows";

const ACTION: ActionView = { key: "a1", title: "Do", requirements: [], owner: "Ada", due: null, effort: null, priority: null, status: "open", note: "" };

function row(id: string, answer: Partial<AnswerView> = {}, more: { suggested?: string; next?: ActionView } = {}): Row {
  const score = { id, target: answer.target ?? 3, suggested_grade: more.suggested ?? null } as unknown as RequirementScoreView;
  return { id, title: `Title of ${id}`, answer: { ...UNTOUCHED, ...answer }, score, next: more.next ?? null };
}

const ROWS = [
  row("4.1", { level: 2, finding: "Old" }, { suggested: "minor", next: ACTION }),
  row("4.2", { level: 4, grade: "major", review: true }, { next: ACTION }),
  row("A.2.2"),
  row("A.2.3", { applicable: false, exclusion_reason: "No" }),
];
const columns = chosenColumns([]);
const at = (id: ColumnId): number => columns.findIndex((column) => column.id === id);
const sheet = { rows: ROWS, columns };
const cell = (top: number, id: ColumnId): Area => ({ top, bottom: top, left: at(id), right: at(id) });
/** What a plan does, in short: changes as "4.1 level 3", refusals as "4.1 level". */
const told = ({ changes, refused, same, heads }: Plan) => ({
  changes: changes.map((it) => `${it.requirement} ${it.column} ${it.to}`),
  refused: refused.map((it) => `${it.requirement} ${it.column}`),
  same,
  heads,
});

describe("a pasted block", () => {
  test.each<[string, string[][], Area, Partial<ReturnType<typeof told>>]>([
    ["goes down a column", [["3"], ["3 – Defined"]], cell(0, "level"), { changes: ["4.1 level 3", "4.2 level 3 – Defined"] }],
    ["goes right over several columns", [["3", "4", "Minor gap"]], cell(1, "level"), { changes: ["4.2 level 3", "4.2 target 4", "4.2 grade Minor gap"] }],
    ["leaves alone what says the same", [["2"], ["3"]], cell(0, "level"), { changes: ["4.2 level 3"], same: 1 }],
    ["says of a suggested grade that it is the same", [["Minor gap"]], cell(0, "grade"), { changes: [], same: 1 }],
    ["refuses cell by cell", [["9"], ["3"], ["x"], ["3"]], cell(0, "level"), { changes: ["4.2 level 3"], refused: ["4.1 level", "A.2.2 level", "A.2.3 level"] }],
    ["refuses what lies below and beyond", [["1"], ["2"]], cell(3, "review"), { refused: ["null review"], changes: ["A.2.3 review 1"] }],
    ["refuses a number and a title", [["4.9", "New", "1"]], cell(1, "title"), { refused: ["4.2 title", "4.2 level"], changes: ["4.2 target 1"] }],
    ["fills the whole area with a single text", [["5"]], { ...cell(0, "level"), bottom: 2 }, { changes: ["4.1 level 5", "4.2 level 5", "A.2.2 level 5"] }],
    ["finds its rows by their numbers", [["A.2.2", "Policy", "1"], ["7.7", "?", "2"]], cell(0, "requirement"), { changes: ["A.2.2 level 1"], refused: ["A.2.2 title", "null null", "null null", "null null"], same: 1 }],
    ["loses a line that only repeats the heads", [["No.", "Requirement", "level"], ["4.1", "Title of 4.1", "0"]], cell(0, "requirement"), { changes: ["4.1 level 0"], heads: 3 }],
    ["empties where it is empty", [[""]], cell(0, "finding"), { changes: ["4.1 finding "] }],
    ["says at once that two rows share an action", [["Bo"], ["Cy"]], cell(0, "owner"), { changes: ["4.1 owner Bo"], refused: ["4.2 owner"] }],
    ["gives a shared action one owner", [["Bo"], ["Bo"]], cell(0, "owner"), { changes: ["4.1 owner Bo"], same: 1 }],
  ])("%s", (_what, block, area, wanted) => {
    const plan = planPaste(sheet, block, area);
    expect(told(plan)).toMatchObject(wanted);
    const cells = block.length === 1 && block[0]!.length === 1 ? area.bottom - area.top + 1 : block.flat().length;
    expect(plan.changes.length + plan.refused.length + plan.same + plan.heads, "no cell is dropped in silence").toBe(cells);
    expect(plan.refused.every((it) => it.why !== "" && !it.why.startsWith("grid-"))).toBe(true);
  });

  test("copied from the sheet itself changes nothing", () => {
    const block = ROWS.map((it) => columns.map((column) => textOf(column.id, it)));
    const plan = planPaste({ rows: ROWS, columns }, block, { top: 0, bottom: 3, left: 0, right: 0 });
    expect(told(plan)).toEqual({ changes: [], refused: [], same: ROWS.length * columns.length, heads: 0 });
  });
});

test("filling down copies the first row, or the row above a single one", () => {
  expect(told(planFill(sheet, { ...cell(0, "level"), bottom: 3 }))).toMatchObject({ changes: ["4.2 level 2", "A.2.2 level 2"], refused: ["A.2.3 level"] });
  expect(told(planFill(sheet, cell(2, "level"))).changes).toEqual(["A.2.2 level 4"]);
  expect(told(planFill(sheet, cell(0, "level"))).changes, "there is nothing above the first").toEqual([]);
});

test("emptying takes the level, the flag and the text away and no more", () => {
  const plan = planClear(sheet, { top: 0, bottom: 3, left: 0, right: columns.length - 1 });
  expect(plan.changes.map((it) => it.edit.type)).toEqual(["level", "finding", "put_action", "level", "grade", "review"]);
  expect(plan.refused).toEqual([]);
});

test.each<[ColumnId, string, object | null]>([
  ["level", "4", { type: "level", requirement: "4.1", level: 4 }],
  ["level", "", { type: "level", requirement: "4.1", level: null }],
  ["target", "5", { type: "target", requirement: "4.1", level: 5 }],
  ["target", "3", null],
  ["basis", "seen", { type: "basis", requirement: "4.1", basis: "seen" }],
  ["note", "To Bo", { type: "note", requirement: "4.1", text: "To Bo" }],
  ["review", "x", { type: "review", requirement: "4.1", review: true }],
  ["owner", " Bo ", { type: "put_action", action: { ...ACTION, owner: "Bo" } }],
])("in the column %s, “%s” makes the change %j", (column, text, wanted) => {
  expect(changeOf(column, ROWS[0]!, text)).toEqual({ value: wanted });
});

test("the owner shown is that of the running action due next", () => {
  const action = (key: string, due: string | null, status = "open"): ActionView => ({ ...ACTION, key, due, status, requirements: ["4.1"] });
  const actions = [action("late", null), action("done", "2026-01-01", "done"), action("soon", "2026-03-01"), action("later", "2026-05-01")];
  expect(nextAction(actions, "4.1")?.key).toBe("soon");
  expect(nextAction(actions, "4.2")).toBeNull();
});

test.each<[string, Filter, string, Sorting | null, string[]]>([
  ["the order of the standard", "all", "", null, ["4.1", "4.2", "A.2.2", "A.2.3"]],
  ["levels falling, with what has none last", "all", "", { by: "level", down: true }, ["4.2", "4.1", "A.2.2", "A.2.3"]],
  ["levels rising, with what has none last", "all", "", { by: "level", down: false }, ["4.1", "4.2", "A.2.2", "A.2.3"]],
  ["numbers falling", "all", "", { by: "requirement", down: true }, ["A.2.3", "A.2.2", "4.2", "4.1"]],
  ["grades by how grave they are", "all", "", { by: "grade", down: true }, ["4.2", "4.1", "A.2.2", "A.2.3"]],
  ["what is not rated, without what does not apply", "unrated", "", null, ["A.2.2"]],
  ["below target", "below", "", null, ["4.1"]],
  ["for review", "review", "", null, ["4.2"]],
  ["controls", "controls", "", null, ["A.2.2", "A.2.3"]],
  ["what does not apply", "excluded", "", null, ["A.2.3"]],
  ["what has every word", "all", "old 4.1", null, ["4.1"]],
  ["nothing", "clauses", "zebra", null, []],
])("%s", (_what, filter, words, sorting, wanted) => {
  expect(arranged(ROWS, filter, words, sorting)).toEqual(wanted);
});

test.each<[string, boolean, [number, number] | null]>([
  ["ArrowDown", false, [6, 2]],
  ["ArrowUp", true, [0, 2]],
  ["ArrowRight", true, [5, 10]],
  ["Home", false, [5, 0]],
  ["Home", true, [0, 0]],
  ["End", true, [69, 10]],
  ["PageDown", false, [17, 2]],
  ["PageUp", false, [0, 2]],
  ["x", false, null],
])("from the sixth row, %s (with Ctrl: %s) leads to %j", (key, wide, wanted) => {
  const to = moved({ row: 5, column: 2 }, key, wide, { rows: 70, columns: 11, page: 12 });
  expect(to && [to.row, to.column]).toEqual(wanted);
});

test("Tab goes on in the next row, and out at the ends", () => {
  const extent = { rows: 2, columns: 3, page: 1 };
  expect(neighbour({ row: 0, column: 2 }, false, extent)).toEqual({ row: 1, column: 0 });
  expect(neighbour({ row: 1, column: 0 }, true, extent)).toEqual({ row: 0, column: 2 });
  expect(neighbour({ row: 1, column: 2 }, false, extent)).toBeNull();
  expect(neighbour({ row: 0, column: 0 }, true, extent)).toBeNull();
});

test("an area holds both its ends, whichever was first, and never heads", () => {
  expect(between({ row: 3, column: 4 }, { row: 1, column: 5 })).toEqual({ top: 1, left: 4, bottom: 3, right: 5 });
  expect(between({ row: -1, column: 0 }, { row: 1, column: 0 }).top).toBe(0);
});

test("columns chosen keep their order, and number and title stay", () => {
  expect(chosenColumns([]).map((column) => column.id), "root causes are shown where they are asked for").not.toContain("root_cause");
  expect(chosenColumns(["root_cause"]).map((column) => column.id)).toEqual(["requirement", "title", "root_cause"]);
  expect(chosenColumns(["finding", "level"]).map((column) => column.id)).toEqual(["requirement", "title", "level", "finding"]);
});
