import { expect, test } from "vitest";
import type { AssessmentCard, ComparedView } from "../../generated/wire";
import { counted, inOrder, others, shows, suggested, type Filter } from "./compare";

const card = (id: string, organisation: string, started_on: string | null): AssessmentCard => ({ id, organisation, started_on }) as AssessmentCard;
const CARDS = [
  card("2026", "Halden", "2026-03-01"),
  card("2024", "halden ", "2024-03-01"),
  card("2025", "Halden", "2025-03-01"),
  card("someday", "Halden", null),
  card("other", "Bryggen", "2025-06-01"),
];

test("only assessments of the same organisation are offered, the latest first", () => {
  expect(others(CARDS, "2025").map((it) => it.id)).toEqual(["2026", "2024", "someday"]);
  expect(others(CARDS, "other")).toEqual([]);
  expect(others(CARDS, "gone")).toEqual([]);
});

test.each([
  ["2026", "2025"],
  ["2025", "2024"],
  ["2024", "someday"],
  ["other", undefined],
])("%s is compared with %s at first", (open, wanted) => {
  expect(suggested(CARDS, open)?.id).toBe(wanted);
});

test.each<[string, string, [string, string]]>([
  ["2025", "2024", ["2024", "2025"]],
  ["2025", "2026", ["2025", "2026"]],
  ["2025", "someday", ["someday", "2025"]],
])("of %s and %s, the earlier comes first", (open, other, wanted) => {
  expect(inOrder(CARDS, open, other)).toEqual(wanted);
});

const it = (...differences: string[]): ComparedView => ({ id: "4.1", differences }) as unknown as ComparedView;

test.each<[Filter, ComparedView, boolean]>([
  ["all", it(), true],
  ["differing", it(), false],
  ["differing", it("grade"), true],
  ["improved", it("improved", "grade"), true],
  ["regressed", it("improved"), false],
  ["applicability", it("excluded"), true],
  ["applicability", it("included"), true],
  ["applicability", it("grade"), false],
])("under %s, %j is shown: %s", (filter, compared, wanted) => {
  expect(shows(compared, filter)).toBe(wanted);
});

test("only filters that show something are offered, but for the two that always stand", () => {
  expect(counted([it("improved"), it("improved", "grade"), it()])).toEqual([
    { filter: "differing", count: 2 },
    { filter: "improved", count: 2 },
    { filter: "grade", count: 1 },
    { filter: "all", count: 3 },
  ]);
});
