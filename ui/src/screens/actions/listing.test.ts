import { expect, test } from "vitest";
import type { ActionView } from "../../generated/wire";
import { having } from "../../parts/sorting";
import { actionOf } from "../../stores/open.fixture";
import { valueOf, wordsOf } from "./actions";

test.each<[string, Partial<ActionView>, string | number | null]>([
  ["action", { title: "Do it" }, "Do it"],
  ["requirements", { requirements: ["A.2.2", "4.1"] }, "A.2.2"],
  ["requirements", {}, null],
  ["owner", { owner: " " }, null],
  ["due", { due: "2027-01-31" }, "2027-01-31"],
  ["effort", { effort: "L" }, 3],
  ["effort", {}, null],
  ["priority", { priority: "P2" }, "P2"],
  ["status", { status: "done" }, 2],
])("in the column %s the action %j is sorted by %j", (column, change, wanted) => {
  expect(valueOf(actionOf("a", change), column)).toBe(wanted);
});

test.each(["write", "RUTH", "a.2.2", "minutes"])("an action is found by %j", (typed) => {
  expect(having(typed)(wordsOf(actionOf("a", { title: "Write it down", owner: "Ruth", note: "See the minutes.", requirements: ["A.2.2"] })))).toBe(true);
});
