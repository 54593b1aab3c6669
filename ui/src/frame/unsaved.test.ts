import { flushSync, mount, unmount } from "svelte";
import { expect, test, vi } from "vitest";
import type { OpenAssessment } from "../stores/assessment.svelte";
import { session } from "../stores/session.svelte";
import { newDraft } from "../screens/new/draft.svelte";
import { t } from "../words";
import Unsaved from "./Unsaved.svelte";

vi.mock("../platform", () => ({ asFailure: (reason: unknown) => reason, closeNow: vi.fn() }));

const FULL = { is: "failed", why: { code: "", message: "The disk is full.", hint: "Free some space." }, retry: true };

test.each<[string, boolean, boolean, string[], string]>([
  ["a change that cannot be saved", true, false, ["The disk is full."], "try-again"],
  ["a new assessment that was begun", false, true, ["Harbour Bank"], "unsaved-go-on"],
  ["both", true, true, ["The disk is full.", "Harbour Bank"], "try-again"],
])("a window that is to close says what would be lost: %s", (_what, isFailed, isBegun, wanted, offered) => {
  session.assessment = isFailed ? ({ saveState: FULL } as unknown as OpenAssessment) : null;
  newDraft.clear();
  if (isBegun) newDraft.keep({ ...newDraft.now, organisation: "Harbour Bank" });
  const dialog = mount(Unsaved, { target: document.body, props: { waiting: { what: "close", goOn: () => {} }, close: () => {} } });
  flushSync();
  for (const text of wanted) expect(document.body.textContent).toContain(text);
  expect(document.querySelector("footer .primary")?.textContent?.trim()).toBe(t(offered));
  void unmount(dialog);
});

test.each<["close" | "leave", string, string]>([
  ["close", "unsaved-text", "unsaved-close"],
  ["leave", "unsaved-leave-text", "unsaved-leave"],
])("what is not saved is lost only when the person says so: %s", async (what, text, word) => {
  session.assessment = { saveState: FULL } as unknown as OpenAssessment;
  newDraft.clear();
  const goOn = vi.fn();
  const dialog = mount(Unsaved, { target: document.body, props: { waiting: { what, goOn }, close: () => {} } });
  flushSync();
  expect(document.body.textContent).toContain(t(text));
  expect(goOn).not.toHaveBeenCalled();
  [...document.querySelectorAll("button")].find((it) => it.textContent?.trim() === t(word))?.click();
  expect(goOn).toHaveBeenCalledOnce();
  await unmount(dialog);
});
