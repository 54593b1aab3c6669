import { beforeEach, describe, expect, test, vi } from "vitest";
import type { AssessmentView, Edited, Failure, WireEdit } from "../generated/wire";
import { UNTOUCHED } from "./patch";

/** What the host was asked, and how the test answers. */
const asked: { what: string; edit?: WireEdit; answer: (edited: Edited) => void; fail: (why: Failure) => void }[] = [];
const ask = (what: string, edit?: WireEdit) =>
  new Promise<Edited>((answer, fail) => asked.push({ what, ...(edit ? { edit } : {}), answer, fail }));

vi.mock("../platform", () => ({
  edit: (_id: string, edit: WireEdit) => ask("edit", edit),
  editSeveral: (_id: string, how: string) => ask(how),
  undo: () => ask("undo"),
  redo: () => ask("redo"),
  asFailure: (reason: unknown) => reason,
}));

const { OpenAssessment } = await import("./assessment.svelte");
const { remember } = await import("./drafts");

const SCORES = { requirements: [], groups: [], overall: { mean: 1 } } as unknown as AssessmentView["scores"];
const STEP = { op: "edit", entity: "answer", subject: "4.1", field: "level", before: null, after: "2", fields: 1 };

function open() {
  const view = { id: "x", header: { seal: null }, participants: [], ai_systems: [], evidence: [], actions: [], answers: {} };
  return new OpenAssessment({
    ...view,
    scores: SCORES,
    history: { undo: STEP, redo: null },
    changed_at: "2026-11-22T10:00:00Z",
    previous: null,
    is_sample: false,
  } as unknown as AssessmentView);
}

function edited(level: number, finding = ""): Edited {
  const nothing = { header: null, participants: null, ai_systems: null, evidence: null, actions: null };
  return {
    patch: { ...nothing, answers: { "4.1": { ...UNTOUCHED, level, finding } } },
    scores: { ...SCORES, overall: { mean: level } } as unknown as Edited["scores"],
    history: { undo: STEP, redo: null },
    saved_at: "2026-11-22T10:00:05Z",
    step: null,
  };
}

const settled = () => new Promise<void>((done) => setTimeout(done));
const level = (to: number): WireEdit => ({ type: "level", requirement: "4.1", level: to });

beforeEach(() => void asked.splice(0));

describe("an open assessment", () => {
  test("shows a change at once and says saved only when the host has", async () => {
    const assessment = open();
    void assessment.edit(level(2));
    expect(assessment.answer("4.1").level).toBe(2);
    expect(assessment.saveState.is).toBe("saving");
    expect(assessment.scores.overall.mean, "figures are the host's").toBe(1);
    asked[0]!.answer(edited(2));
    await settled();
    expect(assessment.saveState).toEqual({ is: "saved", at: "2026-11-22T10:00:05Z" });
    expect(assessment.scores.overall.mean).toBe(2);
  });

  test("shows several changes at once and sends them as one", async () => {
    const assessment = open();
    void assessment.editSeveral("paste", [level(2), { type: "finding", requirement: "4.1", text: "Seen." }]);
    expect(assessment.answer("4.1"), "all of them show before any is saved").toMatchObject({ level: 2, finding: "Seen." });
    expect(asked.map((it) => it.what), "one step of undo needs one question").toEqual(["paste"]);
    asked[0]!.fail({ code: "refused", message: "no", hint: "" });
    await settled();
    expect(assessment.answer("4.1"), "none of them stays").toMatchObject({ level: null, finding: "" });
  });

  test("an answer to an earlier change does not undo a later one on the screen", async () => {
    const assessment = open();
    void assessment.edit(level(2));
    void assessment.edit({ type: "finding", requirement: "4.1", text: "Seen." });
    asked[0]!.answer(edited(2));
    await settled();
    expect(assessment.answer("4.1").finding, "still under way, still shown").toBe("Seen.");
    asked[1]!.answer(edited(2, "Seen."));
    await settled();
    expect(assessment.saveState.is).toBe("saved");
  });

  test("keeps what could not be saved and offers to try again", async () => {
    const assessment = open();
    void assessment.edit(level(2));
    asked[0]!.fail({ code: "not_saved", message: "the disk is full", hint: "Free some space." });
    await settled();
    expect(assessment.saveState).toMatchObject({ is: "failed", retry: true, why: { message: "the disk is full" } });
    expect(assessment.answer("4.1").level, "nothing is lost").toBe(2);
    expect(await assessment.settle(), "the window must not close now").toBe(false);
    assessment.retry();
    await settled();
    asked[1]!.answer(edited(2));
    await settled();
    expect(assessment.saveState.is).toBe("saved");
  });

  test("takes a refused change off the screen and says why", async () => {
    const assessment = open();
    const answer = assessment.edit(level(2));
    asked[0]!.fail({ code: "refused", message: "no", hint: "" });
    expect(await answer, "the field is told, and keeps its text").toBeNull();
    expect(assessment.answer("4.1").level).toBeNull();
    expect(assessment.saveState).toMatchObject({ is: "failed", retry: false });
  });

  test("hands over what is being typed before it undoes", async () => {
    const assessment = open();
    const forget = remember(() => void assessment.edit({ type: "finding", requirement: "4.1", text: "Half a sent" }));
    void assessment.undo();
    await settled();
    expect(asked.map((it) => it.edit?.type ?? it.what), "the text comes first").toEqual(["finding"]);
    asked[0]!.answer(edited(2, "Half a sent"));
    await settled();
    expect(asked.map((it) => it.edit?.type ?? it.what)).toEqual(["finding", "undo"]);
    forget();
  });

  test("a window can be closed although the disk never answers", async () => {
    vi.useFakeTimers();
    const assessment = open();
    void assessment.edit({ type: "finding", requirement: "4.1", text: "x" });
    const closing = assessment.settleWithin(5_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await closing, "it is not saved, and the person is told").toBe(false);
    asked.at(-1)!.answer(edited(1, "x"));
    await vi.advanceTimersByTimeAsync(0);
    expect(await assessment.settleWithin(5_000), "once it is saved, nothing is waited for").toBe(true);
    vi.useRealTimers();
  });
});
