/** How grave the grades are, and what there is to explain. */

import type { AnswerView, RequirementScoreView } from "../../generated/wire";

/** From the mildest to the gravest. */
export const GRADES = ["conforms", "opportunity", "minor", "major"] as const;
export type Grade = (typeof GRADES)[number];

/** Whether a grade is milder than what the checks suggest; the assessor is then asked for a reason. */
export function isMilder(grade: string | null, suggested: string | null): boolean {
  if (grade === null || suggested === null) return false;
  return GRADES.indexOf(grade as Grade) < GRADES.indexOf(suggested as Grade);
}

/** Whether there is something to explain, as level, grade or a check says, or it was explained already. */
export function asksWhy({ checks, root_cause }: AnswerView, { gap, effective_grade }: RequirementScoreView): boolean {
  const isLacking = Object.values(checks).some((check) => check?.verdict === "partly" || check?.verdict === "unmet");
  return root_cause !== "" || !!gap || isLacking || (effective_grade ?? "conforms") !== "conforms";
}

/** A recommendation with a suggestion put in: after what is there, and not twice. */
export function withSuggestion(text: string, suggestion: string): string {
  if (text.includes(suggestion)) return text;
  return text.trim() === "" ? suggestion : `${text.trimEnd()}\n\n${suggestion}`;
}
