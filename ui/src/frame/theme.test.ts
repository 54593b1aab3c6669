import { afterEach, expect, test, vi } from "vitest";

const told = vi.fn();
vi.mock("../platform", () => ({ available: () => true, setTheme: (theme: unknown) => Promise.resolve(told(theme)) }));

const { follow } = await import("./theme");

/** What the system prefers; a change of it is heard. */
const system = { dark: false, contrast: false };
const heard = new Set<() => void>();
vi.stubGlobal("matchMedia", (query: string) => ({
  get matches() {
    return query.includes("contrast") ? system.contrast : system.dark;
  },
  addEventListener: (_event: string, hear: () => void) => heard.add(hear),
  removeEventListener: (_event: string, hear: () => void) => heard.delete(hear),
}));

afterEach(() => {
  told.mockClear();
  Object.assign(system, { dark: false, contrast: false });
});

const shown = (): (string | undefined)[] => [document.documentElement.dataset["theme"], document.documentElement.dataset["textSize"]];
type Choices = NonNullable<Parameters<typeof follow>[0]>;

test.each<[string, Partial<typeof system>, Partial<Choices> | null, [string, string], string | null]>([
  ["before the settings are known the system is followed", { dark: true }, null, ["dark", "medium"], null],
  ["a light system", {}, { theme: "system", text_size: "medium" }, ["light", "medium"], null],
  ["a dark system", { dark: true }, { theme: "system", text_size: "large" }, ["dark", "large"], null],
  ["more contrast goes before dark", { dark: true, contrast: true }, { theme: "system", text_size: "medium" }, ["contrast", "medium"], null],
  ["a fixed theme is not the system's", { dark: true }, { theme: "light", text_size: "medium" }, ["light", "medium"], "light"],
  ["the system's own bars follow a fixed theme", {}, { theme: "dark", text_size: "medium" }, ["dark", "medium"], "dark"],
  ["high contrast is left to the system's bars", {}, { theme: "contrast", text_size: "medium" }, ["contrast", "medium"], null],
])("%s", (_what, prefers, settings, page, bars) => {
  Object.assign(system, prefers);
  const stop = follow(settings as Choices | null);
  expect(shown()).toEqual(page);
  expect(told).toHaveBeenCalledExactlyOnceWith(bars);
  stop();
});

test("a system that turns dark is followed until the answer is called", () => {
  const stop = follow({ theme: "system", text_size: "medium" });
  system.dark = true;
  heard.forEach((hear) => hear());
  expect(shown()[0]).toBe("dark");
  stop();
  expect(heard.size, "nothing listens any more").toBe(0);
});
