/** Short messages that go away by themselves, most of them offering to undo. */

/** A message at the edge of the window. */
export interface Toast {
  id: number;
  text: string;
  /** What the button says and does; null where nothing is offered. */
  offer: { word: string; act: () => void } | null;
}

const STAYS_MS = 8000;
/** An offer stays long enough to be reached by keyboard. */
const OFFER_STAYS_MS = 20_000;

class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;
  #isHeld = false;
  /** When each goes away; empty while somebody is at them. */
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a message for a while; the answer closes it before its time. */
  show(text: string, offer: Toast["offer"] = null): number {
    const toast = { id: this.#next++, text, offer };
    this.list = [...this.list.slice(-2), toast];
    if (!this.#isHeld) this.#count(toast);
    return toast.id;
  }

  /** Takes a message away. */
  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Takes all messages away. */
  clear(): void {
    this.list = [];
  }

  /** While somebody is at the messages, none goes away; afterwards each has its whole time again. */
  hold(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
    if (!isHeld) this.list.forEach((toast) => this.#count(toast));
  }

  #count({ id, offer }: Toast): void {
    this.#timers.set(id, setTimeout(() => this.close(id), offer === null ? STAYS_MS : OFFER_STAYS_MS));
  }
}

/** The messages of the window. */
export const toasts = new Toasts();
