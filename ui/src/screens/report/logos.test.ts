import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ReportMenu } from "../../generated/wire";
import * as host from "../../platform";
import { t } from "../../words";
import Logos from "./Logos.svelte";

vi.mock("../../platform", () => ({
  chooseFile: vi.fn(),
  setLogo: vi.fn(),
  asFailure: (reason: unknown) => reason,
}));

type Names = ReportMenu["logos"];
const changed = vi.fn<(logos: Names) => void>();
let shown: Record<string, unknown> | null = null;

function show(logos: Names): void {
  shown = mount(Logos, { target: document.body, props: { assessment: "a", logos, changed } });
  flushSync();
}

/** The buttons of this name, the client's first. */
const buttons = (word: string): HTMLButtonElement[] =>
  [...document.querySelectorAll("button")].filter((button) => button.textContent?.trim().startsWith(t(word)));
const press = (word: string, at = 0): void => buttons(word)[at]?.click();

beforeEach(() => {
  changed.mockReset();
  vi.mocked(host.chooseFile).mockReset();
  vi.mocked(host.setLogo).mockReset();
});
afterEach(() => {
  if (shown) void unmount(shown);
});

test("a logo is chosen through the system's dialog and shown by its name", async () => {
  show({ client: null, assessor: "firm.svg" });
  expect(document.querySelector("summary")?.textContent).toContain("firm.svg");
  vi.mocked(host.chooseFile).mockResolvedValueOnce("/x/halden.png");
  vi.mocked(host.setLogo).mockResolvedValueOnce("halden.png");
  press("report-logo-choose");
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith({ client: "halden.png", assessor: "firm.svg" }));
  expect(host.chooseFile).toHaveBeenCalledWith("logo");
  expect(host.setLogo).toHaveBeenCalledWith("a", "client", "/x/halden.png");
});

test("who closes the dialog changes nothing", async () => {
  show({ client: "old.svg", assessor: null });
  vi.mocked(host.chooseFile).mockResolvedValueOnce(null);
  press("report-logo-choose");
  await Promise.resolve();
  expect(host.setLogo).not.toHaveBeenCalled();
  expect(changed).not.toHaveBeenCalled();
});

test("only what is there can be removed", async () => {
  show({ client: null, assessor: "firm.svg" });
  expect(buttons("report-logo-remove")).toHaveLength(1);
  vi.mocked(host.setLogo).mockResolvedValueOnce(null);
  press("report-logo-remove");
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith({ client: null, assessor: null }));
  expect(host.setLogo).toHaveBeenCalledWith("a", "assessor", null);
});

test("why a file is refused stands beside it, and the logo stays", async () => {
  show({ client: "old.svg", assessor: null });
  vi.mocked(host.chooseFile).mockResolvedValueOnce("/x/text.svg");
  vi.mocked(host.setLogo).mockRejectedValueOnce({ code: "refused", message: "It holds text.", hint: "Turn it into outlines." });
  press("report-logo-choose");
  await vi.waitFor(() => {
    flushSync();
    expect(document.querySelector("[role=alert]")?.textContent).toContain("Turn it into outlines.");
  });
  expect(changed).not.toHaveBeenCalled();
});
