import { expect, test } from "vitest";
import { ACTIONS, MENUS } from "../actions";
import { menuBar } from "./menu";

const bar = menuBar({ can: (id) => id === "undo", name: (id) => (id === "undo" ? "Undo level of 4.1" : null) });
const items = bar.flatMap((menu) => menu.items);

test("every action stands in the menu bar once, with its key", () => {
  const found = items.filter((item) => ACTIONS.some((action) => action.id === item.id));
  expect(found.map((item) => item.id).sort()).toEqual(ACTIONS.map((action) => action.id).sort());
  for (const action of ACTIONS) expect(found.find((item) => item.id === action.id)?.key, action.id).toBe(action.keys[0] ?? null);
});

test("every menu has words and something in it, and no line begins or ends it", () => {
  expect(bar).toHaveLength(MENUS.length);
  for (const menu of bar) {
    expect([menu.items[0]?.id, menu.items.at(-1)?.id], menu.word).not.toContain("");
    expect(menu.items.filter((item, at) => item.id === "" && menu.items[at + 1]?.id === ""), "two lines in a row").toEqual([]);
  }
});

test("what cannot be done is not offered, and undo says what it would do", () => {
  const undo = items.find((item) => item.id === "undo");
  expect([undo?.word, undo?.enabled]).toEqual(["Undo level of 4.1", true]);
  expect(items.find((item) => item.id === "redo")?.enabled).toBe(false);
});
