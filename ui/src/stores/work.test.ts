import { beforeEach, expect, test, vi } from "vitest";
import type { WorkProgress } from "../platform";

type Told = (progress: WorkProgress) => void;

/** What the host was asked, in order. */
const asked: string[] = [];
/** How the work under way is reported and ended. */
let told: Told = () => undefined;
let end: (answer: unknown) => void = () => undefined;
let fail: (reason: unknown) => void = () => undefined;

function begin(what: string, listener: Told): Promise<unknown> {
  asked.push(what);
  told = listener;
  return new Promise((resolve, reject) => ([end, fail] = [resolve, reject]));
}

vi.mock("../platform", () => ({
  verify: (listener: Told) => begin("verify", listener),
  backUp: (listener: Told) => begin("back up", listener),
  backUpDaily: (listener: Told) => begin("daily", listener),
  cancelWork: async () => void asked.push("cancel"),
  asFailure: (reason: unknown) => reason,
}));

const { work } = await import("./work.svelte");
const { session } = await import("./session.svelte");

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  asked.splice(0);
  session.failure = null;
});

test("verifying shows how far it is and then what it came to", async () => {
  const verifying = work.verify();
  await settled();
  expect(work.underWay, "it is begun").toMatchObject({ what: "verify", stage: "beginning", cancelling: false });
  told({ stage: "replaying", done: 3, total: 12 });
  expect(work.underWay).toMatchObject({ what: "verify", stage: "replaying", done: 3, total: 12 });
  end({ differences: [], entries: 12 });
  await verifying;
  expect(work.underWay, "nothing is under way any more").toBeNull();
  expect(work.verified).toEqual({ differences: [], entries: 12 });
});

test("verifying that is stopped is not taken for done, and is no failure", async () => {
  const verifying = work.verify();
  await settled();
  await work.cancel();
  expect(work.underWay?.cancelling, "it says that it is stopping").toBe(true);
  told({ stage: "hashing", done: 1, total: 2 });
  expect(work.underWay?.cancelling, "also when one more step is told").toBe(true);
  fail({ code: "cancelled", message: "", hint: "" });
  await verifying;
  expect(asked).toEqual(["verify", "cancel"]);
  expect(work.verified).toBe("stopped");
  expect(session.failure, "the person wanted it so").toBeNull();
});

test("a backup that fails says why, and there is nothing left to stop", async () => {
  const backingUp = work.backUp();
  await settled();
  fail({ code: "refused", message: "The disk is full.", hint: "" });
  await backingUp;
  expect(session.failure?.message).toBe("The disk is full.");
  await work.cancel();
  expect(asked, "the host hears no more of it").toEqual(["back up"]);
});

test("the backup of the day shows only where it is made, and its failure is told", async () => {
  const backingUp = work.backUpDaily();
  await settled();
  expect(work.underWay, "nothing may be due").toBeNull();
  told({ stage: "copying", done: 1, total: 2 });
  expect(work.underWay).toMatchObject({ what: "backup", stage: "copying", cancelling: false });
  fail({ code: "refused", message: "The disk is full.", hint: "" });
  await backingUp;
  expect([work.underWay, session.failure?.message]).toEqual([null, "The disk is full."]);
});

test("a second work does not hide the first", async () => {
  const verifying = work.verify();
  await settled();
  const finish = end;
  const second = work.backUp();
  await settled();
  fail({ code: "refused", message: "The workspace is being verified.", hint: "" });
  await second;
  expect(session.failure?.message, "it says why it was not begun").toBe("The workspace is being verified.");
  expect(work.underWay?.what, "the first is still shown").toBe("verify");
  finish({ differences: [], entries: 1 });
  await verifying;
});
