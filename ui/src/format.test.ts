import { expect, test } from "vitest";
import { day, fileSize, oneDecimal, percent, percentRange, range } from "./format";

test.each([
  [2.25, "2.3"],
  [0.05, "0.1"],
  [10 / 3, "3.3"],
  [3, "3.0"],
  [4.949, "4.9"],
  [0, "0.0"],
  [-0.25, "-0.3"],
  [-0.01, "0.0"],
])("%d is shown as %s, half away from zero", (value, shown) => {
  expect(oneDecimal(value)).toBe(shown);
});

test("shares are whole per cent", () => {
  expect(percent(0.625)).toBe("63 %");
  expect(percent(1)).toBe("100 %");
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
