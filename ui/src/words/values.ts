/** What a value of the journal is called: "2 Repeatable", "Partly", "nothing". */

import type { AssessmentView } from "../generated/wire";
import { day } from "../format";
import { shortSeal } from "../frame/standing";
import { hasWords, t } from ".";

/** What linked things are called. */
export type Names = Pick<AssessmentView, "evidence" | "participants" | "ai_systems" | "actions">;

/** How the words of each closed set begin. */
const SETS: Readonly<Record<string, string>> = {
  "answer.level": "level-short",
  "answer.target": "level-short",
  "answer.weight": "weight",
  "answer.basis": "basis",
  "answer.grade": "grade",
  "answer.inclusion_reasons": "inclusion",
  "check_answer.verdict": "verdict",
  "assessment.kind": "kind",
  "assessment.status": "status",
  "assessment.ai_roles": "ai-role",
  "assessment.default_target": "level-short",
  "participant.kind": "person-kind",
  "ai_system.role": "ai-role",
  "ai_system.stage": "stage",
  "evidence.kind": "evidence-kind",
  "action.effort": "effort",
  "action.priority": "priority",
  "action.status": "action-status",
};
const DAYS = ["started_on", "finished_on", "dated", "due"];

/** A value of a field in words; what is not there is "nothing". */
export function valueOf(entity: string, field: string, value: string | null, names: Names): string {
  if (field === "exists") return "";
  if (value === null || value === "") return t("history-nothing");
  if (DAYS.includes(field)) return day(value);
  const set = SETS[`${entity}.${field}`];
  switch (field) {
    case "seal":
      return partOf(value, "sha256", shortSeal);
    case "attachment":
      return partOf(value, "name", String);
    case "archived":
      return t(value === "0" ? "history-not-archived" : "library-put-away");
    case "applicable":
      return t(value === "0" ? "excluded" : "applies");
    case "review":
      return t(value === "0" ? "history-not-review" : "for-review");
    case "inclusion_reasons":
    case "ai_roles":
      return listed(value, (token) => wordOr(set, token));
    case "requirements":
      return listed(value, String);
    case "evidence":
      return listed(value, called(names.evidence));
    case "participants":
      return listed(value, called(names.participants));
    case "ai_systems":
      return listed(value, called(names.ai_systems));
    default:
      return wordOr(set, value);
  }
}

/** A part of a value that is written as JSON: the digest of a seal, the name of a file. */
function partOf(json: string, part: string, shown: (text: string) => string): string {
  try {
    const whole: unknown = JSON.parse(json);
    if (typeof whole === "object" && whole !== null && part in whole) return shown(String(whole[part as never]));
  } catch {
    // What cannot be read is shown as it is.
  }
  return json;
}

function wordOr(set: string | undefined, value: string): string {
  return hasWords(`${set}-${value}`) ? t(`${set}-${value}`) : value;
}

/** Keys by name; what was removed since has no name any more. */
function called(things: readonly { key: string; title?: string; name?: string }[]): (key: string) => string {
  return (key) => {
    const thing = things.find((it) => it.key === key);
    return thing?.name ?? thing?.title ?? t("history-gone");
  };
}

/** A list, as JSON, one after another. */
function listed(json: string, shown: (item: string) => string): string {
  return keysOf(json).map((it) => shown(it)).join(", ") || t("history-nothing");
}

function keysOf(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.map(String) : [json];
  } catch {
    return [json];
  }
}
