import { expect, test } from "vitest";
import type { ReportMenu, ReportRequest } from "../../generated/wire";
import { obstacle, ofKind, standing, toggled } from "./request";

const REQUEST = { kind: "full", format: "pdf", sections: null } as ReportRequest;
const MENU: ReportMenu = {
  languages: ["en"],
  logos: { client: null, assessor: null },
  request: REQUEST,
  sections: [
    { token: "summary", kinds: ["full", "summary"], has_table: false },
    { token: "gaps", kinds: ["full", "summary"], has_table: false },
    { token: "actions", kinds: ["full", "actions"], has_table: true },
  ],
};

test("a report has the sections of its kind until others are chosen", () => {
  expect(standing(MENU, REQUEST)).toEqual(["summary", "gaps", "actions"]);
  expect(standing(MENU, { ...REQUEST, kind: "summary" })).toEqual(["summary", "gaps"]);
  expect(standing(MENU, { ...REQUEST, sections: ["gaps"] })).toEqual(["gaps"]);
});

test("a section is switched off and on again, and the order stays", () => {
  const less = toggled(MENU, REQUEST, "summary");
  expect(less.sections).toEqual(["gaps", "actions"]);
  expect(toggled(MENU, less, "summary").sections, "back to the kind's own").toBeNull();
  const more = toggled(MENU, { ...REQUEST, kind: "actions" }, "summary");
  expect(more.sections, "in the order of the list, not of the clicks").toEqual(["summary", "actions"]);
});

test("another kind comes with its own sections", () => {
  expect(ofKind({ ...REQUEST, sections: ["gaps"] }, "summary")).toMatchObject({ kind: "summary", sections: null });
  const same = { ...REQUEST, sections: ["gaps"] };
  expect(ofKind(same, "full"), "the same kind changes nothing").toBe(same);
});

test.each([
  ["a report without sections", { sections: [] }, "no-sections"],
  ["a workbook without tables", { format: "xlsx", sections: ["summary", "gaps"] }, "no-tables"],
  ["a workbook with a table", { format: "xlsx", sections: ["actions"] }, null],
  ["pages without tables", { sections: ["summary"] }, null],
])("%s", (_what, change, wanted) => {
  expect(obstacle(MENU, { ...REQUEST, ...change } as ReportRequest)).toBe(wanted);
});
