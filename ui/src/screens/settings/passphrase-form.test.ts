import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PassphraseSet, Start } from "../../generated/wire";
import { router } from "../../stores/router.svelte";
import { session } from "../../stores/session.svelte";
import { toasts } from "../../stores/toasts.svelte";
import { t } from "../../words";
import Passphrase from "./Passphrase.svelte";

/** The host is at work until the test lets it answer. */
let finish: (set: PassphraseSet) => void;
let fail: (why: unknown) => void;
const working = (): Promise<PassphraseSet> => new Promise((done, failed) => ([finish, fail] = [done, failed]));

vi.mock("../../platform", () => ({
  setPassphrase: () => working(),
  removePassphrase: () => working(),
  cancelWork: () => Promise.resolve(null),
  passphraseStrength: () => Promise.resolve(4),
  asFailure: (reason: unknown) => reason,
}));

let screen: Record<string, unknown>;
const dialog = (): HTMLDialogElement | null => document.querySelector("dialog");
const button = (word: string): HTMLButtonElement =>
  [...document.querySelectorAll("button")].find((it) => it.textContent?.trim() === word) as HTMLButtonElement;
const settled = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done));
  flushSync();
};

async function begin(): Promise<void> {
  button(t("passphrase-set")).click();
  flushSync();
  for (const field of document.querySelectorAll<HTMLInputElement>("dialog input[type=password]")) {
    field.value = "river stone lamp";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  flushSync();
  dialog()?.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
}

beforeEach(() => {
  session.start = { has_passphrase: false } as Start;
  toasts.clear();
  screen = mount(Passphrase, { target: document.body, props: { hasPassphrase: false } });
  flushSync();
});
afterEach(() => unmount(screen));

test.each<[string, () => void]>([
  ["Cancel", () => button(t("cancel")).click()],
  ["Close", () => button(t("close")).click()],
  ["Escape", () => void dialog()?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }))],
  ["the system", () => void dialog()?.dispatchEvent(new Event("cancel", { cancelable: true }))],
])("while the passphrase is being set, %s does not close the form, and what is said afterwards is true", async (_what, leave) => {
  await begin();
  leave();
  flushSync();
  expect(dialog(), "the host goes on, and so does the form").not.toBeNull();
  finish({ backups_left: ["/old.plumb"] } as PassphraseSet);
  await settled();
  expect(session.start?.has_passphrase).toBe(true);
  expect(toasts.list).toHaveLength(1);
  expect([dialog(), document.body.textContent?.includes("/old.plumb")]).toEqual([null, true]);
});

test("once the host has refused, the form can be left", async () => {
  await begin();
  fail({ code: "refused", message: "Too short.", hint: "" });
  await settled();
  expect(dialog()?.querySelector("[role=alert]")?.textContent).toContain("Too short.");
  button(t("cancel")).click();
  flushSync();
  expect([dialog(), session.start?.has_passphrase]).toEqual([null, false]);
});

test("the menu asks for the passphrase from every screen", () => {
  router.go("settings", null, "passphrase");
  flushSync();
  expect(dialog()?.querySelector("h2")?.textContent).toBe(t("passphrase-title-set"));
  router.go("settings");
});
