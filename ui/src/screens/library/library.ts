/** Which assessments the library shows, and in which order. */

import type { AssessmentCard } from "../../generated/wire";
import { compared, having, type Sort as SortBy } from "../../parts/sorting";

/** What the library can be sorted by. */
export const COLUMNS = ["organisation", "title", "status", "coverage", "management_system", "annex_a", "changed_at"] as const;
export type Column = (typeof COLUMNS)[number];

/** A column and the way it runs. */
export type Sort = SortBy<Column>;

/** As the library opens: what was changed last comes first. */
export const LATEST: Sort = { by: "changed_at", down: true };

/** How many rows stand on a page. */
export const PAGE = 50;

const STATES = ["draft", "in_review", "final"];

/** What the library shows of all that is kept. */
export const SHELVES = ["active", "archived", "all"] as const;
export type Shelf = (typeof SHELVES)[number];

/** The assessments on a shelf. */
export function onShelf(cards: readonly AssessmentCard[], shelf: Shelf): AssessmentCard[] {
  return cards.filter((card) => shelf === "all" || card.is_archived === (shelf === "archived"));
}

/** The assessments whose organisation or title has all the words in it, sorted. */
export function listed(cards: readonly AssessmentCard[], text: string, sort: Sort): AssessmentCard[] {
  const has = having(text);
  return cards.filter((card) => has(`${card.organisation} ${card.title}`)).sort((one, other) => compare(one, other, sort));
}

/** The sort after a click on a column: the same column turns round, dates and figures begin with the highest. */
export function turned(sort: Sort, by: Column): Sort {
  if (sort.by === by) return { by, down: !sort.down };
  return { by, down: !["organisation", "title", "status"].includes(by) };
}

/** One page of rows; the page is kept within what there is. */
export function paged<T>(rows: readonly T[], page: number): { rows: T[]; page: number; pages: number; from: number; to: number } {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = rows.slice(at * PAGE, (at + 1) * PAGE);
  return { rows: shown, page: at, pages, from: shown.length === 0 ? 0 : at * PAGE + 1, to: at * PAGE + shown.length };
}

/** Where nothing is rated yet stands last, whichever way the column runs. */
function compare(one: AssessmentCard, other: AssessmentCard, { by, down }: Sort): number {
  return compared(valueOf(one, by), valueOf(other, by), down) || byName(one, other);
}

function byName(one: AssessmentCard, other: AssessmentCard): number {
  return one.organisation.localeCompare(other.organisation) || other.changed_at.localeCompare(one.changed_at);
}

function valueOf(card: AssessmentCard, by: Column): string | number | null {
  switch (by) {
    case "status":
      return STATES.indexOf(card.status);
    case "coverage":
      return card.overall.coverage;
    case "management_system":
      return card.management_system.mean;
    case "annex_a":
      return card.annex_a.mean;
    case "changed_at":
      return Date.parse(card.changed_at);
    default:
      return card[by];
  }
}
