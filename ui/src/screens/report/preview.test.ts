import { beforeEach, expect, test, vi } from "vitest";
import type { PreviewView, ReportRequest } from "../../generated/wire";
import * as host from "../../platform";
import type { OpenAssessment } from "../../stores/assessment.svelte";
import { Preview } from "./preview.svelte";

vi.mock("../../platform", () => ({
  previewReport: vi.fn(),
  closePreview: vi.fn(async () => null),
  asFailure: (reason: unknown) => reason,
}));

const assessment = { id: "x", settle: async () => true } as unknown as OpenAssessment;
const request = (kind: string): ReportRequest => ({ kind }) as ReportRequest;
const view = (token: number): PreviewView => ({ token, pages: [{ width: 595, height: 842 }], replaced: [] });

beforeEach(() => vi.mocked(host.previewReport).mockReset());

test("only what was asked for last is shown", async () => {
  const preview = new Preview();
  let first: (view: PreviewView) => void = () => undefined;
  vi.mocked(host.previewReport)
    .mockImplementationOnce(async () => await new Promise((resolve) => (first = resolve)))
    .mockResolvedValueOnce(view(2));
  const slow = preview.make(assessment, request("full"));
  await vi.waitFor(() => expect(host.previewReport).toHaveBeenCalled());
  await preview.make(assessment, request("summary"));
  first(view(1));
  await slow;
  expect(preview.view?.token).toBe(2);
  expect(preview.making).toBeNull();
});

test("pages stay while newer ones are made, and after a fault", async () => {
  const preview = new Preview();
  vi.mocked(host.previewReport).mockResolvedValueOnce(view(1));
  await preview.make(assessment, request("full"));
  vi.mocked(host.previewReport).mockRejectedValueOnce({ code: "broken", message: "m", hint: "h" });
  await preview.make(assessment, request("full"));
  expect(preview.view?.token).toBe(1);
  expect(preview.failure?.code).toBe("broken");
});

test("one that was ended is no fault", async () => {
  const preview = new Preview();
  vi.mocked(host.previewReport).mockRejectedValueOnce({ code: "cancelled", message: "", hint: "" });
  await preview.make(assessment, request("full"));
  expect(preview.failure).toBeNull();
});

test("closed, nothing of it stays in the host", () => {
  const preview = new Preview();
  preview.view = view(1);
  preview.close();
  expect(preview.view).toBeNull();
  expect(host.closePreview).toHaveBeenCalled();
});
