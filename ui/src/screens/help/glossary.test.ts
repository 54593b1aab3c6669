import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import Help from "./Help.svelte";

const TERMS = ["control", "risk"].map((id) => ({ id, term: id, meaning: `What ${id} means.`, see: [] }));

vi.mock("../../platform", () => ({
  glossary: () => new Promise((come) => setTimeout(() => come(TERMS), 5)),
  asFailure: (reason: unknown) => reason,
}));

let help: Record<string, unknown>;
afterEach(() => unmount(help));

const open = (term: string | null): void => {
  help = mount(Help, { target: document.body, props: { term, close: () => {} } });
  flushSync();
};

test("opened at a term, the help shows the glossary with the keyboard at the term, once the terms have come", async () => {
  open("risk");
  await vi.waitFor(async () => {
    flushSync();
    await tick();
    expect(document.activeElement?.getAttribute("data-term")).toBe("risk");
  });
});

test("opened at no term, the help begins with the keys", () => {
  open(null);
  expect(document.querySelector("[role=tab][aria-selected=true]")?.getAttribute("data-tab")).toBe("keys");
});
