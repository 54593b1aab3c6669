/** Everything a person can do, once: keys, menus, palette, help and tests are made from this list. */

/** Where an action can be used; `row` is the row of a list that has the focus. */
export type Place = "everywhere" | "assessment" | "assess" | "row";

/** The menus of the menu bar, in their order. */
export const MENUS = ["file", "edit", "view", "assess", "help"] as const;
export type MenuId = (typeof MENUS)[number];

/** What somebody can do. */
export interface Action {
  id: ActionId;
  /** As `keyName` names them: `j`, `Ctrl+Shift+Z`. On a Mac, Ctrl is the command key. */
  keys: readonly string[];
  place: Place;
  word: string;
  /** Where it stands in the menu bar; a line parts one part of a menu from the next. */
  menu: MenuId;
  part: number;
  /** Works while somebody types, too: no key of it writes text. */
  whileTyping?: boolean;
}

/** An action as it stands in the list: without keys where it has none, and without a word where that is called after it. */
type Listed = Omit<Action, "id" | "keys" | "word"> & Partial<Pick<Action, "keys" | "word">> & { id: string };

const LIST = [
  { id: "level-0", keys: ["0"], place: "assess", menu: "assess", part: 1 },
  { id: "level-1", keys: ["1"], place: "assess", menu: "assess", part: 1 },
  { id: "level-2", keys: ["2"], place: "assess", menu: "assess", part: 1 },
  { id: "level-3", keys: ["3"], place: "assess", menu: "assess", part: 1 },
  { id: "level-4", keys: ["4"], place: "assess", menu: "assess", part: 1 },
  { id: "level-5", keys: ["5"], place: "assess", menu: "assess", part: 1 },
  { id: "next-check", keys: ["ArrowDown"], place: "assess", menu: "assess", part: 2 },
  { id: "previous-check", keys: ["ArrowUp"], place: "assess", menu: "assess", part: 2 },
  { id: "met", keys: ["y"], place: "assess", menu: "assess", part: 2 },
  { id: "partly", keys: ["p"], place: "assess", menu: "assess", part: 2 },
  { id: "unmet", keys: ["n"], place: "assess", menu: "assess", part: 2 },
  { id: "next-requirement", keys: ["j"], place: "assess", menu: "assess", part: 3 },
  { id: "previous-requirement", keys: ["k"], place: "assess", menu: "assess", part: 3 },
  { id: "next-unanswered", keys: ["u"], place: "assess", menu: "assess", part: 3 },
  { id: "finding", keys: ["f"], place: "assess", menu: "assess", part: 4 },
  { id: "cause", keys: ["c"], place: "assess", menu: "assess", part: 4 },
  { id: "suggestion", keys: ["s"], place: "assess", menu: "assess", part: 4 },
  { id: "evidence", keys: ["e"], place: "assess", menu: "assess", part: 4 },
  { id: "action", keys: ["a"], place: "assess", menu: "assess", part: 4 },
  { id: "review", keys: ["r"], place: "assess", menu: "assess", part: 4 },
  { id: "guide", keys: ["g"], place: "assess", menu: "assess", part: 5 },
  { id: "related", keys: ["l"], place: "assess", menu: "assess", part: 5 },
  { id: "history", keys: ["h"], place: "assess", menu: "assess", part: 5 },
  { id: "filter", keys: ["/"], place: "assess", menu: "assess", part: 3 },
  { id: "undo", keys: ["Ctrl+Z"], place: "assessment", menu: "edit", part: 1 },
  { id: "redo", keys: ["Ctrl+Shift+Z", "Ctrl+Y"], place: "assessment", menu: "edit", part: 1 },
  { id: "search", keys: ["Ctrl+K"], place: "everywhere", whileTyping: true, menu: "edit", part: 3 },
  { id: "help", keys: ["?"], place: "everywhere", menu: "help", part: 1 },
  { id: "new-assessment", keys: ["Ctrl+N"], place: "everywhere", word: "begin-new", menu: "file", part: 1, whileTyping: true },
  { id: "sample", place: "everywhere", word: "begin-sample", menu: "file", part: 1 },
  { id: "new-workspace", place: "everywhere", word: "workspace-new", menu: "file", part: 1 },
  { id: "open-workspace", keys: ["Ctrl+O"], place: "everywhere", menu: "file", part: 1, whileTyping: true },
  { id: "import", place: "everywhere", word: "library-import", menu: "file", part: 2 },
  { id: "export", place: "assessment", menu: "file", part: 2 },
  { id: "export-report", place: "assessment", menu: "file", part: 2 },
  { id: "follow-up", place: "assessment", word: "follow-up", menu: "file", part: 3 },
  { id: "finalise", place: "assessment", word: "finalise", menu: "file", part: 3 },
  { id: "reopen", place: "assessment", word: "reopen", menu: "file", part: 3 },
  { id: "archive", place: "assessment", word: "archive", menu: "file", part: 3 },
  { id: "back-up", place: "everywhere", menu: "file", part: 4 },
  { id: "verify", place: "everywhere", menu: "file", part: 4 },
  { id: "passphrase", place: "everywhere", word: "passphrase-set", menu: "file", part: 5 },
  { id: "lock", keys: ["Ctrl+L"], place: "everywhere", whileTyping: true, menu: "file", part: 5 },
  { id: "close-workspace", place: "everywhere", word: "workspace-close", menu: "file", part: 5 },
  { id: "quit", keys: ["Ctrl+Q"], place: "everywhere", menu: "file", part: 6, whileTyping: true },
  { id: "row-open", place: "row", menu: "edit", part: 4 },
  { id: "row-assess", place: "row", menu: "edit", part: 4 },
  { id: "row-act", place: "row", menu: "edit", part: 4 },
  { id: "row-select", place: "row", menu: "edit", part: 4 },
  { id: "file-attach", place: "row", word: "attach", menu: "edit", part: 4 },
  { id: "file-open", place: "row", menu: "edit", part: 4 },
  { id: "file-save", place: "row", menu: "edit", part: 4 },
  { id: "row-review", place: "row", word: "action-review", menu: "edit", part: 4 },
  { id: "cells-copy", place: "row", menu: "edit", part: 5 },
  { id: "cells-paste", place: "row", word: "grid-paste-title", menu: "edit", part: 5 },
  { id: "cells-fill", keys: ["Ctrl+D"], place: "row", menu: "edit", part: 5 },
  { id: "row-remove", keys: ["Delete"], place: "row", menu: "edit", part: 4 },
  { id: "go-library", keys: ["Ctrl+0"], place: "everywhere", word: "screen-library", menu: "view", part: 1, whileTyping: true },
  { id: "go-overview", keys: ["Ctrl+1"], place: "assessment", word: "screen-overview", menu: "view", part: 2, whileTyping: true },
  { id: "go-about", place: "assessment", word: "screen-about", menu: "view", part: 2 },
  { id: "go-assess", keys: ["Ctrl+2"], place: "assessment", word: "screen-assess", menu: "view", part: 2, whileTyping: true },
  { id: "go-grid", keys: ["Ctrl+3"], place: "assessment", word: "screen-grid", menu: "view", part: 2, whileTyping: true },
  { id: "go-gaps", keys: ["Ctrl+4"], place: "assessment", word: "screen-gaps", menu: "view", part: 2, whileTyping: true },
  { id: "go-actions", keys: ["Ctrl+5"], place: "assessment", word: "screen-actions", menu: "view", part: 2, whileTyping: true },
  { id: "go-evidence", keys: ["Ctrl+6"], place: "assessment", word: "screen-evidence", menu: "view", part: 2, whileTyping: true },
  { id: "go-applicability", keys: ["Ctrl+7"], place: "assessment", word: "screen-applicability", menu: "view", part: 2, whileTyping: true },
  { id: "go-systems", keys: ["Ctrl+8"], place: "assessment", word: "screen-systems", menu: "view", part: 2, whileTyping: true },
  { id: "go-compare", place: "assessment", word: "screen-compare", menu: "view", part: 2 },
  { id: "go-report", keys: ["Ctrl+9"], place: "assessment", word: "screen-report", menu: "view", part: 2, whileTyping: true },
  { id: "go-history", keys: ["Ctrl+H"], place: "assessment", word: "screen-history", menu: "view", part: 2, whileTyping: true },
  { id: "go-settings", keys: ["Ctrl+,"], place: "everywhere", word: "screen-settings", menu: "view", part: 3, whileTyping: true },
] as const satisfies readonly Listed[];

