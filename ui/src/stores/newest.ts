/** Questions asked faster than they are answered: only the answer to the newest counts. */

/** Where an answer goes; one that a newer question has overtaken goes nowhere. */
export interface Told<Answer> {
  answer: (answer: Answer) => void;
  failure: (reason: unknown) => void;
}

/** Asks questions of one kind. Each makes the answers to those before it void. */
export class Newest<Answer> {
  #asked = 0;

  /** Asks, and passes the answer on unless another question was asked in the meantime. */
  async ask(question: () => Promise<Answer>, told: Told<Answer>): Promise<void> {
    const mine = ++this.#asked;
    try {
      const answer = await question();
      if (mine === this.#asked) told.answer(answer);
    } catch (reason) {
      if (mine === this.#asked) told.failure(reason);
    }
  }

  /** Makes every answer that is still under way void. */
  forget(): void {
    this.#asked += 1;
  }
}
