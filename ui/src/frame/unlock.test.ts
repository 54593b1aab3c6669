import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Failure } from "../generated/wire";
import { t } from "../words";

const WRONG: Failure = { code: "wrong_passphrase", message: "not the one", hint: "" };
/** What was tried, and how long the host has the next one wait. */
const tried: string[] = [];
let wait = 0;

vi.mock("../platform", () => ({
  unlock: (_path: string | null, given: string) => (tried.push(given), Promise.reject(WRONG)),
  checkPassphrase: (given: string) => (tried.push(`check ${given}`), Promise.resolve(null)),
  unlockWait: () => Promise.resolve(wait),
  asFailure: (reason: unknown) => reason,
}));

const { default: Unlock } = await import("./Unlock.svelte");
const { session } = await import("../stores/session.svelte");

let shown: ReturnType<typeof mount>;
const show = (isCovered: boolean): void => {
  session.locked = { path: null, failure: { code: "locked", message: "locked", hint: "" }, isCovered };
  shown = mount(Unlock, { target: document.body, props: { locked: session.locked } });
  flushSync();
};
const field = (): HTMLInputElement => document.querySelector("input")!;
const button = (): HTMLButtonElement => document.querySelector<HTMLButtonElement>("[type=submit]")!;
const settled = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
};

async function enter(passphrase: string): Promise<void> {
  field().value = passphrase;
  field().dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
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
  show(false);
  await settled();
  await enter("quartz");
  expect([tried, field().value]).toEqual([["quartz"], ""]);
  expect(document.body.textContent).toContain("not the one");
});

test("after too many wrong ones the next waits, and the seconds are counted down", async () => {
  show(false);
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
  show(true);
  await settled();
  expect([...document.querySelectorAll("button")].map((it) => it.textContent), "nothing leads past it").not.toContain(t("cancel"));
  await enter("quartz");
  expect([tried, session.locked]).toEqual([["check quartz"], null]);
});
