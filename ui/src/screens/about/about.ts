/** What the page about an assessment gathers from its answers. */

import type { AssessmentView } from "../../generated/wire";

/** The target that the requirements of a clause or control group have of their own: null for none, "several" where they differ. */
export function ownTarget(answers: AssessmentView["answers"], requirements: readonly string[]): number | "several" | null {
  const found = new Set(requirements.map((id) => answers[id]?.target ?? null));
  if (found.size > 1) return "several";
  return [...found][0] ?? null;
}
