import { expect, test } from "vitest";
import { placed } from "./beside";

const WINDOW = { width: 1000, height: 700 };

test.each([
  ["under a word in the upper half", { left: 100, top: 100, bottom: 120 }, { left: 100, top: 124, bottom: null }],
  ["over a word in the lower half", { left: 100, top: 600, bottom: 620 }, { left: 100, top: null, bottom: 104 }],
  ["within the right edge", { left: 950, top: 100, bottom: 120 }, { left: 692, top: 124, bottom: null }],
  ["within the left edge", { left: -20, top: 100, bottom: 120 }, { left: 8, top: 124, bottom: null }],
])("a note stands %s", (_where, word, wanted) => {
  expect(placed(word, WINDOW, 300)).toEqual(wanted);
});
