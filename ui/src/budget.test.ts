// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterEach, expect, test } from "vitest";
import { budget, weightOf } from "../budget";

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a page whose script has this many letters nobody can pack, with this budget. */
function built(letters: number, most: number): Promise<unknown> {
  folder = mkdtempSync(join(tmpdir(), "budget-"));
  const text = Array.from({ length: letters }, () => Math.random().toString(36)[2]).join("");
  writeFileSync(join(folder, "index.html"), '<script type="module" src="/main.js"></script>');
  writeFileSync(join(folder, "main.js"), `document.title = "${text}";`);
  return build({ root: folder, configFile: false, logLevel: "silent", plugins: [budget(most)] });
}

test("a window that is too heavy is not built, and one within the budget is", async () => {
  await expect(built(20_000, 2_000)).rejects.toThrow(/weigh \d+ bytes packed; 2000 are allowed/);
  await built(100, 2_000);
});

test("fonts and pictures are not counted", () => {
  const [script, font] = [{ fileName: "a.js", content: "let a = 1;" }, { fileName: "a.woff2", content: new Uint8Array(9_000) }];
  expect(weightOf([script, font])).toBe(weightOf([script]));
});
