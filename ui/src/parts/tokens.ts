/** The closed sets of words the window lets people choose from, in the order they are offered. */

export const KINDS = ["baseline", "follow_up", "surveillance"] as const;
export const STATUSES = ["draft", "in_review", "final"] as const;
export const AI_ROLES = ["provider", "producer", "user", "partner", "subject", "authority"] as const;
export const STAGES = ["inception", "design", "verification", "deployment", "operation", "retirement"] as const;
export const PARTICIPANT_KINDS = ["interviewee", "assessor", "sponsor"] as const;
export const INCLUSION_REASONS = ["risk", "legal", "contract", "good_practice"] as const;
export const BASES = ["stated", "seen", "sampled"] as const;
export const EVIDENCE_KINDS = ["document", "record", "interview", "observation", "system"] as const;
export const ACTION_STATUSES = ["open", "doing", "done", "dropped"] as const;
export const EFFORTS = ["", "S", "M", "L"] as const;
export const PRIORITIES = ["P1", "P2", "P3", "P4"] as const;
export const LEVELS = ["0", "1", "2", "3", "4", "5"] as const;

/** What a status, a kind or a role of the wire is called in its set; the first one where it is unknown. */
export function known<Token extends string>(set: readonly Token[], token: string | null): Token {
  return set.find((it) => it === token) ?? (set[0] as Token);
}
