/** Questions asked faster than they are answered: only the answer to the newest counts. */

/** What a question came to; an answer that a newer question overtook is told to nobody. */
export interface Told<Answer> {
  answer: (answer: Answer) => void;
  failure: (reason: unknown) => void;
}

/** Asks questions of one kind. Each makes the answers to those before it void. */
export class Newest<Answer> {
  #asked = 0;

  /** Asks, and tells the answer unless another question was asked meanwhile. */
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
