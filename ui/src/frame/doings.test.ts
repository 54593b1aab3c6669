import { beforeEach, expect, test, vi } from "vitest";
import type { Failure } from "../generated/wire";

vi.mock("../platform", () => ({ asFailure: (reason: unknown) => reason }));

const { everywhere, inAssessment, openScreen, screenActions } = await import("./doings");
const { SCREENS } = await import("../screens");
const { router } = await import("../stores/router.svelte");
const { session } = await import("../stores/session.svelte");
const { toasts } = await import("../stores/toasts.svelte");

/** The level of 4.1, set to 3. */
const LEVEL = { op: "edit", entity: "answer", subject: "4.1", field: "level", before: null, after: "3", fields: 1 };

type Step = typeof LEVEL | null;
const made: string[] = [];

/** An open assessment with one step to undo, or none. */
function open(undo: Step): void {
  const view = { history: { undo, redo: null as Step }, header: { organisation: {} } };
  const assessment = {
    id: "a1",
    view,
    settle: () => Promise.resolve(true),
    settleWithin: () => Promise.resolve(true),
    undo: () => {
      made.push("undo");
      Object.assign(view.history, { undo: null, redo: undo });
      return Promise.resolve();
    },
    redo: () => Promise.resolve(void made.push("redo")),
  };
  Object.assign(session, { assessment, start: { workspace: "/w.plumb", settings: {} } });
}

const doing = (from: object, id: string) => {
  const it = (from as Record<string, (() => void) | { act: () => void; can?: () => boolean }>)[id];
  if (it === undefined) throw new Error(`nobody does ${id}`);
  return typeof it === "function" ? { act: it, can: () => true } : { act: it.act, can: it.can ?? (() => true) };
};

beforeEach(() => {
  made.splice(0);
  toasts.clear();
  Object.assign(session, { start: null, assessment: null, locked: null, failure: null, waiting: null });
});

test("what needs a workspace or an assessment waits for it, and nothing is done while it is locked", () => {
  const rows: [object, string, boolean, boolean, boolean][] = [
    // from, action, without anything, in an assessment, locked
    [everywhere, "new-assessment", false, true, false],
    [everywhere, "back-up", false, true, false],
    [everywhere, "passphrase", false, true, false],
    [everywhere, "open-workspace", true, true, true],
    [everywhere, "quit", true, true, true],
    [screenActions(), "go-settings", false, true, false],
    [screenActions(), "go-gaps", false, true, false],
    [inAssessment, "export", false, true, false],
    [inAssessment, "export-report", false, true, false],
  ];
  for (const [from, id, ...wanted] of rows) {
    Object.assign(session, { start: null, assessment: null, locked: null });
    const before = doing(from, id).can();
    open(null);
    const inside = doing(from, id).can();
    Object.assign(session, { locked: { path: null, failure: { code: "locked", message: "", hint: "" } satisfies Failure } });
    expect([before, inside, doing(from, id).can()], id).toEqual(wanted);
  }
});

test("every screen of the rail has its action, and none other", () => {
  const rail = SCREENS.filter((screen) => screen.rail !== "none").map((screen) => `go-${screen.id}`);
  expect(Object.keys(screenActions())).toEqual(rail);
});

test("the library leaves the open assessment, its own screens keep it", async () => {
  open(null);
  const screen = (id: string) => SCREENS.find((it) => it.id === id)!;
  openScreen(screen("gaps"));
  expect([router.at.screen, session.assessment?.id]).toEqual(["gaps", "a1"]);
  openScreen(screen("library"));
  await vi.waitFor(() => expect([router.at.screen, session.assessment]).toEqual(["library", null]));
});

test("with nothing to undo nothing is undone", () => {
  open(null);
  expect([doing(inAssessment, "undo").can(), doing(inAssessment, "redo").can()]).toEqual([false, false]);
  doing(inAssessment, "undo").act();
  expect(made).toEqual([]);
});

test("an undone step is named, and one click redoes it", async () => {
  open(LEVEL);
  doing(inAssessment, "undo").act();
  await vi.waitFor(() => expect(toasts.list.map((it) => it.text)).toEqual([expect.stringContaining("4.1")]));
  expect([made, doing(inAssessment, "undo").can(), doing(inAssessment, "redo").can()]).toEqual([["undo"], false, true]);
  toasts.list[0]?.offer?.act();
  expect(made).toEqual(["undo", "redo"]);
});

test("an offer to redo goes once something was redone by key: it would redo another step than it names", async () => {
  open(LEVEL);
  doing(inAssessment, "undo").act();
  await vi.waitFor(() => expect(toasts.list).toHaveLength(1));
  doing(inAssessment, "redo").act();
  expect(toasts.list).toEqual([]);
});
