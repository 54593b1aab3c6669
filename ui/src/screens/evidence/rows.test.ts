import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rowMenu } from "../../frame/row-menu.svelte";
import * as host from "../../platform";
import { OpenAssessment } from "../../stores/assessment.svelte";
import type { Handlers } from "../../stores/keys.svelte";
import { assessmentWith, CATALOGUE, evidenceOf } from "../../stores/open.fixture";
import { Catalogue, session } from "../../stores/session.svelte";
import Evidence from "./Evidence.svelte";

vi.mock("../../platform", () => ({
  absentAttachments: vi.fn(async () => ["lost"]),
  chooseFile: vi.fn(async () => null),
  choosePlace: vi.fn(async () => "/copy.pdf"),
  openAttachment: vi.fn(async () => null),
  saveAttachment: vi.fn(async () => null),
  filesDragged: () => () => {},
  asFailure: (reason: unknown) => reason,
}));

let screen: Record<string, unknown>;
const attachment = { name: "Policy.pdf", bytes: 4, sha256: "00" } as never;
beforeEach(async () => {
  session.catalogue = new Catalogue(CATALOGUE);
  session.assessment = new OpenAssessment(assessmentWith({ evidence: [evidenceOf("bare"), evidenceOf("kept", { attachment }), evidenceOf("lost", { attachment })] }));
  screen = mount(Evidence, { target: document.body });
  await new Promise((done) => setTimeout(done));
  flushSync();
});
afterEach(() => {
  rowMenu.called = null;
  void unmount(screen);
});

function called(key: string): Handlers {
  document.querySelector(`[data-row=${key}]`)?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
  flushSync();
  return rowMenu.called?.handlers ?? {};
}
const offered = (handlers: Handlers): string[] =>
  Object.entries(handlers).flatMap(([id, it]) => (typeof it === "object" && it.can?.() === false ? [] : [id]));

test.each([
  ["bare", ["row-open", "file-attach", "row-remove"]],
  ["kept", ["row-open", "file-attach", "file-open", "file-save", "row-remove"]],
  ["lost", ["row-open", "file-attach", "row-remove"]],
])("the menu of evidence whose file is %s offers what can be done with it", (key, wanted) => {
  expect(offered(called(key))).toEqual(wanted);
});

test.each<[keyof Handlers, keyof typeof host, unknown[]]>([
  ["file-attach", "chooseFile", ["evidence"]],
  ["file-open", "openAttachment", ["x", "kept"]],
  ["file-save", "saveAttachment", ["x", "kept", "/copy.pdf"]],
])("%s of that menu does so", async (action, command, wanted) => {
  const doing = called("kept")[action];
  (typeof doing === "function" ? doing : doing?.act)?.();
  await vi.waitFor(() => expect(vi.mocked(host[command] as () => unknown)).toHaveBeenCalledWith(...wanted));
});
