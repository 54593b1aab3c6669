/** What a text says in a cell: "3", "3 – Defined", "Minor gap". */

import { t } from "../../words";
import { BASES, LEVELS } from "../../parts/tokens";
import { GRADES } from "../assess/grade";

/** What a text was read as; where it is none of what the cell takes, why. */
export type Reading<Value> = { value: Value } | { refused: string };

const folded = (text: string): string => text.trim().toLocaleLowerCase("en").replace(/\s+/g, " ");

/** A level by its number, its word, or both; nothing takes it away. */
export function readLevel(text: string): Reading<number | null> {
  const said = folded(text);
  if (said === "" || said === "–" || said === "-" || said === folded(t("level-none"))) return { value: null };
  const named = LEVELS.findIndex((level) => said === folded(t(`level-word-${level}`)));
  if (named !== -1) return { value: named };
  // A number, alone or before its word: 3, 3.0, "3 – Defined", "Level 3: Defined", "L3".
  const found = /^(?:level |l)?(-?\d+)(?:[.,]0+)?(?:$|[\s:.)–—-]+(.*)$)/.exec(said);
  const level = Number(found?.[1]);
  if (found && level >= 0 && level <= 5) {
    const word = found[2] ?? "";
    if (word === "" || word === folded(t(`level-word-${level}`))) return { value: level };
    // A word that belongs to another level says that something is wrong.
    return { refused: t("grid-refused-level-word", { text: text.trim(), level, word: t(`level-word-${level}`) }) };
  }
  return { refused: t("grid-refused-level", { text: text.trim() }) };
}

/** A token of a closed set by itself, or by the words the window has for it. */
function readToken<Token extends string>(text: string, set: readonly Token[], words: (token: Token) => string[]): Token | undefined {
  const said = folded(text);
  return set.find((token) => said === folded(token) || words(token).some((word) => said === folded(word)));
}

/** A grade in words; nothing leaves it to the checks. */
export function readGrade(text: string): Reading<string | null> {
  if (text.trim() === "") return { value: null };
  // "Minor" alone, and what auditors say of a grave one elsewhere.
  const grade = readToken(text, GRADES, (token) => [t(`grade-${token}`), t(`grade-${token}`).split(" ")[0] ?? ""]);
  if (grade) return { value: grade };
  return { refused: t("grid-refused-grade", { text: text.trim(), words: GRADES.map((token) => t(`grade-${token}`)).join(", ") }) };
}

/** What a level rests on, in words; nothing leaves it open. */
export function readBasis(text: string): Reading<string | null> {
  if (text.trim() === "") return { value: null };
  const basis = readToken(text, BASES, (token) => [t(`basis-${token}`)]);
  if (basis) return { value: basis };
  return { refused: t("grid-refused-basis", { text: text.trim(), words: BASES.map((token) => t(`basis-${token}`)).join(", ") }) };
}

const YES = ["1", "x", "y", "yes", "true", "✓", "✔"];
const NO = ["", "0", "n", "no", "false", "–", "-"];

/** Whether a flag is set, in words. */
export function readFlag(text: string): Reading<boolean> {
  const said = folded(text);
  if (YES.includes(said) || said === folded(t("for-review"))) return { value: true };
  return NO.includes(said) ? { value: false } : { refused: t("grid-refused-flag", { text: text.trim() }) };
}
