/** Where evidence is used, and which of it a filter shows. */

import type { AssessmentView, EvidenceView } from "../../generated/wire";
import type { Value } from "../../parts/sorting";
import { t } from "../../words";

/** What the register can be narrowed down to. */
export const FILTERS = ["all", "unused", "undated"] as const;
export type Filter = (typeof FILTERS)[number];

/** Thing linked to requirements → the requirements, in the order given. */
export type Uses = ReadonlyMap<string, readonly string[]>;

/** Where each thing of a list is linked: evidence, AI systems that were sampled, people who were asked. */
export function usesOf(answers: AssessmentView["answers"], list: "evidence" | "ai_systems" | "participants", order: readonly string[]): Uses {
  const uses = new Map<string, string[]>();
  for (const requirement of order) {
    for (const key of answers[requirement]?.[list] ?? []) uses.set(key, [...(uses.get(key) ?? []), requirement]);
  }
  return uses;
}

/** The evidence a filter lets through. */
export function filtered(items: readonly EvidenceView[], filter: Filter, uses: Uses): EvidenceView[] {
  if (filter === "unused") return items.filter((item) => !uses.has(item.key));
  return filter === "undated" ? items.filter((item) => item.dated === null) : [...items];
}

/** What evidence is sorted by in a column. */
export function valueOf(item: EvidenceView, column: string, uses: Uses): Value {
  if (column === "used") return uses.get(item.key)?.length ?? 0;
  return (column === "kind" ? t(`evidence-kind-${item.kind}`) : item[column as "title" | "locator" | "dated"]) || null;
}

/** Everything evidence can be found by. */
export function wordsOf({ kind, title, locator, note, attachment }: EvidenceView): string {
  return [t(`evidence-kind-${kind}`), title, locator, note, attachment?.name].join("\n");
}
