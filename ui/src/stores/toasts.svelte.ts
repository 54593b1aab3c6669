/** Short messages that go away by themselves, most of them offering to undo. */

/** A message at the edge of the window. */
export interface Toast {
  id: number;
  text: string;
  /** What the button says and does; null where nothing is offered. */
  offer: { word: string; act: () => void } | null;
}

const STAYS_MS = 8000;
/** Whoever is offered something has time to reach it by keyboard. */
const OFFER_STAYS_MS = 20_000;

class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;

  /** Shows a message for a while; the answer closes it before its time. */
  show(text: string, offer: Toast["offer"] = null): number {
    const id = this.#next++;
    this.list = [...this.list.slice(-2), { id, text, offer }];
    setTimeout(() => this.close(id), offer === null ? STAYS_MS : OFFER_STAYS_MS);
    return id;
  }

  /** Takes a message away. */
  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Takes all messages away. */
  clear(): void {
    this.list = [];
  }
}

/** The messages of the window. */
export const toasts = new Toasts();
