/** How an assessment in memory follows the host: the host's patch merged in, and changes under way shown at once. */

import type { AnswerView, AssessmentView, CheckAnswerView, Edited, WireEdit } from "../generated/wire";

/** What was found for a requirement nobody touched. */
export const UNTOUCHED: AnswerView = Object.freeze({
  applicable: true,
  exclusion_reason: "",
  inclusion_reasons: [],
  weight: 1,
  target: null,
  level: null,
  basis: null,
  grade: null,
  grade_reason: "",
  finding: "",
  root_cause: "",
  recommendation: "",
  note: "",
  review: false,
  checks: {},
  evidence: [],
  participants: [],
  ai_systems: [],
});

const UNANSWERED: CheckAnswerView = { verdict: null, reason: "", note: "" };

/** What is found for a requirement. */
export function answerOf(view: AssessmentView, requirement: string): AnswerView {
  return view.answers[requirement] ?? UNTOUCHED;
}

/** The answer to a check. */
export function checkOf(answer: AnswerView, check: string): CheckAnswerView {
  return answer.checks[check] ?? UNANSWERED;
}

/** The requirement of a check: `4.1` for `4.1/b`. */
export function requirementOf(check: string): string {
  return check.split("/")[0] ?? check;
}

/** The assessment after what the host says has changed. */
export function merge(view: AssessmentView, { patch, scores, history, saved_at }: Edited): AssessmentView {
  const answers = { ...view.answers };
  for (const [requirement, answer] of Object.entries(patch.answers)) {
    if (answer === null) delete answers[requirement];
    else answers[requirement] = answer;
  }
  return {
    ...view,
    header: patch.header ?? view.header,
    participants: patch.participants ?? view.participants,
    ai_systems: patch.ai_systems ?? view.ai_systems,
    evidence: patch.evidence ?? view.evidence,
    actions: patch.actions ?? view.actions,
    answers,
    scores: kept(view.scores, scores),
    history,
    changed_at: saved_at,
  };
}

/** The new value, reusing the old object for every part that is equal, so that what shows that part is not redrawn. */
export function kept<T>(before: T, after: T): T {
  if (before === after || !isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const known = before as Record<string, unknown>;
  const parts = Object.entries(after).map(([name, part]) => [name, kept(known[name], part)] as const);
  const isSame = parts.length === Object.keys(known).length && parts.every(([name, part]) => name in known && known[name] === part);
  if (isSame) return before;
  return (Array.isArray(after) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T;
}

function isObject(it: unknown): it is object {
  return typeof it === "object" && it !== null;
}

/** The assessment as it will be once a change is saved; figures and new keys come from the host and are left as they are. */
export function foresee(view: AssessmentView, edit: WireEdit): AssessmentView {
  const answer = (requirement: string, change: Partial<AnswerView>): AssessmentView => ({
    ...view,
    answers: { ...view.answers, [requirement]: { ...answerOf(view, requirement), ...change } },
  });
  const check = (id: string, change: Partial<CheckAnswerView>): AssessmentView => {
    const before = answerOf(view, requirementOf(id));
    return answer(requirementOf(id), { checks: { ...before.checks, [id]: { ...checkOf(before, id), ...change } } });
  };
  const header = (change: Partial<AssessmentView["header"]>): AssessmentView => ({ ...view, header: { ...view.header, ...change } });
  const dropped = (list: "evidence" | "participants" | "ai_systems", key: string): AssessmentView["answers"] =>
    Object.fromEntries(
      Object.entries(view.answers).map(([id, found]) => [
        id,
        found && found[list].includes(key) ? { ...found, [list]: found[list].filter((it) => it !== key) } : found,
      ]),
    );

  switch (edit.type) {
    case "organisation":
      return header({ organisation: edit.organisation });
    case "title":
      return header({ title: edit.text });
    case "kind":
      return header({ kind: edit.kind });
    case "period":
      return header({ started_on: edit.started_on, finished_on: edit.finished_on });
    case "scope":
      return header({ scope: edit.text });
    case "ai_roles":
      return header({ ai_roles: edit.ai_roles });
    case "status":
      return header({ status: edit.status });
    case "confidentiality":
      return header({ confidentiality: edit.text });
    case "default_target":
      return header({ default_target: edit.level });
    case "group_target":
      return { ...view, answers: withTargets(view, edit.group, edit.level) };
    case "include":
      return answer(edit.requirement, { applicable: true, exclusion_reason: "" });
    case "exclude":
      return answer(edit.requirement, { applicable: false, exclusion_reason: edit.reason });
    case "inclusion_reasons":
      return answer(edit.requirement, { inclusion_reasons: edit.reasons });
    case "weight":
      return answer(edit.requirement, { weight: edit.weight });
    case "target":
      return answer(edit.requirement, { target: edit.level });
    case "level":
      return answer(edit.requirement, { level: edit.level });
    case "basis":
      return answer(edit.requirement, { basis: edit.basis });
    case "grade":
      return answer(edit.requirement, { grade: edit.grade });
    case "grade_reason":
    case "finding":
    case "root_cause":
    case "recommendation":
    case "note":
      return answer(edit.requirement, { [edit.type]: edit.text });
    case "review":
      return answer(edit.requirement, { review: edit.review });
    case "link_evidence":
      return answer(edit.requirement, { evidence: edit.keys });
    case "link_participants":
      return answer(edit.requirement, { participants: edit.keys });
    case "link_ai_systems":
      return answer(edit.requirement, { ai_systems: edit.keys });
    case "verdict":
      return check(edit.check, { verdict: edit.verdict, reason: edit.verdict === "not_applicable" ? edit.reason : "" });
    case "check_note":
      return check(edit.check, { note: edit.text });
    case "put_participant":
      return { ...view, participants: put(view.participants, edit.participant) };
    case "remove_participant":
      return { ...view, participants: without(view.participants, edit.key), answers: dropped("participants", edit.key) };
    case "put_ai_system":
      return { ...view, ai_systems: put(view.ai_systems, edit.ai_system) };
    case "remove_ai_system":
      return { ...view, ai_systems: without(view.ai_systems, edit.key), answers: dropped("ai_systems", edit.key) };
    case "put_evidence":
      return { ...view, evidence: put(view.evidence, edit.evidence) };
    case "detach":
      return { ...view, evidence: view.evidence.map((it) => (it.key === edit.key ? { ...it, attachment: null } : it)) };
    case "remove_evidence":
      return { ...view, evidence: without(view.evidence, edit.key), answers: dropped("evidence", edit.key) };
    case "put_action":
      return { ...view, actions: put(view.actions, edit.action) };
    case "remove_action":
      return { ...view, actions: without(view.actions, edit.key) };
  }
}

/** The answers once a clause or control group has a target; one that nobody touched comes from the host. */
function withTargets(view: AssessmentView, group: string, target: number | null): AssessmentView["answers"] {
  const within = `${group}.`;
  return Object.fromEntries(
    Object.entries(view.answers).map(([id, found]) => [id, found && id.startsWith(within) ? { ...found, target } : found]),
  );
}

/** The key of what was added with a blank one: the host puts it at the end. Null where nothing was added. */
export function addedKey(after: readonly { key: string }[] | null): string | null {
  return after?.at(-1)?.key ?? null;
}

/** Replaces the item with the same key; a blank key waits for the host to name it. */
function put<T extends { key: string }>(items: T[], item: T): T[] {
  return items.map((old) => (old.key === item.key ? item : old));
}

function without<T extends { key: string }>(items: T[], key: string): T[] {
  return items.filter((item) => item.key !== key);
}
