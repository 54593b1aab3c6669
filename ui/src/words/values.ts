/** What a value of the journal is called: "2 Repeatable", "Partly", "nothing". */

import type { AssessmentView } from "../generated/wire";
import { shortSeal } from "../frame/standing";
import { hasWords, t } from ".";

/** What linked things are called. */
export type Names = Pick<AssessmentView, "evidence" | "participants" | "ai_systems">;

/** A value of the journal in words; what is not there is "nothing". */
export function valueOf(field: string, value: string | null, names: Names): string {
  if (field === "exists") return "";
  if (value === null || value === "") return t("history-nothing");
  switch (field) {
    case "level":
    case "target":
      return wordOr(`level-short-${value}`, value);
    case "seal":
      return sealOf(value);
    case "archived":
      return t(value === "0" ? "history-not-archived" : "library-put-away");
    case "status":
    case "kind":
    case "basis":
    case "grade":
    case "verdict":
    case "weight":
      return wordOr(`${field}-${value}`, value);
    case "applicable":
      return t(value === "0" ? "excluded" : "applies");
    case "review":
      return t(value === "0" ? "history-not-review" : "for-review");
    case "inclusion_reasons":
      return keysOf(value).map((reason) => wordOr(`inclusion-${reason}`, reason)).join(", ") || t("history-nothing");
    case "evidence":
      return listed(value, new Map(names.evidence.map(({ key, title }) => [key, title])));
    case "participants":
      return listed(value, new Map(names.participants.map(({ key, name }) => [key, name])));
    case "ai_systems":
      return listed(value, new Map(names.ai_systems.map(({ key, name }) => [key, name])));
    default:
      return value;
  }
}

/** The beginning of a seal's digest. */
function sealOf(json: string): string {
  try {
    const seal: unknown = JSON.parse(json);
    if (typeof seal === "object" && seal !== null && "sha256" in seal) return shortSeal(String(seal.sha256));
  } catch {
    // What cannot be read is shown as it is.
  }
  return json;
}

function wordOr(key: string, value: string): string {
  return hasWords(key) ? t(key) : value;
}

/** A list of keys, as JSON, by name; what was removed since has no name any more. */
function listed(json: string, names: ReadonlyMap<string, string>): string {
  const keys = keysOf(json);
  return keys.length === 0 ? t("history-nothing") : keys.map((key) => names.get(key) ?? t("history-gone")).join(", ");
}

function keysOf(json: string): string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.map(String) : [json];
  } catch {
    return [json];
  }
}
