import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ACTIONS, actionFor, isTyping, keyName, type ActionId, type Place } from "./actions";

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

const SOURCES = Object.values(import.meta.glob<string>(["./**/*.{ts,svelte}", "!./**/*.test.ts", "!./actions.ts"], { query: "?raw", import: "default", eager: true })).join("\n");

/** Whether a table of handlers names the action; screens are named by their kind. */
function isCarriedOut(id: string): boolean {
  const name = id.replace(/^go-.*/, "go-${screen.id}");
  if (SOURCES.includes(`"${name}":`) || SOURCES.includes(`\`${name}\``)) return true;
  return /^\w+$/.test(name) && new RegExp(`[\\s{]${name}(: [{(\\w]|,\\n)`).test(SOURCES);
}

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

  // What each screen is for. What is not here is a choice within a screen, or a button of a dialog that one of these opens.
  test.each<[string, readonly ActionId[]]>([
    ["welcome", ["new-assessment", "sample", "open-workspace"]],
    ["library", ["new-assessment", "import", "row-open", "follow-up", "archive", "export", "row-remove"]],
    ["overview", ["go-assess", "go-report", "go-history", "go-about", "finalise", "reopen", "archive", "follow-up"]],
    ["about", ["finalise"]],
    ["assess", ["level-0", "level-5", "met", "partly", "unmet", "finding", "evidence", "action", "review", "next-unanswered"]],
    ["grid", ["cells-copy", "cells-paste", "cells-fill", "row-remove", "row-review", "row-assess"]],
    ["gaps", ["row-act", "row-assess", "row-select"]],
    ["actions", ["row-open", "row-select", "row-assess", "row-remove"]],
    ["evidence", ["row-open", "file-attach", "file-open", "file-save", "row-remove"]],
    ["systems", ["row-open", "row-remove"]],
    ["report", ["export-report"]],
    ["settings", ["new-workspace", "open-workspace", "close-workspace", "verify", "back-up", "passphrase", "lock"]],
    ["everywhere", ["search", "help", "undo", "redo", "export", "quit"]],
  ])("what the screen %s is for stands in the list, and somebody carries it out", (_screen, ids) => {
    const missing = ids.filter((id) => !ACTIONS.some((action) => action.id === id));
    const idle = ids.filter((id) => !isCarriedOut(id));
    expect([missing, idle]).toEqual([[], []]);
  });

  test("no entry of the list has nobody to carry it out", () => {
    expect(ACTIONS.map((action) => action.id).filter((id) => !isCarriedOut(id))).toEqual([]);
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
