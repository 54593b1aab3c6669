import { expect, test } from "vitest";
import { isMilder, splitStep, withSuggestion } from "./grade";

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

test("a step becomes a title and a note", () => {
  expect(splitStep("Hold a session. Keep the photo. Date it.")).toEqual({ title: "Hold a session.", note: "Keep the photo. Date it." });
  expect(splitStep("Hold a session")).toEqual({ title: "Hold a session", note: "" });
});

test("a suggestion is added once and what was written stays", () => {
  expect(withSuggestion("", "Do it.")).toBe("Do it.");
  expect(withSuggestion("Mine. ", "Do it.")).toBe("Mine.\n\nDo it.");
  expect(withSuggestion("Mine.\n\nDo it.", "Do it."), "a second press changes nothing").toBe("Mine.\n\nDo it.");
});
