/** What the work on a requirement has changed: the figures of before beside those of now. Both come from the host; none is computed here. */

import { oneDecimal } from "../../format";
import type { RollupView, ScoresView } from "../../generated/wire";

/** One thing that changed, as the end of a key of words and what fills it in; `verdict` and `class` are tokens. */
export interface Consequence {
  key: string;
  filling: Record<string, string | number>;
}

/** What is different now for the group, the whole, the requirement's own gap and the readiness. */
export function consequences(before: ScoresView, now: ScoresView, requirement: string, group: string): Consequence[] {
  const of = (scores: ScoresView) => ({
    group: scores.groups.find((it) => it.id === group),
    own: scores.requirements.find((it) => it.id === requirement),
  });
  const [then, today] = [of(before), of(now)];
  const found: Consequence[] = [];
  const part = group.startsWith("A.") ? "controls" : "clause";
  found.push(...moved(then.group, today.group, part, { group }));
  found.push(...moved(before.overall, now.overall, "overall", {}));

  const [was, is] = [then.own?.priority ?? null, today.own?.priority ?? null];
  if (was !== is && today.own?.level != null) {
    found.push(is === null ? { key: "no-gap", filling: {} } : { key: "gap", filling: { class: is } });
  }
  if (before.readiness.verdict !== now.readiness.verdict) {
    found.push({ key: `readiness-${now.readiness.verdict}`, filling: {} });
  } else {
    const fewer = before.readiness.blockers.length - now.readiness.blockers.length;
    if (fewer !== 0) {
      found.push({ key: fewer > 0 ? "fewer" : "more", filling: { count: Math.abs(fewer) } });
    }
  }
  return found;
}

/** The move of a mean, as it is shown: to one decimal. */
function moved(then: RollupView | undefined, now: RollupView | undefined, key: string, filling: Consequence["filling"]): Consequence[] {
  if (then === undefined || now === undefined || now.mean === null) return [];
  if (then.mean === null) return [{ key: `${key}-first`, filling: { ...filling, now: oneDecimal(now.mean) } }];
  const [from, to] = [oneDecimal(then.mean), oneDecimal(now.mean)];
  return from === to ? [] : [{ key, filling: { ...filling, then: from, now: to } }];
}
