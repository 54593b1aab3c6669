import { createRawSnippet, flushSync, mount, tick, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { router } from "../stores/router.svelte";
import { Listing } from "./listing.svelte";
import type { OpenAssessment } from "../stores/assessment.svelte";
import Register from "./Register.svelte";

vi.mock("../platform", () => ({ asFailure: (reason: unknown) => reason }));

let table: Record<string, unknown>;
afterEach(() => unmount(table));

function register(): void {
  const nothing = createRawSnippet(() => ({ render: () => "<td></td>" }));
  const items = ["e1", "e2", "e3"].map((key) => ({ key }));
  const props = { caption: "Evidence", items, nameOf: ({ key }: { key: string }) => `Name of ${key}`, cells: nothing };
  const listing = new Listing<{ key: string }>("evidence", ["title"], String, ({ key }) => key, ({ key }) => key);
  const doing = { listing, assessment: {} as OpenAssessment, addWord: "Add", add: async () => null, remove: async () => null, nothing: "None" };
  table = mount(Register<{ key: string }>, { target: document.body, props: { ...props, ...doing, fields: nothing } });
  flushSync();
}

async function settled(): Promise<void> {
  flushSync();
  await tick();
}

const focused = (): string => document.activeElement?.textContent?.trim() ?? "";

test("opened at a row, the list leads the keyboard to it and shows what is in it", async () => {
  router.go("evidence", null, "e2");
  register();
  await settled();
  expect(focused()).toContain("Name of e2");
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");

  router.go("evidence", null, "e3");
  await settled();
  expect(focused(), "the same screen goes on to another row").toContain("Name of e3");
});

test.each([
  ["at no row", null],
  ["at a row that is gone", "e9"],
])("opened %s, the list leaves the keyboard alone", async (_what, row) => {
  router.go("evidence", null, row);
  register();
  await settled();
  expect(document.activeElement?.classList.contains("name")).toBe(false);
  expect(document.querySelector("[aria-expanded=true]")).toBeNull();
});
