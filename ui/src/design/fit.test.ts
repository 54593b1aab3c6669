import { expect, test } from "vitest";
import { fit } from "./fit";

test("fields that ask together are written to, then read, then written to: no layout in between", async () => {
  const told: string[] = [];
  const areas = ["a", "b"].map((name) => {
    const area = document.createElement("textarea");
    document.body.append(area);
    Object.defineProperty(area, "scrollHeight", { get: () => (told.push(`read ${name}`), 40) });
    const style = new Proxy(area.style, {
      set: (of, key, value) => {
        told.push(`${name} ${String(value)}`);
        return Reflect.set(of, key, value);
      },
    });
    Object.defineProperty(area, "style", { value: style });
    return area;
  });
  areas.forEach(fit);
  expect(told, "nothing is done at once").toEqual([]);
  await Promise.resolve();
  expect(told).toEqual(["a auto", "b auto", "read a", "read b", "a 42px", "b 42px"]);
  areas.forEach((area) => area.remove());
});

test("a field that is gone meanwhile is left alone", async () => {
  const area = document.createElement("textarea");
  fit(area);
  await Promise.resolve();
  expect(area.style.height).toBe("");
});

test("a letter for which there is room changes nothing; one for which there is none, and one less, do", async () => {
  const area = document.createElement("textarea");
  document.body.append(area);
  let wanted = 40;
  Object.defineProperty(area, "scrollHeight", { get: () => wanted });
  Object.defineProperty(area, "clientHeight", { get: () => Number.parseInt(area.style.height, 10) - 2 });
  const rows: [text: string, wanted: number, untouched: boolean][] = [
    ["a", 40, false],
    ["ab", 40, true],
    ["abc", 60, false],
    ["abcd", 60, true],
    ["abc", 60, false],
  ];
  for (const [text, height, untouched] of rows) {
    area.value = text;
    wanted = height;
    const before = area.style.height;
    let written = 0;
    const style = area.style;
    Object.defineProperty(area, "style", {
      configurable: true,
      value: new Proxy(style, { set: (of, key, value) => ((written += 1), Reflect.set(of, key, value)) }),
    });
    fit(area);
    await Promise.resolve();
    Object.defineProperty(area, "style", { configurable: true, value: style });
    expect(written === 0, `${text} after ${before}`).toBe(untouched);
    expect(area.style.height, "it is as high as its text").toBe(`${height + 2}px`);
  }
  area.remove();
});
