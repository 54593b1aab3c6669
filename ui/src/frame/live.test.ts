import { flushSync, mount, unmount, type Component } from "svelte";
import { expect, test, vi } from "vitest";
import Problem from "../design/Problem.svelte";
import type { Failure } from "../generated/wire";
import type { OpenAssessment, SaveState as State } from "../stores/assessment.svelte";
import { toasts } from "../stores/toasts.svelte";
import { t } from "../words";
import SaveState from "./SaveState.svelte";
import Toasts from "./Toasts.svelte";

vi.mock("../platform", () => ({ asFailure: (reason: unknown) => reason }));

const FULL: Failure = { code: "not_saved", message: "The disk is full.", hint: "Free some space." };
const saving = (saveState: State) => ({ assessment: { saveState } as OpenAssessment });

function shown<Props extends Record<string, unknown>>(part: Component<Props>, props: Props): () => void {
  const it = mount(part, { target: document.body, props });
  flushSync();
  return () => void unmount(it);
}

/** The region that a screen reader listens to around a text; an alert is read at once, a status in its turn. */
function heard(text: string): string | null {
  const element = [...document.querySelectorAll("[aria-live], [role=status], [role=alert]")].find((it) => it.textContent?.includes(text));
  return element?.getAttribute("role") ?? element?.getAttribute("aria-live") ?? null;
}

test.each<[string, () => () => void, string, string]>([
  ["that something is being saved", () => shown(SaveState, saving({ is: "saving" })), t("save-saving"), "polite"],
  ["that it is saved", () => shown(SaveState, saving({ is: "saved", at: "2026-11-22T10:00:00Z" })), t("save-saved", { time: "" }).trim(), "polite"],
  ["that it is not", () => shown(SaveState, saving({ is: "failed", why: FULL, retry: true })), "The disk is full.", "polite"],
  ["what went wrong", () => shown(Problem, { failure: FULL, dismiss: () => {} }), "The disk is full.", "alert"],
  ["what was done", () => (toasts.show("Removed the thing."), shown(Toasts, {})), "Removed the thing.", "status"],
])("a screen reader hears %s", (_what, show, text, wanted) => {
  const hide = show();
  expect(heard(text)).toBe(wanted);
  hide();
  toasts.clear();
});
