import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import { t } from "../words";
import RequirementLinks from "./RequirementLinks.svelte";

let shown: Record<string, unknown>;
afterEach(() => unmount(shown));

test.each([
  [12, undefined],
  [43, t("requirements-count", { count: 43 })],
])("of %i requirements, the number alone is shown: %s", (count, wanted) => {
  const ids = Array.from({ length: count }, (_, at) => `4.${at}`);
  shown = mount(RequirementLinks, { target: document.body, props: { ids, none: "none" } });
  flushSync();
  expect(document.querySelector("summary")?.textContent).toBe(wanted);
  expect(document.querySelectorAll("button").length, "each can be reached").toBe(count);
});
