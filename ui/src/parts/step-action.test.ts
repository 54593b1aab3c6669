import { expect, test } from "vitest";
import { actionOfStep } from "./step-action";

test.each([
  ["Hold a session. Keep the photo. Date it.", "Hold a session.", "Keep the photo. Date it."],
  ["Hold a session", "Hold a session", ""],
])("the step %j is an action with title, note, usual owner and effort", (step, title, note) => {
  expect(actionOfStep({ step, effort: "small", owner: "top_management" })).toEqual({ title, note, effort: "small", owner: "Top management" });
});
