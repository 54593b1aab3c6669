import { expect, test } from "vitest";
import type { HistoryEntry } from "../../generated/wire";
import { gathered, yesterday } from "./since";

const changes = (requirements: (string | null)[]) => requirements.map((requirement) => ({ requirement }) as HistoryEntry);

test("yesterday begins at midnight of the user's own day, also over a month's end", () => {
  const begins = yesterday(new Date(2026, 2, 1, 23, 59));
  expect([begins.getMonth(), begins.getDate(), begins.getHours()]).toEqual([1, 28, 0]);
});

test.each<[string, (string | null)[], ReturnType<typeof gathered>]>([
  ["nothing happened", [], { count: 0, requirements: [], others: 0 }],
  [
    "several changes to one requirement",
    ["6.1.3", "4.1", "6.1.3"],
    { count: 3, requirements: [{ id: "6.1.3", count: 2 }, { id: "4.1", count: 1 }], others: 0 },
  ],
  ["something else", [null], { count: 1, requirements: [], others: 1 }],
  ["more than a page of the history", Array.from({ length: 250 }, () => "4.1"), { count: 250, requirements: [{ id: "4.1", count: 250 }], others: 0 }],
])("%s", (_what, given, wanted) => {
  expect(gathered(changes(given))).toEqual(wanted);
});
