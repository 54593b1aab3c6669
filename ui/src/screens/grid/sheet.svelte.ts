/** The sheet as it is used: which rows it shows, where the keyboard is, what is being written. */

import { untrack } from "svelte";
import type { HowSeveral } from "../../generated/wire";
import { offerUndo } from "../../parts/offer-undo";
import { pressed, sortOf, written } from "../../parts/sorting";
import { BLANK_ACTION } from "../../parts/step-action";
import type { OpenAssessment } from "../../stores/assessment.svelte";
import { isFinal } from "../../stores/final.svelte";
import { session, type Catalogue } from "../../stores/session.svelte";
import { t } from "../../words";
import { changeOf, chosenColumns, COLUMNS, lacksAction, nextAction, takes, textOf, type Column, type Row } from "./columns";
import { between, cellsIn, moved, neighbour, within, type Extent, type Place } from "./place";
import { planClear, planFill, type Area, type Plan } from "./plan";
import { arranged, FILTERS, type Filter, type Sorting } from "./rows";
import { writeBlock } from "./tsv";

/** What is being written in the active cell. */
export interface Writing {
  text: string;
  requirement: string;
  column: Column;
}

/** The sheet of one assessment. */
export class Sheet {
  /** As the sheet was left. */
  filter = $state<Filter>(session.remembered("grid.filter", FILTERS));
  sorting = $state<Sorting | null>(sortOf(COLUMNS.map(({ id }) => id), session.settings?.views["grid.sort"]));
  words = $state("");
  /** Where the keyboard is. */
  active = $state<Place>({ row: 0, column: 0 });
  /** The other end of what is selected. */
  anchor = $state<Place>({ row: 0, column: 0 });
  writing = $state<Writing | null>(null);
  /** What was kept or dropped last. */
  #left: Writing | null = null;
  /** What was just done or refused, for the line under the sheet. */
  said = $state("");
  /** How many rows are a page. */
  page = 10;

