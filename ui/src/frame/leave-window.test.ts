import { beforeEach, expect, test, vi } from "vitest";

const closed = vi.fn();
vi.mock("../platform", () => ({ closeNow: closed }));

const { mayClose } = await import("./leave-window");
const { newDraft } = await import("../screens/new/draft.svelte");
const { remember } = await import("../stores/drafts");
const { session } = await import("../stores/session.svelte");

beforeEach(() => {
  closed.mockClear();
  newDraft.clear();
  Object.assign(session, { assessment: null, waiting: null });
});

/** An open assessment that does or does not get saved in time. */
const open = (isSaved: boolean): void => void Object.assign(session, { assessment: { settleWithin: () => Promise.resolve(isSaved) } });

test.each<[string, () => void, boolean]>([
  ["nothing is open", () => undefined, true],
  ["all is saved", () => open(true), true],
  ["something cannot be saved", () => open(false), false],
  ["a new assessment was begun", () => newDraft.keep({ ...newDraft.now, organisation: "Bryggen" }), false],
])("where %s, the window may close or the person is asked", async (_where, arrange, may) => {
  arrange();
  expect(await mayClose()).toBe(may);
  expect(session.waiting?.what ?? null).toBe(may ? null : "close");
  expect(closed, "nothing closes unasked").not.toHaveBeenCalled();
  session.waiting?.goOn();
  expect(closed).toHaveBeenCalledTimes(may ? 0 : 1);
});

test("what is being typed is handed over before anything is asked", async () => {
  // A field of the form for a new assessment, not left yet.
  const forget = remember(() => newDraft.keep({ ...newDraft.now, organisation: "Bryggen" }));
  expect(await mayClose(), "it would be lost").toBe(false);
  forget();
});
