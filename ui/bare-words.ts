/** What stands in the words for those who write them is not sent to the window. */

import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

/** A Fluent file without comments, and without the empty lines between its sentences. */
export function bare(words: string): string {
  return words.replace(/^#.*\n/gm, "").replace(/\n{2,}(?=[a-z-])/gi, "\n").trimStart();
}

/** Takes Fluent files in without their comments. */
export function bareWords(): Plugin {
  return {
    name: "bare-words",
    apply: "build",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(".ftl?raw")) return null;
      return `export default ${JSON.stringify(bare(await readFile(id.slice(0, -"?raw".length), "utf8")))}`;
    },
  };
}
