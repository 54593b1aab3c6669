import { expect, test } from "vitest";
import type { AssessmentCard, RollupView } from "../../generated/wire";
import { LATEST, listed, onShelf, PAGE, paged, turned, type Sort } from "./library";

function card(organisation: string, title: string, changed: string, mean: number | null): AssessmentCard {
  const rollup: RollupView = { id: "", mean, low: mean, high: mean, coverage: mean === null ? 0 : 1, target: 3, rated: 1, applicable: 1 };
  return {
    id: `${organisation}/${title}`,
    organisation,
    title,
    kind: "baseline",
    status: "draft",
    started_on: null,
    changed_at: changed,
    is_archived: title.startsWith("Old"),
    is_sealed: false,
    previous: null,
    overall: rollup,
    management_system: rollup,
    annex_a: rollup,
  };
}

const CARDS = [
  card("Älvsborg Bank", "Baseline 2026", "2026-11-20T08:00:00Z", 2.4),
  card("Harbour Bank", "Baseline 2025", "2026-11-22T08:00:00Z", null),
  card("Northgate Ltd", "Surveillance", "2026-11-21T08:00:00Z", 3.1),
];
const names = (text: string, sort: Sort): string[] => listed(CARDS, text, sort).map((it) => it.organisation);

test.each<[string, string, Sort, string[]]>([
  ["the last changed first", "", LATEST, ["Harbour Bank", "Northgate Ltd", "Älvsborg Bank"]],
  ["by name, as the alphabet has it", "", { by: "organisation", down: false }, ["Älvsborg Bank", "Harbour Bank", "Northgate Ltd"]],
  ["what is not rated last, upwards", "", { by: "annex_a", down: false }, ["Älvsborg Bank", "Northgate Ltd", "Harbour Bank"]],
  ["what is not rated last, downwards too", "", { by: "annex_a", down: true }, ["Northgate Ltd", "Älvsborg Bank", "Harbour Bank"]],
  ["only what has every word, in any case", "BANK 2025", LATEST, ["Harbour Bank"]],
  ["nothing where nothing fits", "xyz", LATEST, []],
])("the library shows %s", (_what, text, sort, wanted) => {
  expect(names(text, sort)).toEqual(wanted);
});

test("a column that is chosen again turns round; figures begin with the highest, names with the first", () => {
  expect(turned(LATEST, "changed_at")).toEqual({ by: "changed_at", down: false });
  expect(turned(LATEST, "annex_a")).toEqual({ by: "annex_a", down: true });
  expect(turned(LATEST, "title")).toEqual({ by: "title", down: false });
});

test.each([
  ["the first page", 1000, 0, [1, PAGE, 20]],
  ["a page past the end is the last", 60, 9, [51, 60, 2]],
  ["nothing", 0, 0, [0, 0, 1]],
])("%s", (_what, count, page, wanted) => {
  const found = paged(Array.from({ length: count }, (_, at) => at), page);
  expect([found.from, found.to, found.pages]).toEqual(wanted);
});

test("what is archived is out of sight until it is asked for", () => {
  const all = [...CARDS, card("Harbour Bank", "Old baseline", "2024-11-22T08:00:00Z", null)];
  const titles = (shelf: "active" | "archived" | "all"): string[] => onShelf(all, shelf).map((it) => it.title);
  expect(titles("active")).toEqual(CARDS.map((it) => it.title));
  expect(titles("archived")).toEqual(["Old baseline"]);
  expect(titles("all")).toHaveLength(4);
});
