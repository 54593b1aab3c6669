import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Failure } from "../generated/wire";
import { t } from "../words";

const WRONG: Failure = { code: "wrong_passphrase", message: "not the one", hint: "" };
const LOCKED: Failure = { code: "locked", message: "locked", hint: "" };
/** What was tried, and how long the host has the next one wait. */
const tried: string[] = [];
let wait = 0;

vi.mock("../platform", () => ({
  unlock: (_path: string | null, given: string) => (tried.push(given), Promise.reject(WRONG)),
  checkPassphrase: (given: string) => (tried.push(`check ${given}`), Promise.resolve(null)),
  unlockWait: () => Promise.resolve(wait),
  asFailure: (reason: unknown) => reason,
  available: () => true,
  start: () => Promise.reject(LOCKED),
  onOpenWorkspace: () => Promise.resolve(),
  beforeClose: () => Promise.resolve(),
  setMenu: () => Promise.resolve(),
  setTheme: () => Promise.resolve(),
  onMenu: () => Promise.resolve(() => {}),
}));

const { default: App } = await import("../App.svelte");
const { default: Unlock } = await import("./Unlock.svelte");
const { session } = await import("../stores/session.svelte");

let shown: ReturnType<typeof mount>;
function show<Props extends Record<string, unknown>>(part: Component<Props>, props: Props): void {
  shown = mount(part, { target: document.body, props });
  flushSync();
}
function showLocked(isCovered: boolean): void {
  session.locked = { path: null, failure: LOCKED, isCovered };
  show(Unlock, { locked: session.locked });
}
const field = (): HTMLInputElement => document.querySelector("input")!;
const button = (): HTMLButtonElement => document.querySelector<HTMLButtonElement>("[type=submit]")!;
const settled = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
};

function type(passphrase: string): void {
  field().value = passphrase;
  field().dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

async function enter(passphrase: string): Promise<void> {
  type(passphrase);
  document.querySelector("form")!.dispatchEvent(new SubmitEvent("submit", { cancelable: true }));
  await settled();
}

beforeEach(() => {
  vi.useFakeTimers();
  tried.splice(0);
  wait = 0;
});
afterEach(async () => {
  await unmount(shown);
  session.locked = null;
  vi.useRealTimers();
});

test("a wrong passphrase does not stay in its field", async () => {
  showLocked(false);
  await settled();
  await enter("quartz");
  expect([tried, field().value]).toEqual([["quartz"], ""]);
  expect(document.body.textContent).toContain("not the one");
});

test("after too many wrong ones the next waits, and the seconds are counted down", async () => {
  showLocked(false);
  wait = 2;
  await enter("quartz");
  expect(document.body.textContent).toContain(t("unlock-wait", { seconds: 2 }));
  await enter("again");
  expect([tried, button().disabled], "it is not tried").toEqual([["quartz"], true]);
  await vi.advanceTimersByTimeAsync(2_000);
  flushSync();
  expect([document.querySelector("[role=timer]"), button().disabled], "then it can be").toEqual([null, false]);
});

test("what is only out of sight comes back by the passphrase alone", async () => {
  showLocked(true);
  await settled();
  expect([...document.querySelectorAll("button")].map((it) => it.textContent), "nothing leads past it").not.toContain(t("cancel"));
  await enter("quartz");
  expect([tried, session.locked]).toEqual([["check quartz"], null]);
});

test("what is typed while the workspace is still being locked stays, and is not taken over to another one", async () => {
  session.locked = { path: null, failure: LOCKED, isCovered: true };
  show(App, {});
  type("quar");
  session.locked = { path: null, failure: LOCKED };
  await settled();
  expect(field().value).toBe("quar");
  session.locked = { path: "/other.plumb", failure: LOCKED };
  await settled();
  expect(field().value).toBe("");
});
