import { describe, expect, test, vi } from "vitest";
import type { Failure } from "../generated/wire";
import { EditQueue, WAITS_MS } from "./edit-queue";

const failure = (code: Failure["code"]): Failure => ({ code, message: code, hint: "" });

/** A host whose answers the test gives one by one. */
function host() {
  const calls: { change: string; answer: (value: string) => void; fail: (why: Failure) => void }[] = [];
  const queue = new EditQueue<string, string>({
    send: (change) => new Promise((answer, fail) => calls.push({ change, answer, fail })),
    asFailure: (reason) => reason as Failure,
    changed: () => {},
  });
  const settled = () => new Promise<void>((done) => setTimeout(done));
  return { calls, queue, settled };
}

describe("the edit queue", () => {
  test("sends the second change only after the first is durable", async () => {
    const { calls, queue, settled } = host();
    void queue.push("one");
    void queue.push("two");
    await settled();
    expect(calls.map((call) => call.change), "the second must wait").toEqual(["one"]);
    calls[0]!.answer("saved");
    await settled();
    expect(calls.map((call) => call.change)).toEqual(["one", "two"]);
    calls[1]!.answer("saved");
    expect(await queue.idle()).toBe(true);
    expect(queue.pending).toEqual([]);
  });

  test("keeps what could not be saved at the head, and sends it again before what came later", async () => {
    const { calls, queue, settled } = host();
    const first = queue.push("one");
    void queue.push("two");
    calls[0]!.fail(failure("not_saved"));
    await settled();
    expect(queue.stuck).toBe(true);
    expect(queue.failure?.code).toBe("not_saved");
    void queue.push("three");
    await settled();
    expect(calls.length, "nothing overtakes a change that is stuck").toBe(1);
    expect(await queue.idle(), "stuck is not idle").toBe(false);
    queue.retry();
    await settled();
    expect(calls[1]!.change, "the same change again").toBe("one");
    calls[1]!.answer("saved");
    expect(await first).toBe("saved");
    await settled();
    calls[2]!.answer("saved");
    await settled();
    calls[3]!.answer("saved");
    expect(calls.map((call) => call.change)).toEqual(["one", "one", "two", "three"]);
    expect(await queue.idle()).toBe(true);
    expect(queue.failure, "saved is no failure").toBeNull();
  });

  test("tries by itself until the disk is back, less and less often", async () => {
    vi.useFakeTimers();
    const { calls, queue } = host();
    const first = queue.push("one");
    const waits = [...WAITS_MS, WAITS_MS[WAITS_MS.length - 1]!];
    for (const [tried, wait] of waits.entries()) {
      calls[tried]!.fail(failure("not_saved"));
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect([calls.length, queue.stuck], `not before ${wait} ms have passed`).toEqual([tried + 1, true]);
      await vi.advanceTimersByTimeAsync(1);
      expect(calls.length, `after ${wait} ms`).toBe(tried + 2);
      expect(queue.failure?.code, "what is wrong stays told meanwhile").toBe("not_saved");
    }
    calls[waits.length]!.answer("saved");
    expect(await first).toBe("saved");
    await vi.advanceTimersByTimeAsync(60_000);
    expect([calls.length, queue.failure, queue.pending], "then there is peace").toEqual([waits.length + 1, null, []]);
    vi.useRealTimers();
  });

  test("tries by itself also where the file was moved, and no more once it is given up", async () => {
    vi.useFakeTimers();
    const { calls, queue } = host();
    const told = queue.push("one").catch((why: Failure) => why.code);
    calls[0]!.fail(failure("moved"));
    await vi.advanceTimersByTimeAsync(WAITS_MS[0]);
    expect(calls.length, "tried again").toBe(2);
    calls[1]!.fail(failure("moved"));
    await vi.advanceTimersByTimeAsync(0);
    queue.giveUp();
    expect(await told, "whoever asked is told").toBe("moved");
    await vi.advanceTimersByTimeAsync(60_000);
    expect([calls.length, queue.pending, await queue.idle()]).toEqual([2, [], true]);
    vi.useRealTimers();
  });

  test("does not try what broke again by itself", async () => {
    vi.useFakeTimers();
    const { calls, queue } = host();
    void queue.push("one");
    calls[0]!.fail(failure("broken"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([calls.length, queue.stuck]).toEqual([1, true]);
    vi.useRealTimers();
  });

  test.each<Failure["code"]>(["refused", "gone"])("drops a change that is %s and goes on", async (code) => {
    const { calls, queue, settled } = host();
    const first = queue.push("one").catch((why: Failure) => why.code);
    void queue.push("two");
    calls[0]!.fail(failure(code));
    await settled();
    expect(await first, "whoever asked is told").toBe(code);
    expect(calls.map((call) => call.change)).toEqual(["one", "two"]);
    expect(queue.pending).toEqual(["two"]);
  });
});
