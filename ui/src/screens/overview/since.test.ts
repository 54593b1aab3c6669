import { expect, test } from "vitest";
import type { HistoryEntry, HistoryPage } from "../../generated/wire";
import { sinceThen, yesterday } from "./since";

const THEN = new Date("2026-11-21T00:00:00Z");
const entry = (at: string, requirement: string | null) => ({ at, requirement }) as HistoryEntry;
const page = (entries: HistoryEntry[], next: string | null = null): HistoryPage => ({ entries, next });

test("yesterday begins at midnight of the user's own day, also over a month's end", () => {
  const begins = yesterday(new Date(2026, 2, 1, 23, 59));
  expect([begins.getMonth(), begins.getDate(), begins.getHours()]).toEqual([1, 28, 0]);
});

test.each<[string, HistoryPage, Partial<ReturnType<typeof sinceThen>>]>([
  ["nothing happened", page([]), { count: 0, more: false, requirements: [], others: 0 }],
  ["all of it is older", page([entry("2026-11-20T23:59:59Z", "4.1")], "x"), { count: 0, more: false }],
  [
    "several changes to one requirement",
    page([entry("2026-11-22T09:00:00Z", "6.1.3"), entry("2026-11-22T08:00:00Z", "4.1"), entry("2026-11-21T08:00:00Z", "6.1.3")]),
    { count: 3, requirements: [{ id: "6.1.3", count: 2 }, { id: "4.1", count: 1 }], others: 0 },
  ],
  ["something else", page([entry("2026-11-22T09:00:00Z", null)]), { count: 1, requirements: [], others: 1 }],
  ["more than a page", page([entry("2026-11-22T09:00:00Z", "4.1")], "x"), { count: 1, more: true }],
])("%s", (_what, given, wanted) => {
  expect(sinceThen(given, THEN)).toMatchObject(wanted);
});
