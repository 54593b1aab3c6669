import { expect, test } from "vitest";
import type { AssessmentView, StepView } from "../generated/wire";
import { day } from "../format";
import { stepName } from "./steps";

const VIEW = {
  evidence: [{ key: "e1", title: "AI policy" }],
  actions: [],
  participants: [{ key: "p1", name: "Ruth Adeyemi" }],
  ai_systems: [],
} as unknown as AssessmentView;

const step = (entity: string, subject: string, field: string, before: string | null = null, after: string | null = null): StepView => ({
  op: "edit",
  entity,
  subject,
  field,
  before,
  after,
  fields: 1,
});

test.each<[StepView, string]>([
  [step("answer", "4.1", "level", "1", "2"), "level of 4.1, 1 → 2"],
  [step("answer", "4.1", "level", "3", null), "level of 4.1, 3 → nothing"],
  [step("answer", "4.1", "grade", "minor", "conforms"), "grade of 4.1, Minor gap → Conforms"],
  [step("answer", "A.2.2", "applicable", "1", "0"), "applicability of A.2.2, Applies → Does not apply"],
  [step("answer", "4.1", "review", "0", "1"), "review flag of 4.1, not for review → For review"],
  [step("answer", "4.1", "finding", "Seen.", "Seen twice."), "finding on 4.1"],
  [step("check_answer", "4.1/b", "verdict", null, "met"), "verdict on 4.1/b, nothing → Met"],
  [step("assessment", "", "status", "draft", "in_review"), "the status, Draft → In review"],
  [step("evidence", "e1", "dated", null, "2026-03-02"), `evidence “AI policy”, nothing → ${day("2026-03-02")}`],
  [step("answer", "4.1", "exists", null, "1"), "answer to 4.1"],
  [step("evidence", "e1", "exists", null, "AI policy"), "adding evidence “AI policy”"],
  [step("evidence", "e7", "exists", "Old register", null), "removing evidence “Old register”"],
  [step("evidence", "e1", "locator"), "evidence “AI policy”"],
  [step("participant", "p1", "title"), "person “Ruth Adeyemi”"],
  [step("assessment", "", "scope"), "the scope"],
  [step("assessment", "", "country"), "the assessment’s details"],
  [{ ...step("answer", "4.1", "level"), op: "paste", fields: 34 }, "paste of 34 cells"],
  [{ ...step("answer", "4.1", "level"), op: "fill", fields: 1 }, "fill of 1 cell"],
  [step("something_new", "x", "y"), "the last change"],
])("%j is called %s", (it, name) => {
  expect(stepName(it, VIEW)).toBe(name);
});
