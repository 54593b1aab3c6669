import { afterEach, expect, test, vi } from "vitest";
import { endingOf, fileName, rowAt, titleOf } from "./dropped";

afterEach(() => vi.restoreAllMocks());

test.each([
  ["/a/b/Minutes of March.pdf", "Minutes of March.pdf", "Minutes of March", "PDF"],
  ["C:\\files\\policy.final.docx", "policy.final.docx", "policy.final", "DOCX"],
  ["/a/README", "README", "README", ""],
  ["/a/.hidden", ".hidden", ".hidden", ""],
])("%s is called %s", (path, name, title, ending) => {
  expect(fileName(path)).toBe(name);
  expect(titleOf(path)).toBe(title);
  expect(endingOf(name)).toBe(ending);
});

test("files belong to the row they are over, if it is one of ours", () => {
  document.body.innerHTML = `<main><p data-key="e1"><b>in</b></p><p>no row</p></main><p data-key="e9"><i>outside</i></p>`;
  const main = document.querySelector("main") as Element;
  const over = (selector: string) => {
    document.elementFromPoint = () => document.querySelector(selector);
    return rowAt({ x: 1, y: 1 }, main)?.key ?? null;
  };
  expect(over("b")).toBe("e1");
  expect(over("main > p:not([data-key])"), "beside the rows").toBeNull();
  expect(over("i"), "another part of the window").toBeNull();
});
