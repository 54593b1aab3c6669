import { describe, expect, test } from "vitest";
import type { AnswerView, AssessmentView, Edited, WireEdit } from "../generated/wire";
import { addedKey, answerOf, foresee, kept, merge, UNTOUCHED } from "./patch";

const EVIDENCE = { key: "e1", title: "Policy", kind: "document", locator: "", dated: null, note: "", attachment: null };

function view(answers: Record<string, Partial<AnswerView>> = {}): AssessmentView {
  return {
    id: "x",
    header: { title: "Baseline", default_target: 3 } as AssessmentView["header"],
    participants: [],
    ai_systems: [],
    evidence: [EVIDENCE],
    actions: [],
    answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...UNTOUCHED, ...answer }])),
    scores: { gaps: ["old"] } as unknown as AssessmentView["scores"],
    history: { undo: null, redo: null },
    changed_at: "2026-11-22T10:00:00Z",
    previous: null,
    is_sample: false,
  };
}

function edited(patch: Partial<Edited["patch"]>): Edited {
  const nothing = { header: null, participants: null, ai_systems: null, evidence: null, actions: null, answers: {} };
  return {
    patch: { ...nothing, ...patch },
    scores: { gaps: ["new"] } as unknown as Edited["scores"],
    history: { undo: { op: "edit", entity: "answer", subject: "4.1", field: "level", before: null, after: "2", fields: 1 }, redo: null },
    saved_at: "2026-11-22T10:00:01Z",
    step: null,
  };
}

describe("merging the host's patch", () => {
  test("takes what is there and leaves what is null", () => {
    const after = merge(view({ "4.1": { level: 1 } }), edited({ answers: { "4.2": { ...UNTOUCHED, level: 2 } } }));
    expect(after.answers["4.1"]?.level, "not in the patch: as it was").toBe(1);
    expect(after.answers["4.2"]?.level).toBe(2);
    expect(after.evidence, "null: as it was").toEqual([EVIDENCE]);
  });

  test("takes away an answer that is null", () => {
    const after = merge(view({ "4.1": { level: 1 } }), edited({ answers: { "4.1": null } }));
    expect("4.1" in after.answers, "undo of the first answer leaves no entry").toBe(false);
  });

  test("empties a list that is empty in the patch", () => {
    expect(merge(view(), edited({ evidence: [] })).evidence).toEqual([]);
  });

  test("always takes figures, history and time", () => {
    const after = merge(view(), edited({}));
    expect(after.scores.gaps).toEqual(["new"]);
    expect(after.history.undo?.subject).toBe("4.1");
    expect(after.changed_at).toBe("2026-11-22T10:00:01Z");
  });
});

describe("keeping what is told again", () => {
  const before = { list: [{ id: "4.1", level: 2 }, { id: "4.2", level: null }], mean: 2 };

  test("gives back the object it was where nothing changed", () => {
    expect(kept(before, structuredClone(before))).toBe(before);
  });

  test("changes only the way to what changed", () => {
    const told = structuredClone(before);
    Object.assign(told.list[1] as object, { level: 0 });
    const after = kept(before, told);
    expect(after).toEqual(told);
    expect(after.list[0], "says what it said").toBe(before.list[0]);
    expect(after.list[1], "says something else").not.toBe(before.list[1]);
  });

  const told: [string, unknown, unknown][] = [
    ["a longer list", [1], [1, 2]],
    ["a shorter list", [1, 2], [1]],
    ["a list for nothing", null, []],
    ["a list for an object", {}, []],
    ["a part that is new and blank", {}, { reason: undefined }],
    ["a part that is gone", { reason: "" }, {}],
    ["zero for nothing", { level: null }, { level: 0 }],
  ];
  test.each(told)("takes %s as it is told", (_, one, other) => {
    expect(kept(one, other)).toStrictEqual(other);
  });
});

describe("foreseeing a change", () => {
  test.each<[WireEdit, string, Partial<AnswerView>]>([
    [{ type: "level", requirement: "4.1", level: 2 }, "4.1", { level: 2 }],
    [{ type: "level", requirement: "4.1", level: null }, "4.1", { level: null }],
    [{ type: "finding", requirement: "4.1", text: "Seen." }, "4.1", { finding: "Seen." }],
    [{ type: "root_cause", requirement: "4.1", text: "Nobody’s task." }, "4.1", { root_cause: "Nobody’s task." }],
    [{ type: "exclude", requirement: "A.2.2", reason: "No AI." }, "A.2.2", { applicable: false, exclusion_reason: "No AI." }],
    [{ type: "inclusion_reasons", requirement: "A.2.2", reasons: ["risk"] }, "A.2.2", { inclusion_reasons: ["risk"] }],
    [{ type: "include", requirement: "A.2.2" }, "A.2.2", { applicable: true, exclusion_reason: "" }],
    [{ type: "link_evidence", requirement: "4.1", keys: ["e1"] }, "4.1", { evidence: ["e1"] }],
    [
      { type: "verdict", check: "4.1/b", verdict: "met", reason: "left over" },
      "4.1",
      { checks: { "4.1/b": { verdict: "met", reason: "", note: "" } } },
    ],
    [
      { type: "verdict", check: "4.1/b", verdict: "not_applicable", reason: "Bought only." },
      "4.1",
      { checks: { "4.1/b": { verdict: "not_applicable", reason: "Bought only.", note: "" } } },
    ],
  ])("%j changes %s", (edit, id, wanted) => {
    expect(answerOf(foresee(view(), edit), id)).toMatchObject(wanted);
  });

  test("keeps a check's note when its verdict changes", () => {
    const noted = foresee(view(), { type: "check_note", check: "4.1/a", text: "Ask again." });
    const answered = foresee(noted, { type: "verdict", check: "4.1/a", verdict: "partly", reason: "" });
    expect(answered.answers["4.1"]?.checks["4.1/a"]).toEqual({ verdict: "partly", reason: "", note: "Ask again." });
  });

  test("unlinks evidence everywhere when it is removed", () => {
    const after = foresee(view({ "4.1": { evidence: ["e1"] }, "4.2": { evidence: [] } }), { type: "remove_evidence", key: "e1" });
    expect(after.evidence).toEqual([]);
    expect(after.answers["4.1"]?.evidence, "a link to nothing must not stay").toEqual([]);
  });

  test("does not touch what it was given", () => {
    const before = view({ "4.1": { level: 1 } });
    const copy = structuredClone(before);
    foresee(before, { type: "level", requirement: "4.1", level: 5 });
    expect(before).toEqual(copy);
  });

  test("waits for the host to name what is new", () => {
    expect(foresee(view(), { type: "put_evidence", evidence: { ...EVIDENCE, key: "" } }).evidence).toEqual([EVIDENCE]);
    expect(addedKey([EVIDENCE, { ...EVIDENCE, key: "e2" }]), "the new one stands at the end").toBe("e2");
    expect(addedKey(null)).toBeNull();
  });
});

test("the target of a group reaches its requirements and no others, and makes none where nobody was", () => {
  const before = view({ "4.1": { target: 2 }, "4.4": {}, "A.4.2": { target: 1 }, "10.1": {} });
  const after = foresee(before, { type: "group_target", group: "4", level: 4 });
  const targets = Object.entries(after.answers).map(([id, answer]) => [id, answer?.target]);
  expect(Object.fromEntries(targets)).toEqual({ "4.1": 4, "4.4": 4, "A.4.2": 1, "10.1": null });
});
