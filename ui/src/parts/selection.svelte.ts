/** Which rows of a list are selected. */

/** A selection: one by one, or with Shift from the last one on. */
export class Selection {
  #keys = $state.raw<ReadonlySet<string>>(new Set());
  #anchor: string | null = null;

  /** Whether a row is selected. */
  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** The selected rows of those shown, in their order; what is not shown is not meant. */
  of(shown: readonly string[]): string[] {
    return shown.filter((key) => this.#keys.has(key));
  }

  /** Selects a row or takes it out; `through` does the same to all between it and the row before. */
  toggle(key: string, shown: readonly string[], through = false): void {
    const on = !this.#keys.has(key);
    const [from, to] = [shown.indexOf(this.#anchor ?? key), shown.indexOf(key)];
    const meant = through && from !== -1 ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
    this.#anchor = key;
    this.set(meant, on);
  }

  /** Selects rows, or takes them out. */
  set(keys: readonly string[], on: boolean): void {
    const next = new Set(this.#keys);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    this.#keys = next;
  }

  /** Selects nothing. */
  clear(): void {
    this.#keys = new Set();
    this.#anchor = null;
  }
}
