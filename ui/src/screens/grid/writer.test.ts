import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AssessmentView, WireEdit } from "../../generated/wire";
import { actionOf, assessmentWith, CATALOGUE, editedTo } from "../../stores/open.fixture";
import { foresee, UNTOUCHED } from "../../stores/patch";

const sent: WireEdit[] = [];
let kept: AssessmentView;
vi.mock("../../platform", () => ({
  edit: (_id: string, edit: WireEdit) => {
    sent.push(edit);
    kept = foresee(kept, edit);
    return Promise.resolve(editedTo(kept, "step"));
  },
  asFailure: (reason: unknown) => reason,
}));

const { Catalogue, session } = await import("../../stores/session.svelte");
const { OpenAssessment } = await import("../../stores/assessment.svelte");
const { router } = await import("../../stores/router.svelte");
const { toasts } = await import("../../stores/toasts.svelte");
const { t } = await import("../../words");
const { chosenColumns } = await import("./columns");
const { default: Grid } = await import("./Grid.svelte");

let screen: Record<string, unknown>;
const key = (name: string): void => {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  flushSync();
};
const field = (): HTMLTextAreaElement | HTMLSelectElement | null => document.querySelector(".cell textarea, .cell select");
const settled = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done));
  await tick();
  flushSync();
};

function write(requirement: number, column: string, text: string): void {
  const at = chosenColumns([]).findIndex(({ id }) => id === column);
  document.querySelector<HTMLElement>(`[data-place="${requirement} ${at}"]`)?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, button: 0 }));
  flushSync();
  key("F2");
  const writer = field();
  if (!writer) return;
  writer.value = text;
  writer.dispatchEvent(new Event(writer instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  flushSync();
}

beforeEach(async () => {
  sent.splice(0);
  toasts.clear();
  session.catalogue = new Catalogue(CATALOGUE);
  const answers = { "4.1": { ...UNTOUCHED, finding: "Old", grade: "minor" }, "A.2.2": { ...UNTOUCHED, applicable: false, exclusion_reason: "No" } };
  kept = assessmentWith({ answers, actions: [actionOf("a1", { requirements: ["4.1"], owner: "Ada" })] });
  session.assessment = new OpenAssessment(kept);
  router.go("grid");
  screen = mount(Grid, { target: document.body });
  flushSync();
  // Rows beside those in sight are built once the first are painted.
  await vi.waitFor(() => expect(document.querySelector(`[data-place="2 2"]`)).not.toBeNull());
});
afterEach(() => unmount(screen));

test.each<[string, string, string, number]>([
  ["Escape", "finding", "New", 0],
  ["Escape", "grade", t("grade-major"), 0],
  ["Enter", "finding", "New", 1],
  ["Tab", "finding", "New", 1],
  ["Enter", "grade", t("grade-major"), 1],
])("%s leaves the cell of a %s: what was typed is kept so many times", async (name, column, text, times) => {
  write(0, column, text);
  key(name);
  await settled();
  expect([field(), sent.length]).toEqual([null, times]);
});

test("another cell that is pointed at keeps what was typed", async () => {
  write(0, "finding", "New");
  document.querySelector<HTMLElement>(`[data-place="1 2"]`)?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  await settled();
  expect(sent).toEqual([{ type: "finding", requirement: "4.1", text: "New" }]);
});

test("an owner where nothing is being done adds the action, says so and offers to undo it", async () => {
  write(1, "owner", " Bo ");
  expect(document.body.textContent, "before anything is typed").toContain(t("grid-action-none", { id: "4.2" }));
  key("Enter");
  await settled();
  expect(sent).toEqual([{ type: "put_action", action: actionOf("", { title: t("grid-action", { id: "4.2", title: "Title of 4.2" }), requirements: ["4.2"], owner: "Bo" }) }]);
  expect(toasts.list.map((it) => [it.text, it.offer?.word])).toEqual([[t("grid-action-made", { id: "4.2", owner: "Bo" }), t("undo")]]);
});

test.each<[string, number, string, string]>([
  ["the owner of the running action changes", 0, "Bo", "Enter"],
  ["no owner adds no action", 1, "", "Enter"],
  ["an owner that is dropped adds no action", 1, "Bo", "Escape"],
  ["a control that does not apply gets no action", 2, "Bo", "Enter"],
])("in the column of owners, %s", async (_what, row, text, name) => {
  write(row, "owner", text);
  key(name);
  await settled();
  const added = sent.filter((edit) => edit.type === "put_action" && edit.action.key === "");
  expect([added.length, sent.length]).toEqual([0, row === 0 ? 1 : 0]);
});
