/** Puts the user's theme and size of text on the page; `system` follows the system. */

import type { Settings } from "../generated/wire";

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
  dark.addEventListener("change", show);
  contrast.addEventListener("change", show);
  return () => {
    dark.removeEventListener("change", show);
    contrast.removeEventListener("change", show);
  };
}
