/** What the window may weigh: a page that grows without anybody noticing starts slower with every change. */

import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Bytes of scripts and styles, packed as on the way to the window. Fonts count apart: most windows load one of them. */
export const BUDGET = 150_000;

/** How many bytes the scripts and styles of a bundle are, packed. */
export function weightOf(files: readonly { fileName: string; content: string | Uint8Array }[]): number {
  const counted = files.filter(({ fileName }) => /\.(?:css|html|js)$/.test(fileName));
  return counted.reduce((sum, { content }) => sum + gzipSync(content, { level: 9 }).length, 0);
}

/** Lets no build through that is heavier than the budget. */
export function budget(most = BUDGET): Plugin {
  return {
    name: "budget",
    apply: "build",
    writeBundle(_options, bundle) {
      const files = Object.values(bundle).map((it) => ({ fileName: it.fileName, content: it.type === "chunk" ? it.code : it.source }));
      const weight = weightOf(files);
      if (weight > most) this.error(`the window's scripts and styles weigh ${weight} bytes packed; ${most} are allowed`);
      this.info(`scripts and styles weigh ${weight} bytes packed, of ${most} allowed`);
    },
  };
}
