import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { OpenAssessment } from "../../stores/assessment.svelte";
import { actionOf, assessmentWith, CATALOGUE, evidenceOf } from "../../stores/open.fixture";
import { UNTOUCHED } from "../../stores/patch";
import { Catalogue, session } from "../../stores/session.svelte";
import { t } from "../../words";
import Applicability from "./Applicability.svelte";

vi.mock("../../platform", () => ({ asFailure: (reason: unknown) => reason }));

let screen: Record<string, unknown>;
afterEach(() => unmount(screen));

test("owners and evidence stand one to a line, whatever commas they contain", () => {
  session.catalogue = new Catalogue(CATALOGUE);
  session.assessment = new OpenAssessment(
    assessmentWith({
      actions: [actionOf("a1", { owner: "Ruth Adeyemi", requirements: ["A.2.2"] }), actionOf("a2", { owner: "Berg, Jonas", requirements: ["A.2.2"] })],
      evidence: [evidenceOf("Policy, AIP-01"), evidenceOf("Minutes, 3 May")],
      answers: { "A.2.2": { ...UNTOUCHED, evidence: ["Policy, AIP-01", "Minutes, 3 May"] } },
    }),
  );
  screen = mount(Applicability, { target: document.body });
  flushSync();
  expect([...document.querySelectorAll(".said li")].map((it) => it.textContent)).toEqual(["Ruth Adeyemi", "Berg, Jonas", "Policy, AIP-01", "Minutes, 3 May"]);
  expect([...document.querySelectorAll("thead th")].map((it) => it.textContent)).toContain(t("grade"));
});
