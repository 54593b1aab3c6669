import { describe, expect, test } from "vitest";
import type { AnswerView, RequirementScoreView } from "../../generated/wire";
import { UNTOUCHED } from "../../stores/patch";
import { leftByRole, matches, neighbour, nextUnanswered, progress, rowsOf, type Row, type Wanted } from "./outline";

/** Whom the catalogue would ask. */
const ROLES: Record<string, string[]> = { "4.1": ["hr", "top_management"], "4.2": ["legal"], "4.3": ["top_management"], "A.2.2": ["legal"] };

function row(id: string, title: string, answer: Partial<AnswerView> = {}, warnings: string[] = []): Row {
  const check = (letter: string) => ({ id: `${id}/${letter}`, text: "", documented: false, conditional: false, look: "" });
  return {
    requirement: { id, title, kind: "clause", group: "4", plain: "", levels: [], checks: [check("a"), check("b")], roles: ROLES[id] ?? [], dependents: 0 },
    answer: { ...UNTOUCHED, ...answer },
    score: { id, warnings } as unknown as RequirementScoreView,
  };
}

const verdicts = (id: string, ...given: (string | null)[]): AnswerView["checks"] =>
  Object.fromEntries(given.map((verdict, at) => [`${id}/${"ab"[at]}`, { verdict, reason: "", note: "" }]));

const CONTEXT = row("4.1", "Understanding the organization and its context");
const PARTIES = row("4.2", "Interested parties", { level: 2, checks: verdicts("4.2", "met", "partly"), participants: ["p1"] });
const SCOPE = row("4.3", "Scope", { checks: verdicts("4.3", "met"), review: true }, ["no_evidence"]);
const EXCLUDED = row("A.2.2", "AI policy", { applicable: false, exclusion_reason: "no AI is built" });

describe("progress", () => {
  test.each<[string, Row, string]>([
    ["nothing answered", CONTEXT, "untouched"],
    ["every check answered and a level", PARTIES, "complete"],
    ["one check of two", SCOPE, "begun"],
    ["every check but no level", row("4.4", "", { checks: verdicts("4.4", "met", "met") }), "begun"],
    ["a level but no check", row("4.4", "", { level: 0 }), "begun"],
    ["a verdict taken back", row("4.4", "", { checks: verdicts("4.4", null) }), "untouched"],
    ["an excluded control", EXCLUDED, "excluded"],
  ])("%s", (_what, it, wanted) => {
    expect(progress(it)).toBe(wanted);
  });
});

describe("the rows", () => {
  const scores: Record<string, RequirementScoreView> = { "4.1": CONTEXT.score, "4.2": PARTIES.score };
  const answers: Record<string, AnswerView> = { "4.1": CONTEXT.answer, "4.2": PARTIES.answer };
  const from = { answer: (id: string) => answers[id] as AnswerView, score: (id: string) => scores[id] as RequirementScoreView };

  test("stay the objects they were but for the one that changed", () => {
    const make = rowsOf([CONTEXT.requirement, PARTIES.requirement]);
    const before = make(from);
    const level = { ...PARTIES.answer, level: 3 };
    const after = make({ ...from, answer: (id) => (id === "4.2" ? level : from.answer(id)) });
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.answer.level, "what changed is told").toBe(3);
    const figures = { ...CONTEXT.score };
    expect(make({ ...from, score: (id) => (id === "4.1" ? figures : from.score(id)) })[0], "so are new figures").not.toBe(before[0]);
  });
});

describe("the filter", () => {
  const shown = (wanted: Partial<Wanted>) =>
    [CONTEXT, PARTIES, SCOPE, EXCLUDED]
      .filter((it) => matches(it, { filter: "all", text: "", from: "", warning: "", ...wanted }))
      .map((it) => it.requirement.id);

  test.each<[Partial<Wanted>, string[]]>([
    [{}, ["4.1", "4.2", "4.3", "A.2.2"]],
    [{ filter: "unanswered" }, ["4.1", "4.3"]],
    [{ filter: "warnings" }, ["4.3"]],
    [{ filter: "review" }, ["4.3"]],
    [{ text: "a.2" }, ["A.2.2"]],
    [{ text: " PARTIES " }, ["4.2"]],
    [{ text: ".3" }, []],
    [{ from: "person/p1" }, ["4.2"]],
    [{ from: "role/legal" }, ["4.2", "A.2.2"]],
    [{ from: "role/legal", filter: "unanswered" }, []],
    [{ from: "role/hr", filter: "unanswered" }, ["4.1"]],
    [{ filter: "warnings", warning: "no_evidence" }, ["4.3"]],
    [{ filter: "warnings", warning: "hearsay" }, []],
    [{ filter: "unanswered", text: "scope" }, ["4.3"]],
  ])("%j shows %j", (wanted, ids) => {
    expect(shown(wanted)).toEqual(ids);
  });
});

test("going on stops at the ends, and starts anew from what the filter hides", () => {
  expect(neighbour(["4.1", "4.2"], "4.1", 1)).toBe("4.2");
  expect(neighbour(["4.1", "4.2"], "4.2", 1)).toBeNull();
  expect(neighbour(["4.1", "4.2"], "4.1", -1)).toBeNull();
  expect(neighbour(["4.1", "4.2"], "9.9", 1), "hidden: the first shown").toBe("4.1");
});

test("the next unanswered goes round and finds none when all is answered", () => {
  expect(nextUnanswered([CONTEXT, PARTIES, SCOPE], "4.1")).toBe("4.3");
  expect(nextUnanswered([CONTEXT, PARTIES, SCOPE], "4.3")).toBe("4.1");
  expect(nextUnanswered([PARTIES], "4.2"), "nothing is left").toBeNull();
});

test("what is left to ask counts what is unanswered, the role with most first", () => {
  expect(leftByRole([CONTEXT, PARTIES, SCOPE, EXCLUDED])).toEqual([
    { role: "top_management", left: 2 },
    { role: "hr", left: 1 },
    { role: "legal", left: 0 },
  ]);
});
