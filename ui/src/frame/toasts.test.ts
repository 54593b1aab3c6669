import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { toasts } from "../stores/toasts.svelte";
import Toasts from "./Toasts.svelte";

let shown: Record<string, unknown>;
const zone = (): HTMLElement => document.querySelector(".toasts") as HTMLElement;
const button = (): HTMLElement => zone().querySelector("button") as HTMLElement;
const is = (event: Event): void => {
  zone().dispatchEvent(event);
  flushSync();
};
const wait = (seconds: number): void => {
  vi.advanceTimersByTime(seconds * 1000);
  flushSync();
};

beforeEach(() => {
  vi.useFakeTimers();
  shown = mount(Toasts, { target: document.body });
  toasts.show("Done", { word: "Undo", act: () => {} });
  flushSync();
});
afterEach(() => {
  toasts.clear();
  flushSync();
  void unmount(shown);
  vi.useRealTimers();
});

test("a message that offers something goes away by itself", () => {
  wait(19);
  expect(toasts.list).toHaveLength(1);
  wait(2);
  expect(toasts.list).toEqual([]);
});

test.each<[string, () => void, () => void]>([
  ["pointed at", () => is(new PointerEvent("pointerenter")), () => is(new PointerEvent("pointerleave"))],
  ["at work with the keyboard", () => (button().focus(), flushSync()), () => (button().blur(), flushSync())],
])("while the messages are %s none goes away, not even a new one, and afterwards each has its time", (_what, come, go) => {
  wait(10);
  come();
  toasts.show("Later");
  wait(60);
  expect(toasts.list.map((it) => it.text)).toEqual(["Done", "Later"]);
  go();
  wait(9);
  expect(toasts.list.map((it) => it.text)).toEqual(["Done"]);
  wait(12);
  expect(toasts.list).toEqual([]);
});

test("once the last was closed under the pointer, the next goes away by itself", () => {
  is(new PointerEvent("pointerenter"));
  toasts.clear();
  flushSync();
  toasts.show("Next");
  wait(9);
  expect(toasts.list).toEqual([]);
});
