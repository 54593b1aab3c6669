/** Where terms of the glossary stand in a text. */

import type { TermView } from "../generated/wire";

/** A piece of a text; with a term it is one that the glossary explains. */
export interface Piece {
  text: string;
  term: TermView | null;
}

/** The terms, ready to be found in texts. */
export class Glossary {
  readonly #terms: Map<string, TermView>;
  readonly #byId: Map<string, TermView>;
  /** Any term as whole words, the longest first, perhaps with a plural s; null without terms. */
  readonly #pattern: RegExp | null;

  constructor(readonly terms: readonly TermView[]) {
    this.#terms = new Map(terms.map((term) => [spelling(term.term), term]));
    this.#byId = new Map(terms.map((term) => [term.id, term]));
    const names = [...this.#terms.keys()].sort((a, b) => b.length - a.length).map(asPattern);
    this.#pattern = names.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(${names.join("|")})s?(?![\\p{L}\\p{N}])`, "giu");
  }

  /** The text in pieces: the first occurrence of each term stands by itself, unless one of `before` had it already. */
  explain(text: string, before: readonly string[] = []): Piece[] {
    const known = new Set(before.flatMap((earlier) => this.#find(earlier).map(({ term }) => term.id)));
    const pieces: Piece[] = [];
    let at = 0;
    for (const { start, end, term } of this.#find(text)) {
      if (known.has(term.id)) continue;
      known.add(term.id);
      if (start > at) pieces.push({ text: text.slice(at, start), term: null });
      pieces.push({ text: text.slice(start, end), term });
      at = end;
    }
    if (at < text.length) pieces.push({ text: text.slice(at), term: null });
    return pieces;
  }

  /** The names of the terms that a term points at. */
  pointedAt(term: TermView): string[] {
    return term.see.flatMap((id) => this.#byId.get(id)?.term ?? []);
  }

  #find(text: string): { start: number; end: number; term: TermView }[] {
    if (this.#pattern === null) return [];
    return [...text.matchAll(this.#pattern)].flatMap((found) => {
      const term = this.#terms.get(spelling(found[1] ?? ""));
      return term ? [{ start: found.index, end: found.index + found[0].length, term }] : [];
    });
  }
}

/** How a term is compared: without case, with single spaces. */
function spelling(term: string): string {
  return term.toLowerCase().replace(/\s+/gu, " ");
}

function asPattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(" ", "\\s+");
}
