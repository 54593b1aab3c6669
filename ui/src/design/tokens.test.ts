import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, distance, type Vision } from "./colour";

const css = readFileSync("src/design/tokens.css", "utf8");

/** The colours of one theme by token name, `paper` for `--paper`. */
function theme(name: string): Map<string, string> {
  const block = css.slice(css.indexOf(`[data-theme="${name}"] {`)).split("}")[0] ?? "";
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1]!, found[2]!]));
}

const GRADES = ["conforms", "opportunity", "minor", "major"];
const LEVELS = [0, 1, 2, 3, 4, 5];
const PAPERS = ["paper", "paper-raised", "paper-sunk", "accent-wash"];

/** Every pair of text and background the window uses. */
const TEXT: [string, string][] = [
  ...["ink", "ink-soft", "ink-faint", "accent"].flatMap((ink) => PAPERS.map((paper): [string, string] => [ink, paper])),
  ["accent-ink", "accent"],
  ...LEVELS.map((level): [string, string] => [`level-${level}-ink`, `level-${level}`]),
  ...GRADES.flatMap((grade) =>
    [`grade-${grade}-wash`, "paper", "paper-raised", "paper-sunk"].map((paper): [string, string] => [`grade-${grade}`, paper]),
  ),
  ["ink", "grade-minor-wash"],
  ["ink", "grade-major-wash"],
  ["ink-soft", "grade-minor-wash"],
];

/** Edges of controls and the focus ring against what they lie on. */
const EDGES: [string, string][] = ["rule-strong", "focus", "accent"].flatMap((edge) =>
  ["paper", "paper-raised", "paper-sunk"].map((paper): [string, string] => [edge, paper]),
);

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

  test.each<Vision>(["normal", "deuteranopia", "protanopia", "tritanopia"])(
    "any two levels can be told apart with %s vision",
    (vision) => {
      for (const one of LEVELS) {
        for (const other of LEVELS.filter((level) => level > one)) {
          const apart = distance(colour(`level-${one}`), colour(`level-${other}`), vision);
          expect(apart, `level ${one} and level ${other} look alike`).toBeGreaterThanOrEqual(0.1);
        }
      }
    },
  );
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
