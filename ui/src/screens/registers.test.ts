import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { Settings, Start } from "../generated/wire";
import { OpenAssessment } from "../stores/assessment.svelte";
import { actionOf, assessmentWith, CATALOGUE, evidenceOf } from "../stores/open.fixture";
import { UNTOUCHED } from "../stores/patch";
import { router } from "../stores/router.svelte";
import { Catalogue, session } from "../stores/session.svelte";
import { t } from "../words";
import People from "./about/People.svelte";
import Actions from "./actions/Actions.svelte";
import Evidence from "./evidence/Evidence.svelte";
import Systems from "./systems/Systems.svelte";

vi.mock("../platform", () => ({
  setSettings: async (settings: Settings) => settings,
  absentAttachments: async () => [],
  filesDragged: () => () => {},
  asFailure: (reason: unknown) => reason,
}));

let screen: Record<string, unknown>;
afterEach(() => unmount(screen));

const system = (key: string, role: string | null, stage: string | null, owner: string) => ({ key, name: key, purpose: "", role, stage, owner, note: "" });
const person = (key: string, title: string, kind: string) => ({ key, name: key, title, kind });

function open(row: string | null = null): OpenAssessment {
  session.start = { settings: { views: {} } } as unknown as Start;
  session.catalogue = new Catalogue(CATALOGUE);
  const assessment = new OpenAssessment(assessmentWith({
    actions: [
      actionOf("alpha", { due: "2027-03-01", owner: "Zoë", effort: "L", priority: "P2", status: "done", requirements: ["4.2"] }),
      actionOf("beta", { due: "2027-01-01", owner: "Ada", effort: "S", priority: "P1", requirements: ["A.2.2"] }),
      actionOf("gamma", { requirements: ["4.1"] }),
    ],
    evidence: [
      evidenceOf("minutes", { kind: "record", dated: "2026-03-01", locator: "Shelf 2" }),
      evidenceOf("policy", { dated: "2025-01-01", locator: "Shelf 10" }),
      evidenceOf("log"),
    ],
    ai_systems: [system("scoring", "provider", "operation", "Ruth"), system("chat", "user", "design", "Ada"), system("vision", null, null, "")],
    participants: [person("Ruth", "CTO", "interviewee"), person("Ada", "Assessor", "assessor")],
    answers: { "4.1": { ...UNTOUCHED, evidence: ["policy"], ai_systems: ["chat"], participants: ["Ada"] } },
  }));
  session.assessment = assessment;
  router.go("actions", null, row);
  return assessment;
}

function show(part: Component<never>, assessment: OpenAssessment): void {
  screen = mount(part as unknown as Component<{ assessment: OpenAssessment }>, { target: document.body, props: { assessment } });
  flushSync();
}

const shown = (): string => [...document.querySelectorAll("[data-row] .name [dir=auto]")].map((it) => it.textContent).join(" ");
const heads = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("thead th")];
const filter = (text: string): void => {
  const field = document.querySelector<HTMLInputElement>("input[type=search]") as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
};

const SCREENS: Record<string, Component<never>> = { actions: Actions, evidence: Evidence, systems: Systems, people: People };

test.each<[string, string, string]>([
  ["actions", "action", "alpha beta gamma"],
  ["actions", "requirements", "gamma alpha beta"],
  ["actions", "owner", "beta alpha gamma"],
  ["actions", "due", "beta alpha gamma"],
  ["actions", "effort", "beta alpha gamma"],
  ["actions", "priority", "beta alpha gamma"],
  ["actions", "status", "beta gamma alpha"],
  ["evidence", "title", "log minutes policy"],
  ["evidence", "kind", "policy log minutes"],
  ["evidence", "locator", "minutes policy log"],
  ["evidence", "dated", "policy minutes log"],
  ["evidence", "used", "minutes log policy"],
  ["systems", "name", "chat scoring vision"],
  ["systems", "role", "scoring chat vision"],
  ["systems", "stage", "chat scoring vision"],
  ["systems", "owner", "chat scoring vision"],
  ["systems", "sampled", "scoring vision chat"],
  ["people", "name", "Ada Ruth"],
  ["people", "title", "Ada Ruth"],
  ["people", "kind", "Ada Ruth"],
  ["people", "asked", "Ruth Ada"],
])("the list of %s is sorted by %s when its head is pressed, which says so", (name, column, wanted) => {
  show(SCREENS[name]!, open());
  const word = t(`${name}-head-${column}`);
  const head = (): HTMLElement => heads().find((it) => it.textContent?.startsWith(word)) as HTMLElement;
  head().querySelector("button")?.click();
  flushSync();
  expect([shown(), head().getAttribute("aria-sort")]).toEqual([wanted, "ascending"]);
  head().querySelector("button")?.click();
  flushSync();
  expect(heads().map((it) => it.getAttribute("aria-sort")).filter(Boolean), "one column alone says that it is sorted by").toEqual(["descending"]);
});

test.each<[string, string, string]>([
  ["actions", "zoë", "alpha"],
  ["actions", "a.2", "beta"],
  ["evidence", "shelf 10", "policy"],
  ["systems", "ruth", "scoring"],
  ["people", "cto", "Ruth"],
])("the list of %s shows what has %j", (name, typed, wanted) => {
  show(SCREENS[name]!, open());
  filter(typed);
  expect(shown()).toBe(wanted);
  filter("nothing like it");
  expect(document.body.textContent).toContain(t("register-none"));
  filter("");
  expect(shown().split(" ").length).toBeGreaterThan(1);
});

test("no filter hides the row that is led to, and nothing hidden is changed with the selected", async () => {
  show(Actions as Component<never>, open());
  for (const box of document.querySelectorAll<HTMLElement>("tbody input[type=checkbox]")) box.click();
  filter("beta");
  expect(document.body.textContent).toContain(t("selected", { count: 1 }));
  router.go("actions", null, "alpha");
  flushSync();
  await new Promise((done) => setTimeout(done));
  expect(shown()).toContain("alpha");
  expect(document.activeElement?.textContent).toContain("alpha");
});
