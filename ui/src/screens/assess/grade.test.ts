import { expect, test } from "vitest";
import { isMilder, withSuggestion } from "./grade";

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

test("a suggestion is added once and what was written stays", () => {
  expect(withSuggestion("", "Do it.")).toBe("Do it.");
  expect(withSuggestion("Mine. ", "Do it.")).toBe("Mine.\n\nDo it.");
  expect(withSuggestion("Mine.\n\nDo it.", "Do it."), "a second press changes nothing").toBe("Mine.\n\nDo it.");
});
