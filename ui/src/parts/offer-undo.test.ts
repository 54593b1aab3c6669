import { flushSync, mount, unmount, type Component } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { AssessmentView, Edited, HowSeveral, WireEdit } from "../generated/wire";
import { actionOf, assessmentWith, CATALOGUE, editedTo, evidenceOf, scoreOf } from "../stores/open.fixture";
import { foresee, UNTOUCHED } from "../stores/patch";

const host = vi.hoisted(() => ({ steps: 0, undone: [] as (string | null)[], change: (_edits: unknown[]): unknown => null }));
vi.mock("../platform", () => ({
  edit: (_id: string, edit: WireEdit) => Promise.resolve(host.change([edit])),
  editSeveral: (_id: string, _how: HowSeveral, edits: WireEdit[]) => Promise.resolve(host.change(edits)),
  undo: (_id: string, step: string | null) => {
    host.undone.push(step);
    return Promise.resolve(host.change([]));
  },
  guide: () => Promise.resolve({ next: [] }),
  absentAttachments: () => Promise.resolve([]),
  filesDragged: () => () => {},
  asFailure: (reason: unknown) => reason,
}));

const { Catalogue, session } = await import("../stores/session.svelte");
const { OpenAssessment } = await import("../stores/assessment.svelte");
const { router } = await import("../stores/router.svelte");
const { t } = await import("../words");
const { toasts } = await import("../stores/toasts.svelte");
const { Sheet } = await import("../screens/grid/sheet.svelte");
const { default: AttachedFile } = await import("./AttachedFile.svelte");
const { default: ActionsOfRequirement } = await import("../screens/assess/Actions.svelte");
const { default: EvidenceOfRequirement } = await import("../screens/assess/Evidence.svelte");
const { default: Actions } = await import("../screens/actions/Actions.svelte");
const { default: Applicability } = await import("../screens/applicability/Applicability.svelte");
const { default: Gaps } = await import("../screens/gaps/Gaps.svelte");

const FILE = evidenceOf("e1", { attachment: { name: "Policy.pdf", bytes: 4, sha256: "00" } as never });
const ACTION = actionOf("a1", { requirements: ["4.1"] });
let kept: AssessmentView;
let shown: Record<string, unknown> | null;
let opened: InstanceType<typeof OpenAssessment>;

beforeEach(() => {
  host.undone.splice(0);
  host.change = (edits): Edited => {
    kept = (edits as WireEdit[]).reduce(foresee, kept);
    return editedTo(kept, `step ${++host.steps}`);
  };
  kept = assessmentWith({ evidence: [FILE], actions: [ACTION], answers: { "4.1": { ...UNTOUCHED, level: 1, evidence: ["e1"] } } });
  kept.scores.gaps = ["4.1"];
  kept.scores.requirements = kept.scores.requirements.map((it) => ({ ...scoreOf(it.id), level: 1, gap: 2, priority: "P1" }));
  session.catalogue = new Catalogue(CATALOGUE);
  session.assessment = opened = new OpenAssessment(kept);
  router.go("assess", "4.1");
  toasts.clear();
});

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done));
  flushSync();
};

function show<Props extends Record<string, unknown>>(part: Component<Props>, props: Props): void {
  shown = mount(part, { target: document.body, props });
  flushSync();
}

/** Presses what is called so, or begins so. */
async function press(name: string): Promise<void> {
  const named = (it: Element): string => (it.getAttribute("aria-label") ?? it.textContent ?? "").trim();
  const all = [...document.querySelectorAll<HTMLElement>("button, input[type=checkbox], label")];
  const found = all.find((it) => named(it) === name) ?? all.find((it) => named(it).startsWith(name));
  if (!found) throw new Error(`no button ${name} among ${all.map(named).join(" | ")}`);
  found.click();
  await settled();
}

test.each<[string, () => Promise<void>]>([
  ["a file that was removed from evidence", async () => {
    show(AttachedFile, { assessment: opened, evidence: FILE });
    await press(`${t("attached-remove")} Policy.pdf`);
  }],
  ["cells that were cleared in the grid", async () => {
    shown = null;
    const sheet = new Sheet(opened, session.catalogue as InstanceType<typeof Catalogue>);
    sheet.go({ row: 0, column: sheet.columns.findIndex(({ id }) => id === "level") });
    sheet.clear();
    await settled();
  }],
  ["an action removed from a requirement", async () => {
    show(ActionsOfRequirement, { assessment: opened, requirement: "4.1", next: null });
    await press(`${t("remove")} a1`);
  }],
  ["evidence unlinked from a requirement", async () => {
    show(EvidenceOfRequirement, { assessment: opened, requirement: "4.1" });
    await press(`${t("unlink")} e1`);
  }],
  ["an action removed from the list", async () => {
    show(Actions, {});
    await press(`${t("remove")} a1`);
  }],
  ["many actions changed at once", async () => {
    show(Actions, {});
    await press(t("select-one", { name: "a1" }));
    await press(t("actions-change", { count: 1 }));
    const due = document.querySelector<HTMLInputElement>("dialog input[type=date]") as HTMLInputElement;
    due.value = "2027-01-31";
    due.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    document.querySelector<HTMLElement>("dialog footer .primary")?.click();
    await settled();
  }],
  ["actions made of gaps", async () => {
    show(Gaps, {});
    await press(t("select-one", { name: "4.1 Title of 4.1" }));
    await press("Create");
    document.querySelector<HTMLElement>("dialog footer .primary")?.click();
    await settled();
  }],
  ["a reason given to many controls", async () => {
    show(Applicability, {});
    await press(t("applicability-unreasoned", { count: 1 }));
    await press(t("inclusion-risk"));
  }],
])("the offer to undo %s takes back that very step, although another change came in between", async (_what, change) => {
  await change();
  const own = `step ${host.steps}`;
  const offer = toasts.list.at(-1)?.offer;
  expect(offer?.word, "there is an offer").toBe(t("undo"));
  await opened.edit({ type: "level", requirement: "4.2", level: 4 });
  offer?.act();
  await settled();
  expect(host.undone).toEqual([own]);
  if (shown !== null) await unmount(shown);
});

const SOURCES = import.meta.glob<string>(["../**/*.{ts,svelte}", "!../**/*.test.ts"], { query: "?raw", import: "default", eager: true });

test("only the menu's own Undo takes back whatever came last", () => {
  const direct = Object.keys(SOURCES).filter((file) => /\.undo\(\)/.test(SOURCES[file] ?? ""));
  expect(direct, "a toast offers to undo its own step: offerUndo").toEqual(["../frame/doings.ts"]);
});

test("whatever offers to undo names what it undoes", () => {
  const offering = Object.keys(SOURCES).filter((file) => /word: t\("undo"\)/.test(SOURCES[file] ?? ""));
  // An assessment that is deleted or archived is brought back by its id, a form that is discarded as it was.
  expect(offering.sort()).toEqual(["../screens/library/Library.svelte", "../screens/new/draft.svelte.ts", "../screens/overview/SampleNote.svelte", "./offer-undo.ts"]);
});
