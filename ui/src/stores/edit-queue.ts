/**
 * Sends changes one after another, in order. What fails for want of a disk stays at the head and is tried again by
 * itself, after longer and longer waits, until it is saved.
 */

import type { Failure } from "../generated/wire";

/** One change under way. */
export interface Entry<Change, Answer> {
  change: Change;
  resolve: (answer: Answer) => void;
  reject: (failure: Failure) => void;
}

/** What a queue asks of its owner. */
export interface Ends<Change, Answer> {
  /** Sends one change; resolves once it is durable. */
  send: (change: Change) => Promise<Answer>;
  /** Makes a failure of whatever was thrown. */
  asFailure: (reason: unknown) => Failure;
  /** Called after every change of `pending` or `failure`, with the answer where one came. */
  changed: (answer: Answer | null) => void;
}

/** How long to wait before what could not be saved is tried again; the last of them from then on. */
export const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/** A queue of changes to one assessment. */
export class EditQueue<Change, Answer> {
  #entries: Entry<Change, Answer>[] = [];
  #running: Promise<void> | null = null;
  #failure: Failure | null = null;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ends: Ends<Change, Answer>) {}

  /** The changes that are not durable yet, in order. */
  get pending(): readonly Change[] {
    return this.#entries.map((entry) => entry.change);
  }

  /** Why the head could not be sent, or why the last change was refused; null once something was saved. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** Whether the head waits to be tried again. */
  get stuck(): boolean {
    return this.#failure !== null && this.#running === null && this.#entries.length > 0;
  }

  /** Adds a change; the promise settles when it is durable, refused or given up. */
  push(change: Change): Promise<Answer> {
    const settled = new Promise<Answer>((resolve, reject) => this.#entries.push({ change, resolve, reject }));
    if (!this.stuck) this.#run();
    this.ends.changed(null);
    return settled;
  }

  /** Tries the head again after a failure. */
  retry(): void {
    if (this.#running !== null) return;
    this.#failure = null;
    this.#run();
    this.ends.changed(null);
  }

  /** Gives up what is not saved: its promises are rejected, and nothing is tried again. */
  giveUp(): void {
    clearTimeout(this.#timer);
    const reason = this.#failure ?? this.ends.asFailure(null);
    for (const entry of this.#entries.splice(0)) entry.reject(reason);
    this.ends.changed(null);
  }

  /** Resolves when nothing is under way; with false if changes are stuck. */
  async idle(): Promise<boolean> {
    while (this.#running !== null) await this.#running;
    return this.#entries.length === 0;
  }

  #run(): void {
    clearTimeout(this.#timer);
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
      if (this.#failure && mayPassLater(this.#failure)) this.#tryLater();
      this.ends.changed(null);
    });
  }

  /** The failure stays while the change is tried again, so that the same message does not appear twice. */
  #tryLater(): void {
    const wait = WAITS_MS[Math.min(this.#tries, WAITS_MS.length - 1)];
    this.#tries += 1;
    this.#timer = setTimeout(() => this.#run(), wait);
  }

  async #drain(): Promise<void> {
    for (let head = this.#entries[0]; head !== undefined; head = this.#entries[0]) {
      try {
        const answer = await this.ends.send(head.change);
        this.#entries.shift();
        this.#failure = null;
        this.#tries = 0;
        this.ends.changed(answer);
        head.resolve(answer);
      } catch (reason) {
        this.#failure = this.ends.asFailure(reason);
        if (!willNeverPass(this.#failure)) return;
        this.#entries.shift();
        this.ends.changed(null);
        head.reject(this.#failure);
      }
    }
  }
}

/** Whether it may be saved once a disk or a file is back. */
function mayPassLater(failure: Failure): boolean {
  return failure.code === "not_saved" || failure.code === "moved";
}

/** Whether trying again cannot help: the change itself was refused, or what it changes is gone. */
function willNeverPass(failure: Failure): boolean {
  return failure.code === "refused" || failure.code === "gone";
}