/** Names an action. */
export type ActionId = (typeof LIST)[number]["id"];

/** All of them, in the order of the help. */
export const ACTIONS: readonly Action[] = LIST.map((action) => ({ keys: [], word: `action-${action.id}`, ...action }));

/** Keys that a list or the grid takes itself, beside those of the actions; the help names them. */
export const OWN_KEYS: readonly { keys: readonly string[]; place: Place | "grid"; word: string }[] = [
  { keys: ["Shift+F10", "ContextMenu"], place: "row", word: "keys-menu" },
  { keys: ["0–5"], place: "grid", word: "keys-level" },
  { keys: ["Enter", "F2"], place: "grid", word: "keys-write" },
  { keys: ["Escape"], place: "grid", word: "keys-drop" },
  { keys: ["Tab", "Shift+Tab"], place: "grid", word: "keys-step" },
  { keys: ["Shift+ArrowDown"], place: "grid", word: "keys-extend" },
  { keys: ["Ctrl+Home", "Ctrl+End"], place: "grid", word: "keys-ends" },
  { keys: ["Ctrl+A"], place: "grid", word: "keys-all" },
  { keys: ["Ctrl+C", "Ctrl+X", "Ctrl+V"], place: "grid", word: "keys-exchange" },
];

/** The actions of a menu, part by part. */
export function menuParts(menu: MenuId): Action[][] {
  const own = ACTIONS.filter((action) => action.menu === menu);
  const parts = [...new Set(own.map((action) => action.part))].sort((one, other) => one - other);
  return parts.map((part) => own.filter((action) => action.part === part));
}

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
