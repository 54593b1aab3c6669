import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, test } from "vitest";
import { t } from "../words";
import DateField from "./DateField.svelte";
import Search from "./Search.svelte";
import Text from "./Text.svelte";

let shown: ReturnType<typeof mount> | undefined;
function show<Props extends Record<string, unknown>>(part: Component<Props>, props: Props): void {
  shown = mount(part, { target: document.body, props });
  flushSync();
}
afterEach(async () => {
  if (shown) await unmount(shown);
});

test.each([
  ["of one line", () => show(Text, { label: "Name", value: "", handOver: () => {} })],
  ["of several", () => show(Text, { label: "Finding", value: "", lines: 3, handOver: () => {} })],
  ["of a search", () => show(Search, { id: "search", label: "Search", value: "", change: () => {} })],
])("what is typed into a field %s runs in its own direction", (_which, shows) => {
  shows();
  expect(document.querySelector<HTMLElement>("input, textarea")?.dir).toBe("auto");
});

test("a day that is not known is said, and nothing is said over one that is", () => {
  show(DateField, { label: "Finished", value: null, choose: () => {} });
  expect(document.body.textContent).toContain(t("timeline-undated"));
});

test("a day that is known stands alone", () => {
  show(DateField, { label: "Finished", value: "2026-03-13", choose: () => {} });
  expect(document.body.textContent).not.toContain(t("timeline-undated"));
});
