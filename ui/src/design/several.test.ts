import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import Several from "./Several.svelte";

vi.mock("../platform", () => ({}));

let group: Record<string, unknown>;
afterEach(() => unmount(group));

const OPTIONS = ["risk", "legal", "contract"].map((value) => ({ value, word: value }));

function show(values: string[]) {
  const choose = vi.fn();
  group = mount(Several, { target: document.body, props: { label: "Reasons", options: OPTIONS, values, choose } });
  flushSync();
  const box = (value: string) => document.querySelector(`input[value="${value}"]`) as HTMLInputElement;
  return { choose, box };
}

test("a press adds to what holds, in the order of the options, or takes away", () => {
  const { choose, box } = show(["contract"]);
  box("risk").click();
  expect(choose).toHaveBeenLastCalledWith(["risk", "contract"]);
  box("contract").click();
  expect(choose).toHaveBeenLastCalledWith([]);
});

test("what was not taken does not look as if it were", () => {
  const { box } = show(["legal"]);
  box("risk").click();
  flushSync();
  expect([box("risk").checked, box("legal").checked]).toEqual([false, true]);
});
