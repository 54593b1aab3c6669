import { expect, test } from "vitest";
import type { RequirementScoreView } from "../generated/wire";
import { hasWords } from "../words";
import { whyHere } from "./why";

const score = (change: Partial<RequirementScoreView>): RequirementScoreView => ({
  id: "4.1",
  applicable: true,
  level: 1,
  target: 3,
  weight: 1,
  gap: 2,
  attainment: null,
  achievement: null,
  suggested_grade: null,
  grade: null,
  effective_grade: null,
  next_step_from: null,
  priority: "P4",
  warnings: [],
  ...change,
});

test.each<[string, Partial<RequirementScoreView>, number, string[]]>([
  ["a major gap by its checks", { effective_grade: "major" }, 0, ["why-major"]],
  ["a major gap by the assessor", { grade: "major", suggested_grade: "minor", effective_grade: "major" }, 0, ["why-major-own"]],
  ["a minor gap below target", { effective_grade: "minor" }, 0, ["why-minor-below"]],
  ["a minor gap at target", { effective_grade: "minor", gap: 0 }, 0, ["why-minor"]],
  ["an opportunity", { grade: "opportunity", effective_grade: "opportunity", gap: 0 }, 0, ["why-opportunity"]],
  ["a level too low, with every check met", { effective_grade: "conforms" }, 0, ["why-conforms-below"]],
  ["a level too low, with checks open", {}, 0, ["why-below"]],
  ["double weight that others build on", { weight: 2 }, 3, ["why-below", "why-weight", "why-dependents"]],
])("%s says why it is here", (_what, change, dependents, wanted) => {
  const found = whyHere(score(change), dependents);
  expect(found.map((sentence) => sentence.key)).toEqual(wanted);
  expect(found.every((sentence) => hasWords(sentence.key)), "every sentence has words").toBe(true);
});
