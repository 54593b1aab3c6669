// @vitest-environment node
import { expect, test } from "vitest";
import { FluentResource } from "@fluent/bundle";
import words from "@locales/en/ui.ftl?raw";
import { bare } from "../bare-words";

test("the window says the same without the comments", () => {
  const said = (text: string): unknown => new FluentResource(text).body;
  expect(said(bare(words))).toEqual(said(words));
  expect(bare("# For whom.\na = 1\n\n## Part\n\nb = 2\n")).toBe("a=1\nb=2\n");
  expect(bare("c = { $n ->\n    [one] 1 of { $all }\n   *[other] { $n }\n}\n")).toBe("c={ $n ->\n [one] 1 of {$all}\n *[other] {$n}\n}\n");
});
