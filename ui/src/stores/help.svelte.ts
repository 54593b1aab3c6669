/** Whether the help lies over the window, and what it was opened at. */

class Help {
  #at = $state<{ term: string | null } | null>(null);

  /** Whether it is open. */
  get isOpen(): boolean {
    return this.#at !== null;
  }

  /** The term of the glossary it was opened at, by its identifier; null if at none. */
  get term(): string | null {
    return this.#at?.term ?? null;
  }

  /** Opens it, perhaps at a term. */
  open(term: string | null = null): void {
    this.#at = { term };
  }

  /** Closes it. */
  close(): void {
    this.#at = null;
  }
}

/** The help of the window. */
export const help = new Help();
