import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { t } from ".";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !/(\.test\.ts|generated[/\\].*)$/.test(name))
  .map((name) => readFileSync(join("src", name), "utf8"));
const keys = [...readFileSync("../assets/locales/en/ui.ftl", "utf8").matchAll(/^([a-z][\w-]*) =/gm)].map((found) => found[1]!);

/** Keys written out: `t("key")`, and `word: "key"` in tables. */
const named = new Set(sources.flatMap((text) => [...text.matchAll(/(?:\bt\(\s*|\bword: )"([\w-]+)"/g)].map((found) => found[1]!)));
/** Beginnings of keys that end in a token: `` t(`verdict-${verdict}`) ``. */
const beginnings = new Set(sources.flatMap((text) => [...text.matchAll(/\b(?:t|hasWords)\(\s*`([\w-]+-)\$\{/g)].map((found) => found[1]!)));
/** Any string that is a key counts as a use, so that a key can be chosen before it is shown. */
const quoted = new Set(sources.flatMap((text) => [...text.matchAll(/"([a-z][\w-]*)"/g)].map((found) => found[1]!)));

test("every key the window uses has words", () => {
  expect([...named].filter((key) => !keys.includes(key)), "keys without words").toEqual([]);
  const empty = [...beginnings].filter((beginning) => !keys.some((key) => key.startsWith(beginning)));
  expect(empty, "beginnings that no key continues").toEqual([]);
});

test("every key in the file is used", () => {
  const used = (key: string): boolean =>
    named.has(key) || quoted.has(key) || [...beginnings].some((beginning) => key.startsWith(beginning));
  expect(keys.filter((key) => !used(key)), "words nobody sees").toEqual([]);
});

test("no key is there twice", () => {
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test("a sentence is filled in without invisible marks around what is filled", () => {
  expect(t("save-saved", { time: "14:02" })).toBe("Saved 14:02");
});
