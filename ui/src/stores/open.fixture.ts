/** An assessment and a catalogue as small as they can be, for tests of what is shown of them. */

import type { ActionView, AssessmentView, CatalogueView, Edited, EvidenceView, RequirementScoreView, RollupView } from "../generated/wire";

const check = (id: string, conditional: boolean) => ({ id, text: `Check ${id}`, documented: false, conditional, look: "Look." });
const requirement = (id: string, group: string) => ({
  id,
  title: `Title of ${id}`,
  kind: group.startsWith("A") ? "control" : "clause",
  group,
  plain: "In plain words.",
  levels: ["none", "some", "more", "defined", "managed", "best"],
  checks: [check(`${id}/a`, false), check(`${id}/b`, true)],
  roles: [],
  dependents: 0,
});

/** Two requirements of a clause and a control. */
export const CATALOGUE: CatalogueView = {
  id: "iso-42001",
  edition: "2023",
  title: "",
  notice: "",
  groups: [
    { id: "4", title: "Context" },
    { id: "A.2", title: "Policies" },
  ],
  requirements: [requirement("4.1", "4"), requirement("4.2", "4"), requirement("A.2.2", "A.2")],
};

const rollup = (id: string): RollupView => ({ id, mean: null, low: 0, high: 5, coverage: 0, target: 3, rated: 0, applicable: 1 });

/** The figures of a requirement nobody has rated. */
export const scoreOf = (id: string): RequirementScoreView => ({
  id,
  applicable: true,
  level: null,
  target: 3,
  weight: 1,
  gap: null,
  attainment: null,
  achievement: null,
  suggested_grade: null,
  grade: null,
  effective_grade: null,
  next_step_from: null,
  priority: null,
  warnings: [],
});

/** An assessment nobody has begun, with what is given. */
export function assessmentWith(change: Partial<AssessmentView> = {}): AssessmentView {
  const blank = { id: "x", participants: [], ai_systems: [], evidence: [], actions: [], answers: {} };
  return {
    ...blank,
    header: { organisation: { name: "Halden", sector: "", employees: null, country: "" }, title: "Baseline", default_target: 3, seal: null },
    scores: {
      overall: rollup("overall"),
      management_system: rollup("management_system"),
      annex_a: rollup("annex_a"),
      groups: [rollup("4"), rollup("A.2")],
      requirements: CATALOGUE.requirements.map(({ id }) => scoreOf(id)),
      gaps: [],
      readiness: { verdict: "unknown", requirements: 0, blockers: [] },
    },
    history: { undo: null, redo: null },
    changed_at: "2026-11-22T10:00:00Z",
    previous: null,
    is_sample: false,
    ...change,
  } as unknown as AssessmentView;
}

/** What the host says of a change, when what it keeps is now so. */
export function editedTo(kept: AssessmentView, step: string | null = null): Edited {
  const { answers, evidence, actions, participants, ai_systems, scores, history } = kept;
  const patch = { header: null, participants, ai_systems, evidence, actions, answers };
  return { patch, scores, history, saved_at: "2026-11-22T10:00:01Z", step };
}

/** An action called by its key. */
export const actionOf = (key: string, change: Partial<ActionView> = {}): ActionView => ({
  key,
  title: key,
  requirements: [],
  owner: "",
  due: null,
  effort: null,
  priority: null,
  status: "open",
  note: "",
  ...change,
});

/** Evidence called by its key. */
export const evidenceOf = (key: string, change: Partial<EvidenceView> = {}): EvidenceView => ({
  key,
  kind: "document",
  title: key,
  locator: "",
  dated: null,
  note: "",
  attachment: null,
  ...change,
});
