/** Actions made of gaps: what the catalogue says is to be done next, as a proposal. */

import type { ActionView, RequirementScoreView, StepText, WireEdit } from "../../generated/wire";
import { actionOfStep, BLANK_ACTION } from "../../parts/step-action";

/** A gap, with what to do next about it. */
export interface Gap {
  id: string;
  title: string;
  priority: string | null;
  /** The catalogue's step from the level it has; null where the target is reached. */
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

/** A gap of the list, with the step to its next level while the target is not reached. */
export function gapOf(score: RequirementScoreView, title: string, next: readonly StepText[], recommendation: string): Gap {
  return { id: score.id, title, priority: score.priority, next: next[score.next_step_from ?? -1] ?? null, recommendation };
}

/** Title, text, owner and effort proposed for a gap; `otherwise` is the title where the catalogue has no next step. */
export function proposed(gap: Gap, otherwise: string): Pick<ActionView, "title" | "note" | "owner" | "effort"> {
  const step = gap.next === null ? { ...BLANK_ACTION, title: otherwise } : actionOfStep(gap.next);
  const { title, note, owner, effort } = step;
  return { title, note: gap.recommendation.trim() === "" ? note : gap.recommendation, owner, effort };
}

/** What is proposed for one action for all the gaps: the step of the first, and its owner if all have the same. */
export function together(gaps: readonly Gap[], otherwise: (gap: Gap) => string): Proposal {
  const [first, ...others] = gaps.map((gap) => proposed(gap, otherwise(gap)));
  const owner = others.every((other) => other.owner === first?.owner) ? (first?.owner ?? "") : "";
  return { title: first?.title ?? "", note: first?.note ?? "", owner, due: null };
}

/** One action for all the gaps: as grave as the gravest of them. */
export function oneAction(gaps: readonly Gap[], proposal: Proposal): WireEdit[] {
  const [priority = null] = gaps.flatMap((gap) => gap.priority ?? []).sort();
  const effort = gaps.length === 1 ? (gaps[0]?.next?.effort ?? null) : null;
  const action: ActionView = { ...BLANK_ACTION, ...proposal, requirements: gaps.map((gap) => gap.id), effort, priority };
  return [{ type: "put_action", action }];
}

/** An action for each gap, with its own next step; the date is the one decided on, and so is the owner if one was. */
export function eachAction(gaps: readonly Gap[], { owner, due }: Proposal, otherwise: (gap: Gap) => string): WireEdit[] {
  return gaps.map((gap) => {
    const own = proposed(gap, otherwise(gap));
    const action = { ...BLANK_ACTION, ...own, owner: owner.trim() || own.owner, due, requirements: [gap.id], priority: gap.priority };
    return { type: "put_action", action };
  });
}
