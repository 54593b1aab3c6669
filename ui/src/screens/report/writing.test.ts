import { beforeEach, expect, test, vi } from "vitest";
import type { ReportRequest } from "../../generated/wire";
import * as host from "../../platform";
import type { OpenAssessment } from "../../stores/assessment.svelte";
import { writing } from "./writing.svelte";

vi.mock("../../platform", () => ({
  exportReport: vi.fn(),
  exportAssessment: vi.fn(),
  cancelReport: vi.fn(async () => null),
  asFailure: (reason: unknown) => reason,
}));

const REQUEST: ReportRequest = {
  kind: "full",
  format: "pdf",
  language: "en",
  paper: "a4",
  draft: true,
  with_data: true,
  sections: null,
  document_number: "",
  version: "1.0",
  prepared_by: "",
  reviewed_by: "",
  approved_by: "",
  distribution: "",
  confidentiality: "",
};
const assessment = (saved = true): OpenAssessment => ({ id: "x", settle: async () => saved }) as unknown as OpenAssessment;

beforeEach(() => writing.clear("x"));

test("progress is shown while the report is written, and its path after", async () => {
  const seen: string[] = [];
  vi.mocked(host.exportReport).mockImplementation(async (_id, _request, _folder, told) => {
    told({ done: 3, total: 40 });
    const now = writing.of("x");
    seen.push(now.is === "writing" ? `${now.done}/${now.total}` : now.is);
    return { path: "/reports/a.pdf", format: "pdf", count: 40, bytes: 1, replaced: [] };
  });
  expect(await writing.report(assessment(), REQUEST, "/reports")).toBe(true);
  expect(seen).toEqual(["3/40"]);
  expect(writing.of("x")).toMatchObject({ is: "report", report: { path: "/reports/a.pdf" } });
});

test.each([
  ["cancelled", "nothing"],
  ["broken", "failed"],
])("a report that is %s leaves %s behind", async (code, is) => {
  vi.mocked(host.exportReport).mockRejectedValue({ code, message: "", hint: "" });
  expect(await writing.report(assessment(), REQUEST, "/reports")).toBe(false);
  expect(writing.of("x").is).toBe(is);
});

test("nothing is written while a change could not be saved", async () => {
  vi.mocked(host.exportAssessment).mockClear();
  expect(await writing.data(assessment(false), "/reports")).toBe(false);
  expect(host.exportAssessment).not.toHaveBeenCalled();
  expect(writing.of("x").is).toBe("nothing");
});
