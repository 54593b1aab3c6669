import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { day } from "../../format";
import type { HistoryEntry } from "../../generated/wire";
import * as tokens from "../../parts/tokens";
import { t } from "../../words";
import { changesOf, type Change } from "./history";

const NAMES = {
  evidence: [{ key: "e1", title: "AI policy" }],
  participants: [{ key: "p1", name: "Ruth Adeyemi" }],
  ai_systems: [{ key: "s1", name: "Triage" }],
  actions: [{ key: "a1", title: "Train all staff" }],
} as unknown as Parameters<typeof changesOf>[1];
const changeOf = (entry: HistoryEntry): Change => changesOf([entry], NAMES)[0] as Change;

const entry = (entity: string, subject: string, field: string, from: string | null, to: string | null): HistoryEntry => ({
  at: "2026-11-22T10:00:00Z",
  author: "Ada",
  op: "edit",
  entity,
  subject,
  requirement: "4.1",
  field,
  from,
  to,
});

test.each([
  ["level", "Level", null, "3", "nothing", "3 Defined"],
  ["target", "Target", "3", null, "3 Defined", "nothing"],
  ["weight", "Weight", "1", "2", "1, normal", "2, double"],
  ["basis", "Basis", "stated", "seen", "Stated", "Seen"],
  ["grade", "Grade", "minor", "opportunity", "Minor gap", "Opportunity"],
  ["applicable", "Applicability", "1", "0", "Applies", "Does not apply"],
  ["inclusion_reasons", "Reasons for including", "[]", '["risk","good_practice"]', "nothing", "Risk, Good practice"],
  ["review", "Review flag", "0", "1", "not for review", "For review"],
  ["finding", "Finding", "", "Half is there.", "nothing", "Half is there."],
  ["evidence", "Evidence", "[]", '["e1","e9"]', "nothing", "AI policy, something since removed"],
  ["participants", "Interviewees", null, '["p1"]', "nothing", "Ruth Adeyemi"],
  ["ai_systems", "AI systems sampled", '["s1"]', "[]", "Triage", "nothing"],
  ["invented_later", "A detail", "x", "y", "x", "y"],
])("a change of %s is told as %s", (field, what, from, to, before, after) => {
  const told = changeOf(entry("answer", "4.1", field, from, to));
  expect([told.what, told.from, told.to]).toEqual([what, before, after]);
});

test.each([
  ["action", "a1", "status", "open", "doing", "Status, action “Train all staff”", "Open", "Under way"],
  ["action", "a1", "effort", null, "S", "Effort, action “Train all staff”", "nothing", "Days"],
  ["action", "a1", "requirements", "[]", '["4.1","A.2.2"]', "Requirements it serves, action “Train all staff”", "nothing", "4.1, A.2.2"],
  ["evidence", "e1", "dated", null, "2026-03-02", "Document date, evidence “AI policy”", "nothing", day("2026-03-02")],
  ["evidence", "e1", "attachment", null, '{"name":"policy.pdf","bytes":1}', "File, evidence “AI policy”", "nothing", "policy.pdf"],
  ["participant", "p1", "kind", "interviewee", "sponsor", "Role, person “Ruth Adeyemi”", "Interviewee", "Sponsor"],
  ["ai_system", "s1", "stage", null, "operation", "Stage, AI system “Triage”", "nothing", "Operation"],
  ["evidence", "e9", "note", "a", "b", "Note, evidence “something since removed”", "a", "b"],
  ["evidence", "e1", "exists", null, "1", "Added: evidence “AI policy”", "", ""],
  ["assessment", "", "ai_roles", "[]", '["user"]', "The organisation’s AI roles", "nothing", "User"],
  ["assessment", "", "reopened", null, "A slip.", "Reopened", "nothing", "A slip."],
])("of %s %s, a change of %s says what was changed", (entity, subject, field, from, to, what, before, after) => {
  const told = changeOf(entry(entity, subject, field, from, to));
  expect([told.what, told.from, told.to]).toEqual([what, before, after]);
});

test("what was removed since is called what it was called", () => {
  const gone = [entry("action", "a9", "exists", "1", null), entry("action", "a9", "title", "Old plan", ""), entry("action", "a9", "due", "2026-03-02", null)];
  expect(changesOf(gone, NAMES).map((it) => it.what)).toEqual([
    "Removed: action “Old plan”",
    "What needs to be done, action “Old plan”",
    "Due, action “Old plan”",
  ]);
});

