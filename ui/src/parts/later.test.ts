import { flushSync, mount, unmount } from "svelte";
import { expect, test, vi } from "vitest";
import Probe from "./later.probe.svelte";

test("what lies below comes after the frame that shows what stands above, or at once where somebody asks", () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal("requestAnimationFrame", (then: FrameRequestCallback) => frames.push(then));
  vi.stubGlobal("cancelAnimationFrame", () => frames.splice(0));
  const built = (): string => {
    flushSync();
    return [...document.body.children].map((it) => it.localName).join(" ");
  };
  const frame = (): void => frames.splice(0).forEach((then) => then(0));
  const shown = mount(Probe, { target: document.body });
  expect(built()).toBe("i");
  frame();
  expect(built(), "the first frame is not painted while its callbacks run").toBe("i");
  frame();
  expect(built()).toBe("i b");
  void unmount(shown);

  const asked = mount(Probe, { target: document.body });
  expect(built()).toBe("i");
  asked["hurry"]();
  expect(built()).toBe("i b");
  void unmount(asked);
  vi.unstubAllGlobals();
});
