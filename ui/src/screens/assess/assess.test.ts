import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AssessmentView, CatalogueView, Edited, RequirementScoreView, RollupView, WireEdit } from "../../generated/wire";
import { foresee } from "../../stores/patch";

const sent: WireEdit[] = [];
/** What the host keeps. */
let kept: AssessmentView;

vi.mock("../../platform", () => ({
  edit: (_id: string, edit: WireEdit) => {
    sent.push(edit);
    kept = foresee(kept, edit);
    const { answers, scores, history } = kept;
    const patch = { header: null, participants: null, ai_systems: null, evidence: null, actions: null, answers };
    return Promise.resolve<Edited>({ patch, scores, history, saved_at: "2026-11-22T10:00:01Z", step: null });
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

const check = (id: string, conditional: boolean) => ({ id, text: `Check ${id}`, documented: false, conditional, look: "Look." });
const requirement = (id: string, group: string) => ({
  id,
  title: `Title of ${id}`,
  kind: group.startsWith("A") ? "control" : "clause",
  group,
  plain: "In plain words.",
  levels: ["none", "some", "more", "defined", "managed", "best"],
  checks: [check(`${id}/a`, false), check(`${id}/b`, true)],
  roles: [],
  dependents: 0,
});
const CATALOGUE: CatalogueView = {
  id: "iso-42001",
  edition: "2023",
  title: "",
  notice: "",
  groups: [
    { id: "4", title: "Context" },
    { id: "A.2", title: "Policies" },
  ],
  requirements: [requirement("4.1", "4"), requirement("4.2", "4"), requirement("A.2.2", "A.2")],
};
const rollup = (id: string): RollupView => ({ id, mean: null, low: 0, high: 5, coverage: 0, target: 3, rated: 0, applicable: 1 });
const score = (id: string): RequirementScoreView => ({
  id,
  applicable: true,
  level: null,
  target: 3,
  weight: 1,
  gap: null,
  attainment: null,
  achievement: null,
  suggested_grade: null,
  grade: null,
  priority: null,
  warnings: [],
});

function view(): AssessmentView {
  const blank = { id: "x", participants: [], ai_systems: [], evidence: [], actions: [], answers: {} };
  return {
    ...blank,
    header: { organisation: { name: "Halden", sector: "", employees: null, country: "" }, title: "Baseline", default_target: 3, seal: null },
    scores: {
      overall: rollup("overall"),
      management_system: rollup("management_system"),
      annex_a: rollup("annex_a"),
      groups: [rollup("4"), rollup("A.2")],
      requirements: ["4.1", "4.2", "A.2.2"].map(score),
      gaps: [],
      readiness: { verdict: "unknown", blockers: [] },
    },
    history: { undo: null, redo: null },
    changed_at: "2026-11-22T10:00:00Z",
    previous: null,
    is_sample: false,
  } as unknown as AssessmentView;
}

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
  kept = view();
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
