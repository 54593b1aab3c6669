import { describe, expect, test } from "vitest";
import type { BlockerView, RequirementScoreView } from "../../generated/wire";
import { anchor, onSpoke, onStrip, radarPath } from "./chart";
import { blockerGroups, neighbourCell, warningGroups } from "./overview";

describe("what is in the way of certification", () => {
  const blocker = (requirement: string, check: string | null, why: string): BlockerView => ({ requirement, check, why });

  test("stands gravest first, with the checks of a requirement together", () => {
    const groups = blockerGroups([
      blocker("4.1", "4.1/a", "unanswered"),
      blocker("4.1", "4.1/c", "unanswered"),
      blocker("6.1.3", null, "major"),
    ]);
    expect(groups).toEqual([
      { why: "major", items: [{ requirement: "6.1.3", checks: [] }] },
      { why: "unanswered", items: [{ requirement: "4.1", checks: ["a", "c"] }] },
    ]);
  });

  test("is nothing where nothing is", () => {
    expect(blockerGroups([])).toEqual([]);
  });

  test("is not held against an assessment that has hardly begun: what is unanswered comes first", () => {
    const groups = blockerGroups([blocker("9.2.1", null, "audit_or_review"), blocker("4.1", "4.1/a", "unanswered")]);
    expect(groups.map((group) => group.why)).toEqual(["unanswered", "audit_or_review"]);
  });
});

test("warnings are listed in the order of the method, and only those somebody has", () => {
  const score = (id: string, warnings: string[]) => ({ id, warnings }) as RequirementScoreView;
  expect(warningGroups([score("4.1", ["hearsay", "no_evidence"]), score("4.2", []), score("4.3", ["no_evidence"])])).toEqual([
    { code: "no_evidence", requirements: ["4.1", "4.3"] },
    { code: "hearsay", requirements: ["4.1"] },
  ]);
});

test.each([
  ["a", "ArrowRight", "b"],
  ["c", "ArrowRight", null],
  ["c", "ArrowDown", "e"],
  ["e", "ArrowDown", "f"],
  ["d", "ArrowUp", "a"],
  ["b", "Home", "a"],
  ["b", "End", "c"],
  ["b", "Enter", null],
  ["z", "ArrowLeft", null],
])("from %s, %s leads to %s", (from, key, wanted) => {
  expect(neighbourCell([["a", "b", "c"], ["d", "e"], ["f"]], from, key)).toBe(wanted);
});

describe("the radar", () => {
  test.each([
    ["straight up on the first spoke", 0, 5, { x: 0, y: -100 }],
    ["to the right on the second of four", 1, 5, { x: 100, y: 0 }],
    ["half-way for 2.5", 2, 2.5, { x: 0, y: 50 }],
    ["in the middle for 0", 3, 0, { x: 0, y: 0 }],
    ["on the outer ring for more than 5", 0, 9, { x: 0, y: -100 }],
  ])("puts a level %s", (_what, spoke, level, wanted) => {
    expect(onSpoke(spoke, 4, level, 100)).toEqual(wanted);
  });

  test("is closed where every level is known", () => {
    expect(radarPath([5, 5, 5, 5], 100)).toBe("M0 -100L100 0L0 100L-100 0Z");
  });

  test("is broken where a level is unknown, and never runs through 0", () => {
    expect(radarPath([5, null, 5, 5], 100)).toBe("M0 100L-100 0M-100 0L0 -100");
    expect(radarPath([null, null, null], 100)).toBe("");
  });

  test("has its labels on the outside", () => {
    expect([anchor({ x: 0, y: -9 }), anchor({ x: 9, y: 0 }), anchor({ x: -9, y: 3 })]).toEqual(["middle", "start", "end"]);
  });
});

test.each([
  [0, 0],
  [2.5, 50],
  [5, 100],
  [-1, 0],
])("level %s lies at %s %% of the strip", (level, wanted) => {
  expect(onStrip(level)).toBe(wanted);
});
