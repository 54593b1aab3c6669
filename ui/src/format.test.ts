import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { day, fileSize, oneDecimal, percent, percentRange, range } from "./format";

/** The rows that hold the report and the command line to the same rounding. */
const rows = (table: string): number[][] =>
  readFileSync(`../tests/golden/${table}.txt`, "utf8").trim().split("\n").filter((line) => !line.startsWith("#")).map((line) => line.split(" ").map(Number));

test.each(rows("one-decimal"))("%d is shown as %d with one decimal", (value, wanted) => {
  expect(oneDecimal(value ?? NaN)).toBe(wanted?.toFixed(1));
});

test.each(rows("whole-percent"))("the share %d is shown as %d per cent", (share, wanted) => {
  expect(percent(share ?? NaN)).toBe(`${wanted} %`);
});

test("what is rounded to nothing has no sign", () => {
  expect(oneDecimal(-0.01)).toBe("0.0");
});

test("a range whose ends look the same is one figure", () => {
  expect(percentRange(0.375, 0.625)).toBe("38–63 %");
  expect(percentRange(0.5, 0.5)).toBe("50 %");
  expect(range(2.5, 3.75)).toBe("2.5–3.8");
});

test("a day stays the day it is in every time zone", () => {
  expect(day("2026-03-01", "en-GB")).toBe("1 Mar 2026");
  expect(day("soon"), "what is no day is shown as it is").toBe("soon");
});

test.each([
  [0, "0 kB"],
  [1, "1 kB"],
  [811_200, "812 kB"],
  [999_499, "1000 kB"],
  [999_500, "1.0 MB"],
  [1_449_000, "1.4 MB"],
])("%i bytes are shown as %s", (bytes, shown) => {
  expect(fileSize(bytes)).toBe(shown);
});
