import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SearchHit } from "../../generated/wire";
import { help } from "../../stores/help.svelte";
import { session } from "../../stores/session.svelte";
import Palette from "./Palette.svelte";

const hit = (kind: string, key: string, assessment: string | null): SearchHit => ({
  kind,
  key,
  assessment,
  field: "title",
  title: `Title of ${key}`,
  snippet: `Title of ${key}`,
  matches: [],
  organisation: "",
  assessment_title: "",
  requirement: null,
});
const FOUND = [hit("term", "risk", null), hit("evidence", "e7", "a1")];

vi.mock("../../platform", () => ({
  search: () => Promise.resolve({ hits: FOUND }),
  library: () => Promise.resolve({ assessments: [] }),
  asFailure: (reason: unknown) => reason,
}));

const close = vi.fn();
let palette: Record<string, unknown>;

beforeEach(async () => {
  palette = mount(Palette, { target: document.body, props: { close } });
  flushSync();
  const field = document.querySelector("input") as HTMLInputElement;
  field.value = "ri";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => {
    flushSync();
    expect(document.querySelectorAll("[role=option]").length).toBeGreaterThanOrEqual(FOUND.length);
  });
});
afterEach(() => unmount(palette));

const press = async (key: string): Promise<void> => {
  document.querySelector("input")?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await tick();
  flushSync();
};

test("a term opens the help at its place in the glossary", async () => {
  await press("Enter");
  await vi.waitFor(() => expect([help.isOpen, help.term]).toEqual([true, "risk"]));
  expect(close).toHaveBeenCalled();
});

test("a row of an assessment opens its screen at the row", async () => {
  const open = vi.spyOn(session, "open").mockResolvedValue();
  await press("ArrowDown");
  await press("Enter");
  await vi.waitFor(() => expect(open).toHaveBeenCalledWith("a1", "evidence", null, "e7"));
});
