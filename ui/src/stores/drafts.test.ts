import { beforeEach, expect, test } from "vitest";
import { leaving, remember } from "./drafts";

const handed: string[] = [];
const happens = (type: string): boolean => document.body.dispatchEvent(new Event(type, { bubbles: true }));

beforeEach(() => void handed.splice(0));

test("a field that the keyboard leaves hands its text over", () => {
  leaving(() => handed.push("text"));
  expect(handed).toEqual(["text"]);
});

test("a field that a press of the pointer leaves does so with the click, and before what is clicked", () => {
  const forget = remember(() => handed.push("text"));
  const button = document.body.appendChild(document.createElement("button"));
  button.addEventListener("click", () => handed.push("clicked"));
  happens("pointerdown");
  leaving(() => handed.push("too early"));
  happens("pointerup");
  expect(handed, "nothing moves from under the pointer").toEqual([]);
  button.click();
  expect(handed).toEqual(["text", "clicked"]);
  button.remove();
  forget();
});

test.each(["pointerup", "pointercancel"])("after %s the keyboard hands over again", (end) => {
  happens("pointerdown");
  happens(end);
  leaving(() => handed.push("text"));
  expect(handed).toEqual(["text"]);
});
