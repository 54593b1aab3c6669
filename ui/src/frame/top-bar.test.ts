import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { OpenAssessment } from "../stores/assessment.svelte";
import { assessmentWith } from "../stores/open.fixture";
import { router } from "../stores/router.svelte";
import { session } from "../stores/session.svelte";
import TopBar from "./TopBar.svelte";

vi.mock("../platform", () => ({ asFailure: (reason: unknown) => reason }));

let shown: ReturnType<typeof mount>;
const crumbs = (): string[] => [...document.querySelectorAll("nav li")].map((it) => it.textContent?.trim() ?? "");

beforeEach(() => {
  session.assessment = new OpenAssessment(assessmentWith());
  router.go("assess");
  shown = mount(TopBar, { target: document.body });
  flushSync();
});
afterEach(async () => {
  await unmount(shown);
  session.assessment = null;
});

test("names that are cut can be read whole, and run in their own direction", () => {
  const names = [...document.querySelectorAll<HTMLElement>("nav li [dir=auto]")].map((it) => [it.textContent, it.title]);
  expect(names).toEqual([["Halden", "Halden"], ["Baseline", "Baseline"]]);
});

test("settings are nobody's: no assessment leads to them", () => {
  expect(crumbs()).toHaveLength(3);
  router.go("settings");
  flushSync();
  expect(crumbs()).toHaveLength(1);
});
