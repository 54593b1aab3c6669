import { expect, test } from "vitest";
import type { HistoryMoments } from "../../generated/wire";
import { grouped, momentOf, since, until, type SinceChoice } from "./filters";

const MOMENTS: HistoryMoments = { authors: [], opened_at: "2026-11-20T09:00:00Z", backed_up_at: "2026-11-21T09:00:00Z", finalised_at: null };
const NOW = new Date(2026, 10, 22, 15, 30);
const midnight = (day: number): string => new Date(2026, 10, day).toISOString();

test.each<[SinceChoice, string | null, string | null]>([
  ["yesterday", null, midnight(21)],
  ["week", null, midnight(15)],
  ["opened", null, "2026-11-20T09:00:00Z"],
  ["backup", null, "2026-11-21T09:00:00Z"],
  ["final", null, null],
  ["day", null, null],
  ["day", "2026-11-02", midnight(2)],
])("since %s, with the day %s, is %s", (choice, day, wanted) => {
  expect(momentOf(choice, day, MOMENTS, NOW)).toBe(wanted);
});

test("a day lasts from midnight to midnight, as the person's clock has it", () => {
  expect([since("2026-11-22"), until("2026-11-22"), since(null), until(null)]).toEqual([midnight(22), midnight(23), null, null]);
});

test("changes stand under the requirement they are about, and those about none first", () => {
  const change = (requirement: string | null, what: string) => ({ requirement, what });
  const groups = grouped([change("6.1.3", "level"), change(null, "title"), change("4.1", "level"), change("6.1.3", "finding")]);
  expect(groups.map((group) => [group.requirement, group.changes.map((it) => it.what)])).toEqual([
    ["", ["title"]],
    ["6.1.3", ["level", "finding"]],
    ["4.1", ["level"]],
  ]);
});
