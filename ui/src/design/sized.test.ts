import { expect, test, vi } from "vitest";
import { sized } from "./sized";

test("an element is measured at once, whenever its size changes, and no more once that is ended", () => {
  let changes = (): void => {};
  const disconnect = vi.fn();
  const observe = vi.fn();
  vi.stubGlobal("ResizeObserver", class {
    observe = observe;
    disconnect = disconnect;
    constructor(told: () => void) {
      changes = told;
    }
  });
  const element = document.createElement("p");
  const measured = vi.fn();
  const end = sized(element, measured);
  expect(measured.mock.calls, "the first time before anything is painted").toEqual([[element]]);
  changes();
  expect([measured.mock.calls.length, observe.mock.calls, disconnect.mock.calls.length]).toEqual([2, [[element]], 0]);
  end?.();
  expect(disconnect).toHaveBeenCalledOnce();
  expect(sized(undefined, measured), "what is not there is not measured").toBeUndefined();
  vi.unstubAllGlobals();
});
