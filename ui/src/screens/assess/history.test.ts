import { expect, test } from "vitest";
import type { HistoryEntry } from "../../generated/wire";
import { changeOf } from "./history";

const NAMES = {
  evidence: [{ key: "e1", title: "AI policy" }],
  participants: [{ key: "p1", name: "Ruth Adeyemi" }],
  ai_systems: [{ key: "s1", name: "Triage" }],
} as unknown as Parameters<typeof changeOf>[1];

const entry = (entity: string, subject: string, field: string, from: string | null, to: string | null): HistoryEntry => ({
  at: "2026-11-22T10:00:00Z",
  author: "Ada",
  op: "edit",
  entity,
  subject,
  requirement: "4.1",
  field,
  from,
  to,
});

test.each([
  ["level", "Level", null, "3", "nothing", "3 Defined"],
  ["target", "Target", "3", null, "3 Defined", "nothing"],
  ["weight", "Weight", "1", "2", "1, normal", "2, double"],
  ["basis", "Basis", "stated", "seen", "Stated", "Seen"],
  ["grade", "Grade", "minor", "opportunity", "Minor gap", "Opportunity"],
  ["applicable", "Applicability", "1", "0", "Applies", "Does not apply"],
  ["inclusion_reasons", "Reasons for including", "[]", '["risk","good_practice"]', "nothing", "Risk, Good practice"],
  ["review", "Review flag", "0", "1", "not for review", "For review"],
  ["finding", "Finding", "", "Half is there.", "nothing", "Half is there."],
  ["evidence", "Evidence", "[]", '["e1","e9"]', "nothing", "AI policy, something since removed"],
  ["participants", "Interviewees", null, '["p1"]', "nothing", "Ruth Adeyemi"],
  ["ai_systems", "AI systems sampled", '["s1"]', "[]", "Triage", "nothing"],
  ["invented_later", "A detail", "x", "y", "x", "y"],
])("a change of %s is told as %s", (field, what, from, to, before, after) => {
  const told = changeOf(entry("answer", "4.1", field, from, to), NAMES);
  expect([told.what, told.from, told.to]).toEqual([what, before, after]);
});

test("a change of a check names the check", () => {
  const told = changeOf(entry("check_answer", "4.1/b", "verdict", "met", "unmet"), NAMES);
  expect([told.what, told.from, told.to]).toEqual(["Verdict on check b", "Met", "Not met"]);
});

test("what was undone is told as such, and sentences are known as sentences", () => {
  const undone = changeOf({ ...entry("answer", "4.1", "note", "a", ""), op: "undo" }, NAMES);
  expect([undone.by, undone.isText]).toEqual(["undo", true]);
  expect(changeOf(entry("answer", "4.1", "level", "1", "2"), NAMES)).toMatchObject({ by: null, isText: false });
});
