import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, distance, type Vision } from "./colour";

const css = readFileSync("src/design/tokens.css", "utf8");

/** The colours of one theme by token name, `paper` for `--paper`. */
function theme(name: string): Map<string, string> {
  const block = css.slice(css.indexOf(`[data-theme="${name}"] {`)).split("}")[0] ?? "";
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1]!, found[2]!]));
}

const NAMES = [...theme("light").keys()];
const named = (form: RegExp): string[] => NAMES.filter((name) => form.test(name));
const cross = (ones: string[], others: string[]): [string, string][] => ones.flatMap((one) => others.map((other): [string, string] => [one, other]));

// What a token is for follows from its name.
const GRADES = named(/^grade-[a-z]+$/);
const LEVELS = named(/^level-\d$/);
const FILLS = named(/-ink$/).map((ink) => ink.replace("-ink", "")).filter((fill) => NAMES.includes(fill));
const PAPERS = named(/^paper/);
const WASHES = named(/-wash$/);
const WORDS = [...named(/^ink/), "accent"];

const STYLED = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.(svelte|css)$/.test(file));

/** The rules of all styles that name both the colour of a text and what lies under it. */
const WRITTEN = STYLED.flatMap((file) =>
  [...readFileSync(`src/${file}`, "utf8").matchAll(/\{[^{}]*\}/g)].flatMap(([rule]): [string, string][] => {
    const [ink, paper] = [/[\s{]color: var\(--([\w-]+)\)/, /background(?:-color)?: var\(--([\w-]+)\)/].map((form) => form.exec(rule)?.[1]);
    return ink && paper ? [[ink, paper]] : [];
  }),
);

/** Every pair of text and background: by their names, and by the styles. */
const TEXT = [
  ...cross(WORDS, [...PAPERS, ...WASHES]),
  ...FILLS.map((fill): [string, string] => [`${fill}-ink`, fill]),
  ...cross(GRADES, [...PAPERS, "accent-wash"]),
  ...GRADES.map((grade): [string, string] => [grade, `${grade}-wash`]),
  ...WRITTEN,
];

/** Edges of controls and the focus ring against what they lie on; within what is filled the ring has the ink's colour. */
const EDGES = cross(["rule-strong", "focus", "accent"], [...PAPERS, ...WASHES]);

/** Hairlines between things that space keeps apart as well. */
const DECORATION = ["rule"];

test("every colour is for something", () => {
  const used = new Set([...TEXT, ...EDGES].flat());
  expect(NAMES.filter((name) => !used.has(name))).toEqual(DECORATION);
  expect([GRADES.length, LEVELS.length, WRITTEN.length > 20]).toEqual([4, 6, true]);
});

describe.each(["light", "dark", "contrast"])("the %s theme", (name) => {
  const colours = theme(name);
  const colour = (token: string): string => {
    const found = colours.get(token);
    if (!found) throw new Error(`no token --${token} in the ${name} theme`);
    return found;
  };

  test.each(TEXT)("%s on %s can be read (WCAG 2.2 AA, 4.5 to 1)", (ink, paper) => {
    expect(contrast(colour(ink), colour(paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EDGES)("the edge %s stands out from %s (WCAG 2.2 AA, 3 to 1)", (edge, paper) => {
    expect(contrast(colour(edge), colour(paper)), `${edge} on ${paper}`).toBeGreaterThanOrEqual(3);
  });

  describe.each<Vision>(["normal", "deuteranopia", "protanopia", "tritanopia"])("with %s vision", (vision) => {
    test.each([["levels", LEVELS], ["grades", GRADES]])("any two %s can be told apart", (_, all) => {
      for (const [one, other] of cross(all, all).filter(([one, other]) => one < other)) {
        expect(distance(colour(one), colour(other), vision), `${one} and ${other} look alike`).toBeGreaterThanOrEqual(0.1);
      }
    });
  });
});

// What lies beside a filled thing, or under it, may have any colour: its ring lies within it, in the colour of its text.
test.each(["src/screens/overview/HeatMap.svelte", "src/design/Choices.svelte"])("the focus is seen on whatever colour in %s", (file) => {
  const rule = /:focus-visible[^{]*\{([^}]*)\}/.exec(readFileSync(file, "utf8"))?.[1];
  expect(rule).toMatch(/outline: 2px solid currentColor;\s*outline-offset: -4px;/);
});

test("black and white are as far apart as the definition says", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(distance("#000000", "#ffffff", "normal")).toBeCloseTo(1, 2);
});

test("nothing moves for longer than 150 ms, and nothing at all for whoever asks for less motion", () => {
  const styles = ["tokens", "base", "forms", "table", "shades"].map((name) => readFileSync(`src/design/${name}.css`, "utf8")).join("\n");
  const times = [...styles.matchAll(/[\s:](\d*\.?\d+)(ms|s)\b/g)].map(([, number, unit]) => Number(number) * (unit === "s" ? 1000 : 1));
  expect(times.length, "there is some motion to look at").toBeGreaterThan(0);
  expect(Math.max(...times)).toBeLessThanOrEqual(150);
  expect(styles).toMatch(/prefers-reduced-motion: reduce[^}]*animation: none !important;\s*transition: none !important;/);
});
