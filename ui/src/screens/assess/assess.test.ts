import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AssessmentView, WireEdit } from "../../generated/wire";
import { assessmentWith, CATALOGUE, editedTo } from "../../stores/open.fixture";
import { foresee } from "../../stores/patch";

const sent: WireEdit[] = [];
/** What the host keeps. */
let kept: AssessmentView;

vi.mock("../../platform", () => ({
  edit: (_id: string, edit: WireEdit) => {
    sent.push(edit);
    kept = foresee(kept, edit);
    return Promise.resolve(editedTo(kept));
  },
  filesDragged: () => () => {},
  absentAttachments: () => Promise.resolve([]),
  guide: () => new Promise(() => {}),
  glossary: () => Promise.resolve([]),
  asFailure: (reason: unknown) => reason,
}));

const { Catalogue, session } = await import("../../stores/session.svelte");
const { OpenAssessment } = await import("../../stores/assessment.svelte");
const { press } = await import("../../stores/keys.svelte");
const { router } = await import("../../stores/router.svelte");
const { default: Assess } = await import("./Assess.svelte");

let screen: ReturnType<typeof mount>;
const type = (key: string): void => {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  flushSync();
};
const settled = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done));
  flushSync();
};
const heading = (): string => document.querySelector("h1")?.textContent ?? "";

beforeEach(() => {
  sent.splice(0);
  session.catalogue = new Catalogue(CATALOGUE);
  kept = assessmentWith();
  session.assessment = new OpenAssessment(kept);
  router.go("assess", "4.1");
  globalThis.addEventListener("keydown", press);
  screen = mount(Assess, { target: document.body });
  flushSync();
});

afterEach(async () => {
  globalThis.removeEventListener("keydown", press);
  await unmount(screen);
});

describe("the keys of Assess", () => {
  test("a digit is the level", () => {
    type("3");
    expect(sent).toEqual([{ type: "level", requirement: "4.1", level: 3 }]);
  });

  test("arrows go from check to check and letters answer the one at work", async () => {
    type("ArrowDown");
    type("ArrowDown");
    type("p");
    type("ArrowUp");
    type("n");
    await settled();
    expect(sent).toEqual([
      { type: "verdict", check: "4.1/b", verdict: "partly", reason: "" },
      { type: "verdict", check: "4.1/a", verdict: "unmet", reason: "" },
    ]);
  });

  test("with no check at work a letter answers the first unanswered one", () => {
    type("y");
    expect(sent).toEqual([{ type: "verdict", check: "4.1/a", verdict: "met", reason: "" }]);
  });

  test("j and k go to the next and the previous requirement and stop at the ends", async () => {
    type("k");
    expect(heading()).toContain("4.1");
    type("j");
    await settled();
    expect(heading()).toContain("4.2");
  });

  test("in a text field keys type, and Escape leaves the field", async () => {
    type("f");
    await settled();
    expect(document.activeElement?.id).toBe("finding");
    type("3");
    expect(sent, "3 is a letter here").toEqual([]);
    type("Escape");
    expect(document.activeElement?.querySelector("#finding"), "Tab goes on from what the field stands in").not.toBeNull();
    type("3");
    expect(sent).toEqual([{ type: "level", requirement: "4.1", level: 3 }]);
  });

  test("r marks for review", () => {
    type("r");
    expect(sent).toEqual([{ type: "review", requirement: "4.1", review: true }]);
  });
});

describe("what wants a reason", () => {
  const radio = (value: string): HTMLInputElement => {
    const found = [...document.querySelectorAll<HTMLInputElement>(`input[value="${value}"]`)][0];
    if (!found) throw new Error(`nothing to choose ${value} with`);
    return found;
  };
  const write = (label: string, text: string): void => {
    const named = [...document.querySelectorAll("label")].find((it) => it.textContent === label);
    const field = document.getElementById(named?.htmlFor ?? "") as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("blur"));
    flushSync();
  };

  test("not applicable is sent only with its reason", () => {
    radio("not_applicable").click();
    flushSync();
    expect(sent, "first the reason").toEqual([]);
    write("Why it does not apply", "   ");
    expect(sent, "blank is no reason").toEqual([]);
    write("Why it does not apply", "Nothing is bought.");
    expect(sent).toEqual([{ type: "verdict", check: "4.1/b", verdict: "not_applicable", reason: "Nothing is bought." }]);
  });

  test("a control is excluded only with its reason; a clause cannot be", async () => {
    expect(document.querySelector('input[value="excluded"]'), "4.1 is a clause").toBeNull();
    router.go("assess", "A.2.2");
    flushSync();
    radio("excluded").click();
    flushSync();
    expect(sent).toEqual([]);
    write("Why the control does not apply", "No AI is built here.");
    expect(sent).toEqual([{ type: "exclude", requirement: "A.2.2", reason: "No AI is built here." }]);
    await settled();
    expect(document.getElementById("checks-title"), "its checks are kept out of sight").toBeNull();
  });
});
