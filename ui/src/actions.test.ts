import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ACTIONS, actionFor, isTyping, keyName, type Place } from "./actions";

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe("the list of actions", () => {
  test("every screen of the rail has an action that opens it", () => {
    const named = ACTIONS.map((action) => action.id as string);
    const screens = readFileSync("src/screens/index.ts", "utf8").matchAll(/id: "([\w-]+)".*rail: "(?:top|assessment|foot)"/g);
    expect([...screens].map((found) => `go-${found[1]}`).filter((id) => !named.includes(id)), "screens no menu opens").toEqual([]);
  });

  test("a key that works while somebody types writes no text", () => {
    const writing = ACTIONS.filter((action) => action.whileTyping && action.keys.some((key) => !key.startsWith("Ctrl+")));
    expect(writing).toEqual([]);
  });

  test("no key means two things in places that are open together", () => {
    const together: Place[][] = [["everywhere", "assessment", "assess"], ["everywhere", "assessment", "row"]];
    for (const places of together) {
      const keys = ACTIONS.filter((action) => places.includes(action.place)).flatMap((action) => action.keys);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at), "keys used twice").toEqual([]);
    }
  });

  test("no id is there twice", () => {
    expect(new Set(ACTIONS.map((action) => action.id)).size).toBe(ACTIONS.length);
  });
});

test.each([
  ["a letter", press("j"), "j"],
  ["a shifted sign", press("?", { shiftKey: true }), "?"],
  ["control", press("z", { ctrlKey: true }), "Ctrl+Z"],
  ["control and shift", press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+Z"],
  ["the command key", press("z", { metaKey: true }), "Ctrl+Z"],
  ["alt", press("j", { altKey: true }), null],
])("%s has its name", (_what, found, wanted) => {
  expect(found).toBe(wanted);
});

test.each<[string, Place[], boolean, string | null]>([
  ["3", ["everywhere", "assessment", "assess"], false, "level-3"],
  ["3", ["everywhere", "assessment", "assess"], true, null],
  ["3", ["everywhere", "assessment"], false, null],
  ["Ctrl+Z", ["everywhere", "assessment"], false, "undo"],
  ["Ctrl+Z", ["everywhere", "assessment"], true, null],
  ["?", ["everywhere"], false, "help"],
  ["Ctrl+K", ["everywhere"], true, "search"],
  ["x", ["everywhere", "assessment", "assess"], false, null],
])("%s in %j, typing: %j, is %s", (key, places, typing, wanted) => {
  expect(actionFor(key, places, typing)).toBe(wanted);
});

test("text fields and lists take keys for themselves; buttons and choices do not", () => {
  const input = (type: string) => Object.assign(document.createElement("input"), { type });
  expect(isTyping(input("text"))).toBe(true);
  expect(isTyping(document.createElement("textarea"))).toBe(true);
  expect(isTyping(document.createElement("select"))).toBe(true);
  expect(isTyping(input("radio")), "a verdict must not swallow the digits").toBe(false);
  expect(isTyping(document.createElement("button"))).toBe(false);
});
