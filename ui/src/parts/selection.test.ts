import { expect, test } from "vitest";
import { Selection } from "./selection.svelte";

const SHOWN = ["a", "b", "c", "d"];

test.each<[string, [string, boolean][], string[]]>([
  ["one row", [["b", false]], ["b"]],
  ["the same row twice", [["b", false], ["b", false]], []],
  ["two rows", [["d", false], ["a", false]], ["a", "d"]],
  ["Shift downwards", [["b", false], ["d", true]], ["b", "c", "d"]],
  ["Shift upwards", [["d", false], ["b", true]], ["b", "c", "d"]],
  ["Shift with nothing before it", [["c", true]], ["c"]],
  ["Shift on a selected row takes out", [["a", false], ["d", true], ["b", true]], ["a"]],
])("%s", (_what, clicks, wanted) => {
  const selection = new Selection();
  for (const [key, through] of clicks) selection.toggle(key, SHOWN, through);
  expect(selection.of(SHOWN)).toEqual(wanted);
});

test("what a filter hides is not meant", () => {
  const selection = new Selection();
  selection.set(SHOWN, true);
  expect(selection.of(["c", "a"])).toEqual(["c", "a"]);
  selection.clear();
  expect(selection.of(SHOWN)).toEqual([]);
});
