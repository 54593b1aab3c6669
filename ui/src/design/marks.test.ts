import { mount, unmount } from "svelte";
import { expect, test } from "vitest";
import { t } from "../words";
import Button from "./Button.svelte";
import LevelMark from "./LevelMark.svelte";

/** What stands in lists by the hundred: each more box would be laid out with every key. */
const MARKS: [string, (target: Element) => ReturnType<typeof mount>, string, string][] = [
  ["a level", (target) => mount(LevelMark, { target, props: { level: 3 } }), "3", `${t("level")} 3`],
  ["no level", (target) => mount(LevelMark, { target, props: { level: null } }), "–", t("level-none")],
  ["a button of a row", (target) => mount(Button, { target, props: { word: "Remove", of: "4.1" } }), "Remove", "Remove 4.1"],
];

test.each(MARKS)("%s is one box that says its whole name", async (_, make, shown, said) => {
  const target = document.createElement("p");
  const made = make(target);
  const [mark, ...more] = target.querySelectorAll("*");
  expect([mark?.textContent?.trim(), mark?.getAttribute("aria-label"), more.length]).toEqual([shown, said, 0]);
  await unmount(made);
});
