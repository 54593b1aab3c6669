import { expect, test } from "vitest";
import { readBasis, readFlag, readGrade, readLevel } from "./values";

test.each<[string, number | null]>([
  ["3", 3],
  [" 3 ", 3],
  ["0", 0],
  ["5", 5],
  ["3.0", 3],
  ["3,0", 3],
  ["3 – Defined", 3],
  ["3 - defined", 3],
  ["3: Defined", 3],
  ["3 Defined", 3],
  ["Level 3", 3],
  ["Level 3, Defined".replace(",", ":"), 3],
  ["L2", 2],
  ["Managed", 4],
  ["optimizing", 5],
  ["non-existent", 0],
  ["", null],
  ["–", null],
  ["Not rated", null],
])("“%s” is the level %s", (text, value) => {
  expect(readLevel(text)).toEqual({ value });
});

test.each(["6", "-1", "3.5", "33", "3 – Managed", "three", "n/a", "3 of 5"])("“%s” is no level, and the reason says it", (text) => {
  const read = readLevel(text);
  expect("refused" in read && read.refused.includes(text), JSON.stringify(read)).toBe(true);
});

test.each<[string, string | null]>([
  ["Conforms", "conforms"],
  ["minor gap", "minor"],
  ["Minor", "minor"],
  ["MAJOR GAP", "major"],
  ["opportunity", "opportunity"],
  [" ", null],
])("“%s” is the grade %s", (text, value) => {
  expect(readGrade(text)).toEqual({ value });
});

test.each<[string, string | null]>([
  ["Seen", "seen"],
  ["stated", "stated"],
  ["Sampled ", "sampled"],
  ["", null],
])("“%s” is the basis %s", (text, value) => {
  expect(readBasis(text)).toEqual({ value });
});

test.each<[string, boolean]>([
  ["x", true],
  ["Yes", true],
  ["TRUE", true],
  ["For review", true],
  ["", false],
  ["no", false],
])("“%s” as a flag is %s", (text, value) => {
  expect(readFlag(text)).toEqual({ value });
});

test("what is no grade, basis or flag is refused with the words that would do", () => {
  for (const read of [readGrade("bad"), readBasis("guessed")]) expect("refused" in read && /bad|guessed/.test(read.refused)).toBe(true);
  expect(readGrade("bad")).toMatchObject({ refused: expect.stringContaining("Minor gap") as string });
  expect(readFlag("perhaps")).toMatchObject({ refused: expect.stringContaining("perhaps") as string });
});
