/** A new assessment while it is filled in. */

import type { AiSystemView, AssessmentView, NewAssessment, ParticipantView } from "../../generated/wire";
import { headCount } from "../../parts/head-count";

/** What the form holds; numbers are text until they are read. */
export interface Draft {
  organisation: string;
  sector: string;
  employees: string;
  country: string;
  /** Null until somebody types one: until then it is proposed. */
  title: string | null;
  kind: string;
  startedOn: string | null;
  scope: string;
  aiRoles: readonly string[];
  confidentiality: string;
  defaultTarget: number;
  /** Clause or control group → its own target. */
  groupTargets: Readonly<Record<string, number>>;
  aiSystems: readonly AiSystemView[];
  participants: readonly ParticipantView[];
}

/** The fields that can be wrong, and the words that say why. */
export type Faults = Partial<Record<"organisation" | "title" | "employees", string>>;

/** An empty form on a day. */
export function blankDraft(today: string): Draft {
  return {
    organisation: "",
    sector: "",
    employees: "",
    country: "",
    title: null,
    kind: "baseline",
    startedOn: today,
    scope: "",
    aiRoles: [],
    confidentiality: "",
    defaultTarget: 3,
    groupTargets: {},
    aiSystems: [],
    participants: [],
  };
}

/** Whether anything was typed or chosen in a form. */
export function isBegun(draft: Draft): boolean {
  return JSON.stringify({ ...draft, startedOn: null }) !== JSON.stringify({ ...blankDraft(""), startedOn: null });
}

/** Whether two names of organisations mean the same one: blanks around them and capitals make no difference, accents do. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), undefined, { sensitivity: "accent" }) === 0;
}

/** A system of a list while its name is not known yet. */
export const BLANK_SYSTEM: AiSystemView = { key: "", name: "", purpose: "", role: null, stage: null, owner: "", note: "" };
/** A person of a list while the name is not known yet. */
export const BLANK_PERSON: ParticipantView = { key: "", name: "", title: "", kind: "interviewee" };

/** What keeps the form from being taken, in the order of the page. */
export function faultsOf(draft: Draft): Faults {
  const faults: Faults = {};
  if (draft.organisation.trim() === "") faults.organisation = "new-organisation-missing";
  if (headCount(draft.employees) === undefined) faults.employees = "new-employees-wrong";
  if (!draft.title?.trim()) faults.title = "new-title-missing";
  return faults;
}

/** The form as it is sent: trimmed, and without rows that have no name. */
export function toNew(draft: Draft): NewAssessment {
  const named = <T extends { name: string }>(rows: readonly T[]): T[] =>
    rows.filter((row) => row.name.trim() !== "").map((row) => ({ ...row, key: "", name: row.name.trim() }));
  return {
    organisation: {
      name: draft.organisation.trim(),
      sector: draft.sector.trim(),
      employees: headCount(draft.employees) ?? null,
      country: draft.country.trim(),
    },
    title: draft.title?.trim() ?? "",
    kind: draft.kind,
    started_on: draft.startedOn,
    scope: draft.scope.trim(),
    ai_roles: [...draft.aiRoles],
    confidentiality: draft.confidentiality.trim(),
    default_target: draft.defaultTarget,
    group_targets: { ...draft.groupTargets },
    ai_systems: named(draft.aiSystems),
    participants: named(draft.participants),
  };
}

/** The form with what is known from an earlier assessment of the same organisation, and its name as it is written there; what else was typed stays. */
export function takenOver(draft: Draft, earlier: AssessmentView): Draft {
  const { header } = earlier;
  const { organisation } = header;
  return {
    ...draft,
    organisation: organisation.name,
    sector: draft.sector || organisation.sector,
    employees: draft.employees || (organisation.employees === null ? "" : String(organisation.employees)),
    country: draft.country || organisation.country,
    scope: draft.scope || header.scope,
    aiRoles: draft.aiRoles.length > 0 ? draft.aiRoles : header.ai_roles,
    confidentiality: draft.confidentiality || header.confidentiality,
    aiSystems: draft.aiSystems.length > 0 ? draft.aiSystems : earlier.ai_systems,
    participants: draft.participants.length > 0 ? draft.participants : earlier.participants,
  };
}
