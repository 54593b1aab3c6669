import { expect, test } from "vitest";
import type { ScoresView } from "../../generated/wire";
import { hasWords } from "../../words";
import { consequences } from "./consequences";

interface Given {
  group?: number | null;
  overall?: number | null;
  level?: number | null;
  priority?: string | null;
  verdict?: string;
  blockers?: number;
}

function scores({ group = 2, overall = 2, level = 2, priority = "P4", verdict = "not_ready", blockers = 3 }: Given): ScoresView {
  const blocker = { requirement: "4.1", check: null, why: "unanswered" };
  return {
    overall: { id: "overall", mean: overall },
    groups: [{ id: "4", mean: group }, { id: "A.2", mean: group }],
    requirements: [{ id: "4.1", level, priority }],
    readiness: { verdict, requirements: Math.min(blockers, 1), blockers: Array.from({ length: blockers }, () => blocker) },
  } as unknown as ScoresView;
}

test.each<[string, Given, Given, string, string[]]>([
  ["nothing moved", {}, {}, "4", []],
  ["a move too small to show", { group: 2.01 }, { group: 2.04 }, "4", []],
  ["the clause and the whole moved", { group: 2, overall: 2 }, { group: 2.5, overall: 2.1 }, "4", ["clause", "overall"]],
  ["a control group moved", { group: 2 }, { group: 3 }, "A.2", ["controls"]],
  ["the first level of the clause", { group: null }, { group: 3 }, "4", ["clause-first"]],
  ["the level was taken back", { group: 3 }, { group: null, level: null, priority: null }, "4", []],
  ["the gap became graver", { priority: "P4" }, { priority: "P1" }, "4", ["gap"]],
  ["the gap closed", { priority: "P3" }, { priority: null }, "4", ["no-gap"]],
  ["blockers went", { blockers: 3 }, { blockers: 1 }, "4", ["fewer"]],
  ["blockers came", { blockers: 3 }, { blockers: 4 }, "4", ["more"]],
  ["the verdict changed", { blockers: 3 }, { verdict: "ready", blockers: 0 }, "4", ["readiness-ready"]],
])("%s", (_what, before, now, group, wanted) => {
  const found = consequences(scores(before), scores(now), "4.1", group);
  expect(found.map((it) => it.key)).toEqual(wanted);
  expect(found.every((it) => hasWords(`consequence-${it.key}`)), "every consequence has words").toBe(true);
});
