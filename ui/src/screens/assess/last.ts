/** Where the user was in each assessment, for as long as the window is open. */

const last = new Map<string, string>();

/** The requirement that was open last in an assessment; null before the first. */
export function lastAt(assessment: string): string | null {
  return last.get(assessment) ?? null;
}

/** Remembers the requirement that is open in an assessment. */
export function remember(assessment: string, requirement: string): void {
  last.set(assessment, requirement);
}
