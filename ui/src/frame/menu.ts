/** The menu bar, made from the table of actions. */

import { MENUS, menuParts, type Action, type MenuId } from "../actions";
import type { MenuItemView, MenuView } from "../generated/wire";
import { t } from "../words";

/** What the menu says of an action just now. */
export interface Now {
  can: (id: Action["id"]) => boolean;
  /** What it would do just now, where its word says less. */
  name: (id: Action["id"]) => string | null;
}

/** Commands on the text that has the focus; the web view itself carries them out, and their keys are its own. */
const TEXT = ["cut", "copy", "paste", "select-all"] as const;
const TEXT_KEYS: Record<(typeof TEXT)[number], string> = { cut: "Ctrl+X", copy: "Ctrl+C", paste: "Ctrl+V", "select-all": "Ctrl+A" };

const LINE: MenuItemView = { id: "", word: "", key: null, enabled: false };

/** The whole menu bar as it is just now. */
export function menuBar(now: Now): MenuView[] {
  return MENUS.map((menu) => ({ word: t(`menu-${menu}`), items: items(menu, now) }));
}

function items(menu: MenuId, now: Now): MenuItemView[] {
  const parts = menuParts(menu).map((part) => part.map((action) => item(action, now)));
  if (menu === "edit") parts.splice(1, 0, TEXT.map((id) => ({ id, word: t(`menu-${id}`), key: TEXT_KEYS[id], enabled: true })));
  return parts.flatMap((part, at) => (at === 0 ? part : [LINE, ...part]));
}

function item({ id, word, keys }: Action, now: Now): MenuItemView {
  return { id, word: now.name(id) ?? t(word), key: keys[0] ?? null, enabled: now.can(id) };
}
