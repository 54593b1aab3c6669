import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { AssessmentView, HeaderView } from "../generated/wire";
import * as host from "../platform";
import { OpenAssessment } from "../stores/assessment.svelte";
import { act, can, nameNow } from "../stores/keys.svelte";
import { assessmentWith, editedTo } from "../stores/open.fixture";
import { toasts } from "../stores/toasts.svelte";
import { t } from "../words";
import Standing from "./Standing.svelte";

vi.mock("../platform", () => ({
  archive: vi.fn(async () => editedTo(assessmentWith(), "step 1")),
  unarchive: vi.fn(async () => editedTo(assessmentWith(), "step 2")),
  undo: vi.fn(async () => editedTo(assessmentWith())),
  asFailure: (reason: unknown) => reason,
}));

let shown: Record<string, unknown>;
function show(change: Partial<HeaderView>): void {
  const blank = assessmentWith();
  const view: AssessmentView = { ...blank, header: { ...blank.header, is_archived: false, ...change } };
  shown = mount(Standing, { target: document.body, props: { assessment: new OpenAssessment(view) } });
  flushSync();
}
afterEach(() => unmount(shown));

const SEAL = { by: "Ada", at: "2026-11-22T10:00:00Z", sha256: "ab".repeat(32) };
const dialog = (): string => document.querySelector("dialog h2")?.textContent ?? "";

test.each<[string, Partial<HeaderView>, boolean, boolean]>([
  ["draft", {}, true, false],
  ["final one", { seal: SEAL }, false, true],
])("of a %s the menu offers what can be done with it", (_what, header, finalise, reopen) => {
  show(header);
  expect([can("finalise"), can("reopen"), can("archive"), can("follow-up")]).toEqual([finalise, reopen, true, true]);
});

test.each([
  ["finalise", {}, "finalise-title"],
  ["reopen", { seal: SEAL }, "reopen-title"],
  ["follow-up", {}, "follow-up-title"],
] as const)("%s asks first, whichever screen is open", (action, header, title) => {
  show(header);
  act(action);
  flushSync();
  expect(dialog()).toBe(t(title));
});

test.each([
  [false, "archive", null, "step 1"],
  [true, "unarchive", t("unarchive"), "step 2"],
] as const)("an assessment that is archived: %s, goes the other way, and its own step is offered to undo", async (is_archived, command, name, step) => {
  toasts.clear();
  show({ is_archived });
  expect(nameNow("archive")).toBe(name);
  act("archive");
  await vi.waitFor(() => expect(toasts.list).toHaveLength(1));
  expect(host[command]).toHaveBeenCalledWith("x");
  toasts.list[0]?.offer?.act();
  await vi.waitFor(() => expect(host.undo).toHaveBeenLastCalledWith("x", step));
});
