/** What happened to a requirement, in the words of the window. */

import type { AssessmentView, HistoryEntry } from "../../generated/wire";
import { shortSeal } from "../../frame/standing";
import { hasWords, t } from "../../words";

/** One change, as it is shown. */
export interface Change {
  at: string;
  author: string;
  /** What was changed: "Level", "Verdict on check b". */
  what: string;
  from: string;
  to: string;
  /** Whether it took back or made again an earlier change. */
  by: "undo" | "redo" | null;
  /** Whether the values are sentences rather than a word or two. */
  isText: boolean;
}

type Names = Pick<AssessmentView, "evidence" | "participants" | "ai_systems">;

const TEXTS = ["exclusion_reason", "grade_reason", "finding", "recommendation", "note", "reason"];

/** A change in words; `names` tells what linked things are called. */
export function changeOf(entry: HistoryEntry, names: Names): Change {
  const { at, author, op, subject, field } = entry;
  const check = subject.split("/")[1] ?? subject;
  const what = whatOf(entry, check);
  return {
    at,
    author,
    what,
    from: valueOf(field, entry.from, names),
    to: valueOf(field, entry.to, names),
    by: op === "undo" || op === "redo" ? op : null,
    isText: TEXTS.includes(field),
  };
}

/** What was changed: a field, a thing that came or went, or the whole assessment. */
function whatOf({ op, entity, field, subject, from, to }: HistoryEntry, check: string): string {
  if (hasWords(`history-op-${op}`) && (entity === "assessment" || op === "create")) {
    if (field === "exists" || ["archive", "unarchive", "purge"].includes(op)) return t(`history-op-${op}`);
    if (field === "seal" || field === "reopened") return t(`history-op-${op}`);
  }
  if (hasWords(`history-${entity}-${field}`)) return t(`history-${entity}-${field}`, { check });
  const thing = hasWords(`history-thing-${entity}`) ? t(`history-thing-${entity}`, { key: subject }) : t("history-other");
  if (field !== "exists") return thing;
  return t(to === null && from !== null ? "history-gone-thing" : "history-new-thing", { thing });
}

/** A value of the journal in words; what is not there is "nothing". */
function valueOf(field: string, value: string | null, names: Names): string {
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
