import { expect, test } from "vitest";
import type { AssessmentView } from "../../generated/wire";
import { headCount } from "../../parts/head-count";
import { UNTOUCHED } from "../../stores/patch";
import { ownTarget } from "./about";

const targets = (given: Record<string, number | null>): AssessmentView["answers"] =>
  Object.fromEntries(Object.entries(given).map(([id, target]) => [id, { ...UNTOUCHED, target }]));

test.each([
  ["nobody touched it", {}, null],
  ["touched, without targets of their own", { "4.1": null, "4.2": null }, null],
  ["all alike", { "4.1": 4, "4.2": 4 }, 4],
  ["a target of none at all is a target", { "4.1": 0, "4.2": 0 }, 0],
  ["one of two has its own", { "4.1": 4 }, "several"],
  ["two that differ", { "4.1": 4, "4.2": 2 }, "several"],
])("a group where %s", (_what, given, wanted) => {
  expect(ownTarget(targets(given), ["4.1", "4.2"])).toBe(wanted);
});

test.each([
  ["", null],
  ["  ", null],
  [" 84 ", 84],
  ["0", 0],
  ["about 80", undefined],
  ["-3", undefined],
  ["1.5", undefined],
])("a head count of “%s”", (typed, wanted) => {
  expect(headCount(typed)).toBe(wanted);
});
