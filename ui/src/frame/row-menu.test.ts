import { afterEach, expect, test } from "vitest";
import { OWN_KEYS } from "../actions";
import { can } from "../stores/keys.svelte";
import { rowMenu, rows } from "./row-menu.svelte";

afterEach(() => {
  document.body.replaceChildren();
  rowMenu.called = null;
});

function list(): { list: HTMLElement; cells: HTMLElement[]; elsewhere: HTMLElement } {
  document.body.innerHTML = `<div><p data-row="a"><b tabindex="0"></b></p><p data-row="b"><b tabindex="0"></b></p></div><i tabindex="0"></i>`;
  const [list, elsewhere] = [...document.body.children] as [HTMLElement, HTMLElement];
  return { list, elsewhere, cells: [...list.querySelectorAll<HTMLElement>("b")] };
}

test("the row with the focus says what can be done, from row to row, until the focus leaves the list", () => {
  const { list: all, cells, elsewhere } = list();
  const asked: string[] = [];
  const menu = rows(all, (row) => {
    asked.push(row);
    return row === "a" ? { "row-open": () => {} } : { "row-remove": () => {} };
  });
  const offered = (): string[] => (["row-open", "row-remove"] as const).filter(can);
  cells[0]?.focus();
  expect(offered()).toEqual(["row-open"]);
  cells[1]?.focus();
  expect(offered()).toEqual(["row-remove"]);
  elsewhere.focus();
  expect(offered(), "a menu bar must not offer what is done with no row").toEqual([]);
  cells[1]?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true, clientX: 5, clientY: 7 }));
  expect(rowMenu.called).toMatchObject({ x: 5, y: 7 });
  expect(Object.keys(rowMenu.called?.handlers ?? {})).toEqual(["row-remove"]);
  menu.destroy();
});

test.each(OWN_KEYS.filter(({ place }) => place === "row").flatMap(({ keys }) => keys))("%s opens the menu of the row with the focus, as the help says", (name) => {
  const { list: all, cells } = list();
  const menu = rows(all, () => ({ "row-open": () => {} }));
  cells[1]?.focus();
  const [key = "", shift] = name.split("+").reverse();
  cells[1]?.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey: shift === "Shift", bubbles: true, cancelable: true }));
  expect(Object.keys(rowMenu.called?.handlers ?? {})).toEqual(["row-open"]);
  menu.destroy();
});

test("where every row can do the same, going from row to row changes nothing", () => {
  const { list: all, cells } = list();
  const same = { "row-open": () => {} };
  const menu = rows(all, () => same);
  cells[0]?.focus();
  cells[1]?.focus();
  expect(can("row-open")).toBe(true);
  menu.destroy();
  expect(can("row-open"), "a list that is gone offers nothing").toBe(false);
});
