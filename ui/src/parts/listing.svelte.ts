/** What a list shows of its items: those with all the words that are typed, sorted by the column whose head was pressed. */

import { session } from "../stores/session.svelte";
import { compared, having, pressed, sortOf, written, type Sort, type Value } from "./sorting";

/** A list that can be narrowed down and sorted; it remembers how it was sorted. */
export class Listing<Item> {
  /** What is typed to narrow it down. */
  text = $state("");
  sort = $state.raw<Sort | null>(null);

  constructor(
    /** What it is remembered by. */
    readonly name: string,
    readonly columns: readonly string[],
    /** The head of a column, in words. */
    readonly headOf: (column: string) => string,
    /** What an item is sorted by in a column. */
    readonly valueOf: (item: Item, column: string) => Value,
    /** Everything an item can be found by. */
    readonly textOf: (item: Item) => string,
  ) {
    this.sort = sortOf(columns, session.settings?.views[`${name}.sort`]);
  }

  /** The items it shows. */
  of(items: readonly Item[]): Item[] {
    const { sort, text } = this;
    const has = having(text);
    const found = text === "" ? [...items] : items.filter((item) => has(this.textOf(item)));
    return sort === null ? found : found.sort((one, other) => compared(this.valueOf(one, sort.by), this.valueOf(other, sort.by), sort.down));
  }

  /** Sorts by a column, the other way round, or not at all. */
  turn(by: string): void {
    this.sort = pressed(this.sort, by);
    void session.remember(`${this.name}.sort`, written(this.sort));
  }
}
