import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shown } from "./shown";

/** What happens in the next frame. */
let frame: (() => void) | null = null;
let isShown = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (then: () => void) => (frame = then));
  isShown = false;
  void shown().then(() => (isShown = true));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what follows waits until the frame is painted, and not until its callbacks have run", async () => {
  await vi.advanceTimersByTimeAsync(10);
  frame?.();
  await Promise.resolve();
  expect(isShown, "the frame is painted after its callbacks").toBe(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(isShown).toBe(true);
});

test("where there are no frames it waits no longer than a person would notice", async () => {
  await vi.advanceTimersByTimeAsync(39);
  expect(isShown).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isShown).toBe(true);
});

// The last, as a page that goes does not come back.
test("a page that goes waits for nothing: what was typed in it is sent", async () => {
  dispatchEvent(new Event("pagehide"));
  let isSent = false;
  await shown().then(() => (isSent = true));
  expect(isSent).toBe(true);
});