/** Every field the journal can hold, as the host defines them: `"due": due`. */
const DEFINED = [...readFileSync("../src-tauri/crates/store/src/record/definitions.rs", "utf8").matchAll(/= "(\w+)", \w+, \[\w*\] \{([^}]*)\}/g)].flatMap(
  ([, entity, fields]) => ["exists", "position", ...[...(fields as string).matchAll(/"(\w+)": /g)].map((found) => found[1])].map((field) => `${entity}.${field}`),
);
/** What a field can hold, where it is not a text somebody typed. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  "answer.level": tokens.LEVELS,
  "answer.target": tokens.LEVELS,
  "answer.weight": ["1", "2", "3"],
  "answer.basis": tokens.BASES,
  "answer.grade": ["conforms", "opportunity", "minor", "major"],
  "answer.applicable": ["0", "1"],
  "answer.review": ["0", "1"],
  "answer.inclusion_reasons": [JSON.stringify(tokens.INCLUSION_REASONS)],
  "answer.evidence": ["[]", '["e1","e9"]'],
  "answer.participants": ['["p1"]'],
  "answer.ai_systems": ['["s1"]'],
  "check_answer.verdict": ["met", "partly", "unmet", "not_applicable"],
  "assessment.kind": tokens.KINDS,
  "assessment.status": tokens.STATUSES,
  "assessment.ai_roles": [JSON.stringify(tokens.AI_ROLES)],
  "assessment.started_on": ["2026-03-02"],
  "assessment.finished_on": ["2026-03-02"],
  "assessment.default_target": tokens.LEVELS,
  "assessment.seal": ['{"sha256":"3f2a91c007be55d1","at":"2026-11-22T10:00:00Z","by":"Ada"}'],
  "assessment.archived": ["0", "1"],
  "participant.kind": tokens.PARTICIPANT_KINDS,
  "ai_system.role": tokens.AI_ROLES,
  "ai_system.stage": tokens.STAGES,
  "evidence.kind": tokens.EVIDENCE_KINDS,
  "evidence.dated": ["2026-03-02"],
  "evidence.attachment": ['{"name":"policy.pdf","media_type":"application/pdf","bytes":1,"sha256":"3f2a"}'],
  "action.requirements": ['["4.1","A.2.2"]'],
  "action.due": ["2026-03-02"],
  "action.effort": ["S", "M", "L"],
  "action.priority": tokens.PRIORITIES,
  "action.status": tokens.ACTION_STATUSES,
};

test("the list of fields is read as it is written", () => {
  expect(DEFINED).toContain("action.status");
  expect(DEFINED).toContain("check_answer.note");
  expect(Object.keys(HELD).filter((field) => !DEFINED.includes(field)), "fields that are no more").toEqual([]);
});

// That there is an answer at all is nobody's doing: the host leaves it out.
const TOLD = DEFINED.filter((path) => path !== "answer.exists" && path !== "check_answer.exists");
test.each(TOLD)("%s is shown in words", (path) => {
  const [entity, field] = path.split(".") as [string, string];
  for (const value of field === "exists" ? ["1"] : (HELD[path] ?? ["What somebody typed."])) {
    const shown = changesOf([entry(entity, entity === "check_answer" ? "4.1/b" : "e1", field, null, value)], NAMES);
    for (const { what, from, to } of shown) {
      const text = `${what}: ${from} → ${to}`;
      expect(text).not.toMatch(/[[\]{}_]|\d{4}-\d{2}|\b(undefined|null)\b/);
      expect(what, "the field has a name").not.toContain(t("history-other"));
      // Priorities are called what their tokens are.
      if (path in HELD && path !== "action.priority") expect(HELD[path], "a bare token").not.toContain(to);
    }
  }
});

test("how Plumbline files an assessment is not told", () => {
  expect(changesOf(["catalogue", "edition", "previous", "position"].map((field) => entry("assessment", "", field, "a", "b")), NAMES)).toEqual([]);
});

test("a change of a check names the check", () => {
  const told = changeOf(entry("check_answer", "4.1/b", "verdict", "met", "unmet"));
  expect([told.what, told.from, told.to]).toEqual(["Verdict on check b", "Met", "Not met"]);
});

test("what was undone is told as such, and sentences are known as sentences", () => {
  const undone = changeOf({ ...entry("answer", "4.1", "note", "a", ""), op: "undo" });
  expect([undone.by, undone.isText]).toEqual(["undo", true]);
  expect(changeOf(entry("answer", "4.1", "level", "1", "2"))).toMatchObject({ by: null, isText: false });
});
