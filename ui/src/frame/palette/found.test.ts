import { describe, expect, test } from "vitest";
import type { SearchHit } from "../../generated/wire";
import { destination, fitting, grouped, joined, moved, pieces } from "./found";

const hit = (kind: string, assessment: string | null, more: Partial<SearchHit> = {}): SearchHit => ({
  kind,
  field: "title",
  title: "",
  snippet: "",
  matches: [],
  assessment,
  organisation: "",
  assessment_title: "",
  requirement: null,
  key: "",
  ...more,
});

test("hits stand in groups in the order they were found, other assessments last", () => {
  const found = [
    hit("requirement", null),
    hit("answer", "b"),
    hit("evidence", "a"),
    hit("answer", "a"),
    hit("check_answer", "a"),
    hit("check", null),
    hit("term", null),
  ];
  expect(grouped(found, "a").map(({ id, hits }) => [id, hits.length])).toEqual([
    ["standard", 1],
    ["evidence", 1],
    ["answers", 2],
    ["texts", 1],
    ["terms", 1],
    ["elsewhere", 1],
  ]);
  expect(grouped(found.slice(1, 3), null).map(({ id }) => id), "in the library every assessment is elsewhere").toEqual(["elsewhere"]);
});

test("what is found here is not told again among what is found everywhere", () => {
  const here = [hit("requirement", null), hit("answer", "a")];
  const everywhere = [hit("requirement", null), hit("answer", "a"), hit("answer", "b")];
  expect(joined(here, everywhere, "a").map((it) => it.assessment)).toEqual([null, "a", "b"]);
});

test.each([
  ["risk register", [{ start: 0, end: 4 }], "[risk] register"],
  ["the risk", [{ start: 4, end: 8 }], "the [risk]"],
  ["risks and risk", [{ start: 0, end: 4 }, { start: 10, end: 14 }], "[risk]s and [risk]"],
  ["overlap", [{ start: 0, end: 4 }, { start: 2, end: 5 }], "[over][l]ap"],
  ["none", [], "none"],
  ["", [], ""],
])("in %j the matches %j are marked", (text, matches, wanted) => {
  const shown = pieces(text, matches).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text));
  expect(shown.join("")).toBe(wanted);
});

test.each([
  [hit("requirement", null, { requirement: "6.1.3" }), { assessment: null, screen: "assess", requirement: "6.1.3", row: null }],
  [hit("group", null, { key: "6" }), { assessment: null, screen: "assess", requirement: "6.1.1", row: null }],
  [hit("answer", "b", { requirement: "4.1" }), { assessment: "b", screen: "assess", requirement: "4.1", row: null }],
  [hit("evidence", "a", { key: "e1" }), { assessment: "a", screen: "evidence", requirement: null, row: "e1" }],
  [hit("action", "a", { key: "a1" }), { assessment: "a", screen: "actions", requirement: null, row: "a1" }],
  [hit("ai_system", "a", { key: "s1" }), { assessment: "a", screen: "systems", requirement: null, row: "s1" }],
  [hit("participant", "a", { key: "p1" }), { assessment: "a", screen: "about", requirement: null, row: "p1" }],
  [hit("assessment", "b"), { assessment: "b", screen: "overview", requirement: null, row: null }],
])("%j leads to %j", (found, wanted) => {
  expect(destination(found, () => "6.1.1")).toEqual(wanted);
});

describe("the actions that fit", () => {
  const ACTIONS = [{ word: "Next check" }, { word: "Next requirement" }, { word: "Mark or unmark for review" }];
  test.each([
    ["", 3],
    ["next", 2],
    ["NEX req", 1],
    ["check next", 1],
    ["ext", 0],
    ["review mark", 1],
  ])("%j fits %i", (typed, wanted) => {
    expect(fitting(ACTIONS, typed, (key) => key)).toHaveLength(wanted);
  });
});

test.each([
  [0, 1, 3, 1],
  [2, 1, 3, 0],
  [0, -1, 3, 2],
  [0, 1, 0, -1],
])("from %i by %i in a list of %i is %i", (at, by, length, wanted) => {
  expect(moved(at, by, length)).toBe(wanted);
});
