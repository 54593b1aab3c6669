/** Who does what when a key of the table of actions is pressed. */

import { onMount, untrack } from "svelte";
import { actionFor, isTyping, keyName, type ActionId, type Place } from "../actions";

/** How an action is carried out where more is to be said than what it does. */
export interface Doing {
  act: () => void;
  /** Whether there is anything to do just now. */
  can?: () => boolean;
  /** What it would do just now, where its word says less; null where the word says it. */
  name?: () => string | null;
}

/** Who does what. */
export type Handlers = Partial<Record<ActionId, (() => void) | Doing>>;

let open = $state.raw<readonly { place: Place; handlers: Handlers }[]>([]);

/** Carries out actions of a place until the answer is called. */
export function undertake(place: Place, handlers: Handlers): () => void {
  const entry = { place, handlers };
  // An effect that calls this does not depend on what others undertake.
  untrack(() => (open = [...open, entry]));
  return () => void untrack(() => (open = open.filter((it) => it !== entry)));
}

/** Lets a component carry out actions of a place for as long as it is there. */
export function handle(place: Place, handlers: Handlers): void {
  onMount(() => undertake(place, handlers));
}

function doing(id: ActionId): Doing | null {
  const found = open.findLast(({ handlers }) => handlers[id] !== undefined)?.handlers[id];
  return typeof found === "function" ? { act: found } : (found ?? null);
}

/** Carries out an action; false if nobody there can. */
export function act(id: ActionId): boolean {
  const found = can(id) ? doing(id) : null;
  found?.act();
  return found !== null;
}

/** Whether somebody there can carry out an action just now. */
export function can(id: ActionId): boolean {
  const found = doing(id);
  return found !== null && (found.can?.() ?? true);
}

/** What an action would do just now, where its word says less. */
export function nameNow(id: ActionId): string | null {
  return doing(id)?.name?.() ?? null;
}

let dialogs = $state(0);

/** Tells that a dialog keeps all keys and menus to itself, until the answer is called. */
export function shut(): () => void {
  untrack(() => (dialogs += 1));
  return () => void untrack(() => (dialogs -= 1));
}

/** Whether a dialog keeps keys and menus to itself. */
export function isShut(): boolean {
  return dialogs > 0;
}

/** Takes a key press of the window. A dialog keeps its keys to itself. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isShut() || document.querySelector("dialog[open]") !== null) return;
  const places: Place[] = ["everywhere", ...open.map((entry) => entry.place)];
  const action = actionFor(keyName(event), places, isTyping(event.target));
  if (action !== null && act(action)) event.preventDefault();
}
