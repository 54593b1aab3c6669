import { expect, test } from "vitest";
import type { AssessmentView } from "../../generated/wire";
import { BLANK_PERSON, BLANK_SYSTEM, blankDraft, faultsOf, isBegun, isSameName, takenOver, toNew, type Draft } from "./new";

const draft = (change: Partial<Draft>): Draft => ({ ...blankDraft("2026-11-22"), ...change });

test.each<[string, Partial<Draft>, string[]]>([
  ["an empty form", {}, ["organisation", "title"]],
  ["a title that was emptied", { organisation: "H", title: "" }, ["title"]],
  ["blanks for names", { organisation: "  ", title: "\t" }, ["organisation", "title"]],
  ["the two names", { organisation: "Harbour Bank", title: "Baseline" }, []],
  ["a number of employees", { organisation: "H", title: "B", employees: " 84 " }, []],
  ["words for employees", { organisation: "H", title: "B", employees: "about 80" }, ["employees"]],
  ["fewer than no employees", { organisation: "H", title: "B", employees: "-3" }, ["employees"]],
])("%s: what is wrong is named", (_what, change, wanted) => {
  expect(Object.keys(faultsOf(draft(change)))).toEqual(wanted);
});

test("a form is sent trimmed, and rows without a name stay behind", () => {
  const sent = toNew(
    draft({
      organisation: " Harbour Bank ",
      title: "Baseline",
      employees: "84",
      aiSystems: [{ ...BLANK_SYSTEM, key: "s7", name: " Credit model " }, BLANK_SYSTEM],
      participants: [BLANK_PERSON],
    }),
  );
  expect(sent.organisation).toEqual({ name: "Harbour Bank", sector: "", employees: 84, country: "" });
  expect(sent.ai_systems.map((it) => [it.key, it.name]), "keys are given by the host").toEqual([["", "Credit model"]]);
  expect(sent.participants).toEqual([]);
});

test("an earlier assessment fills what is blank and leaves what was typed", () => {
  const earlier = {
    header: { organisation: { name: "Harbour Bank", sector: "Banking", employees: 420, country: "IE" }, scope: "Lending", ai_roles: ["user"], confidentiality: "Confidential" },
    ai_systems: [{ ...BLANK_SYSTEM, key: "s1", name: "Credit model" }],
    participants: [],
  } as unknown as AssessmentView;
  const filled = takenOver(draft({ organisation: "harbour bank", sector: "Insurance" }), earlier);
  expect(filled.organisation, "written as it was, so that the two can be compared").toBe("Harbour Bank");
  expect([filled.sector, filled.country, filled.employees, filled.scope]).toEqual(["Insurance", "IE", "420", "Lending"]);
  expect(filled.aiSystems).toHaveLength(1);
});

test("targets by clause are sent beside the one for all, and only a title somebody typed is one", () => {
  const sent = toNew(draft({ organisation: "Harbour Bank", defaultTarget: 2, groupTargets: { "6": 4, "A.5": 3 } }));
  expect([sent.default_target, sent.group_targets, sent.title]).toEqual([2, { "6": 4, "A.5": 3 }, ""]);
});

test.each<[string, string, boolean]>([
  ["Harbour Bank", " harbour BANK ", true],
  ["Älvsborg", "älvsborg", true],
  ["Älvsborg", "Alvsborg", false],
  ["Harbour Bank", "Harbour Banks", false],
])("%j and %j are the same organisation: %j", (one, other, wanted) => {
  expect(isSameName(one, other)).toBe(wanted);
});

test.each<[string, Partial<Draft>, boolean]>([
  ["an empty one", {}, false],
  ["an empty one of another day", { startedOn: "2020-01-01" }, false],
  ["one with a name", { organisation: "H" }, true],
  ["one whose title was emptied", { title: "" }, true],
  ["one with a target", { groupTargets: { "6": 4 } }, true],
])("a form is begun: %s", (_what, change, wanted) => {
  expect(isBegun(draft(change))).toBe(wanted);
});
