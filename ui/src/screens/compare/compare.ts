/** Which assessments are compared, and which differences are shown. What differs is the host's to say. */

import type { AssessmentCard, ComparedView } from "../../generated/wire";

/** The ways to narrow the list down, in the order they are offered; `differing` is all that differs in any way. */
export const FILTERS = ["differing", "improved", "regressed", "newly_rated", "no_longer_rated", "applicability", "grade", "target", "all"] as const;
export type Filter = (typeof FILTERS)[number];

/** The other assessments of the same organisation, the latest first. */
export function others(cards: readonly AssessmentCard[], open: string): AssessmentCard[] {
  const own = cards.find((card) => card.id === open);
  if (!own) return [];
  const name = (card: AssessmentCard): string => card.organisation.trim().toLocaleLowerCase();
  return cards.filter((card) => card.id !== open && name(card) === name(own)).sort((one, other) => dateOf(other).localeCompare(dateOf(one)));
}

/** The one to compare with at first: the latest that began before the open one, else the latest of all. */
export function suggested(cards: readonly AssessmentCard[], open: string): AssessmentCard | null {
  const own = cards.find((card) => card.id === open);
  const candidates = others(cards, open);
  return candidates.find((card) => own !== undefined && dateOf(card) <= dateOf(own)) ?? candidates[0] ?? null;
}

/** The earlier of two and the later; without dates the open one is the later. */
export function inOrder(cards: readonly AssessmentCard[], open: string, other: string): [before: string, after: string] {
  const [own, its] = [open, other].map((id) => cards.find((card) => card.id === id));
  return own && its && dateOf(its) > dateOf(own) ? [open, other] : [other, open];
}

function dateOf(card: AssessmentCard): string {
  return card.started_on ?? "";
}

/** Whether a requirement is shown. */
export function shows({ differences }: ComparedView, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "differing":
      return differences.length > 0;
    case "applicability":
      return differences.includes("included") || differences.includes("excluded");
    default:
      return differences.includes(filter);
  }
}

/** The filters that show something, with how many requirements each shows; the first and the last always stand. */
export function counted(requirements: readonly ComparedView[]): { filter: Filter; count: number }[] {
  return FILTERS.map((filter) => ({ filter, count: requirements.filter((it) => shows(it, filter)).length })).filter(
    ({ filter, count }) => count > 0 || filter === "differing" || filter === "all",
  );
}
