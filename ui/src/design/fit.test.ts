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
