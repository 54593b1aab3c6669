import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MINUTES, watch } from "./idle";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

test("it is idle after as long as chosen without a touch, and not before", () => {
  const idle = vi.fn();
  const stop = watch(MINUTES.five, idle);
  vi.advanceTimersByTime(4 * MINUTE);
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  vi.advanceTimersByTime(4 * MINUTE);
  expect(idle, "a key was pressed in between").not.toHaveBeenCalled();
  vi.advanceTimersByTime(MINUTE + 5_000);
  expect(idle).toHaveBeenCalledTimes(1);
  stop();
  vi.advanceTimersByTime(60 * MINUTE);
  expect(idle, "nobody watches any more").toHaveBeenCalledTimes(1);
});

test("a computer that slept is idle at the first touch", () => {
  const idle = vi.fn();
  let time = 0;
  const stop = watch(MINUTES.fifteen, idle, () => time);
  time = 16 * MINUTE;
  window.dispatchEvent(new Event("pointermove"));
  expect(idle).toHaveBeenCalledTimes(1);
  stop();
});

test("who chose never is never locked out", () => {
  const idle = vi.fn();
  watch(MINUTES.never, idle);
  vi.advanceTimersByTime(24 * 60 * MINUTE);
  expect(idle).not.toHaveBeenCalled();
});
