import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Settings, Start } from "../generated/wire";
import { session } from "../stores/session.svelte";
import { Listing } from "./listing.svelte";
import { compared, having, pressed, sortOf, written, type Sort } from "./sorting";

vi.mock("../platform", () => ({ setSettings: async (settings: Settings) => settings, asFailure: (reason: unknown) => reason }));

test.each<[string, string | number | null, string | number | null, boolean, number]>([
  ["numbers by their size", 2, 10, false, -1],
  ["numbers the other way round", 2, 10, true, 1],
  ["numbers within texts by their size, too", "A.2.10", "A.2.9", false, 1],
  ["texts as the alphabet has them", "Älvsborg", "Borås", false, -1],
  ["what is missing last", null, "Z", false, 1],
  ["what is missing last, downwards too", null, "Z", true, 1],
  ["two that are missing are the same", null, null, true, 0],
])("sorted are %s", (_what, one, other, down, wanted) => {
  expect(Math.sign(compared(one, other, down))).toBe(wanted);
});

test.each([
  ["", true],
  ["bank  MARCH", true],
  ["minutes april", false],
])("%j is found in a text that has all of its words: %s", (typed, wanted) => {
  expect(having(typed)("Minutes of March\nHarbour Bank")).toBe(wanted);
});

test.each<[string | undefined, Sort | null]>([
  ["title up", { by: "title", down: false }],
  ["used down", { by: "used", down: true }],
  ["own", null],
  ["colour up", null],
  ["title sideways", null],
  [undefined, null],
])("of what is remembered, %j is the sort %j", (text, wanted) => {
  expect(sortOf(["title", "used"], text)).toEqual(wanted);
  if (wanted !== null) expect(written(wanted)).toBe(text);
});

test("the head of a column that is pressed sorts rising, falling, not at all; another begins anew", () => {
  const up = pressed<string>(null, "title");
  const down = pressed(up, "title");
  expect([up, down, pressed(down, "title"), pressed(down, "used")]).toEqual([
    { by: "title", down: false },
    { by: "title", down: true },
    null,
    { by: "used", down: false },
  ]);
});

describe("a listing", () => {
  interface Thing {
    title: string;
    used: number;
  }
  const THINGS: Thing[] = [{ title: "b", used: 2 }, { title: "c", used: 10 }, { title: "a", used: 2 }];
  const listing = (): Listing<Thing> => new Listing<Thing>("things", ["title", "used"], String, (it, column) => it[column as keyof Thing], ({ title }) => title);
  const titles = (it: Listing<Thing>): string => it.of(THINGS).map(({ title }) => title).join("");

  beforeEach(() => void (session.start = { settings: { views: {} } } as unknown as Start));

  test("is in its own order, then rising, falling and in its own again, and equals keep their order", () => {
    const it = listing();
    const seen = [titles(it)];
    for (const _press of [1, 2, 3]) {
      it.turn("used");
      seen.push(titles(it));
    }
    expect(seen).toEqual(["bca", "bac", "cba", "bca"]);
    expect(THINGS.map(({ title }) => title).join(""), "what it is made of stays as it is").toBe("bca");
  });

  test("shows what is typed, sorted", () => {
    const it = listing();
    it.turn("title");
    it.text = "A";
    expect(titles(it)).toBe("a");
  });

  test("is sorted as it was left; what nobody can read leaves it in its own order", async () => {
    listing().turn("title");
    await vi.waitFor(() => expect(session.settings?.views["things.sort"]).toBe("title up"));
    expect(titles(listing())).toBe("abc");
    session.start = { settings: { views: { "things.sort": "colour up" } } } as unknown as Start;
    expect(titles(listing())).toBe("bca");
  });
});
