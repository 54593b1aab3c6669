/** Who does what when a key of the table of actions is pressed. */

import { onMount } from "svelte";
import { actionFor, isTyping, keyName, type ActionId, type Place } from "../actions";

type Handlers = Partial<Record<ActionId, () => void>>;

const open: { place: Place; handlers: Handlers }[] = [];

/** Lets a component carry out actions of a place for as long as it is there. */
export function handle(place: Place, handlers: Handlers): void {
  onMount(() => {
    const entry = { place, handlers };
    open.push(entry);
    return () => open.splice(open.indexOf(entry), 1);
  });
}

/** Carries out an action; false if nobody there can. */
export function act(id: ActionId): boolean {
  const entry = open.findLast(({ handlers }) => handlers[id] !== undefined);
  entry?.handlers[id]?.();
  return entry !== undefined;
}

/** Whether somebody there can carry out an action. */
export function can(id: ActionId): boolean {
  return open.some(({ handlers }) => handlers[id] !== undefined);
}

/** Takes a key press of the window. A dialog keeps its keys to itself. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]") !== null) return;
  const places: Place[] = ["everywhere", ...open.map((entry) => entry.place)];
  const action = actionFor(keyName(event), places, isTyping(event.target));
  if (action !== null && act(action)) event.preventDefault();
}
