import { expect, test } from "vitest";
import type { AssessmentView, StepView } from "../generated/wire";
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
  [step("answer", "4.1", "level", "1", "2"), "level of 4.1"],
  [step("check_answer", "4.1/b", "verdict", null, "met"), "verdict on 4.1/b"],
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
