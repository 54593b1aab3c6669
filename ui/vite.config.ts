import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bareWords } from "./bare-words.ts";
import { budget } from "./budget.ts";
import { smaller } from "./smaller.ts";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** The words are data of the whole program, so they lie outside `ui/`. */
const locales = fileURLToPath(new URL("../assets/locales", import.meta.url));

/** The components, always in the same order. */
const components = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".svelte")).sort();

/** The names of styles are as short as can be, for they stand in every element: the place of the component among all; a digit follows the letter, as in no other class. */
const cssHash = ({ filename }: { filename: string }): string => {
  const at = components.findIndex((name) => filename.replaceAll("\\", "/").endsWith(`src/${name.replaceAll("\\", "/")}`));
  return `s${at.toString(36)}`;
};

export default defineConfig({
  plugins: [svelte({ compilerOptions: { cssHash } }), bareWords(), smaller(), budget()],
  resolve: { alias: { "@locales": locales }, ...(process.env["VITEST"] ? { conditions: ["browser"] } : {}) },
  server: { port: 1420, strictPort: true, fs: { allow: [".", locales] } },
  // The content security policy lets nothing inline through, not even a small font.
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"] },
});
