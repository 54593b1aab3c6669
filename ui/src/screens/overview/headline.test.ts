import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import type { RollupView } from "../../generated/wire";
import Headline from "./Headline.svelte";

let shown: Record<string, unknown>;
afterEach(() => unmount(shown));

test("a share that goes by weight says so beside the numbers it does not follow from", () => {
  const figures: RollupView = { id: "annex_a", mean: 1.9, low: 1.7, high: 2.1, coverage: 0.85, target: 3, rated: 28, applicable: 37 };
  shown = mount(Headline, { target: document.body, props: { title: "Annex A", figures, before: null, open: () => {} } });
  flushSync();
  const said = document.querySelector(".beside")?.textContent;
  expect(said).toContain("28 of 37 rated, 85 % by weight");
  expect(said).toContain("between 1.7 and 2.1");
});
