import { expect, test } from "vitest";
import { Newest } from "./newest";

/** A question that is answered when the test says so. */
function question(): { ask: () => Promise<string>; answer: (text: string) => void; fail: (why: string) => void } {
  let answer!: (text: string) => void;
  let fail!: (why: string) => void;
  const promise = new Promise<string>((resolve, reject) => ([answer, fail] = [resolve, reject]));
  return { ask: () => promise, answer, fail };
}

test("an answer that comes late is not told over a newer one", async () => {
  const newest = new Newest<string>();
  const heard: string[] = [];
  const told = { answer: (text: string) => void heard.push(text), failure: (why: unknown) => void heard.push(`failed: ${why}`) };
  const [ri, risk] = [question(), question()];
  const both = [newest.ask(ri.ask, told), newest.ask(risk.ask, told)];
  risk.answer("risk");
  ri.answer("ri");
  await Promise.all(both);
  expect(heard, "the first question was overtaken").toEqual(["risk"]);
});

test("a failure is told only while its question is the newest", async () => {
  const newest = new Newest<string>();
  const heard: string[] = [];
  const told = { answer: (text: string) => void heard.push(text), failure: (why: unknown) => void heard.push(`failed: ${why}`) };
  const [first, second] = [question(), question()];
  const both = [newest.ask(first.ask, told), newest.ask(second.ask, told)];
  first.fail("too slow");
  second.fail("broken");
  await Promise.all(both);
  expect(heard).toEqual(["failed: broken"]);
});

test("what is forgotten is not told", async () => {
  const newest = new Newest<string>();
  const heard: string[] = [];
  const late = question();
  const asked = newest.ask(late.ask, { answer: (text) => void heard.push(text), failure: () => {} });
  newest.forget();
  late.answer("too late");
  await asked;
  expect(heard).toEqual([]);
});
