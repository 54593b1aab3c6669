import { expect, test } from "vitest";
import type { ActionView, AnswerView } from "../../generated/wire";
import { UNTOUCHED } from "../../stores/patch";
import { belongs, FILTERS, ownersOf } from "./applicability";

test.each<[string, Partial<AnswerView>, string[]]>([
  ["nobody touched", {}, ["all", "applies", "unreasoned"]],
  ["included for a reason", { inclusion_reasons: ["risk"] }, ["all", "applies"]],
  ["excluded", { applicable: false, exclusion_reason: "No AI is built." }, ["all", "excluded"]],
  ["excluded, with a reason of before", { applicable: false, inclusion_reasons: ["legal"] }, ["all", "excluded"]],
])("a control that is %s", (_what, change, wanted) => {
  expect(FILTERS.filter((filter) => belongs({ ...UNTOUCHED, ...change }, filter))).toEqual(wanted);
});

test("owners are those of the actions for a control, each once", () => {
  const action = (owner: string, ...requirements: string[]) => ({ owner, requirements }) as ActionView;
  const actions = [action("Ruth", "A.2.2"), action(" Ruth ", "A.2.2", "A.2.3"), action("", "A.2.2"), action("Jonas", "A.2.3")];
  expect(ownersOf(actions, "A.2.2")).toEqual(["Ruth"]);
  expect(ownersOf(actions, "A.2.3")).toEqual(["Ruth", "Jonas"]);
  expect(ownersOf(actions, "A.10.2")).toEqual([]);
});
