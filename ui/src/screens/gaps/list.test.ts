import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { OpenAssessment } from "../../stores/assessment.svelte";
import { assessmentWith, CATALOGUE, scoreOf } from "../../stores/open.fixture";
import { UNTOUCHED } from "../../stores/patch";
import { Catalogue, session } from "../../stores/session.svelte";
import { t } from "../../words";
import Gaps from "./Gaps.svelte";

vi.mock("../../platform", () => ({ asFailure: (reason: unknown) => reason }));

let screen: Record<string, unknown> | undefined;
const button = (word: string, id: string): HTMLElement | null => document.querySelector<HTMLElement>(`button[aria-label="${t(word)} ${id}"]`);
const show = (gaps: string[]): void => {
  session.catalogue = new Catalogue(CATALOGUE);
  const view = assessmentWith({
    answers: { "4.1": { ...UNTOUCHED, finding: "Long.", root_cause: "Nobody’s task." }, "4.2": { ...UNTOUCHED, finding: "Short." } },
  });
  const requirements = CATALOGUE.requirements.map(({ id }) => ({ ...scoreOf(id), priority: gaps.includes(id) ? "P1" : null }));
  session.assessment = new OpenAssessment({ ...view, scores: { ...view.scores, requirements, gaps } });
  screen = mount(Gaps, { target: document.body });
  flushSync();
};

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", class { observe() {} disconnect() {} });
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockImplementation(function (this: HTMLElement) {
    return this.textContent === "Long." ? 99 : 20;
  });
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(20);
});
afterEach(() => {
  if (screen) unmount(screen);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("a text that is cut off can be shown in full, and only that", () => {
  show(["4.1", "4.2"]);
  expect(button("gap-whole", "4.2")).toBeNull();
  button("gap-whole", "4.1")?.click();
  flushSync();
  expect(document.querySelector(".whole")?.getAttribute("data-row")).toBe("4.1");
  button("gap-whole", "4.1")?.click();
  flushSync();
  expect(document.querySelector(".whole")).toBeNull();
});

test("the button of a root cause says whether there is one, and all classes are explained where all are shown", () => {
  show(["4.1", "4.2"]);
  expect([button("root-cause-edit", "4.1"), button("root-cause-add", "4.2")]).not.toContain(null);
  for (const priority of ["P1", "P2", "P3", "P4"]) expect(document.querySelector(".tools")?.textContent).toContain(t(`priority-is-${priority}`));
});

test("that there is no gap is said as softly as on the other screens", () => {
  show([]);
  expect(document.querySelector("p.none")?.classList.contains("soft")).toBe(true);
});
