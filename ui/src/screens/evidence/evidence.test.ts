import { expect, test } from "vitest";
import type { EvidenceView } from "../../generated/wire";
import { UNTOUCHED } from "../../stores/patch";
import { filtered, usesOf, type Filter } from "./evidence";

const item = (key: string, dated: string | null): EvidenceView => ({ key, title: key, kind: "record", locator: "", dated, note: "", attachment: null });
const ITEMS = [item("e1", "2026-01-01"), item("e2", null), item("e3", null)];
const uses = usesOf({ "A.2.2": { ...UNTOUCHED, evidence: ["e1"] }, "4.1": { ...UNTOUCHED, evidence: ["e1", "e3"] } }, "evidence", ["4.1", "4.2", "A.2.2"]);

test("where evidence is used is told in the order of the catalogue", () => {
  expect(uses.get("e1")).toEqual(["4.1", "A.2.2"]);
  expect(uses.get("e2")).toBeUndefined();
});

test.each<[Filter, string[]]>([
  ["all", ["e1", "e2", "e3"]],
  ["unused", ["e2"]],
  ["undated", ["e2", "e3"]],
])("the filter %s lets through %j", (filter, wanted) => {
  expect(filtered(ITEMS, filter, uses).map((it) => it.key)).toEqual(wanted);
});
