import { expect, test } from "vitest";
import type { AnswerView, RequirementScoreView } from "../../generated/wire";
import { UNTOUCHED } from "../../stores/patch";
import { asksWhy, isMilder, withSuggestion } from "./grade";

test.each([
  ["minor", "major", true],
  ["conforms", "minor", true],
  ["major", "minor", false],
  ["minor", "minor", false],
  [null, "major", false],
  ["conforms", null, false],
])("grade %s where %s is suggested: milder is %s", (grade, suggested, wanted) => {
  expect(isMilder(grade, suggested)).toBe(wanted);
});

const checks = (...verdicts: (string | null)[]) => Object.fromEntries(verdicts.map((verdict, at) => [at, { verdict, reason: "", note: "" }]));

test.each<[string, Partial<AnswerView>, Partial<RequirementScoreView>, boolean]>([
  ["nothing was looked at", {}, {}, false],
  ["all is met", { checks: checks("met", "not_applicable", null) }, { gap: 0, effective_grade: "conforms" }, false],
  ["the level is below the target", { checks: checks("met") }, { gap: 1, effective_grade: "conforms" }, true],
  ["a check is partly met and others are open", { checks: checks("partly", null) }, {}, true],
  ["a check is not met, whatever the grade", { checks: checks("met", "unmet") }, { gap: 0, effective_grade: "conforms" }, true],
  ["the grade says so", { checks: checks("met") }, { gap: 0, effective_grade: "opportunity" }, true],
  ["it was written", { root_cause: "Nobody’s task." }, { gap: 0, effective_grade: "conforms" }, true],
])("where %s, a root cause is asked for: %4$s", (_what, answer, figures, wanted) => {
  const score = { gap: null, effective_grade: null, ...figures } as RequirementScoreView;
  expect(asksWhy({ ...UNTOUCHED, ...answer }, score)).toBe(wanted);
});

test("a suggestion is added once and what was written stays", () => {
  expect(withSuggestion("", "Do it.")).toBe("Do it.");
  expect(withSuggestion("Mine. ", "Do it.")).toBe("Mine.\n\nDo it.");
  expect(withSuggestion("Mine.\n\nDo it.", "Do it."), "a second press changes nothing").toBe("Mine.\n\nDo it.");
});
