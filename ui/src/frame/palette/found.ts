/** What the palette makes of a search: groups, marked texts, and where each hit leads. It finds nothing itself. */

import type { Action } from "../../actions";
import type { MatchView, SearchHit } from "../../generated/wire";

/** The groups of hits: `standard` is what the words name, `texts` what else the catalogue says, `terms` the glossary, `elsewhere` other assessments. */
export type GroupId = "standard" | "texts" | "terms" | "answers" | "evidence" | "actions" | "people" | "systems" | "details" | "elsewhere";

/** Hits that stand together, in the order they were found. */
export interface Group {
  id: GroupId;
  hits: SearchHit[];
}

const GROUP_OF: Record<string, GroupId> = {
  answer: "answers",
  check_answer: "answers",
  evidence: "evidence",
  action: "actions",
  participant: "people",
  ai_system: "systems",
  assessment: "details",
  term: "terms",
};

/** The hits in groups, each where its first hit was found; what lies in other assessments comes last. */
export function grouped(hits: readonly SearchHit[], here: string | null): Group[] {
  const groups = new Map<GroupId, SearchHit[]>();
  for (const [at, hit] of hits.entries()) {
    // The host tells what else the catalogue says after what the workspace holds.
    const isTold = hit.assessment === null && hit.kind !== "term" && hits.slice(0, at).some((earlier) => earlier.assessment !== null);
    const id = isTold ? "texts" : groupOf(hit, here);
    groups.set(id, [...(groups.get(id) ?? []), hit]);
  }
  const all = [...groups].map(([id, found]) => ({ id, hits: found }));
  return [...all.filter(({ id }) => id !== "elsewhere"), ...all.filter(({ id }) => id === "elsewhere")];
}

function groupOf(hit: SearchHit, here: string | null): GroupId {
  if (hit.assessment === null) return GROUP_OF[hit.kind] ?? "standard";
  return hit.assessment === here ? (GROUP_OF[hit.kind] ?? "details") : "elsewhere";
}

/** What was found here before what was found everywhere, without what is in both. */
export function joined(here: readonly SearchHit[], everywhere: readonly SearchHit[], id: string): SearchHit[] {
  return [...here, ...everywhere.filter((hit) => hit.assessment !== null && hit.assessment !== id)];
}

/** A piece of a text, and whether words of the query stand there. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A text in pieces, with the matches marked. */
export function pieces(text: string, matches: readonly MatchView[]): Piece[] {
  const parts: Piece[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    // Matches may touch or overlap; no piece of the text is shown twice.
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    parts.push({ text: text.slice(from, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

/** Where a hit of the catalogue or of an assessment leads. */
export interface Destination {
  /** Null stays in the assessment that is open. */
  assessment: string | null;
  screen: string;
  requirement: string | null;
  /** The row of the screen's list. */
  row: string | null;
}

/** The screens that list one kind of row. */
const SCREEN_OF: Record<string, string> = { evidence: "evidence", action: "actions", ai_system: "systems", participant: "about" };

/** Where a hit leads; a group leads to its first requirement. */
export function destination(hit: SearchHit, firstOf: (group: string) => string | null): Destination {
  const requirement = hit.kind === "group" ? firstOf(hit.key) : hit.requirement;
  const list = SCREEN_OF[hit.kind];
  const screen = list ?? (requirement === null ? "overview" : "assess");
  return { assessment: hit.assessment, screen, requirement: screen === "assess" ? requirement : null, row: list ? hit.key : null };
}

/** The actions whose name has every word typed, each as the beginning of a word; all of them if nothing is typed. */
export function fitting<Named extends Pick<Action, "word">>(actions: readonly Named[], typed: string, say: (key: string) => string): Named[] {
  const wanted = words(typed);
  return actions.filter((action) => {
    const named = words(say(action.word));
    return wanted.every((word) => named.some((name) => name.startsWith(word)));
  });
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The place `by` further in a list that has no ends; -1 if it is empty. */
export function moved(at: number, by: number, length: number): number {
  return length === 0 ? -1 : (at + by + length) % length;
}
