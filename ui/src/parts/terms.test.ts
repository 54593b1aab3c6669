import { expect, test } from "vitest";
import type { TermView } from "../generated/wire";
import { Glossary } from "./terms";

const term = (name: string, see: string[] = []): TermView => ({ id: name.toLowerCase().replaceAll(" ", "-"), term: name, meaning: "", see });
const GLOSSARY = new Glossary([
  term("Risk", ["ai-risk-treatment"]),
  term("AI risk treatment"),
  term("AI system"),
  term("Fine-tuning"),
  term("Third party (outside)"),
]);

/** The text with what is explained in brackets. */
const shown = (text: string, before: string[] = []): string =>
  GLOSSARY.explain(text, before)
    .map((piece) => (piece.term ? `[${piece.text}]` : piece.text))
    .join("");

test.each([
  ["a term stands in a sentence", "Every AI system is listed.", "Every [AI system] is listed."],
  ["only its first occurrence is explained", "A risk is a risk.", "A [risk] is a risk."],
  ["the longest term wins", "Plan AI risk treatment.", "Plan [AI risk treatment]."],
  ["a shorter term within a longer one can come later", "AI risk treatment of a risk", "[AI risk treatment] of a [risk]"],
  ["a plural s belongs to it", "AI systems and Risks", "[AI systems] and [Risks]"],
  ["case does not matter", "RISK", "[RISK]"],
  ["part of a word is no term", "asterisk, risky, riskss, Risk9", "asterisk, risky, riskss, Risk9"],
  ["letters beyond ASCII are letters", "Frisk, énrisk, riské", "Frisk, énrisk, riské"],
  ["signs may stand around it", "(risk), “risk”", "([risk]), “risk”"],
  ["a line may break within it", "AI\nsystem", "[AI\nsystem]"],
  ["a hyphen belongs to its term", "by fine-tuning it", "by [fine-tuning] it"],
  ["signs of patterns are signs", "a third party (outside)", "a [third party (outside)]"],
  ["a text without terms is one piece", "Nothing here.", "Nothing here."],
  ["an empty text has no pieces", "", ""],
])("%s", (_what, text, wanted) => {
  expect(shown(text)).toBe(wanted);
});

test("a term that was explained before is not explained again", () => {
  expect(shown("The risks of an AI system", ["What a risk is."])).toBe("The risks of an [AI system]");
});

test("a glossary without terms leaves the text whole", () => {
  expect(new Glossary([]).explain("A risk.")).toEqual([{ text: "A risk.", term: null }]);
});

test("what a term points at is named, and what is not there is left out", () => {
  expect(GLOSSARY.pointedAt(term("Danger", ["risk", "nowhere"]))).toEqual(["Risk"]);
});
