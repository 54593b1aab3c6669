import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as host from "../../platform";
import New from "./New.svelte";

vi.mock("../../platform", () => ({
  library: vi.fn(async () => ({ assessments: [] })),
  createAssessment: vi.fn(async () => {
    throw { code: "not_saved", message: "The disk is full.", hint: "Free some space." };
  }),
  asFailure: (reason: unknown) => reason,
}));

let form: Record<string, unknown>;
const field = (id: string): HTMLInputElement => document.getElementById(id) as HTMLInputElement;
const submit = async (): Promise<void> => {
  document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await new Promise((rest) => setTimeout(rest, 20));
  flushSync();
};
const type = (id: string, text: string): void => {
  field(id).value = text;
  field(id).dispatchEvent(new Event("input", { bubbles: true }));
};

beforeEach(() => {
  form = mount(New, { target: document.body });
  flushSync();
});
afterEach(() => unmount(form));

test("without the two names nothing is made; the fields say why and the first has the focus", async () => {
  await submit();
  expect(host.createAssessment).not.toHaveBeenCalled();
  expect(field("new-organisation").getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById("new-organisation-error")?.textContent).toContain("name the organisation");
  expect(document.activeElement?.id).toBe("new-organisation");
});

test("what could not be saved is said, and the text stays", async () => {
  type("new-organisation", "Harbour Bank");
  type("new-title", "Baseline 2026");
  await submit();
  expect(host.createAssessment, "text is handed over although typing had not rested").toHaveBeenCalledOnce();
  expect(document.querySelector('[role="alert"]')?.textContent).toContain("The disk is full.");
  expect(field("new-organisation").value).toBe("Harbour Bank");
});

const rest = async (id: string): Promise<void> => {
  field(id).dispatchEvent(new Event("blur"));
  await new Promise((done) => setTimeout(done, 5));
  flushSync();
};

test("a title is proposed once the organisation is named, and follows kind and year while nobody has typed one", async () => {
  const year = String(new Date().getFullYear());
  expect(field("new-title").value, "without an organisation there is nothing to propose").toBe("");
  type("new-organisation", "Harbour Bank");
  await rest("new-organisation");
  expect(field("new-title").value).toBe(`Baseline ${year}`);
  const day = document.querySelector<HTMLInputElement>("input[type=date]") as HTMLInputElement;
  day.value = "2031-02-03";
  day.dispatchEvent(new Event("change", { bubbles: true }));
  const kind = document.querySelector<HTMLSelectElement>("select") as HTMLSelectElement;
  kind.value = "surveillance";
  kind.dispatchEvent(new Event("change", { bubbles: true }));
  flushSync();
  expect(field("new-title").value).toBe("Surveillance 2031");
  await submit();
  expect(vi.mocked(host.createAssessment).mock.lastCall?.[0].title, "what is proposed is what is made").toBe("Surveillance 2031");
});

test("a title somebody typed or emptied stays as it is when the organisation changes", async () => {
  for (const typed of ["Baseline", ""]) {
    type("new-organisation", "Harbour Bank");
    await rest("new-organisation");
    type("new-title", typed);
    await rest("new-title");
    type("new-organisation", `Harbour Bank ${typed}`);
    await rest("new-organisation");
    expect(field("new-title").value).toBe(typed);
  }
});
