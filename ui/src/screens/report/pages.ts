/** Pages on the screen: which is looked at, how wide they are, and in which order they are painted. */

/** How wide a page stands: as wide as there is room, or in percent of its size on paper. */
export type Zoom = "fit" | 50 | 75 | 100 | 125 | 150 | 200;

/** Every zoom, from the smallest; `fit` stands first in lists. */
export const ZOOMS: readonly Exclude<Zoom, "fit">[] = [50, 75, 100, 125, 150, 200];

/** CSS pixels per point: 96 to the inch against 72. */
const PIXELS = 96 / 72;

/** The width of a page on the screen, in CSS pixels. */
export function widthOf(points: number, zoom: Zoom, room: number): number {
  return zoom === "fit" ? Math.max(room, 120) : Math.round((points * PIXELS * zoom) / 100);
}

/** The next zoom up or down from the width a page has now. */
export function stepped(zoom: Zoom, by: 1 | -1, points: number, room: number): Zoom {
  const now = zoom === "fit" ? (widthOf(points, zoom, room) / (points * PIXELS)) * 100 : zoom;
  const next = by > 0 ? ZOOMS.find((each) => each > now + 1) : ZOOMS.findLast((each) => each < now - 1);
  return next ?? zoom;
}

/** The page that is looked at: the last one that begins above a line in the view. */
export function pageAt(tops: readonly number[], line: number): number {
  return Math.max(tops.findLastIndex((top) => top <= line), 0);
}

/** Work that is done a little at a time, what was asked for last first: that is what is on the screen now. */
export class Latest {
  readonly #waiting: (() => Promise<void>)[] = [];
  #running = 0;

  constructor(readonly atOnce: number) {}

  /** Asks for work; the answer takes the wish back, if it was not begun. */
  ask(work: () => Promise<void>): () => void {
    this.#waiting.push(work);
    // What is asked for in the same breath is sorted before the first of it begins.
    queueMicrotask(() => this.#go());
    return () => {
      const at = this.#waiting.indexOf(work);
      if (at >= 0) this.#waiting.splice(at, 1);
    };
  }

  #go(): void {
    while (this.#running < this.atOnce) {
      const work = this.#waiting.pop();
      if (!work) return;
      this.#running += 1;
      void work().finally(() => {
        this.#running -= 1;
        this.#go();
      });
    }
  }
}
