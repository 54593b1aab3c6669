import { expect, test } from "vitest";
import type { HistoryEntry } from "../../generated/wire";
import { gathered, yesterday } from "./since";

const changes = (requirements: (string | null)[]) => requirements.map((requirement) => ({ requirement }) as HistoryEntry);

test("yesterday begins at midnight of the user's own day, also over a month's end", () => {
  const begins = yesterday(new Date(2026, 2, 1, 23, 59));
  expect([begins.getMonth(), begins.getDate(), begins.getHours()]).toEqual([1, 28, 0]);
});

test("that the assessment was created is no change to it", () => {
  const creation = { entity: "assessment", field: "exists", requirement: null, at: "2026-03-01T09:00:00Z" } as HistoryEntry;
  expect(gathered([creation])).toEqual({ count: 0, requirements: [], others: 0, created: "2026-03-01T09:00:00Z" });
  expect(gathered([...changes(["4.1", null]), creation])).toMatchObject({ count: 2, others: 1 });
});

test.each<[string, (string | null)[], ReturnType<typeof gathered>]>([
  ["nothing happened", [], { count: 0, requirements: [], others: 0, created: null }],
  [
    "several changes to one requirement",
    ["6.1.3", "4.1", "6.1.3"],
    { count: 3, requirements: [{ id: "6.1.3", count: 2 }, { id: "4.1", count: 1 }], others: 0, created: null },
  ],
  ["something else", [null], { count: 1, requirements: [], others: 1, created: null }],
  ["more than a page of the history", Array.from({ length: 250 }, () => "4.1"), { count: 250, requirements: [{ id: "4.1", count: 250 }], others: 0, created: null }],
])("%s", (_what, given, wanted) => {
  expect(gathered(changes(given))).toEqual(wanted);
});
