/** Everything a person can do by key, once: key handling, help and tests are made from this list. */

/** Where an action can be used. */
export type Place = "everywhere" | "assessment" | "assess";

/** What somebody can do. */
export interface Action {
  id: ActionId;
  /** As `keyName` names them: `j`, `Ctrl+Shift+Z`. On a Mac, Ctrl is the command key. */
  keys: readonly string[];
  place: Place;
  word: string;
  /** Works while somebody types, too: no key of it writes text. */
  whileTyping?: boolean;
}

const LIST = [
  { id: "level-0", keys: ["0"], place: "assess", word: "action-level-0" },
  { id: "level-1", keys: ["1"], place: "assess", word: "action-level-1" },
  { id: "level-2", keys: ["2"], place: "assess", word: "action-level-2" },
  { id: "level-3", keys: ["3"], place: "assess", word: "action-level-3" },
  { id: "level-4", keys: ["4"], place: "assess", word: "action-level-4" },
  { id: "level-5", keys: ["5"], place: "assess", word: "action-level-5" },
  { id: "next-check", keys: ["ArrowDown"], place: "assess", word: "action-next-check" },
  { id: "previous-check", keys: ["ArrowUp"], place: "assess", word: "action-previous-check" },
  { id: "met", keys: ["y"], place: "assess", word: "action-met" },
  { id: "partly", keys: ["p"], place: "assess", word: "action-partly" },
  { id: "unmet", keys: ["n"], place: "assess", word: "action-unmet" },
  { id: "next-requirement", keys: ["j"], place: "assess", word: "action-next-requirement" },
  { id: "previous-requirement", keys: ["k"], place: "assess", word: "action-previous-requirement" },
  { id: "next-unanswered", keys: ["u"], place: "assess", word: "action-next-unanswered" },
  { id: "finding", keys: ["f"], place: "assess", word: "action-finding" },
  { id: "suggestion", keys: ["s"], place: "assess", word: "action-suggestion" },
  { id: "evidence", keys: ["e"], place: "assess", word: "action-evidence" },
  { id: "action", keys: ["a"], place: "assess", word: "action-action" },
  { id: "review", keys: ["r"], place: "assess", word: "action-review" },
  { id: "guide", keys: ["g"], place: "assess", word: "action-guide" },
  { id: "related", keys: ["l"], place: "assess", word: "action-related" },
  { id: "history", keys: ["h"], place: "assess", word: "action-history" },
  { id: "filter", keys: ["/"], place: "assess", word: "action-filter" },
  { id: "undo", keys: ["Ctrl+Z"], place: "assessment", word: "action-undo" },
  { id: "redo", keys: ["Ctrl+Shift+Z", "Ctrl+Y"], place: "assessment", word: "action-redo" },
  { id: "search", keys: ["Ctrl+K"], place: "everywhere", word: "action-search", whileTyping: true },
  { id: "lock", keys: ["Ctrl+L"], place: "everywhere", word: "action-lock", whileTyping: true },
  { id: "help", keys: ["?"], place: "everywhere", word: "action-help" },
] as const;

/** Names an action. */
export type ActionId = (typeof LIST)[number]["id"];

/** All of them, in the order of the help. */
export const ACTIONS: readonly Action[] = LIST;

/** What a key press is called in the list; Shift is named only beside Ctrl, as `?` needs it on many keyboards. */
export function keyName(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string | null {
  if (event.altKey) return null;
  if (!event.ctrlKey && !event.metaKey) return event.key;
  return `Ctrl+${event.shiftKey ? "Shift+" : ""}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`;
}

/** The action of a key press in the places that are open. While somebody types keys type, but for those that never do. */
export function actionFor(key: string | null, places: readonly Place[], typing: boolean): ActionId | null {
  if (key === null) return null;
  const can = (action: Action): boolean => places.includes(action.place) && (!typing || action.whileTyping === true);
  return ACTIONS.find((action) => can(action) && action.keys.includes(key))?.id ?? null;
}

const TYPED = ["text", "search", "date", "number", "email", "url", "tel", "password", "time", "month", "week"];

/** Whether keys pressed on an element write text or choose from a list. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return TYPED.includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable === true;
}
