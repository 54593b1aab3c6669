/** What happened to a requirement, in the words of the window. */

import type { HistoryEntry } from "../../generated/wire";
import { hasWords, t } from "../../words";
import { valueOf, type Names } from "../../words/values";

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

const TEXTS = ["exclusion_reason", "grade_reason", "finding", "root_cause", "recommendation", "note", "reason"];

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
