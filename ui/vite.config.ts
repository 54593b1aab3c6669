import { fileURLToPath } from "node:url";
import { bareWords } from "./bare-words.ts";
import { budget } from "./budget.ts";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** The words are data of the whole program, so they lie outside `ui/`. */
const locales = fileURLToPath(new URL("../assets/locales", import.meta.url));

/** The names of styles are short: they stand in every element. */
const cssHash = ({ hash, css }: { hash: (text: string) => string; css: string }): string => `s${hash(css).slice(0, 5)}`;

export default defineConfig({
  plugins: [svelte({ compilerOptions: { cssHash } }), bareWords(), budget()],
  resolve: { alias: { "@locales": locales }, ...(process.env["VITEST"] ? { conditions: ["browser"] } : {}) },
  server: { port: 1420, strictPort: true, fs: { allow: [".", locales] } },
  // The content security policy lets nothing inline through, not even a small font.
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"] },
});
