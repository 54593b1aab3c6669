/** Actions made of gaps: what the catalogue says is to be done next, as a proposal. */

import type { ActionView, RequirementScoreView, StepText, WireEdit } from "../../generated/wire";
import { splitStep } from "../assess/grade";

/** A gap, with what to do next about it. */
export interface Gap {
  id: string;
  title: string;
  priority: string | null;
  /** The catalogue's step from the level it has; null at the top. */
  next: StepText | null;
  /** What the assessor recommends; it goes before the catalogue's step. */
  recommendation: string;
}

/** What the person decides about the actions that are made. */
export interface Proposal {
  title: string;
  note: string;
  owner: string;
  due: string | null;
}

/** A gap of the list; one that is not rated begins at level 0. */
export function gapOf(score: RequirementScoreView, title: string, next: readonly StepText[], recommendation: string): Gap {
  return { id: score.id, title, priority: score.priority, next: next[score.level ?? 0] ?? null, recommendation };
}

/** Title and text proposed for a gap; `otherwise` is the title where the catalogue has no next step. */
export function proposed(gap: Gap, otherwise: string): Pick<Proposal, "title" | "note"> {
  const step = gap.next === null ? { title: otherwise, note: "" } : splitStep(gap.next.step);
  return gap.recommendation.trim() === "" ? step : { title: step.title, note: gap.recommendation };
}

const blank = { key: "", effort: null, status: "open" } as const;

/** One action for all the gaps: as grave as the gravest of them. */
export function oneAction(gaps: readonly Gap[], proposal: Proposal): WireEdit[] {
  const [priority = null] = gaps.flatMap((gap) => gap.priority ?? []).sort();
  const effort = gaps.length === 1 ? (gaps[0]?.next?.effort ?? null) : null;
  const action: ActionView = { ...blank, ...proposal, requirements: gaps.map((gap) => gap.id), effort, priority };
  return [{ type: "put_action", action }];
}

/** An action for each gap, with its own next step; owner and date are those decided on. */
export function eachAction(gaps: readonly Gap[], { owner, due }: Proposal, otherwise: (gap: Gap) => string): WireEdit[] {
  return gaps.map((gap) => {
    const own = { ...proposed(gap, otherwise(gap)), owner, due, requirements: [gap.id] };
    return { type: "put_action", action: { ...blank, ...own, effort: gap.next?.effort ?? null, priority: gap.priority } };
  });
}
