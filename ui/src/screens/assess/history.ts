/** What happened to a requirement, or to the assessment, in the words of the window. */

import type { HistoryEntry } from "../../generated/wire";
import { hasWords, t } from "../../words";
import { valueOf, type Names } from "../../words/values";

/** One change, as it is shown. */
export interface Change {
  at: string;
  author: string;
  /** The requirement it is about; null if it is about none. */
  requirement: string | null;
  /** What was changed: "Level", "Verdict on check b", "Action “Train all staff”: Due". */
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
/** How the labels begin in which the fields of a thing are asked for. */
const LABELS: Readonly<Record<string, string>> = { participant: "person", ai_system: "system", evidence: "evidence", action: "action" };
/** These are called by their name, the others by their title. */
const NAMED = ["participant", "ai_system"];
/** Fields whose words are kept under another name. */
const FIELDS: Readonly<Record<string, string>> = {
  "assessment.sector": "new-sector",
  "assessment.employees": "new-employees",
  "assessment.country": "new-country",
  "assessment.ai_roles": "ai-roles",
  "assessment.archived": "history-assessment-status",
  "assessment.seal": "history-op-finalise",
  "assessment.reopened": "history-op-reopen",
  "evidence.attachment": "history-file",
  "action.requirements": "actions-for",
};

/** Changes in words; `names` tells what things are called, and what was removed since is called what it was called then. */
export function changesOf(entries: readonly HistoryEntry[], names: Names): Change[] {
  const called = new Map<string, string>();
  const call = (key: string, name: string | null): void => void (name && !called.has(key) && called.set(key, name));
  const lists = { participant: names.participants, ai_system: names.ai_systems, evidence: names.evidence, action: names.actions };
  for (const [entity, list] of Object.entries(lists)) {
    for (const it of list) call(`${entity}/${it.key}`, "name" in it ? it.name : it.title);
  }
  for (const { entity, field, subject, from, to } of entries) {
    if (field === (NAMED.includes(entity) ? "name" : "title")) call(`${entity}/${subject}`, to || from);
  }
  return entries.filter(({ field }) => !FILED.includes(field)).map((entry) => changeOf(entry, names, called));
}

/** Whether it belongs to the one step an assessment is created in. */
export function created({ op }: HistoryEntry): boolean {
  return op === "create";
}

/** That the assessment was created, for all the entries of that step. */
export function creationOf({ at, author }: HistoryEntry): Change {
  return { at, author, requirement: null, what: t("history-op-create"), from: "", to: "", by: null, isText: false };
}

function changeOf(entry: HistoryEntry, names: Names, called: ReadonlyMap<string, string>): Change {
  const { at, author, op, entity, field, requirement, from, to } = entry;
  return {
    at,
    author,
    requirement,
    what: whatOf(entry, called),
    from: valueOf(entity, field, from, names),
    to: valueOf(entity, field, to, names),
    by: op === "undo" || op === "redo" ? op : null,
    isText: TEXTS.includes(field),
  };
}

/** What was changed: a field, a thing that came or went, or the whole assessment. */
function whatOf({ op, entity, field, subject, to }: HistoryEntry, called: ReadonlyMap<string, string>): string {
  const check = subject.split("/")[1] ?? subject;
  if (entity === "assessment" && field === "exists") return t(op === "create" || op === "purge" ? `history-op-${op}` : "history-op-delete");
  if (entity === "assessment" && field === "archived" && hasWords(`history-op-${op}`)) return t(`history-op-${op}`);
  const label = FIELDS[`${entity}.${field}`] ?? `${LABELS[entity]}-${field}`;
  const other = t(hasWords(label) ? label : "history-other");
  const what = hasWords(`history-${entity}-${field}`) ? t(`history-${entity}-${field}`, { check }) : other;
  if (!hasWords(`history-thing-${entity}`)) return what;
  const name = called.get(`${entity}/${subject}`);
  const thing = t(`history-thing-${entity}`, { name: name ? t("history-called", { name }) : t("history-removed") });
  if (field !== "exists") return t("history-field-of", { thing, field: what });
  return t(to === null ? "history-gone-thing" : "history-new-thing", { thing });
}
