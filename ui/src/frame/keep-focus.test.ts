import { afterEach, beforeEach, expect, test } from "vitest";
import { keepFocus } from "./keep-focus";

let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `<main><h1>Actions</h1><section><h2>Open</h2><p><button id="go">Go</button></p></section><p><input id="other"></p></main>`;
  stop = keepFocus(document);
});
afterEach(() => stop());

const rest = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
const go = (): HTMLButtonElement => document.querySelector("#go")!;

test.each<[string, () => void, string]>([
  ["goes", () => go().remove(), "Open"],
  ["goes with all of its part", () => document.querySelector("section")!.remove(), "Actions"],
])("when what has the focus %s, the heading of where it was has it", async (_what, change, wanted) => {
  go().focus();
  change();
  await rest();
  expect(document.activeElement?.textContent).toBe(wanted);
});

test("when a screen goes, the title of the next one has the focus, whatever stands before it", async () => {
  go().focus();
  document.querySelector("main")!.innerHTML = `<nav><h2>Outline</h2></nav><h1>4.1 Context</h1>`;
  await rest();
  expect(document.activeElement?.textContent).toBe("4.1 Context");
});

test("what is of use again after work that is done has the focus again", async () => {
  go().focus();
  go().disabled = true;
  go().blur();
  await rest();
  go().disabled = false;
  await new Promise((done) => setTimeout(done, 200));
  expect(document.activeElement).toBe(go());
});

test("a field left on purpose stays left, so that Tab goes on from there", async () => {
  const field = document.querySelector<HTMLInputElement>("#other")!;
  field.focus();
  field.blur();
  document.querySelector("main")!.append("more");
  await rest();
  expect(document.activeElement).toBe(document.body);
});
