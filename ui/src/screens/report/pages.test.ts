import { expect, test } from "vitest";
import { Latest, pageAt, stepped, widthOf } from "./pages";

test("a page fills the room or has its size on paper", () => {
  expect(widthOf(595, "fit", 480)).toBe(480);
  expect(widthOf(595, 100, 480), "210 mm at 96 pixels to the inch").toBe(793);
  expect(widthOf(595, 50, 480)).toBe(397);
  expect(widthOf(595, "fit", 0), "never nothing").toBe(120);
});

test("zoom goes on from what is seen", () => {
  expect(stepped("fit", 1, 595, 480), "a fitted page of 61 %").toBe(75);
  expect(stepped("fit", -1, 595, 480)).toBe(50);
  expect(stepped(100, 1, 595, 480)).toBe(125);
  expect(stepped(200, 1, 595, 480), "and ends").toBe(200);
});

test("the page looked at is the last that begins above the line", () => {
  const tops = [0, 700, 1400];
  expect([0, 699, 700, 5000].map((line) => pageAt(tops, line))).toEqual([0, 0, 1, 2]);
  expect(pageAt([], 10), "no pages yet").toBe(0);
});

test("what was asked for last is done first, and what scrolled away is not done", async () => {
  const done: number[] = [];
  const queue = new Latest(1);
  const work = (number: number) => async (): Promise<void> => void done.push(number);
  queue.ask(work(1));
  const away = queue.ask(work(2));
  queue.ask(work(3));
  away();
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).toEqual([3, 1]);
});
