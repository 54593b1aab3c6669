import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Start } from "../../generated/wire";
import * as host from "../../platform";
import { handOverAll } from "../../stores/drafts";
import { session } from "../../stores/session.svelte";
import { toasts } from "../../stores/toasts.svelte";
import { t } from "../../words";
import { newDraft } from "./draft.svelte";
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
  newDraft.clear();
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

/** Leaves the screen as the router does, does something, and comes back. */
function leaveAnd(meanwhile: () => void = () => {}): void {
  handOverAll();
  void unmount(form);
  flushSync();
  meanwhile();
  form = mount(New, { target: document.body });
  flushSync();
}
const press = (word: string): void => {
  [...document.querySelectorAll("button")].find((it) => it.textContent?.trim() === word)?.click();
  flushSync();
};

test("what was typed is there again when the screen is opened again, even what typing had not rested on", () => {
  expect(document.body.textContent).not.toContain(t("new-back"));
  type("new-organisation", "Harbour Bank");
  leaveAnd();
  expect(field("new-organisation").value).toBe("Harbour Bank");
  expect(document.body.textContent).toContain(t("new-back"));
});

test.each(["new-afresh", "cancel"])("%s empties the form, and what was in it can be had back", async (word) => {
  type("new-sector", "Banking");
  leaveAnd();
  toasts.clear();
  press(t(word));
  expect([field("new-sector").value, newDraft.begun]).toEqual(["", null]);
  toasts.list.at(-1)?.offer?.act();
  await new Promise((done) => setTimeout(done));
  flushSync();
  expect(field("new-sector").value).toBe("Banking");
});

test("once it is made, the next form is empty", async () => {
  vi.mocked(host.createAssessment).mockResolvedValueOnce("x");
  type("new-organisation", "Harbour Bank");
  type("new-title", "Baseline 2026");
  await submit();
  leaveAnd();
  expect([field("new-organisation").value, newDraft.begun]).toEqual(["", null]);
});

test("what was typed in one workspace is not shown in another, and still counts when the window closes", () => {
  session.start = { workspace: "/a.plumb" } as Start;
  type("new-organisation", "Harbour Bank");
  leaveAnd(() => void (session.start = { workspace: "/b.plumb" } as Start));
  expect([field("new-organisation").value, newDraft.isBegun, newDraft.begun]).toEqual(["", false, "Harbour Bank"]);
  leaveAnd(() => void (session.start = { workspace: "/a.plumb" } as Start));
  expect(field("new-organisation").value).toBe("Harbour Bank");
  newDraft.clear();
  session.start = null;
});

test.each(["Harbour Bank", " harbour bank ", "HARBOUR BANK"])("a returning client is known by %j", async (typed) => {
  vi.mocked(host.library).mockResolvedValueOnce({ assessments: [{ id: "x", organisation: "Harbour Bank", title: "Baseline 2025" }] } as never);
  leaveAnd();
  await new Promise((done) => setTimeout(done));
  type("new-organisation", typed);
  await rest("new-organisation");
  expect(document.body.textContent).toContain("Baseline 2025");
});
