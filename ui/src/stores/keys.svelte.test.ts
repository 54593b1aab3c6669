import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { act, can, isShut, nameNow, shut, undertake } from "./keys.svelte";

test("who undertook something last does it, until they go", () => {
  const done: string[] = [];
  const first = undertake("everywhere", { help: () => done.push("first") });
  const second = undertake("row", { help: { act: () => done.push("second"), can: () => done.length < 2, name: () => "Now" } });
  act("help");
  expect([can("help"), nameNow("help")]).toEqual([true, "Now"]);
  act("help");
  expect([can("help"), act("help")], "there is nothing to do any more").toEqual([false, false]);
  second();
  act("help");
  first();
  expect(act("help")).toBe(false);
  expect(done).toEqual(["second", "second", "first"]);
});

test("an effect that keeps the keys to itself, or undertakes something, runs once", () => {
  let runs = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      runs += 1;
      const [reopen, end] = [shut(), undertake("row", {})];
      return () => {
        reopen();
        end();
      };
    });
  });
  flushSync();
  expect([runs, isShut()]).toEqual([1, true]);
  stop();
  expect(isShut()).toBe(false);
});