  /** The rows in the order they were last arranged: a row does not run away while it is filled in. */
  #order = $state.raw<readonly string[]>([]);
  readonly #actions = $derived.by(() => this.assessment.view.actions);
  readonly #next = $derived.by(
    () => new Map(this.catalogue.view.requirements.map(({ id }) => [id, nextAction(this.#actions, id)])),
  );
  readonly columns = $derived(chosenColumns(session.settings?.grid_columns ?? []));
  readonly rows = $derived(this.#order.map((id) => this.#row(id)));
  readonly selected: Area = $derived(between(this.anchor, this.active));

  constructor(
    readonly assessment: OpenAssessment,
    readonly catalogue: Catalogue,
  ) {
    this.arrange();
  }

  #row(id: string): Row {
    const { assessment } = this;
    const title = this.catalogue.requirement(id)?.title ?? "";
    return { id, title, answer: assessment.answer(id), score: assessment.score(id), next: this.#next.get(id) ?? null };
  }

  /** Sorts and filters again. */
  arrange(): void {
    untrack(() => {
      const rows = this.catalogue.view.requirements.map(({ id }) => this.#row(id));
      const before = this.#order[this.active.row];
      this.#order = arranged(rows, this.filter, this.words, this.sorting);
      const row = Math.max(0, this.#order.indexOf(before ?? ""));
      this.go({ row: Math.min(row, Math.max(0, this.#order.length - 1)), column: this.active.column });
    });
  }

  /** Shows the rows that pass. */
  narrow(filter: Filter): void {
    this.filter = filter;
    this.arrange();
    void session.remember("grid.filter", filter);
  }

  /** Sorts by a column, the other way round, or not at all. */
  sortBy(column: Column): void {
    this.sorting = pressed(this.sorting, column.id);
    this.arrange();
    void session.remember("grid.sort", written(this.sorting));
  }

  get extent(): Extent {
    return { rows: this.rows.length, columns: this.columns.length, page: this.page };
  }

  /** The row and the column where the keyboard is. */
  get here(): { row: Row; column: Column } | null {
    const [row, column] = [this.rows[this.active.row], this.columns[this.active.column]];
    return row && column ? { row, column } : null;
  }

  /** Moves the keyboard, and with it the selection or its one end. */
  go(to: Place, selecting = false): void {
    this.active = within(to, this.extent.rows, this.extent.columns);
    if (!selecting) this.anchor = this.active;
  }

  /** Where a key leads; false where it leads nowhere. */
  move(key: string, wide: boolean, selecting: boolean): boolean {
    const to = moved(this.active, key, wide, this.extent);
    if (to === null) return false;
    // What is selected holds cells, never heads.
    this.go(selecting ? { ...to, row: Math.max(0, to.row) } : to, selecting);
    return true;
  }

  /** To the next cell in reading order or back; false at the ends of the sheet. */
  step(backwards: boolean): boolean {
    const to = neighbour(this.active, backwards, this.extent);
    if (to !== null) this.go(to);
    return to !== null;
  }

  selectAll(): void {
    this.anchor = { row: 0, column: 0 };
    this.go({ row: this.extent.rows - 1, column: this.extent.columns - 1 }, true);
  }

  /** Begins to write in the active cell; `text` takes the place of what is there. */
  write(text?: string): void {
    const here = this.here;
    if (here === null || here.column.kind === "fixed") return;
    const begins = here.column.id === "owner" && lacksAction(here.row);
    if (isFinal() || !(begins || takes(here.column.id, here.row))) return this.#refuse();
    if (begins) this.said = t("grid-action-none", { id: here.row.id });
    this.writing = { text: text ?? textOf(here.column.id, here.row), requirement: here.row.id, column: here.column };
  }

  /** Keeps what is written, and leaves the cell. */
  keep(): void {
    const writing = this.#leave();
    if (writing !== null) this.put(writing.requirement, writing.column, writing.text);
  }

  /** Leaves the cell as it was before it was written in. */
  drop(): void {
    this.#leave();
  }

  /** Ends the writing; null where it had ended before. */
  #leave(): Writing | null {
    const writing = this.writing;
    this.writing = null;
    // A field that is taken down still sees what was being written.
    if (writing === null || writing === this.#left) return null;
    this.#left = writing;
    return writing;
  }

  /** Puts a text in a cell; what it cannot be is said. */
  put(requirement: string, column: Column, text: string): void {
    if (isFinal()) return this.#refuse();
    const row = this.#row(requirement);
    if (column.id === "owner" && lacksAction(row)) return void this.#giveAction(row, text.trim());
    const change = changeOf(column.id, row, text);
    this.said = "refused" in change ? change.refused : "";
    if (!("refused" in change) && change.value !== null) void this.assessment.edit(change.value);
  }

  /** Puts a text in the active cell and goes one down. */
  putAndDown(text: string): void {
    const here = this.here;
    if (here === null) return;
    if (!takes(here.column.id, here.row)) this.#refuse();
    else this.put(here.row.id, here.column, text);
    this.move("ArrowDown", false, false);
  }

  /** Marks the active row for review, or takes the mark away. */
  flip(): void {
    const row = this.here?.row;
    const column = COLUMNS.find(({ id }) => id === "review");
    if (row && column) this.put(row.id, column, row.answer.review ? "" : t("grid-yes"));
  }

  /** An owner where nothing is to be done yet: the action is made that is theirs. */
  async #giveAction({ id, title, score }: Row, owner: string): Promise<void> {
    if (owner === "") return;
    const action = { ...BLANK_ACTION, title: t("grid-action", { id, title }), requirements: [id], owner, priority: score.priority };
    const edited = await this.assessment.edit({ type: "put_action", action });
    if (edited === null) return;
    this.said = t("grid-action-made", { id, owner });
    offerUndo(this.assessment, edited, this.said);
  }

  #refuse(): void {
    const here = this.here;
    if (isFinal()) {
      this.said = t("grid-refused-final");
      return;
    }
    const change = here && changeOf(here.column.id, here.row, "\0");
    this.said = change && "refused" in change ? change.refused : "";
  }

  /** What is selected, as a spreadsheet takes it. */
  copy(): string {
    const { top, left, bottom, right } = this.selected;
    const rows = this.rows.slice(top, bottom + 1);
    const columns = this.columns.slice(left, right + 1);
    this.said = t("grid-copied", { count: cellsIn(this.selected) });
    return writeBlock(rows.map((row) => columns.map((column) => textOf(column.id, row))));
  }

  clear(): void {
    void this.make("clear", planClear(this, this.selected));
  }

  fill(): void {
    void this.make("fill", planFill(this, this.selected));
  }

  /** Makes what was planned, as one step; the answer is whether it was. */
  async make(how: HowSeveral, plan: Plan): Promise<boolean> {
    const count = plan.changes.length;
    if (isFinal()) {
      this.#refuse();
      return true;
    }
    this.said = [
      ...(count > 0 || plan.refused.length === 0 ? [t("grid-made", { count })] : []),
      ...(plan.refused.length > 0 ? [t("grid-left", { count: plan.refused.length, why: plan.refused[0]?.why ?? "" })] : []),
    ].join(" ");
    if (count === 0) return true;
    const edited = await this.assessment.editSeveral(how, plan.changes.map((change) => change.edit));
    if (edited === null) {
      this.said = "";
      return false;
    }
    offerUndo(this.assessment, edited, t("grid-made", { count }));
    return true;
  }
}
