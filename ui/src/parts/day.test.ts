import { expect, test } from "vitest";
import { today } from "./day";

test("a day is the user's own, with two digits everywhere", () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
