/** Puts the user's theme and size of text on the page; `system` follows the system. */

import type { Settings } from "../generated/wire";
import * as host from "../platform";

/** Follows the settings until the answer is called. */
export function follow(settings: Pick<Settings, "theme" | "text_size"> | null): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(prefers-contrast: more)");
  const show = (): void => {
    const system = contrast.matches ? "contrast" : dark.matches ? "dark" : "light";
    const theme = settings?.theme ?? "system";
    document.documentElement.dataset["theme"] = theme === "system" ? system : theme;
    document.documentElement.dataset["textSize"] = settings?.text_size ?? "medium";
  };
  show();
  const fixed = settings?.theme;
  // What the system draws, such as the menu bar, looks like the page; high contrast is the system's own.
  if (host.available()) void host.setTheme(fixed === "light" || fixed === "dark" ? fixed : null);
  dark.addEventListener("change", show);
  contrast.addEventListener("change", show);
  return () => {
    dark.removeEventListener("change", show);
    contrast.removeEventListener("change", show);
  };
}
