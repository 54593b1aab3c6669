/** What a value of the journal is called: "2 Repeatable", "Partly", "nothing". */

import { day } from "../format";
import type { AssessmentView } from "../generated/wire";
import { shortSeal } from "../frame/standing";
import { hasWords, t } from ".";

/** What a thing is called, by its kind and key; nothing where it has no name. */
export type NameOf = (entity: string, key: string) => string | null | undefined;

/** The lists of things that have names. */
export type Named = Pick<AssessmentView, "participants" | "ai_systems" | "evidence" | "actions">;

/** What a thing is called now; nothing where it is no longer there. */
export function nameIn(view: Named, entity: string, key: string): string | undefined {
  const lists: Readonly<Record<string, readonly { key: string; name?: string; title?: string }[]>> = {
    participant: view.participants,
    ai_system: view.ai_systems,
    evidence: view.evidence,
    action: view.actions,
  };
  const it = lists[entity]?.find((thing) => thing.key === key);
  return it?.name ?? it?.title;
}

/** How the words of closed sets begin; in front of those of a kind and a status stands what has it. */
const SETS: Readonly<Record<string, string>> = {
  level: "level-short",
  target: "level-short",
  default_target: "level-short",
  weight: "weight",
  basis: "basis",
  grade: "grade",
  verdict: "verdict",
  inclusion_reasons: "inclusion",
  ai_roles: "ai-role",
  role: "ai-role",
  stage: "stage",
  effort: "effort",
  priority: "priority",
  kind: "kind",
  status: "status",
};
/** How the labels of a thing's fields begin: `action-due`. */
export const LABELS: Readonly<Record<string, string>> = { participant: "person-", ai_system: "system-", evidence: "evidence-", action: "action-" };
/** What lists of keys lead to. */
const LINKS: Readonly<Record<string, string>> = { evidence: "evidence", participants: "participant", ai_systems: "ai_system" };
const LISTS = ["inclusion_reasons", "ai_roles", "requirements"];
const DAYS = ["started_on", "finished_on", "dated", "due"];

/** A value of a field in words; what is not there is "nothing". */
export function valueOf(entity: string, field: string, value: string | null, nameOf: NameOf): string {
  if (field === "exists") return "";
  if (value === null || value === "") return t("history-nothing");
  if (DAYS.includes(field)) return day(value);
  const kind = LINKS[field];
  const of = field === "kind" || field === "status" ? (LABELS[entity] ?? "") : "";
  const word = (token: string): string => {
    if (kind) return nameOf(kind, token) ?? t("history-gone");
    const key = `${of}${SETS[field]}-${token}`;
    return hasWords(key) ? t(key) : token;
  };
  if (kind || LISTS.includes(field)) return [parsed(value)].flat().map((it) => word(String(it))).join(", ") || t("history-nothing");
  switch (field) {
    case "seal":
      return shortSeal(partOf(value, "sha256"));
    case "attachment":
      return partOf(value, "name");
    case "archived":
      return t(value === "0" ? "history-not-archived" : "library-put-away");
    case "applicable":
      return t(value === "0" ? "excluded" : "applies");
    case "review":
      return t(value === "0" ? "history-not-review" : "for-review");
    default:
      return word(value);
  }
}

/** The value of a text that is JSON; what cannot be read is the text itself. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
function partOf(json: string, part: string): string {
  return String((parsed(json) as Record<string, unknown> | null)?.[part] ?? json);
}
