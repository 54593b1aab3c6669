import { expect, test, vi } from "vitest";
import { sized } from "./sized";

test("an element is measured at once, whenever its size changes, and no more once that is ended", async () => {
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
  expect(measured, "not while sizes are told: that could change one again").toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(measured).toHaveBeenCalledTimes(2));
  expect([observe.mock.calls, disconnect.mock.calls.length]).toEqual([[[element]], 0]);
  changes();
  end?.();
  await new Promise((later) => requestAnimationFrame(later));
  expect(measured, "what was still to be measured is not").toHaveBeenCalledTimes(2);
  expect(disconnect).toHaveBeenCalledOnce();
  expect(sized(undefined, measured), "what is not there is not measured").toBeUndefined();
  vi.unstubAllGlobals();
});
