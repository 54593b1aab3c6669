/** What happened to a requirement, or to the assessment, in the words of the window. */

import type { HistoryEntry } from "../../generated/wire";
import { hasWords, t } from "../../words";
import { LABELS, nameIn, valueOf, type Named, type NameOf } from "../../words/values";

/** One change, as it is shown. */
export interface Change {
  at: string;
  author: string;
  /** The requirement it is about; null if it is about none. */
  requirement: string | null;
  /** What was changed: "Level", "Verdict on check b", "Due, action “Train all staff”". */
  what: string;
  /** Both are blank where a thing came or went. */
  from: string;
  to: string;
  /** Whether it took back or made again an earlier change. */
  by: "undo" | "redo" | null;
  /** Whether the values are sentences rather than a word or two. */
  isText: boolean;
}

const TEXTS = ["exclusion_reason", "grade_reason", "finding", "root_cause", "recommendation", "note", "reason"];
/** How Plumbline files an assessment: nobody's doing. */
const FILED = ["catalogue", "edition", "previous", "position"];
/** What is done to an assessment as a whole is called by what was done. */
const WHOLE = ["exists", "archived", "seal", "reopened"];
/** Fields whose words are kept under another name. */
const FIELDS: Readonly<Record<string, string>> = {
  // Where these are undone or redone, there are no words of their own.
  exists: "history-op-delete",
  archived: "history-op-archive",
  started_on: "new-started",
  finished_on: "about-finished",
  default_target: "new-target-all",
  ai_roles: "ai-roles",
  seal: "history-op-finalise",
  reopened: "history-op-reopen",
  attachment: "menu-file",
  requirements: "actions-for",
};

/** Changes in words; the view tells what things are called. What was removed since is called what it was called then. */
export function changesOf(entries: readonly HistoryEntry[], view: Named): Change[] {
  const once = new Map<string, string | null>();
  for (const { entity, field, subject, from, to } of entries) {
    const named = field === (entity === "evidence" || entity === "action" ? "title" : "name");
    const key = `${entity}/${subject}`;
    if (named && !once.get(key)) once.set(key, to || from);
  }
  const nameOf: NameOf = (entity, key) => nameIn(view, entity, key) ?? once.get(`${entity}/${key}`);
  return entries.filter(({ field }) => !FILED.includes(field)).map((entry) => changeOf(entry, nameOf));
}

function changeOf(entry: HistoryEntry, nameOf: NameOf): Change {
  const { op, entity, field, from, to } = entry;
  return {
    ...entry,
    what: whatOf(entry, nameOf),
    from: valueOf(entity, field, from, nameOf),
    to: valueOf(entity, field, to, nameOf),
    by: op === "undo" || op === "redo" ? op : null,
    isText: TEXTS.includes(field),
  };
}

/** What was changed: a field, a thing that came or went, or the whole assessment. */
function whatOf({ op, entity, field, subject, to }: HistoryEntry, nameOf: NameOf): string {
  if (entity === "assessment" && WHOLE.includes(field) && hasWords(`history-op-${op}`)) return t(`history-op-${op}`);
  if (hasWords(`history-${entity}-${field}`)) return t(`history-${entity}-${field}`, { check: subject.split("/")[1] ?? "" });
  const label = FIELDS[field] ?? (LABELS[entity] ?? (entity === "assessment" ? "new-" : "")) + field;
  const what = t(hasWords(label) ? label : "history-other");
  if (!LABELS[entity]) return what;
  const thing = t(`step-${entity}`, { subject: nameOf(entity, subject) ?? t("history-gone") });
  if (field !== "exists") return t("history-field-of", { thing, field: what });
  return t(to === null ? "history-gone-thing" : "history-new-thing", { thing });
}
