/** What stands in the words for those who write them is not sent to the window. */

import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

/** A Fluent file without comments, without the empty lines between its sentences, and with no more blanks than its grammar needs. */
export function bare(words: string): string {
  return words
    .replace(/^#.*\n/gm, "")
    .replace(/\n{2,}(?=[a-z-])/gi, "\n")
    .replace(/^([a-z][\w-]*) = ?/gim, "$1=")
    .replace(/\{ (\$\w+) \}/g, "{$1}")
    .replace(/^ +/gm, " ")
    .trimStart();
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
