import { expect, test } from "vitest";
import { differs, isComplete, type Task } from "./passphrase";

test.each<[Task, string, string, string, boolean]>([
  ["set", "", "river stone", "river stone", true],
  ["set", "", "river stone", "river", false],
  ["set", "", "", "", false],
  ["change", "old", "new", "new", true],
  ["change", "", "new", "new", false],
  ["change", "old", "new", "New", false],
  ["remove", "old", "", "", true],
  ["remove", "", "", "", false],
])("to %s with %j, %j and %j is complete: %j", (task, current, next, again, wanted) => {
  expect(isComplete(task, { current, next, again })).toBe(wanted);
});

test.each([
  ["river", "", false],
  ["river", "riv", false],
  ["river", "rivet", true],
  ["river", "river stone", true],
  ["river", "river", false],
])("%j and %j differ for sure: %j", (next, again, wanted) => {
  expect(differs({ current: "", next, again }), "nobody is told off while still typing").toBe(wanted);
});
