import { expect, test } from "vitest";
import { inSight, scrolledTo, visibleRows } from "./visible";

test.each<[string, number, number, number, { first: number; end: number }]>([
  ["the top", 0, 300, 1000, { first: 0, end: 16 }],
  ["the middle", 3000, 300, 1000, { first: 94, end: 116 }],
  ["the end", 29700, 300, 1000, { first: 984, end: 1000 }],
  ["a list shorter than the window", 0, 300, 3, { first: 0, end: 3 }],
  ["a list that became shorter while it was scrolled", 29700, 300, 3, { first: 2, end: 3 }],
  ["an empty list", 0, 300, 0, { first: 0, end: 0 }],
  ["a window nobody measured yet", 0, 0, 1000, { first: 0, end: 7 }],
  ["more than the top, as some scroll", -40, 300, 1000, { first: 0, end: 16 }],
])("at %s, the rows in sight are built", (_what, scrolled, height, count, wanted) => {
  expect(visibleRows(scrolled, height, 30, count, 6)).toEqual(wanted);
});

test.each<[string, number, number, number]>([
  ["in sight", 5, 100, 100],
  ["above", 2, 100, 60],
  ["below", 20, 100, 370],
])("a row %s is scrolled to no further than needed", (_what, row, scrolled, wanted) => {
  expect(scrolledTo(row, scrolled, 300, 30, 40)).toBe(wanted);
});

test.each<[string, number, number[]]>([
  ["all fit", 30, [10, 10, 10]],
  ["one is cut", 25, [10, 10, 10]],
  ["one begins where the window ends", 20, [10, 10]],
  ["not even the first fits", 5, [10]],
])("of three columns of ten where %s, those in sight are built", (_where, width, wanted) => {
  const columns = [10, 10, 10].map((width) => ({ width }));
  expect(inSight(columns, width).map((column) => column.width)).toEqual(wanted);
});
