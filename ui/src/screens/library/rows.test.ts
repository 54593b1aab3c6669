import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rowMenu } from "../../frame/row-menu.svelte";
import type { AssessmentCard, RollupView } from "../../generated/wire";
import * as host from "../../platform";
import type { Handlers } from "../../stores/keys.svelte";
import { session } from "../../stores/session.svelte";
import { t } from "../../words";
import Library from "./Library.svelte";

const rollup: RollupView = { id: "", mean: null, low: null, high: null, coverage: 0, target: 3, rated: 0, applicable: 1 };
const card = (id: string, is_archived: boolean): AssessmentCard => ({
  ...{ id, organisation: "Halden", title: `Baseline ${id}`, kind: "baseline", status: "draft", started_on: null },
  ...{ changed_at: "2026-11-22T08:00:00Z", is_archived, is_sealed: false, previous: null },
  ...{ overall: rollup, management_system: rollup, annex_a: rollup },
});

vi.mock("../../platform", () => ({
  library: vi.fn(async () => ({ assessments: [card("a", false), card("b", true)] })),
  archive: vi.fn(async () => null),
  unarchive: vi.fn(async () => null),
  deleteAssessment: vi.fn(async () => null),
  openAssessment: vi.fn(() => new Promise(() => {})),
  chooseFolder: vi.fn(async () => "/out"),
  exportAssessment: vi.fn(async () => "/out/a.json"),
  setSettings: vi.fn(async (settings: unknown) => settings),
  filesDragged: () => () => {},
  asFailure: (reason: unknown) => reason,
}));

let screen: Record<string, unknown>;
beforeEach(async () => {
  session.start = { settings: { views: { "library.shelf": "all" }, export_folder: "/out" } } as never;
  screen = mount(Library, { target: document.body });
  await vi.waitFor(() => expect(document.querySelectorAll("[data-row]")).toHaveLength(2));
});
afterEach(() => {
  rowMenu.called = null;
  void unmount(screen);
});

function called(id: string): Handlers {
  document.querySelector(`[data-row=${id}]`)?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
  flushSync();
  return rowMenu.called?.handlers ?? {};
}

test("the menu of an assessment in the library offers all that its buttons do, and export", () => {
  expect(Object.keys(called("a"))).toEqual(["row-open", "follow-up", "archive", "export", "row-remove"]);
});

test.each<[string, string, keyof Handlers, keyof typeof host, string[]]>([
  ["opens it", "a", "row-open", "openAssessment", ["a"]],
  ["puts it into the archive", "a", "archive", "archive", ["a"]],
  ["takes it out of the archive", "b", "archive", "unarchive", ["b"]],
  ["exports it", "a", "export", "exportAssessment", ["a", "/out"]],
  ["deletes it", "a", "row-remove", "deleteAssessment", ["a"]],
])("the menu of an assessment %s", async (_what, row, action, command, wanted) => {
  const doing = called(row)[action];
  (typeof doing === "function" ? doing : doing?.act)?.();
  await vi.waitFor(() => expect(vi.mocked(host[command] as () => unknown)).toHaveBeenCalledWith(...wanted));
});

test("it follows it up, and says what it would do with the archive", () => {
  const handlers = called("b");
  expect(typeof handlers.archive === "object" && handlers.archive.name?.()).toBe(t("unarchive"));
  (handlers["follow-up"] as () => void)();
  flushSync();
  expect(document.querySelector("dialog h2")?.textContent).toBe(t("follow-up-title"));
});
