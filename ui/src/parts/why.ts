/** Why a gap stands where it does in the order of gaps, as keys of words. It says what the scores say and computes none. */

import type { RequirementScoreView } from "../generated/wire";

/** One sentence. */
export interface Sentence {
  key: string;
  filling: Record<string, number>;
}

/** The sentences for a gap: its class first, then what moved it up. */
export function whyHere(score: RequirementScoreView, dependents: number): Sentence[] {
  const sentences: Sentence[] = [{ key: reason(score), filling: { gap: score.gap ?? 0 } }];
  if (score.weight > 1) sentences.push({ key: "why-weight", filling: { weight: score.weight } });
  if (dependents > 0) sentences.push({ key: "why-dependents", filling: { count: dependents } });
  return sentences;
}

function reason({ grade, effective_grade, gap }: RequirementScoreView): string {
  switch (effective_grade) {
    case "major":
      return grade === null ? "why-major" : "why-major-own";
    case "minor":
      return (gap ?? 0) > 0 ? "why-minor-below" : "why-minor";
    case "opportunity":
      return (gap ?? 0) > 0 ? "why-opportunity-below" : "why-opportunity";
    case "conforms":
      return "why-conforms-below";
    default:
      return "why-below";
  }
}
