import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { HistoryEntry } from "../../generated/wire";
import { OpenAssessment } from "../../stores/assessment.svelte";
import { assessmentWith, CATALOGUE } from "../../stores/open.fixture";
import { Catalogue, session } from "../../stores/session.svelte";
import { t } from "../../words";
import History from "./History.svelte";

const entry = (op: string, entity: string, subject: string, field: string, to: string): HistoryEntry => ({
  at: "2026-11-22T10:00:00Z",
  author: op === "create" ? "" : "Ada",
  op,
  entity,
  subject,
  requirement: entity === "answer" ? subject : null,
  field,
  from: null,
  to,
});
const page = {
  entries: [
    entry("edit", "answer", "4.1", "finding", "שלום"),
    entry("create", "answer", "4.2", "level", "3"),
    entry("create", "assessment", "", "title", "Baseline"),
    entry("create", "assessment", "", "exists", "1"),
  ],
  next: "2.1",
};
vi.mock("../../platform", () => ({
  history: async () => page,
  historyMoments: async () => ({ authors: [], opened_at: null, backed_up_at: null, finalised_at: null }),
  changesSince: async () => [page.entries[0], page.entries[3]],
  asFailure: (reason: unknown) => reason,
}));

let screen: Record<string, unknown>;
afterEach(() => unmount(screen));

const rows = (): string[] => [...document.querySelectorAll(".entries > li .what")].map((it) => it.textContent.trim());
const rest = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 5));
  flushSync();
};
const press = (word: string): void => [...document.querySelectorAll("button")].find((it) => it.textContent.trim() === word)?.click();

test("what an assessment was created with is one row until somebody wants to read it", async () => {
  session.catalogue = new Catalogue(CATALOGUE);
  session.assessment = new OpenAssessment(assessmentWith());
  screen = mount(History, { target: document.body });
  await rest();
  expect(rows()).toEqual(["Finding", t("history-op-create")]);
  expect(document.body.textContent).toContain(t("history-nobody"));
  expect(document.body.textContent, "all that would come is of that row").not.toContain(t("history-more"));
  expect([...document.querySelectorAll("bdi")].map((it) => it.textContent), "values stand apart from the words around them").toContain("שלום");
  press(t("history-began"));
  await rest();
  expect(rows()).toEqual(["Finding", "Level", t("new-title"), t("history-op-create")]);
  expect(document.body.textContent).toContain(t("history-more"));
  document.querySelector<HTMLInputElement>("input[value=since]")?.click();
  await rest();
  expect(rows()).toEqual([t("history-op-create"), "Finding"]);
});
