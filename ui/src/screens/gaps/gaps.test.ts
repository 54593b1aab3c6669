import { expect, test } from "vitest";
import type { WireEdit } from "../../generated/wire";
import { eachAction, gapOf, oneAction, proposed, together, type Gap } from "./gaps";

const gap = (id: string, priority: string | null, step: string | null, recommendation = ""): Gap => ({
  id,
  title: `Title ${id}`,
  priority,
  next: step === null ? null : { step, effort: "medium", owner: "ai_lead" },
  recommendation,
});
const PROPOSAL = { title: "Do it", note: "So", owner: "Ruth", due: "2027-01-31" };
const actions = (edits: WireEdit[]) => edits.map((edit) => (edit.type === "put_action" ? edit.action : null));

test.each([
  ["the next step is title and text", gap("4.1", "P1", "Write it down. Then show it."), { title: "Write it down.", note: "Then show it.", owner: "AI lead", effort: "medium" }],
  ["what the assessor recommends is the text", gap("4.1", "P1", "Write it down. Then show it.", "Ask Legal."), { title: "Write it down.", note: "Ask Legal.", owner: "AI lead", effort: "medium" }],
  ["without a step the gap itself is the title", gap("4.1", "P1", null), { title: "Close it", note: "", owner: "", effort: null }],
])("%s", (_what, it, wanted) => {
  expect(proposed(it, "Close it")).toEqual(wanted);
});

test("without an owner decided on, each action has the one who usually takes its step", () => {
  const made = actions(eachAction([gap("4.1", "P3", "A."), gap("5.2", "P1", null)], { ...PROPOSAL, owner: " " }, () => "Close it"));
  expect(made.map((it) => it?.owner)).toEqual(["AI lead", ""]);
});

test.each<[string, Gap[], string]>([
  ["a single gap", [gap("4.1", "P1", "A. More.")], "AI lead"],
  ["several with the same usual owner", [gap("4.1", "P1", "A. More."), gap("5.2", "P1", "B.")], "AI lead"],
  ["several with different ones", [gap("4.1", "P1", "A. More."), gap("5.2", "P1", null)], ""],
])("one action for %s is proposed with the step of the first and the owner they share", (_what, gaps, owner) => {
  expect(together(gaps, () => "Close it")).toEqual({ title: "A.", note: "More.", owner, due: null });
});

test("one action for several gaps is as grave as the gravest and names them all", () => {
  const [action] = actions(oneAction([gap("4.1", "P3", "A."), gap("5.2", "P1", "B."), gap("6.1", null, "C.")], PROPOSAL));
  expect(action).toMatchObject({ key: "", title: "Do it", note: "So", owner: "Ruth", due: "2027-01-31", requirements: ["4.1", "5.2", "6.1"], priority: "P1", effort: null, status: "open" });
});

test("one action for each takes the step of each, and the same owner and day", () => {
  const made = actions(eachAction([gap("4.1", "P3", "A. More."), gap("5.2", "P1", null)], PROPOSAL, (it) => `Close ${it.id}`));
  expect(made.map((it) => [it?.title, it?.note, it?.requirements, it?.priority, it?.effort, it?.owner, it?.due])).toEqual([
    ["A.", "More.", ["4.1"], "P3", "medium", "Ruth", "2027-01-31"],
    ["Close 5.2", "", ["5.2"], "P1", null, "Ruth", "2027-01-31"],
  ]);
});

test("the next step is the one the figures name", () => {
  const steps = ["from 0", "from 1"].map((step) => ({ step, effort: "small", owner: "it" }));
  const score = (from: number | null) => ({ id: "4.1", level: 1, next_step_from: from, priority: null }) as never;
  expect([null, 0, 1, 5].map((from) => gapOf(score(from), "", steps, "").next?.step)).toEqual([undefined, "from 0", "from 1", undefined]);
});
