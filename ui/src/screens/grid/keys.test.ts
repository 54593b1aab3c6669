import { beforeEach, expect, test, vi } from "vitest";
import { OWN_KEYS } from "../../actions";
import { assessmentWith, CATALOGUE } from "../../stores/open.fixture";

vi.mock("../../platform", () => ({ asFailure: (reason: unknown) => reason, edit: () => new Promise(() => {}) }));

const { Catalogue, session } = await import("../../stores/session.svelte");
const { OpenAssessment } = await import("../../stores/assessment.svelte");
const { Sheet } = await import("./sheet.svelte");
const { keyOf } = await import("./sheet-keys");

let sheet: InstanceType<typeof Sheet>;
beforeEach(() => {
  session.catalogue = new Catalogue(CATALOGUE);
  session.assessment = new OpenAssessment(assessmentWith());
  sheet = new Sheet(session.assessment, session.catalogue);
  sheet.go({ row: 1, column: sheet.columns.findIndex(({ id }) => id === "level") });
});

/** The web view tells of these by events of the clipboard, not as keys. */
const CLIPBOARD = ["Ctrl+C", "Ctrl+X", "Ctrl+V"];
const KEYS = OWN_KEYS.filter(({ place }) => place === "grid").flatMap(({ keys, word }) => keys.map((name) => [name, word] as const));

test.each(KEYS.filter(([name]) => !CLIPBOARD.includes(name)))("%s does something in the grid, as the help says: %s", (name) => {
  const parts = name.replace("0–5", "3").split("+");
  const press = { key: parts.at(-1) ?? "", ctrlKey: parts.includes("Ctrl"), metaKey: false, altKey: false, shiftKey: parts.includes("Shift") };
  expect(keyOf(sheet, press, () => {})).not.toBeNull();
});

test("the help names the keys of the grid", () => {
  expect(KEYS.map(([name]) => name)).toEqual(expect.arrayContaining(["F2", "Enter", "Escape", "Tab", "Ctrl+A", ...CLIPBOARD]));
});
