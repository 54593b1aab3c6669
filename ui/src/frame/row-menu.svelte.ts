/** What can be done with a row of a list: by right click, Shift+F10 or the menu key, by its keys, and from the menu bar. */

import { isTyping } from "../actions";
import { undertake, type Handlers } from "../stores/keys.svelte";

/** An open menu. */
export interface Called {
  handlers: Handlers;
  x: number;
  y: number;
  /** Where the focus goes back to. */
  from: HTMLElement | null;
}

class RowMenu {
  /** The open menu; null while none is. */
  called = $state.raw<Called | null>(null);
}

/** The one menu of rows. */
export const rowMenu = new RowMenu();

/** The web view's own menu is for text; elsewhere it would offer to reload the page. */
export function keepToText(event: MouseEvent): void {
  if (!isTyping(event.target) && getSelection()?.isCollapsed !== false) event.preventDefault();
}

/** Gives the rows within an element, marked `data-row`, what `of` says can be done with each. */
export function rows(list: HTMLElement, of: (row: string) => Handlers | null): { update: (of: (row: string) => Handlers | null) => void; destroy: () => void } {
  let what = of;
  let stop: (() => void) | null = null;
  let undertaken: Handlers | null = null;

  const rowOf = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  const handlersOf = (row: HTMLElement | null): Handlers | null => (row ? what(row.dataset["row"] ?? "") : null);

  function enter(event: FocusEvent): void {
    const handlers = handlersOf(rowOf(event.target));
    // Going from row to row costs nothing where every row has the same actions.
    if (handlers !== null && handlers === undertaken) return;
    leave();
    undertaken = handlers;
    if (handlers) stop = undertake("row", handlers);
  }

  function leave(): void {
    stop?.();
    [stop, undertaken] = [null, null];
  }

  /** A menu bar that opens takes the focus from the window, but not from the row. */
  function left(event: FocusEvent): void {
    const next = rowOf(event.relatedTarget);
    // Where the focus goes on to another row, that row says what becomes of this.
    if (document.hasFocus() && !(next && list.contains(next))) leave();
  }

  function call(event: Event, x: number, y: number): void {
    if (isTyping(event.target)) return;
    const row = rowOf(event.target);
    const handlers = handlersOf(row);
    if (!row || !handlers) return;
    event.preventDefault();
    const focused = document.activeElement;
    const from = focused instanceof HTMLElement && row.contains(focused) ? focused : row.querySelector<HTMLElement>("button, input, a, select");
    rowMenu.called = { handlers, x, y, from };
  }

  const clicked = (event: MouseEvent): void => call(event, event.clientX, event.clientY);

  function key(event: KeyboardEvent): void {
    if (event.key !== "ContextMenu" && !(event.key === "F10" && event.shiftKey)) return;
    const box = (event.target as HTMLElement).getBoundingClientRect();
    call(event, box.left, box.bottom);
  }

  list.addEventListener("focusin", enter);
  list.addEventListener("focusout", left);
  list.addEventListener("contextmenu", clicked);
  list.addEventListener("keydown", key);
  return {
    update: (next) => void (what = next),
    destroy: () => {
      leave();
      list.removeEventListener("focusin", enter);
      list.removeEventListener("focusout", left);
      list.removeEventListener("contextmenu", clicked);
      list.removeEventListener("keydown", key);
    },
  };
}
