import { expect, test } from "vitest";
import { around, BEGINNING, longer, within, type Portion } from "./portion";

const told = ({ first, end }: Portion): string => `${first}–${end}`;

test.each<[string, Portion, number, string]>([
  ["a short list is built whole", BEGINNING, 30, "0–30"],
  ["a long one begins with its beginning", BEGINNING, 3000, "0–100"],
  ["one that became shorter shows its end", { first: 2000, end: 2100 }, 150, "50–150"],
  ["an empty one shows nothing", BEGINNING, 0, "0–0"],
])("%s", (_what, portion, count, wanted) => {
  expect(told(within(portion, count))).toBe(wanted);
});

test.each<[string, number, string]>([
  ["is there already", 99, "0–100"],
  ["is far down", 2000, "1950–2050"],
  ["is the last", 2999, "2900–3000"],
])("an item that %s is built", (_what, place, wanted) => {
  expect(told(around(BEGINNING, place, 3000))).toBe(wanted);
});

test("reading on and back makes the portion longer, not further than to the first", () => {
  expect(told(longer(BEGINNING, "after"))).toBe("0–200");
  expect(told(longer({ first: 50, end: 150 }, "before"))).toBe("0–150");
});
